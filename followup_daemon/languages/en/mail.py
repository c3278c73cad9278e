"""The English words that mail programs add, and the greetings and sign-offs of English letters."""

from __future__ import annotations

from followup_daemon.languages.base.mail import MailWords, Manners, Phrase

MAIL = MailWords(
    reply_prefixes=(
        Phrase("re", "Re: Proposal", "Recruiting: next steps"),
        Phrase("fwd?", "Fwd: Proposal", "Forward plan: 2027"),
        Phrase("fw", "FW: Proposal"),
    ),
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
        Phrase("tentative", "Tentative: Kickoff"),
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
    ),
    attributions=(
        Phrase(
            r"On\b.{4,220}?\b(?:wrote|sent)\s*(?::|-{2,})?",
            "On Mon, 16 Nov 2026 at 10:04, Dana Park <dana@acme.example> wrote:",
            "On Monday I wrote to them.",
        ),
        Phrase(r".{2,120}\bwrote\s-{2,}", "Dana Park wrote ---"),
        Phrase(r"On\b.{4,220}?<[^<>\s]+@[^<>\s]+>\s*:?", "On 16 November 2026, Dana Park <dana@acme.example>:"),
        Phrase(r".{0,120}\bwrote\s+on\s.{4,80}:", "Dana Park wrote on 16 November 2026:"),
        Phrase(r".{3,80}<[^<>\s]+@[^<>\s]+>\s+wrote\s*:", "Dana Park <dana@acme.example> wrote:"),
        Phrase(r"(?:\w+\.?\s){1,4}wrote\s*:", "Dr. Dana Park wrote:", "This is what she wrote about it: nothing."),
    ),
    attribution_openings=(Phrase("On", "On Mon, 16 Nov 2026 at 10:04, Dana Park\n<dana@acme.example> wrote:"),),
    attribution_verbs=(Phrase("wrote", "Yes.--- On Monday, Dana Park wrote:"),),
    dashed_separators=(
        Phrase(r"Original\sMessage", "-----Original Message-----", "--- Message of the day ---"),
        Phrase(r"Original\sAppointment", "-----Original Appointment-----"),
        Phrase(r"Forwarded\s[Mm]essage", "---------- Forwarded message ---------"),
        Phrase(r"Reply\s[Mm]essage", "----- Reply message -----"),
    ),
    separators=(
        Phrase(r"Begin\sforwarded\smessage:?", "Begin forwarded message:", "Begin with the message."),
        Phrase(
            r"[-_]*\s*(?:Please\s)?(?:reply|write|type)\sabove\sthis\sline.*",
            "-- Please reply above this line --",
        ),
        Phrase(r"\#{2,}.*(?:reply|answer)\sabove.*", "##- Please type your answer above -##"),
    ),
    first_fields=(
        Phrase("From", "From: Dana Park <dana@acme.example>", "Where from: Berlin"),
        Phrase("Sent", "Sent: Monday, 16 November 2026"),
        Phrase("Date", "Date: 16 November 2026"),
    ),
    date_fields=(
        Phrase("Sent", "Sent: Monday, 16 November 2026 10:04"),
        Phrase("Date", "Date: 16 November 2026"),
    ),
    other_fields=(
        Phrase("To", "To: Sam Rivera", "To be done: all of it"),
        Phrase("Cc", "Cc: Eve Moss"),
        Phrase("Subject", "Subject: Proposal"),
        Phrase("Reply-To", "Reply-To: jobs@acme.example"),
    ),
    devices=(
        Phrase(
            r"(?:Sent|Get)\s(?:from|via)\s(?:my|Outlook|Yahoo|Mail|Mailbird|Proton|the|Samsung|a|an|Mobile)?\b.{0,60}",
            "Sent from my iPhone",
            "I sent from my side all that you need",
        ),
        Phrase(r"Sent\s(?:from|with)\s.{2,60}", "Sent with Shortwave"),
        Phrase(r"Get\sOutlook\sfor\s.{2,30}", "Get Outlook for iOS"),
        Phrase(r"Get\sBlueMail.{0,30}", "Get BlueMail for Android"),
    ),
    marks=("wrote", "sent", "forward", "original", "get"),
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
