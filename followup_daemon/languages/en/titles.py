"""English words in titles and descriptions of events."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Titles

TITLES = Titles(
    interview=(
        (
            r"\b(?:conversation|chat|call|talk|discussion|meeting|intro)\b.*\b(?:role|position|opening|vacancy"
            r"|job|opportunity)\b(?! (?:of|model|play))"
        ),
        r"\b(?:role|position|opening|vacancy|job)\b.{0,20}\b(?:conversation|chat|call|talk|discussion)\b",
        r"\bcareer (?:chat|conversation|discussion|call|opportunit\w+)\b",
        r"\binterview\b",
        r"\binterviewing (?:at|with)\b",
        r"\b(?:final|on-?site|panel|virtual|phone|technical|first|second|third|round \d|your|loop of) interviews\b",
        r"\bphone[- ]?screen(?:ing)?\b",
        r"\b(?:recruiter|recruiting|hr|initial|technical|tech|video|intro(?:ductory)?) screen(?:ing)?\b",
        r"\bscreening call\b",
        r"\bscreening\b(?=.*\b(?:call|recruiter|round|role|position|engineer|manager|developer|analyst)\b)",
        r"\brecruiter (?:call|chat|intro|conversation)\b",
        r"\b(?:call|chat|conversation|intro) with (?:the |your |our )?(?:recruiter|hiring manager)\b",
        r"\bhiring (?:manager|panel|loop|committee)\b",
        r"\b(?:virtual |remote )?on-?site loop\b",
        r"\b(?:virtual|remote) on-?site\b",
        r"^panel$",
        r"\bpanel\b.{1,60}\bfor\b",
        r"\bon-?site,? (?:\d ?(?:/|of) ?\d|round|day \d|part \d|\d)(?!\w)",
        (
            r"^on-?site\s*[:|–-]+\s*(?:coding|technical|behaviou?ral|system|design|hiring|values|culture|case"
            r"|panel|lunch)"
        ),
        r"\b(?:technical|coding|behaviou?ral|case|screening|loop|round) \d ?(?:/|of) ?\d(?!\w)",
        r"\b(?:final|first|second|third|1st|2nd|3rd|next|last)[- ]round\b",
        r"\blive[- ]coding\b",
        r"\bcoding (?:challenge|round|session|assessment)\b",
        r"\bsystem design\b",
        r"\bcase (?:study )?(?:interview|round|presentation)\b",
        r"\btake-?home (?:review|debrief)\b",
        r"\bpanel (?:interview|round|discussion with the team)\b",
        r"\bculture[- ]fit\b",
        r"\b(?:technical|behaviou?ral|competency|values|bar raiser) (?:round|session|call|discussion)\b",
        r"\bjob (?:talk|conversation)\b",
        r"\b(?:hm|hr) (?:screen|chat|call|interview|round)\b",
        r"\bpair[- ]programming\b",
        r"\bwhite-?board (?:session|round|interview)\b",
        r"\bcandidate (?:call|chat|conversation|visit|day|tour|lunch|presentation)\b",
        r"\bpre-?screen\b",
        r"\bsuper ?day\b",
        r"\bassessment cent(?:re|er)\b",
    ),
    interviews=(r"\binterviews\b",),
    no_interview=(
        r"\balumni interview",
        r"\bexit interview",
        r"\b(?:podcast|radio|tv|press|media|magazine|journalist|newspaper)\b.*\binterview",
        r"\binterview (?:for|on|with) (?:the )?.*\b(?:podcast|radio|show|magazine|newspaper|press)\b",
        r"\b(?:customer|user|client|usability|research|discovery|stakeholder|expert|participant) interviews?\b",
        r"\binterviews? with (?:customers|users)\b",
        r"\b(?:mock|practice) interview",
        (
            r"\binterview (?:prep(?:aration)?|practice|coaching|training|workshop|debrief|calibration|kick-?off"
            r"|sync|questions|skills|tips|techniques|guide|process review)\b"
        ),
        r"\bprep(?:are)?(?: for)?(?: my| the)? interview",
        r"\b(?:candidate|hiring|panel|loop|recruit\w+) debrief\b",
        r"\bdebrief\b.{0,60}\b(?:candidate|interview|hiring)\b",
        r"\bwebinar\b",
    ),
    informational=(r"\binformational (?:interview|chat|call)\b",),
    you_interview=(
        r"\binterview\w*\b.{0,40}\b(?:candidates|applicants)\b",
        r"\byou(?:'re| are| will be|'ll be) (?:the )?interview(?:ing|er)\b",
        r"\bscore ?card\b",
        r"\binterview (?:kit|plan|guide|feedback form|rubric)\b",
        r"\bcandidate(?:'s)? (?:profile|resume|cv|name|packet|details)\b",
        r"^[^\S\n]*candidate\s*:",
        r"\binterview(?:er)? (?:candidate|applicant)\b",
        r"\bcandidate interview\b",
        r"\binterview with (?:the )?candidate\b",
        r"\bsubmit (?:your )?(?:interview )?feedback\b",
        r"\binterviewing .{2,40} for\b",
    ),
    sales=(
        r"\bdemo(?:nstration)?\b",
        r"\bdiscovery(?: call| meeting| session)?\b",
        r"\bpitch\b",
        r"\bsales\b",
        r"\bpricing\b",
        r"\bquote\b",
        r"\bproposal\b",
        r"\bcontract (?:review|negotiation)\b",
        r"\brenewal\b",
        r"\bintro(?:duction)? to (?:our|the) (?:product|platform|solution|service)s?\b",
        r"\bproduct (?:walk-?through|tour|presentation)\b",
        r"\brfp\b",
        r"\bstatement of work\b",
        r"\bsow\b",
        r"\bcommercials?\b",
        r"\bneeds (?:analysis|assessment)\b",
        r"\bprospect\b",
        r"\b(?:trial|poc|proof of concept|pilot) (?:review|kick[- ]?off|call)\b",
        r"\bnegotiation\b",
        r"\bscoping (?:call|session|meeting)\b",
        r"\bclosing call\b",
        r"\bsolution (?:review|overview|presentation)\b",
        r"\bprocurement\b",
    ),
    meeting=(
        (
            r"\b(?:meeting|call|sync|review|kick[- ]?off|planning|workshop|session|status|discuss(?:ion)?|talk"
            r"|conversation|chat|update|road-?map|project|migration|hand-?over|alignment|retro(?:spective)?"
            r"|brainstorm\w*|training|onboarding|strategy|budget|requirements?|design|steering|committee|board"
            r"|check-?(?:point|in)|touch-?point|q&a|qbr|follow[- ]?up|touch(?:ing)? base|briefing"
            r"|(?:open )?(?:points|issues|items|ideas)|tour|numbers|results|visit|office hours|signing"
            r"|conference call|presentation|report|audit|partnership|collaboration|campaign|launch|integration"
            r"|vendor|supplier|partner|client|customer|deliverables?|milestone|sprint|scope|architecture|research"
            r"|pilot|implementation|walk-?through|deep dive|working group|weekly|monthly|quarterly|zoom|teams"
            r"|google meet|skype|webex|contract|agreement|consult(?:ation|ing)?|feedback|next steps|roll-?out"
            r"|go-?live|deploy\w*|release|cut-?over|backlog|incident|post-?mortem|escalation|forecast|q[1-4]"
            r"|agenda|negotiat\w+|due diligence|legal|compliance|security|infrastructure|data|platform|product"
            r"|engineering|marketing|branding|website|app|api|ux|prototype|procurement|logistics|sponsorship"
            r"|questions|debrief|catch[- ]?up|intro(?:duction|ductory)?|stand-?up|1:1|one-on-one)\b"
        ),
    ),
    networking=(
        r"\bcoffee\b",
        r"\bnetworking\b",
        r"\bmeet-?up\b",
        r"\b(?:career|job|trade) fair\b",
        r"(?<!school )(?<!parent )(?<!parents )\bconference\b(?! (?:call|room))",
        r"\bmixer\b",
        r"\bcatch[- ]?up\b(?! (?:call )?(?:on|about|re|regarding)\b)",
        r"\bcatching up\b",
        r"\bget(?:ting)? to know\b",
        r"\bintro(?:duction|ductory)?\b(?! to )",
        r"\b(?:lunch|drinks|breakfast|beer|dinner|tea|brunch) (?:with\b|w/|&|and\b)",
        r"\bhappy hour\b",
        r"\bmentor(?:ing|ship)?\b",
        r"\balumni\b",
        r"\bmeet (?:and|&|n) greet\b",
        r"^meet (?!the\b)\w+$",
        r"^(?:lunch|dinner|breakfast|drinks|brunch)$",
        r"\bvirtual tea\b",
        r"\bpick (?:your|his|her|my) brain\b",
    ),
    meals=(r"\b(?:lunch|dinner|drinks|beer|brunch|breakfast|tea)\b",),
    private=(
        r"\b(?:parents?'? (?:council|association|committee)|pta|hoa)\b",
        r"\b(?:jury duty|deposition|court (?:hearing|date)|police statement)\b",
        (
            r"\b(?:dr\.?|doctor'?s?|gp|medical|dental|hair|nail|beauty|tattoo|vet|bank|passport|embassy"
            r"|dmv) (?:appointment|visit)\b"
        ),
        r"\bappointment\b(?=.*\b(?:clinic|hospital|medical|hair|nail|blood|dentist|doctor)\b)",
        r"\b(?:haircut|blood test|check-?up|vaccin\w+|workout|run(?:ning)? club|eye (?:exam|test|doctor)|mot)\b",
        r"\b(?:annual|yearly) (?:physical|medical)\b",
        r"\b(?:focus(?: time| block)?|deep work|block(?:ed)?|busy|hold|placeholder|dnd|commute|office closed)\b",
        r"\bdo not (?:book|disturb|schedule)\b",
        r"\b(?:flight|train|drive) (?:to|from)\b",
        r"\bflight\b",
        r"\bcheck-?in\b(?= (?:at|hotel|flight|online))",
        r"\b(?:holidays?|vacation|pto|ooo|out of (?:the )?office|annual leave|day off|sick)\b",
        r"\b(?:game|movie|poker|family|girls'?|boys'?|quiz) night\b",
        r"\bbbq\b",
        r"\bbarbecue\b",
        r"\bplay ?date\b",
        r"\bparents?[' ]?s? evening\b",
        r"\bparent[- ]teacher\b",
        r"\b(?:school|nursery) (?:play|run|trip|pick[- ]?up)\b",
        r"\bpick[- ]?up (?:the )?(?:kids?|children|car|parcel)\b",
        r"\brecital\b",
        r"\bbabysitter\b",
        r"\bcar (?:service|inspection)\b",
        r"\b(?:reminder|deadline)\b",
        r"\bpay(?:day| rent| bills?)\b",
        r"\b(?:apartment|flat|house|home) (?:viewing|visit|tour)\b",
        r"^viewing\b",
        r"\b(?:prep|prepare|study|practice) for\b",
        (
            r"\b(?:swimming|driving|piano|guitar|violin|dance|dancing|riding|tennis|ski|music|singing"
            r"|language) (?:lesson|class|course|practice)\b"
        ),
    ),
    trades=(
        r"\b(?:spa|sauna|golf|padel|driving school)\b",
        r"\blunch(?: break)?$",
        r"^lunch\b(?! (?:with|w/|&|and))",
        r"\b(?:dentists?|dental|doctors?|gp|physio\w*|therap(?:y|ists?)|hairdressers?|barbers?|opticians?|vets?)\b",
        r"\b(?:gym|yoga|pilates|soccer|football|tennis|church|schools?|kindergarten|daycare|nursery|nanny)\b",
        (
            r"\b(?:hotels?|travel|plumbers?|electricians?|clinics?|hospitals?|massage|notary|tax (?:advis[eo]r"
            r"|consultant))\b"
        ),
        (
            r"\b(?:concerts?|cinemas?|movies?|theat(?:re|er)s?|podcasts?|webinars?|grocer(?:y|ies)|shopping"
            r"|laundry|cleaning)\b"
        ),
        r"\btax return\b",
        r"\blawyer appointment\b",
        r"\bvisa appointment\b",
        r"\bnotary appointment\b",
    ),
    family=(
        (
            r"(?:\b(?:with|w/|my|visit(?:ing)?|call(?:ing)?|see(?:ing)?)|[&+])\s+(?:my |the |our )*(?:mom|mum"
            r"|mommy|mummy|mama|mother|dad|daddy|father|parents|grand(?:ma|pa|mother|father|parents|kids)|granny"
            r"|nana|wife|husband|hubby|sister|brother|aunt(?:ie)?|uncle|cousins?|kids|son|daughter|in-laws"
            r"|girlfriend|boyfriend|fiancee?|family|niece|nephew)\b(?! (?:company|business|office|law|doctor"
            r"|association|council|portal|app))"
        ),
        r"^(?:mom|mum|dad|grandma|grandpa|granny|nana)\b",
        r"\b(?:mom|mum|dad|wife|husband)'s\b",
        r"\bfamily (?:dinner|lunch|call|visit|night|day)\b",
        r"\b(?:birthday|anniversary|wedding|funeral|baby shower|bachelor\w* party|housewarming|date night)\b",
        r"\b(?:game|movie|poker|girls'?|boys'?|quiz) night\b",
        r"\bbbq\b",
        r"\bbarbecue\b",
        r"\bplay ?date\b",
    ),
    generic=(
        (
            r"\b(?:meeting|call|zoom|teams|google meet|skype|webex|chat|talk|conversation|discuss(?:ion)?|sync"
            r"|session)\b"
        ),
        r"\b(?:appointment|visit|quick|short|brief|video|phone|conference call|1:1|one-on-one|check-?in|invit\w+)\b",
        r"\b(?:touch(?:ing)? base|connect|follow[- ]?up|hold|calendar|online|virtual|your|with|and|the|for)\b",
    ),
    other_interviews=(
        (
            r"\b(?:visas?|consulates?|embassy|immigration|uscis|green card|naturali[sz]ation|citizenship|asylum"
            r"|passports?)\b"
        ),
        (
            r"\b(?:admissions?|college|university|school|scholarship|fellowship|kindergarten|preschool|nursery|mba"
            r"|alumni)\b"
        ),
        (
            r"\b(?:podcasts?|radio|tv|television|press|media|journalists?|magazine|newspaper|news|article"
            r"|documentary|blog|feature)\b"
        ),
        (
            r"\b(?:police|witness|detective|court|deposition|statement|custody|investigation|grievance"
            r"|disciplinary|claims?)\b"
        ),
        (
            r"\b(?:benefits?|unemployment|welfare|job ?cent(?:re|er)|universal credit|tenan(?:t|cy)|mortgage|loan"
            r"|housing|insurance)\b"
        ),
        (
            r"\b(?:customers?|users?|clients?|usability|ux|research|(?<!case )stud(?:y|ies)|survey|participants?"
            r"|stakeholders?|experts?)\b"
        ),
        (
            r"\b(?:volunteers?|thesis|dissertation|oral history|exit|stay|leavers?|adoption|foster|medical"
            r"|patients?|security clearance)\b"
        ),
        r"\b(?:discovery|market|global entry|mock|practice|report|book|film|video series|testimonial)\b",
    ),
    other_interviews_told=(
        (
            r"\b(?:visas?|consulate|embassy|uscis|ds-?160|n-?400|green card|naturali[sz]ation|citizenship|asylum"
            r"|passport|admissions?|podcast|live on air|broadcast|on the record|witness|police|custody|solicitor"
            r"|benefits? (?:claim|office)|universal credit|participant information|consent form|thesis"
            r"|dissertation)\b"
        ),
    ),
    hiring_told=(r"\b(?:job|role|position|vacancy|hiring|recruit\w*|your (?:application|resume|cv)|candidates?)\b",),
    hiring=(
        (
            r"\b(?:job|role|position|opening|vacanc(?:y|ies)|hiring|recruit\w*|candidates?|hr|onsite"
            r"|on-site)\b"
        ),
        (
            r"\b(?:headcount|panel|(?:first|second|third|final|1st|2nd|3rd|next|last)[- ]round|your application"
            r"|career)\b"
        ),
        (
            r"\b(?:engineer|developer|manager|analyst|designer|scientist|consultant|architect|director|specialist"
            r"|recruiter"
            r"|researcher|officer|assistant|coordinator|administrator|associate|executive|representative|technician"
            r"|teacher|lecturer|professor|postdoc|nurse|physician|editor|reporter|writer|producer|lead|head of"
            r"|intern(?:ship)?"
            r"|clerk|accountant|controller|buyer|planner|driver|cook|chef|waiter|librarian|psychologist|counsel"
            r"|paralegal"
            r"|secretary|receptionist|trainee|apprentice|graduate (?:scheme|programme|program))\b"
        ),
    ),
    set_aside=(
        (
            r"(?:moved|pushed(?: back| out)?|bumped|delayed(?= (?:to|until|till))|deferred|missed|skipped|dropped"
            r"|scrapped|withdrawn|declined)"
        ),
        (
            r"(?:cancellation|cancel$|reschedul(?:e|ing)|(?:to be|needs to be|must be|being) rescheduled"
            r"|needs rescheduling)"
        ),
        (
            r"(?:void$|obsolete|old(?: (?:slot|time|date|invite|one))?$|superseded|replaced|on hold|on ice|off$"
            r"|ghosted|stood up)"
        ),
        (
            r"(?:(?:no longer|not) (?:needed|required)|abandoned|turned down|wrong (?:date|time)|do not attend"
            r"|ignore$|duplicate$)"
        ),
    ),
    held=(
        r"\b(?:backup|back-up|alternate|alternative|fallback) (?:slot|time|date)\b",
        (
            r"\b(?:(?<!on )hold|holding(?= (?:for|slot|the))|placeholder|place holder|tentative(?:ly)?|tbc|tbd|tba"
            r"|provisional(?:ly)?|maybe)\b"
        ),
        r"\bto be (?:confirmed|determined|decided|scheduled|arranged|agreed)\b",
        r"\bpencil(?:l)?ed(?: in)?\b",
        r"\bsave the date\b",
        r"\b(?:unconfirmed|(?:not|awaiting|pending|needs|waiting for|subject to|until) (?:yet )?confirm\w*)\b",
    ),
    held_alone=(
        r".{1,80} (?:option|slot) ?#?[0-9a-e]",
        r"(?:(?:interview|meeting|time) )?(?:options?|opt\.?|slot) ?#?[0-9a-e](?: ?(?:of|/) ?\d)?",
        r"option",
        r"pending",
        r"draft",
        (
            r"(?:backup|back-up|alternate|alternative|reserve|fallback|possible|potential|proposed|suggested"
            r"|optional|candidate) (?:slot|time|date|option) ?#?\d?"
        ),
        (
            r"(?:proposed|suggested|backup|alternative|reserved?(?: for .{1,40})?|block(?:ed|er)?(?: for .{1,40})?"
            r"|if (?:needed|required))"
        ),
        r"(?:may change|subject to change|\?+)",
    ),
    moved_to=(
        r"to",
        r"until",
        r"till",
        r"for",
        r"onto",
    ),
    moved_from=(r"from",),
    tail=(
        (
            r"(?:by|to|from|until|till|due|because|since|again|sorry|last|per|at|on|for|as|via|late|today"
            r"|yesterday|indefinitely|in)\b"
        ),
    ),
    negated=(r"(?:not|never|un|isn't|wasn't)",),
    cancellable=(
        (
            r"(?:orders?|subscriptions?|flights?|bookings?|reservations?|contracts?|projects?|invoices?|polic(?:y"
            r"|ies)|shipments?"
            r"|deliver(?:y|ies)|trips?|accounts?|memberships?|tickets?|trials?|customers|clients|deals?"
            r"|campaigns?|agreements?"
            r"|budgets?|plans?|schedules?|launch(?:es)?|releases?|payments?|che(?:ck|que)s|licen[cs]es?|services?"
            r"|courses?"
            r"|class(?:es)?|terms?|offers?|appointments|meetings|events|visits|sales|debts?|stock|shares|lists?"
            r"|results?"
            r"|figures|numbers|rulings?|design|checks|transactions?|leases?|votes?|elections?|rates?|fees?)"
        ),
    ),
    details=(
        (
            r"\b(?:location|place|room|venue|where|link|address|agenda|topics?|details|scope|content|format"
            r"|dial-?in|speakers?"
            r"|attendees|interviewers?|panel)\b"
        ),
    ),
    agenda=(r"(?:agenda|topics|to discuss|discussion points|goals?|what we(?:'ll| will) (?:cover|discuss))",),
    notes_headings=(r"(?:(?:suggested )?(?:action items?|next steps?|to-?dos?|follow-?ups?|follow-up tasks|tasks))",),
    call_me=(r"\b(?:call|phone|ring|reach|mobile|cell|tel)\b",),
    notes_subject=frozenset(
        (
            "action ai and are assets at available by follow for from highlights in is items meeting minutes "
            "note notes now of on overview ready recap recording report summary takeaways the transcript up "
            "with your"
        ).split()
    ),
    small=frozenset(("about and call chat for from interview meeting our that the this with your").split()),
)
