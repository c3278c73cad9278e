"""English phrases in received mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Received

RECEIVED = Received(
    receipt=(
        (
            r"\bthank(?:s| you)(?: very much| so much)? for (?:applying|your application|submitting (?:your"
            r"|an) application|your interest in (?:the|our|this|joining|working|a|applying))\b"
        ),
        (
            r"\b(?:we(?:'ve| have)?|has been|was|have) (?:successfully )?received? (?:your|the) (?:application|cv"
            r"|resume)\b"
        ),
        (
            r"\byour application (?:has been|was|to|for|is) (?:successfully )?(?:received|submitted|under review"
            r"|being reviewed|currently)\b"
        ),
        r"\bapplication (?:received|confirmation|submitted)\b",
    ),
    holding=(
        (
            r"\blet (?:me|us) (?:\w+ )?(?:check|discuss|review|run (?:it|this) by|talk (?:it over|to|with)"
            r"|speak (?:to|with)|look (?:into|at|over|through)|take a look|think|consult|sleep on|consider"
            r"|digest)\b"
        ),
        (
            r"\b(?:i|we)(?:'ll| will|'m going to| am going to| need to| have to| want to| still need to"
            r"|'d like to| would like to) (?:\w+ ){0,3}?(?:check|discuss|review|run (?:it|this) by"
            r"|talk (?:it over|to|with)|speak (?:to|with)|look (?:into|at|over|through)|take a look"
            r"|think (?:about|it)|consult|confirm (?:internally|with)|consider|digest|forward|share|pass"
            r"|circulate|read)\b.{0,120}\b(?:get back|come back|let you know|be in touch|follow up|revert"
            r"|circle back|respond|reply|team|boss|manager|colleague|internally|board|partner|cfo|ceo|director"
            r"|properly|soon)\b"
        ),
        (
            r"\b(?:will|'ll|shall) (?:get|come|circle|be|report|revert) back (?:to you|with|soon|shortly|once"
            r"|when|after|on this|asap|as soon)\b"
        ),
        (
            r"\b(?:will|'ll|shall) (?:be in touch|let you know|keep you posted|keep you (?:updated|informed)"
            r"|revert|update you|follow up)\b"
        ),
        (
            r"\bstill (?:reviewing|under review|discussing|considering|waiting (?:for|on)|in the process"
            r"|interviewing|deciding|evaluating)\b"
        ),
        r"\b(?:need|needs) (?:a (?:little|bit)? ?more|some(?: more)?|another)\b.{0,20}\btime\b",
        r"\bbear with (?:us|me)\b",
        (
            r"\b(?:got|received|seen) (?:it|this|your (?:email|message|proposal|quote)),? (?:thanks"
            r"|thank you)\b.{0,80}\b(?:back to you|in touch|let you know|review|look)\b"
        ),
        r"\bon my list\b",
        r"\bhaven't (?:had (?:a )?(?:chance|time)|forgotten|got(?:ten)? (?:to|around))\b",
    ),
    no_show=(
        (
            r"\bsorry (?:that )?(?:i|we) (?:missed|couldn't make|could not make|wasn't able to (?:make|join"
            r"|attend)|didn't make|did not make)\b"
        ),
        (
            r"\bapologi(?:es|se|ze) (?:that (?:i|we) missed|for (?:missing|not (?:making|being able to (?:make"
            r"|join|attend)|showing|joining|turning up|attending)|the no-?show|having missed))\b"
        ),
        (
            r"\b(?:we|i) (?:missed you (?:at|on|in|today|this|yesterday|for)|didn't see you|did not see you"
            r"|waited for you)\b"
        ),
        r"\bno-?show\b",
        (
            r"\b(?:i|we) (?:completely |totally )?(?:missed|forgot(?: about)?) (?:our|the|today's|yesterday's"
            r"|this) (?:call|meeting|interview|demo|chat|coffee|appointment|lunch)\b"
        ),
        r"\bseems? (?:that )?we missed each other\b",
    ),
    away=(
        (
            r"\b(?:i am|i'm|i will be|i'll be|currently|am) (?:currently )?(?:out of (?:the )?office|away"
            r"|on (?:annual |parental |maternity |paternity |sick |medical )?(?:leave|vacation|holiday|pto"
            r"|business travel)|travell?ing|unavailable|out until)\b"
        ),
        r"\bout of (?:the )?office\b",
        r"\b(?:limited|no) access to (?:my )?e-?mail\b",
        r"\bback in (?:the )?office\b",
        r"\bwill return (?:on|to)\b",
    ),
    away_until=(
        r"\b(?:until|till|through|return(?:ing)?(?: to (?:the )?office)?(?: on)?|back(?: in (?:the )?office"
        r"| at work| at my desk| online)?(?: on| by| from)?|available(?: again)?(?: on| from)?)\b[:,]?\s*"
    ),
    away_inclusive=r"\b(?:through|thru|up to and including|until and including)\b",
    interview=(
        (
            r"\b(?:pair[- ]programming|technical|final|panel|on-?site|first|second|third|video|phone|coding"
            r"|virtual|behaviou?ral|case|culture) interview\b"
        ),
        r"\bhiring manager\b.{0,60}\b(?:meet|speak|talk|chat|call|conversation)\b",
        r"\b(?:meet|speak|talk|chat|call|conversation)\b.{0,60}\b(?:hiring manager|recruiter)\b",
        (
            r"\b(?:call|chat|talk|speak|conversation|discuss)\b.{0,40}\b(?:an?|the|our|this|open"
            r"|senior) (?:[\w-]+ ){0,3}(?:role|position|opening|vacancy)\b(?! (?:of|in (?:the|this"
            r"|our) (?:project|process|meeting))\b)"
        ),
        (
            r"\b(?:schedule|set up|arrange|book|have|hold|do|invite you (?:to|for)|conduct) (?:an?|the|your|our"
            r"|another)\b.{0,30}\b(?:interview|phone screen|screening call|on-?site)\b"
        ),
        (
            r"\b(?:call|chat|talk|speak|conversation) (?:with you )?about (?:the|our|your|this) .{0,40}\b(?:role"
            r"|position|opening|application|candidacy)\b"
        ),
        r"\binterview (?:is |has been |was )?(?:confirmed|scheduled|booked|set(?: up)?|arranged)\b",
        (
            r"\b(?:confirm(?:ing|ed|s)?|confirmation of|scheduled|booked|invit(?:e|ing|ation)|details (?:of|for)"
            r"|looking forward to) (?:\w+ ){0,4}?(?:interview|phone screen|screening call|on-?site)\b"
        ),
        r"\binterview (?:invitation|confirmation|details|schedule)\b",
        r"\b(?:come to|attend|join) (?:the|an|our|your) (?:\w+ )?interview\b",
        r"\bjob interview\b",
        r"\byour (?:upcoming )?(?:\w+ )?interview\b",
        (
            r"\bthank(?:s| you) (?:so much |very much |again )?for (?:your time "
            r"|taking the time )?.{0,30}\b(?:interview(?:ing)?|to interview|speaking with (?:us|our team))\b"
        ),
    ),
    job_words=(
        (
            r"\b(?:role|position|vacancy|candida(?:te|cy)|hiring|recruit\w*|job|(?:our|the|this"
            r"|an?) (?:[\w-]+ ){0,4}opening(?! hours?)|your application|your cv|your resume|interview\w*|talent)\b"
        ),
    ),
    no_job=(
        r"\ba place (?:at|in|on)\b",
        (
            r"\b(?:loan|mortgage|visa|permit|insurance|grant|scholarship|membership|rental|apartment|flat|house"
            r"|credit card|university|college|school|adoption|talk|paper|abstract) (?:application|request|claim"
            r"|place|admission|proposal|submission)\b"
        ),
        (
            r"\b(?:the|your|our|this) (?:apartment|flat|rental|lease|tenancy|loan|mortgage|visa|paper|abstract"
            r"|talk proposal|order|subscription)\b"
        ),
        r"\bcongratulations on your new\b",
        r"\byour new (?:job|role|position)\b",
    ),
    own_application=r"\byour application\b",
    role=(
        r"\b(?:the|our|for|as|an?|of)\s+(?P<role>(?!(?:hiring|right|best|same|other|another|next|your|my|line"
        r"|good|great|strong|any|new|current|previous|former|account)\b)(?:(?!(?:for|the|of|to|with|as|an?"
        r"|and|in|our|your|on|at|from|that|interview|call|candidates?|by|is|was|we|you|this|open"
        r"|about)\b)[a-z][a-z+#./-]{1,18}\s+){0,4}?(?:engineer|developer|manager|analyst|designer|scientist"
        r"|consultant|architect|director|specialist|coordinator|administrator|accountant|researcher|writer"
        r"|executive|assistant|lead|officer|representative|strategist|recruiter|technician"
        r"|counsel))\s+(?:role|position|job|opening|vacancy)\b"
    ),
    question_to_user=r"(?:could|can|would|do|did|have|are|will|what|which|how|when|where|who|is|any) \b.{6,100}\?",
    open_topics=(
        r"\b(?:references?|salary|compensation|expectations?|notice period|visa|relocat\w+|portfolio"
        r"|work samples?|certificates?|day rate|hourly rate|pric\w+|costs?|budget|discount|timeline|scope"
        r"|deliver\w*|support|licen[cs]es?|terms|experience (?:with|in)|start date|earliest start"
        r"|availab\w+ to start|case stud\w+|security|integration|maintenance)\b"
    ),
)
