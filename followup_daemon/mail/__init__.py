"""What a mailbox shows beyond its single mails: which server received it, who may speak for an event. Pure."""
