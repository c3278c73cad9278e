"""English words for people and offices."""

from __future__ import annotations

from followup_daemon.languages.base.mail import Phrase
from followup_daemon.languages.base.people import PeopleWords

PEOPLE = PeopleWords(
    desks=(
        Phrase("hr", "hr@acme.example", "hrvoje@acme.example"),
        Phrase("jobs?", "jobs@acme.example", "jobst@acme.example"),
        Phrase("careers?", "careers@acme.example"),
        Phrase("recruit(?:ing|ment|er)?", "recruiting-eu@acme.example"),
        Phrase("talent", "talent@acme.example"),
        Phrase("people", "people@acme.example"),
        Phrase("hiring", "hiring@acme.example"),
        Phrase("apply", "apply@acme.example"),
        Phrase("applications?", "applications@acme.example"),
        Phrase("scheduling", "scheduling@acme.example"),
        Phrase("scheduler", "scheduler@acme.example"),
        Phrase("interviews?", "interviews@acme.example"),
        Phrase("coordinat(?:ion|ors?)", "coordinators@acme.example"),
        Phrase("assessments?", "assessments@acme.example"),
        Phrase("office", "office@acme.example"),
        Phrase("info", "info@acme.example"),
        Phrase("hello", "hello@acme.example"),
        Phrase("contact", "contact@acme.example"),
        Phrase("sales", "sales.emea@acme.example", "salesh@acme.example"),
        Phrase("team", "team@acme.example"),
        Phrase("support", "support@acme.example"),
        Phrase("admin", "admin@acme.example"),
        Phrase("events?", "events@acme.example"),
        Phrase("offers?", "offers@acme.example"),
        Phrase("procurement", "procurement@acme.example"),
        Phrase("purchasing", "purchasing@acme.example"),
        Phrase("billing", "billing@acme.example"),
        Phrase("accounts?", "accounts@acme.example"),
    ),
    lists=(
        Phrase("all", "all@acme.example", "allan@acme.example"),
        Phrase("everyone", "everyone@acme.example"),
        Phrase("team", "team@acme.example"),
        Phrase("staff", "staff@acme.example"),
        Phrase("all-hands", "all-hands@acme.example"),
    ),
    rooms=(
        Phrase("room", "room.4@acme.example", "mushroom@acme.example"),
        Phrase("conf(?:erence)?room", "confroom2@acme.example"),
        Phrase("meetingroom", "meetingroom-a@acme.example"),
        Phrase("boardroom", "boardroom@acme.example"),
    ),
    organisations=(
        Phrase("team", "Acme Team", "Dana Teame"),
        Phrase("recruiting", "Acme Recruiting"),
        Phrase("careers", "Acme Careers"),
        Phrase("talent", "Acme Talent"),
        Phrase("hiring", "Acme Hiring"),
        Phrase("department", "Finance Department"),
        Phrase("office", "Front Office"),
        Phrase("support", "Acme Support"),
        Phrase("group", "Acme Group"),
        Phrase("inc", "Acme Inc", "Dana Inca"),
        Phrase("llc", "Acme LLC"),
        Phrase("ltd", "Acme Ltd"),
        Phrase("service", "Field Service"),
    ),
    offices=(
        Phrase("desk", "Beanery Front Desk", "Dana Desko"),
        Phrase("team", "Acme Recruiting Team"),
        Phrase("office", "Dean's Office"),
        Phrase("(?:help|service)desk", "Acme Helpdesk"),
        Phrase("recruitment", "Acme Recruitment"),
        Phrase("(?:talent|people) (?:acquisition|operations|ops|partner)", "Acme People Operations"),
        Phrase("human resources", "Acme Human Resources"),
        Phrase("admissions", "Hill School Admissions"),
        Phrase("reception(?:ist)?", "Clinic Reception"),
        Phrase("customer (?:care|success|support|service)", "Acme Customer Care"),
        Phrase("scheduling", "Acme Scheduling"),
        Phrase("interview coordination", "Interview Coordination"),
        Phrase("bookings?", "Acme Bookings"),
        Phrase("reservations", "Hotel Reservations"),
        Phrase("notifications?", "Acme Notifications"),
        Phrase("no[- ]?reply", "Acme No-Reply"),
        Phrase("newsletter", "Acme Newsletter"),
        Phrase("(?:accounts )?(?:payable|receivable)", "Accounts Payable"),
        Phrase("billing", "Acme Billing"),
        Phrase("secretariat", "Faculty Secretariat"),
        Phrase("committee", "Hiring Committee"),
        Phrase("calendar", "Acme Calendar"),
        Phrase("system", "Booking System"),
        Phrase("webmaster", "Webmaster"),
    ),
    job_modifiers=(
        Phrase("senior", "Interview Senior Engineer"),
        Phrase("junior", "Interview Junior Engineer"),
        Phrase("lead", "Interview Lead Engineer"),
        Phrase("principal", "Interview Principal Engineer"),
        Phrase("staff", "Interview Staff Engineer"),
        Phrase("head of", "Interview Head Of Engineer"),
        Phrase("full[- ]stack", "Interview Full Stack Engineer"),
        Phrase("machine learning", "Interview Machine Learning Engineer"),
        Phrase("data", "Interview Data Engineer"),
        Phrase("product", "Interview Product Engineer"),
        Phrase("software", "Interview Software Engineer"),
        Phrase("backend", "Interview Backend Engineer"),
        Phrase("frontend", "Interview Frontend Engineer"),
        Phrase("devops", "Interview Devops Engineer"),
        Phrase("marketing", "Interview Marketing Engineer"),
        Phrase("sales", "Interview Sales Engineer"),
        Phrase("account", "Interview Account Engineer"),
        Phrase("project", "Interview Project Engineer"),
        Phrase("ux", "Interview Ux Engineer"),
        Phrase("ui", "Interview Ui Engineer"),
        Phrase("business", "Interview Business Engineer"),
        Phrase("platform", "Interview Platform Engineer"),
        Phrase("cloud", "Interview Cloud Engineer"),
        Phrase("mobile", "Interview Mobile Engineer"),
        Phrase("research", "Interview Research Engineer"),
        Phrase("design", "Interview Design Engineer"),
        Phrase("solutions", "Interview Solutions Engineer"),
    ),
    job_titles=(
        Phrase("engineer", "Interview Engineer"),
        Phrase("developer", "Interview Developer"),
        Phrase("manager", "Interview Manager", "Hiring manager"),
        Phrase("analyst", "Interview Analyst"),
        Phrase("designer", "Interview Designer"),
        Phrase("scientist", "Interview Scientist"),
        Phrase("consultant", "Interview Consultant"),
        Phrase("architect", "Interview Architect"),
        Phrase("director", "Interview Director"),
        Phrase("specialist", "Interview Specialist"),
        Phrase("recruiter", "Interview Recruiter"),
        Phrase("researcher", "Interview Researcher"),
    ),
    departures=(
        Phrase(
            r"\bno longer (?:with (?:us\b|the (?:company|firm|organi[sz]ation|business|team)\b|(?!the\b|any\b)\w)"
            r"|(?:works?|working) (?:here|at|for)\b|employed\b|(?:an? )?(?:employee|member)s?\b"
            r"|part of (?:the|our) (?:company|team|staff|organi[sz]ation|firm)\b"
            r"|at (?!my\b|the (?:desk|office)\b|this\b)\w)",
            "Kim Oh is no longer with Acme.",
            "I am no longer at my desk.",
        ),
        Phrase(
            r"\b(?:does not|doesn't|do not|don't|is not|isn't|am not) (?:work|working|employed|with us)\b"
            r".{0,40}\bany ?(?:more|longer)\b",
            "Kim Oh does not work here anymore.",
            "Kim Oh does not work on Fridays.",
        ),
        Phrase(
            r"\b(?:has|have|'ve) (?:recently |now |since )?left (?:the|our|this) "
            r"(?:company|organi[sz]ation|firm|business|team|department|university|agency)\b",
            "Kim Oh has left the company.",
            "Kim Oh has left the room.",
        ),
        Phrase(r"\b(?:has|have) (?:recently |now |since )?moved on\b(?! to\b)", "Kim Oh has moved on from Acme."),
        Phrase(
            r"\bleft (?!the\b|my\b|your\b|a\b|an\b|it\b|you\b|me\b)\w+(?: \w+){0,2}? (?:in (?:january|february"
            r"|march|april|may|june|july|august|september|october|november|december"
            r"|20\d\d)|last (?:week|month|year)|recently)\b",
            "Kim Oh left Acme in January.",
            "Kim Oh left the offer in January.",
        ),
        Phrase(
            r"\b(?:has|have) (?:recently |now |since )?retired(?! the\b| our\b| this\b| from (?:the )?service)",
            "Kim Oh has retired.",
            "Kim Oh has retired the old server.",
        ),
        Phrase(
            r"\b(?:mailbox|inbox|e-?mail (?:address|account)|this (?:address|account))\b.{0,30}\b(?:is|are) no longer "
            r"(?:monitored|in use|active|valid|checked|read)\b",
            "This mailbox is no longer monitored.",
            "This mailbox is monitored daily.",
        ),
    ),
    stand_ins=(
        Phrase(
            r"\b(?:will|'ll|is|'s|be|to|can) (?:\w+ ){0,2}?(?:stand|step|fill|sub|cover|deputi[sz]e|standing"
            r"|stepping|filling|subbing|covering)(?: in)? for (?:me|him|her|them)\b",
            "Kim Oh will step in for me.",
            "Thanks for covering for me.",
        ),
        Phrase(
            r"\b(?:will|'ll|is going to|is) (?:\w+ ){0,2}(?:take|taking) (?:my place"
            r"|over (?:for me|from me|(?:the|our|my|your|this) (?:\w+ )?"
            r"(?:interview|call|meeting|conversation|session|demo|talk|chat|appointment)))\b",
            "Kim Oh will take over the interview.",
            "Kim Oh will take over the project.",
        ),
        Phrase(r"\b(?:will|'ll|is going to) (?:\w+ )?(?:replace|represent) me\b", "Kim Oh will replace me."),
        Phrase(r"\bi(?:'ll| will| am going to) be (?:replaced|represented) by\b", "I will be replaced by Kim Oh."),
        Phrase(
            r"\byou(?:'ll| will|'re| are) (?:\w+ ){0,2}?(?:meet|meeting|speak|speaking|talk|talking|see|seeing)"
            r"(?: (?:with|to))? (?!on\b|at\b|in\b|next\b|this\b|us\b|me\b|tomorrow\b"
            r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
            r"\w.{1,40} instead\b",
            "You'll be meeting Kim Oh instead.",
            "You'll meet me on Thursday instead.",
        ),
        Phrase(
            r"\b(?:asked|arranged for|got) \w.{0,40} to (?:take|do|run|lead|conduct|hold|join|handle|host|meet"
            r"|speak|talk)\b.{0,60}\b(?:on my behalf|for me|instead of me|in my place)\b",
            "I have asked Kim Oh to take the call on my behalf.",
            "I have asked Kim Oh to book a room.",
        ),
        Phrase(
            r"\b(?:colleague|manager|deputy|boss|assistant|teammate|partner)\b.{0,50}\b(?:will|'ll|is going to)"
            r" (?:\w+ ){0,2}(?:conduct|lead|run|hold|handle|take|do|host) (?:the|our|your|this|that|my)"
            r" (?:\w+ )?(?:interview|call|meeting|conversation|session|demo|talk|chat|appointment)\b",
            "My colleague Kim will conduct the interview.",
            "My colleague Kim will join the interview.",
        ),
        Phrase(
            r"\b(?:will|'ll|is going to|is)\b.{1,80}\b(?:instead of me|in my (?:place|stead)|on my behalf)\b",
            "Kim Oh will talk to you in my place.",
            "You can park in my place.",
        ),
        Phrase(
            r"\b(?:meet|speak|talk|chat|be speaking|be talking|be meeting|be interviewed) (?:with|to|by) \w.{0,40}"
            r"\b(?:instead of (?:me|with me)|in my place)\b",
            "You will speak to Kim Oh instead of me.",
        ),
    ),
    signatures=(
        Phrase(
            r"\b(?:has|have|was|were|been|is|are|just)\b(?: (?:now|also|just|already|been|electronically|fully|e-?))*"
            r" ?(?:e-?)?signed\b(?! (?:up|in|on|off|out)\b)",
            "Kim Oh has signed Quote 12.",
            "The signed copy is here.",
        ),
        Phrase(
            r"^[^.:]{2,60}? (?:e-?)?signed (?!(?:up|in|on|off|out|cop(?:y|ies)|version|pdf|document|contract)\b)\w"
            r"|\b(?:e-?)?signed by\b",
            "Kim Oh signed your document.",
            "Signed copies are filed.",
        ),
        Phrase(
            r"\bcompleted (?:the |your |signing )?(?:the |your )?"
            r"(?:document|envelope|agreement|contract|quote|proposal|signature|signing)\b",
            "Kim Oh completed your document.",
            "Kim Oh completed the course.",
        ),
        Phrase(r"\bdeclined to (?:e-?)?sign\b", "Kim Oh declined to sign.", "Kim Oh declined the call."),
    ),
    complete_signatures=(
        Phrase(r"^(?:re: )?completed: ", "Completed: Proposal for Kim Oh", "Completed work"),
        Phrase(
            r"\b(?:everyone|everybody|all (?:the )?(?:parties|recipients|signers|signatories|participants))\b"
            r".{0,20}\bsigned\b",
            "All parties have signed the document for Kim Oh.",
        ),
        Phrase(
            r"\b(?:document|envelope|agreement|contract)\b.{0,60}\b(?:is|has been|was) (?:now )?"
            r"(?:complete|completed|fully executed|fully signed)\b",
            "The envelope for Kim Oh is now complete.",
            "The document is not there.",
        ),
    ),
    no_signatures=(
        Phrase(
            r"\b(?:waiting|awaiting|pending|remind\w*|please|needs? to|has to|have to|must|yet|not|until|once|when|if"
            r"|after|will be|to be|for (?:your )?signature|request\w*|invit\w+|viewed|opened|expire\w*)\b",
            "Waiting until Kim Oh has signed the document.",
        ),
    ),
    statement_marks=(
        "no longer",
        "any more",
        "anymore",
        "any longer",
        "left",
        "retired",
        "moved on",
        "for me",
        "for him",
        "for her",
        "for them",
        "take over",
        "taking over",
        "take my",
        "taking my",
        "instead",
        "my place",
        "my stead",
        "my behalf",
        "replace me",
        "represent me",
        "replaced by",
        "represented by",
        "colleague",
        "manager",
        "deputy",
        "boss",
        "assistant",
        "teammate",
        "partner",
    ),
    signature_marks=("sign", "complet", "executed"),
)
