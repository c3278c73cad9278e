"""The English words that mail programs add, and the greetings and sign-offs of English letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import DEVICE, FolderNames, MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(Phrase("re", "Re: Proposal", "Recruiting: next steps"),),
    automatic_subjects=(
        Phrase("automatic reply", "Automatic reply: Proposal", "Automatic doors: offer"),
        Phrase("auto(?:matic)?[- ]?(?:reply|response|antwort)", "Auto-response: Proposal", "Auto insurance"),
        Phrase("out of (?:the )?office", "Out of the office until Monday", "Office move"),
    ),
    bounce_subjects=(
        Phrase("undeliver(?:able|ed)", "Undeliverable: Proposal", "Delivery times"),
        Phrase("mail delivery (?:failed|failure|subsystem)", "Mail delivery failed: returning message to sender"),
        Phrase("delivery status notification", "Delivery Status Notification (Failure)"),
        Phrase("returned mail", "Returned mail: see transcript for details", "Returned goods"),
        Phrase("failure notice", "failure notice"),
        Phrase("delivery failure", "Delivery Failure"),
    ),
    answer_subjects=(
        Phrase("accepted", "Accepted: Kickoff", "Accepted offers of last week"),
        Phrase("declined", "Declined: Kickoff"),
        Phrase("tentative(?:ly accepted)?", "Tentatively accepted: Kickoff", "Tentative plan for May"),
    ),
    title_prefixes=(
        Phrase("(?:updated |new )?invitation", "Updated invitation: Kickoff", "Invitation design"),
        Phrase("accepted", "Accepted: Kickoff"),
        Phrase("declined", "Declined: Kickoff"),
        Phrase("reminder", "Reminder: Kickoff"),
        Phrase("fwd?", "Fwd: Kickoff"),
        Phrase("re", "Re: Kickoff"),
        Phrase("confirmed", "Confirmed: Kickoff"),
        Phrase("event", "Event: Kickoff"),
        Phrase("canceled event", "Canceled event: Kickoff"),
        Phrase("cancel(?:l)?ed", "Cancelled: Kickoff"),
    ),
    cancelled_titles=(
        Phrase("cancel(?:l)?ed", "Cancelled: Kickoff", "Cancellation policy review"),
        Phrase("canceled event", "Canceled event: Kickoff"),
        Phrase("postponed", "Postponed – Kickoff", "Kickoff of the postponed project"),
        Phrase("rescheduled", "[Rescheduled] Kickoff", "Rescheduling rules"),
        Phrase("new (?:date|time) to (?:follow|come)", "Kickoff, new date to follow", "Kickoff (new date)"),
        Phrase("called off", "Kickoff (called off)", "Off-site kickoff"),
        Phrase("cxl(?:d|led)?", "CXLD - Kickoff"),
        Phrase("no[- ]?show(?:s|ed)?", "NO SHOW - Kickoff", "No-show policy review"),
        Phrase(
            "(?:did not|didn't|does not|doesn't|will not|won't|never|not)"
            " (?:happen|take|go|attend|show|come|turn)(?:ed|ing|n)?(?: up| place| ahead)?",
            "Kickoff (did not happen)",
            "Kickoff: what happened so far",
        ),
        Phrase("(?:was|were|is|got) (?:a )?no[- ]?show", "Kickoff - Dana was a no-show"),
    ),
    forward_prefixes=(
        Phrase("fwd?", "Fwd: Proposal", "Forward plan: 2027"),
        Phrase("fw", "FW: Proposal"),
    ),
    attribution_openings=(
        Phrase("On", "On the evening of 16 November 2026, Dana Park wrote:"),
        Phrase("At", "At around about 10:04 AM, you wrote:"),
        Phrase(
            "(?:In|Quoting) (?:a |the )?message(?: of| from| dated)?", "In message from you of 16 Nov 2026 Dana wrote:"
        ),
    ),
    attribution_verbs=(
        Phrase("wrote", "16 November 2026, Dana Park wrote:", "16 November 2026, Dana Park spoke:"),
        Phrase("writes", "16 November 2026, Dana Park writes:"),
        Phrase("has written", "16 November 2026, Dana Park has written:"),
    ),
    no_names=(
        Phrase("I|we|he|she|they|who|it|which|that", "On 16 November 2026 I wrote:"),
        Phrase("as|like|what|here|this|and|so|then|yesterday|today|now|also|but|our|my|the|your", "As Dana wrote:"),
    ),
    separators=(
        Phrase("Original (?:Message|Mail|E-?mail)", "-----Original Message-----", "--- Message of the day ---"),
        Phrase("Original Appointment", "-----Original Appointment-----"),
        Phrase("Reply Message", "----- Reply message -----"),
        Phrase("Previous Message", "----- Previous message -----"),
    ),
    forward_separators=(
        Phrase("Forwarded (?:Message|Mail|E-?mail)", "---------- Forwarded message ---------"),
        Phrase("(?:Begin|End)(?:ning)? (?:of )?forwarded message", "--- Begin forwarded message ---"),
    ),
    opened_forwards=(
        Phrase("Begin forwarded message", "Begin forwarded message:", "Begin with the message."),
        Phrase("Start of forwarded message", "Start of forwarded message:"),
    ),
    forwarded_by=(Phrase("Forwarded by", "---- Forwarded by Dana Park/ACME on 11/16/2026 10:04 AM ----"),),
    notices=(
        Phrase(
            r"[-_]*\s*(?:Please\s)?(?:reply|write|type)\sabove\sthis\sline.*",
            "-- Please reply above this line --",
        ),
        Phrase(r"\#{2,}.*(?:reply|answer)\sabove.*", "##- Please type your answer above -##"),
    ),
    sender_fields=(
        Phrase("From", "From: Dana Park <dana@acme.example>", "Where from: Berlin"),
        Phrase("Sender", "Sender: Dana Park <dana@acme.example>"),
    ),
    date_fields=(
        Phrase("Sent", "Sent: Monday, 16 November 2026 10:04"),
        Phrase("Date(?:d)?", "Date: 16 November 2026"),
        Phrase("Posted At|Received", "Received: 16 November 2026"),
    ),
    to_fields=(Phrase("To", "To: Sam Rivera", "To be done: all of it"),),
    subject_fields=(Phrase("Subject", "Subject: Proposal"),),
    copy_fields=(
        Phrase("B?Cc", "Cc: Eve Moss"),
        Phrase("Reply[- ]To", "Reply-To: jobs@acme.example"),
        Phrase("Importance|Priority|Attachments?|Organi[sz]ation|Sensitivity", "Importance: High"),
        Phrase("(?:Sent|Posted) by|Please respond to|Conversation|Newsgroups|Resent-\\w+", "Sent by: Eve Moss"),
    ),
    devices=(
        Phrase(
            rf"(?:Sent|Written|Typed|Composed)\s(?:from|with|via|using|on|by){DEVICE}",
            "Sent via the Samsung Galaxy S21",
        ),
        Phrase(
            r"(?:Sent|Written|Typed)\s(?:from|on)\s(?:my|a)\s[^.!?,]{2,40}",
            "Sent from my iPhone",
            "I sent from my side all that you need",
        ),
        Phrase(
            r"Sent\s(?:from|with|via|using)\s(?-i:[A-Z])[\w.-]{1,20}(?:\s(?-i:[A-Z(])\S{1,20}){0,3}",
            "Sent with Shortwave",
            "Sent with the last mail.",
        ),
        Phrase(rf"(?:Get|Download|Try)\s(?:the\s)?{DEVICE}", "Get Outlook for iOS", "Get well soon"),
    ),
    alerts=(Phrase("CAUTION|WARNING|ATTENTION|NOTICE|ALERT|IMPORTANT|SECURITY NOTICE|EXTERNAL", "CAUTION: "),),
    banners=(
        Phrase(r"\[? ?(?:EXT|EXTERNAL)(?: (?:SENDER|E-?MAIL|MAIL|MESSAGE))? ?\]", "[EXTERNAL] "),
        Phrase(r"(?-i:EXTERNAL) (?:SENDER|E-?MAIL|MAIL|MESSAGE)\b", "EXTERNAL EMAIL: "),
        Phrase(
            r"(?:this|the|an?) (?:following )?(?:e-?mail|message|mail|sender)(?: message)?(?: \w+){0,4}? "
            r"(?:originat(?:ed|es|ing)|came|comes|(?:is|was|has been)(?: sent| received)?|sent) (?:from )?"
            r"(?:someone |a (?:sender|source) )?(?:an? |the )?(?:external|outside (?:of )?(?:the |your |our )?\w+)\b",
            "This email originated from outside of the organization.",
            "This mail is about the outside walls.",
        ),
        Phrase(
            r"(?:this is an )?external (?:e-?mail|mail|message)(?= from outside\b| ?[.:!\n–-]| ?$)",
            "External email from outside the company.",
        ),
        Phrase(
            r"(?:you|some people who received this message) don['’]t often (?:get|receive) e?-?mails? from",
            "You don't often get email from dana@acme.example.",
        ),
        Phrase(
            r"(?:e-?mail|message) (?:from|sent by) (?:an )?external (?:sender|source)", "Email from external sender."
        ),
        Phrase("ZjQcmQRYFpfptBannerStart", "ZjQcmQRYFpfptBannerStart"),
    ),
    banner_advice=(
        Phrase(
            r"(?:please )?(?:do not|don['’]t|never) (?:click|open|reply|respond|follow|download|provide|forward)\b",
            "Do not click links or open attachments unless you know the sender.",
        ),
        Phrase(
            r"(?:please )?(?:be (?:careful|cautious|vigilant)|(?:use|exercise|take) (?:extra |extreme )?"
            r"(?:caution|care)"
            r"|think before|treat (?:it|this)|verify the sender|report (?:suspicious|this|any)|stop and think)",
            "Exercise caution.",
        ),
        Phrase(r"unless you (?:recogni[sz]e|trust|know|can verify|are expecting)", "Unless you recognise the sender."),
        Phrase(r"learn why this is important", "Learn why this is important"),
        Phrase(
            r"(?:if you|when in doubt|only (?:click|open)|links (?:and|or) attachments)[^.!?]{0,80}"
            r"(?:suspicious|phish\w*|doubt|attachments?|links?|help ?desk|security)",
            "If you are in doubt, call security.",
        ),
        Phrase("ZjQcmQRYFpfptBanner(?:Start|End)", "ZjQcmQRYFpfptBannerEnd"),
    ),
)

MANNERS = Manners(
    greetings=(
        Phrase("hi there", "Hi there,"),
        Phrase("hello there", "Hello there!"),
        Phrase("good (?:morning|afternoon|evening)", "Good morning Dana,", "Good work on the demo."),
        Phrase("hi", "Hi Dana,", "Hiring is on hold."),
        Phrase("hello", "Hello Dana,"),
        Phrase("hey", "Hey Dana,"),
        Phrase("dear", "Dear Ms Park,"),
        Phrase("morning", "Morning Dana,"),
        Phrase("greetings", "Greetings,"),
    ),
    titles="",
    sign_offs=(
        Phrase(
            r"(?:many |with many |with )?(?:kind(?:est)?|best|warm(?:est)?|warmly|sincere(?:ly)?|yours"
            r"|cheers|thanks|thank you"
            r"|regards|all the best|take care|talk soon|speak soon|best wishes|respectfully|cordially|with gratitude)"
            r"(?: (?:regards|wishes|again|so much|and regards|sincerely|truly|faithfully|very much|best))*",
            "Kind regards,",
            "Best of all was the demo.",
        ),
    ),
)

FOLDERS = FolderNames(
    sent=(
        Phrase("sent", "Sent"),
        Phrase("sent[ _-]?(?:items|messages|mail)", "Sent Messages", "Sent by Kim"),
    ),
    drafts=(Phrase("drafts?", "Drafts", "Drafting"),),
    trash=(
        Phrase("trash", "Trash"),
        Phrase("deleted[ _-]?(?:items|messages)", "Deleted Items"),
        Phrase("bin", "Bin", "Binder"),
    ),
    archive=(
        Phrase("archives?", "Archive", "Archived projects"),
        Phrase("all archived mail", "All archived mail"),
    ),
    outbox=(
        Phrase("outbox", "Outbox"),
        Phrase("unsent messages", "Unsent Messages"),
    ),
    scheduled=(Phrase("scheduled(?: messages)?", "Scheduled", "Scheduled calls"),),
    junk=(
        Phrase("junk(?:[ _-]?e?-?mail)?", "Junk E-mail", "Junkyard"),
        Phrase("spam", "Spam", "Spam reports"),
        Phrase("bulk mail", "Bulk Mail"),
    ),
    templates=(Phrase("templates", "Templates", "Templates of letters"),),
)
