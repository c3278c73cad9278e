"""Outlook.com and Microsoft 365 through Microsoft Graph. The rights that are asked for do not allow to send."""
