"""English. Each entry is a regular expression over lower-case text without accents (``languages.base.matching.unaccented``)."""

from __future__ import annotations

STOPWORDS = frozenset(
    "the and you to of for is we your have has with that this are our will thank thanks hi dear hello it be on at from my me was were not but please would could should about what when there been they their can let know best regards kind interview meeting call proposal application position schedule team week".split()
)
FAMILIAR = r"(?!)"
"""English has one form of address only."""
FORMAL = r"(?!)"
CONDITION = r"\b(?:if|should you|unless|whether|in case|once|as soon as|until we|before we|when we|in the event|only (?:those|candidates|applicants|shortlisted)|those who|candidates (?:who|that))\b"
STATES = r"^we "
"""What begins like this is said outright, whatever condition follows."""
NEGATED = r"\b(?:not|never|unable|cannot|no|usually|typically|normally|generally|often)\b|n't\b"
"""What takes back a yes that follows in the same clause, or makes it a custom."""
OWN_APPLICATION = r"\byour application\b"

# ---- calendar titles and descriptions -------------------------------------------------------------

INTERVIEW = (
    r"\b(?:conversation|chat|call|talk|discussion|meeting|intro)\b.*\b(?:role|position|opening|vacancy|job|opportunity)\b(?! (?:of|model|play))", r"\b(?:role|position|opening|vacancy|job)\b.{0,20}\b(?:conversation|chat|call|talk|discussion)\b", r"\bcareer (?:chat|conversation|discussion|call|opportunit\w+)\b",
    r"\binterview(?:s|ing)?\b", r"\bphone[- ]?screen(?:ing)?\b", r"\b(?:recruiter|recruiting|hr|initial|technical|tech|video|intro(?:ductory)?) screen(?:ing)?\b",
    r"\bscreening call\b", r"\bscreening\b(?=.*\b(?:call|recruiter|round|role|position|engineer|manager|developer|analyst)\b)",
    r"\brecruiter (?:call|chat|intro|conversation)\b", r"\b(?:call|chat|conversation|intro) with (?:the |your |our )?(?:recruiter|hiring manager)\b",
    r"\bhiring manager\b", r"\b(?:virtual |remote )?on-?site loop\b", r"\b(?:virtual|remote) on-?site\b", r"^panel$", r"\b(?:final|first|second|third|1st|2nd|3rd|next|last)[- ]round\b",
    r"\blive[- ]coding\b", r"\bcoding (?:challenge|round|session|assessment)\b", r"\bsystem design\b", r"\bcase (?:study )?(?:interview|round|presentation)\b",
    r"\btake-?home (?:review|debrief)\b", r"\bpanel (?:interview|round|discussion with the team)\b", r"\bculture[- ]fit\b",
    r"\b(?:technical|behaviou?ral|competency|values|bar raiser) (?:round|session|call|discussion)\b", r"\bjob (?:talk|conversation)\b",
    r"\b(?:hm|hr) (?:screen|chat|call|interview|round)\b", r"\bpair[- ]programming\b", r"\bwhite-?board (?:session|round|interview)\b", r"\bcandidate (?:call|chat|conversation)\b", r"\bpre-?screen\b", r"\bsuper ?day\b", r"\bassessment cent(?:re|er)\b",
)
NO_INTERVIEW = (
    r"\bexit interview", r"\b(?:podcast|radio|tv|press|media|magazine|journalist|newspaper)\b.*\binterview", r"\binterview (?:for|on|with) (?:the )?.*\b(?:podcast|radio|show|magazine|newspaper|press)\b",
    r"\b(?:customer|user|client|usability|research|discovery|stakeholder|expert|participant) interviews?\b", r"\binterviews? with (?:customers|users)\b",
    r"\b(?:mock|practice) interview", r"\binterview (?:prep(?:aration)?|practice|coaching|training|workshop|debrief|calibration|kick-?off|sync|questions|skills|tips|techniques|guide|process review)\b",
    r"\bprep(?:are)?(?: for)?(?: my| the)? interview", r"\bdebrief\b", r"\bwebinar\b",
)
INFORMATIONAL = (r"\binformational (?:interview|chat|call)\b",)
YOU_INTERVIEW = (
    r"\byou(?:'re| are| will be|'ll be) (?:the )?interview(?:ing|er)\b", r"\bscore ?card\b", r"\binterview (?:kit|plan|guide|feedback form|rubric)\b", r"\bcandidate(?:'s)? (?:profile|resume|cv|name|packet|details)\b",
    r"^[^\S\n]*candidate\s*:", r"\binterview(?:er)? (?:candidate|applicant)\b", r"\bcandidate interview\b", r"\binterview with (?:the )?candidate\b", r"\bsubmit (?:your )?(?:interview )?feedback\b", r"\binterviewing .{2,40} for\b",
)
SALES = (
    r"\bdemo(?:nstration)?\b", r"\bdiscovery(?: call| meeting| session)?\b", r"\bpitch\b", r"\bsales\b", r"\bpricing\b", r"\bquote\b", r"\bproposal\b", r"\bcontract (?:review|negotiation)\b",
    r"\brenewal\b", r"\bintro(?:duction)? to (?:our|the) (?:product|platform|solution|service)s?\b", r"\bproduct (?:walk-?through|tour|presentation)\b", r"\brfp\b", r"\bstatement of work\b", r"\bsow\b", r"\bcommercials?\b", r"\bneeds (?:analysis|assessment)\b", r"\bprospect\b",
    r"\b(?:trial|poc|proof of concept|pilot) (?:review|kick[- ]?off|call)\b", r"\bnegotiation\b", r"\bscoping (?:call|session|meeting)\b", r"\bclosing call\b", r"\bsolution (?:review|overview|presentation)\b", r"\bprocurement\b",
)
MEETING = (
    r"\b(?:meeting|call|sync|review|kick[- ]?off|planning|workshop|session|status|discuss(?:ion)?|talk|conversation|chat|update|road-?map|project|migration|hand-?over|alignment|retro(?:spective)?|brainstorm\w*|training|onboarding|strategy|budget|requirements?|design|steering|committee|board|check-?(?:point|in)|touch-?point|q&a|qbr|follow[- ]?up|touch(?:ing)? base|briefing|(?:open )?(?:points|issues|items|ideas)|tour|numbers|results|visit|office hours|signing|conference call|presentation|report|audit|partnership|collaboration|campaign|launch|integration|vendor|supplier|partner|client|customer|deliverables?|milestone|sprint|scope|architecture|research|pilot|implementation|walk-?through|deep dive|working group|weekly|monthly|quarterly|zoom|teams|google meet|skype|webex|contract|agreement|consult(?:ation|ing)?|feedback|next steps|roll-?out|go-?live|deploy\w*|release|cut-?over|backlog|incident|post-?mortem|escalation|forecast|q[1-4]|agenda|negotiat\w+|due diligence|legal|compliance|security|infrastructure|data|platform|product|engineering|marketing|branding|website|app|api|ux|prototype|procurement|logistics|sponsorship|questions|intro(?:duction|ductory)?|stand-?up|1:1|one-on-one)\b",
)
"""Words that say that people come together for work."""
NETWORKING = (
    r"\bcoffee\b", r"\bnetworking\b", r"\bmeet-?up\b", r"\b(?:career|job|trade) fair\b", r"(?<!school )(?<!parent )(?<!parents )\bconference\b(?! (?:call|room))", r"\bmixer\b", r"\bcatch[- ]?up\b", r"\bcatching up\b", r"\bget(?:ting)? to know\b",
    r"\bintro(?:duction|ductory)?\b(?! to )", r"\b(?:lunch|drinks|breakfast|beer|dinner|tea|brunch) (?:with\b|w/|&|and\b)", r"\bhappy hour\b", r"\bmentor(?:ing|ship)?\b", r"\balumni\b", r"\bmeet (?:and|&|n) greet\b", r"^meet (?!the\b)\w+$", r"^(?:lunch|dinner|breakfast|drinks|brunch)$", r"\bvirtual tea\b",
    r"\bpick (?:your|his|her|my) brain\b",
)
NOISE = (
    r"\bdentist\b", r"\bdoctor\b", r"\bdr\.? appointment\b", r"\bgp\b", r"\bphysio\w*\b", r"\btherap(?:y|ist)\b", r"\bhaircut\b", r"\bhairdresser\b", r"\bbarber\b", r"\boptician\b", r"\bvet\b", r"\bgym\b", r"\byoga\b", r"\bpilates\b",
    r"\bworkout\b", r"\brun(?:ning)? club\b", r"\bfocus(?: time| block)?\b", r"\bdeep work\b", r"\bblock(?:ed)?\b", r"\bdo not (?:book|disturb|schedule)\b", r"\bdnd\b", r"\bbusy\b", r"\bhold\b", r"\bplaceholder\b", r"\bcommute\b",
    r"\btravel\b", r"\bflight\b", r"\btrain to\b", r"\bhotel\b", r"\bcheck-?in\b(?= (?:at|hotel|flight|online))", r"\bholiday\b", r"\bvacation\b", r"\bpto\b", r"\bout of office\b", r"\booo\b", r"\bannual leave\b", r"\bday off\b", r"\bsick\b",
    r"\bbirthday\b", r"\banniversary\b", r"\bschool\b", r"\bkindergarten\b", r"\bdaycare\b", r"\bnursery\b", r"\bparents?[' ]?s? evening\b", r"\bparent[- ]teacher\b", r"\bpick[- ]?up (?:the )?(?:kids?|children|car|parcel)\b", r"\bplumber\b", r"\belectrician\b",
    r"\bcar (?:service|inspection)\b", r"\bmot\b", r"\breminder\b", r"\bdeadline\b", r"\bpay(?:day| rent| bills?)\b", r"\bwebinar\b", r"\blunch(?: break)?$", r"^lunch\b(?! (?:with|w/|&|and))", r"\b(?:soccer|football|tennis)\b", r"\bchurch\b", r"\bappointment\b(?=.*\b(?:clinic|hospital|medical|hair|nail|blood)\b)",
    r"\bcheck-?up\b", r"\b(?:apartment|flat|house|home) (?:viewing|visit|tour)\b", r"^viewing\b", r"\brecital\b", r"\b(?:grocery|groceries|shopping|laundry|cleaning)\b", r"\b(?:prep|prepare|study|practice) for\b", r"\bclinic\b", r"\b(?:swimming|driving|piano|guitar|violin|dance|dancing|riding|tennis|ski|music|singing|language) (?:lesson|class|course|practice)\b", r"\bwedding\b", r"\bfuneral\b", r"\btax (?:advis[eo]r|return|consultant)\b", r"\b(?:annual|yearly) (?:physical|medical)\b", r"\beye (?:exam|test|doctor)\b", r"\boffice closed\b", r"\b(?:bank|notary|embassy|consulate|visa|passport|dmv|lawyer|nail|beauty|medical|dental|tattoo) appointment\b", r"\bnotary\b", r"\bgame night\b", r"\bnanny\b", r"\bbabysitter\b", r"\bhospital\b", r"\bmassage\b", r"\bconcert\b", r"\bcinema\b", r"\bmovie\b", r"\btheat(?:re|er)\b", r"\bblood test\b", r"\bvaccin\w+\b", r"\bpodcast\b",
)
CANCELLED_TITLE = (r"^[^\w\n]*(?:cancel(?:l)?ed|canceled event|postponed|rescheduled|abgesagt|annule+|cancelad[oa]|annullat[oa])\b",)
MEALS = (r"\b(?:lunch|dinner|drinks|beer|brunch|breakfast|tea)\b",)
"""Of these, those with people at private addresses may be friends'."""
NOTES_HEADINGS = (r"(?:(?:suggested )?(?:action items?|next steps?|to-?dos?|follow-?ups?|follow-up tasks|tasks))",)
NOTES_SUBJECT = frozenset(
    (
        "notes note meeting summary recap minutes report transcript recording assets overview action "
        "items takeaways highlights follow up of for from the your in on at is are ready now available "
        "by ai and with"
    ).split()
)
"""Words that a note-taker puts around a meeting's title in the subject of its summary."""
TITLE_WORDS = frozenset("the and for with our your meeting call chat about from this that interview".split())
"""Words in titles that tell nothing about which conversation it was."""
AGENDA = r"(?:agenda|topics|to discuss|discussion points|goals?|what we(?:'ll| will) (?:cover|discuss))"

# ---- received mail ---------------------------------------------------------------------------------

REJECTED = (
    r"\b(?:not able|unable) to (?:make|extend) (?:you )?an offer\b", r"\bturn(?:ed|ing) (?:down|it down) ?(?:the|your|this|our)?\b", r"\b(?:stay|staying|stick|sticking|remain|remaining) with (?:our|the|my) (?:current|existing|present)\b", r"\b(?:we|i)(?:'re| are|'m| am) not interested\b",
    r"(?:n't|\bnot) be (?:extending|making|able to extend|able to make) (?:you )?an offer\b", r"\boffer(?:ed)?\b.{0,20}\bto (?:an?other|someone|somebody|a different|a stronger)\b", r"(?:n't|\bnot) (?:quite )?match(?:ing)? (?:what|(?:our|the) (?:requirements|needs|expectations|criteria|profile))\b", r"\b(?:have|had|need|must|going) (?:to )?say no\b", r"\bproposal (?:was|has) not (?:been )?(?:selected|chosen|successful|accepted)\b",
    r"\b(?:mov(?:e|ed|ing)|go(?:ne|ing)?|went|proceed(?:ed|ing)?|continu(?:e|ed|ing))(?: forward| ahead| on)? with (?:an?other|other|someone|somebody|a different|different)\b(?! (?:round|interview|step|call|conversation|date|time|day|slot|question|stage|option|room|venue|topic|tool))", r"\bit(?:'s| is) a no\b(?![-\w])", r"\b(?:have|has|'ve|we) (?:now |already |since )?(?:chosen|selected|picked|hired|found|appointed) (?:someone|somebody|another)\b(?! (?:date|time|day|slot|room|venue|place|week))", r"\baward(?:ed|ing)?\b.{0,30}\bto (?:another|someone|somebody|a different|a competitor)\b", r"\b(?:we|i)(?:'ll| will)(?: have to)? pass\b(?! (?:it|this(?! time)|that|them|the|your|along|by|around|through|over|with|on (?:to|your)))",
    r"\b(?:won't|will not|cannot|can't|not|unable to|isn't possible to) (?:be able to )?(?:offer you (?:the|a|this|an) (?:[\w-]+ ){0,3}(?:role|position|job|place|contract|offer|employment)|offer you (?:employment|a job)|invite you|extend (?:you )?an offer|continue (?:the|with (?:the|your)|your|in the) (?:process|application|candidacy|conversation))\b", r"n't be (?:moving|going|proceeding|progressing|continuing|taking (?:this|it|your))\b", r"(?:n't|\bnot) (?:think|believe|feel) (?:that )?(?:it|this|you|we)(?: is| are|'s|'re| would be)? (?:the|a|quite the|such a) (?:right|good|best|strong|great) (?:fit|match)\b",
    r"\b(?:have|has|'ve) (?:now |already |since |recently )?filled (?:the|this|that) (?:position|role|vacancy|job|opening|spot)\b", r"\b(?:paus(?:e|ed|ing)|freez(?:e|ing)|fro(?:ze|zen)|stopp(?:ed|ing)|clos(?:ed|ing)|end(?:ed|ing)) (?:hiring|recruiting|recruitment|the search|this search|the hiring process)\b", r"\b(?:we|i)(?:'ve| have|'re| are|'m| am|'ll)? ?(?:need|had|going|decided|forced|have|must|will)? ?(?:to )?(?:have to )?(?:decline|pass)\b(?=[.,!]| on (?:this|the) | this (?:time|one)| (?:your|the|this) (?:proposal|offer|quote|bid))", r"\b(?:project|initiative|budget) (?:has been|was|is|got) (?:cancel(?:l)?ed|shelved|scrapped|stopped|cut|frozen|put on hold)\b", r"\bregrettably\b.{0,60}\b(?:not|unable|unsuccessful)\b",
    r"\b(?:we|i) (?:have |'ve )?(?:regret to|are sorry to|'re sorry to|am sorry to) (?:inform|tell|let)\b", r"\bregret(?:s)? to (?:inform|advise|tell)\b",
    r"\b(?:will|have|has|are|'ve|'re)(?: been)?(?: (?:decided|unable|chosen|opted))?(?: to)? not (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?|go(?:ing)?|progress(?:ing)?|advanc(?:e|ing)|continu(?:e|ing)|pursu(?:e|ing))\b(?:.{0,30}(?:forward|ahead|further|with your|with the|your application|to the next|you))?",
    r"\bnot (?:be )?(?:moving|going|proceeding|progressing) (?:forward|ahead|further)\b", r"\b(?:unable|not able) to (?:move|proceed|offer you|select|progress|take your|accommodate|go)\b.{0,40}\b(?:forward|candidate|position|role|application|offer|further|time|proposal|ahead)\b",
    r"\b(?:decided|chosen|opted|elected)(?: instead)? to (?:move|go|proceed|continue|progress)(?: forward| ahead)? with (?:an?other|other|someone|different|candidates?|applicants?|an internal|the other|a different)\b",
    r"\b(?:pursue|pursuing|proceed with|proceeding with|moving forward with|move forward with|going with|gone with|go with|went with|selected|chosen|hired) (?:an?other|other|someone else|different|alternative|a different|an internal)\b(?! (?:date|time|day|slot|week|step|question|round))",
    r"\bposition (?:has (?:now )?been|was|is(?: now)?|has already been) (?:filled|closed|cancelled|canceled|put on hold|frozen)\b", r"\b(?:role|position|vacancy|opening|req(?:uisition)?|job|search) (?:has (?:now |already |since )?been|was|is(?: now)?|have been) (?:filled|closed|cancelled|canceled|put on hold|frozen|withdrawn|eliminated)\b", r"\bhiring freeze\b",
    r"\b(?:weren't|were not|was not|wasn't|have not been|haven't been|not been|are not|aren't) (?:selected|successful|shortlisted|chosen)\b", r"\b(?:application|candidacy|candidature) (?:has been|was|is|were) (?:unsuccessful|declined|rejected|not successful)\b",
    r"\bunsuccessful (?:on this occasion|this time|in this)\b", r"\b(?:other|more (?:closely )?(?:qualified|aligned|suitable)|stronger) (?:candidates|applicants)\b.{0,60}\b(?:closely|match|fit|experience|qualif|suit|align|forward|selected|whose)", r"\bnot (?:quite )?(?:the right|a good|the best|a) (?:fit|match)\b",
    r"\b(?:won't|will not|cannot|can't|can not) (?:be )?(?:offer(?:ing)? you(?! (?:an? |the |any )?(?:[\w-]+ )?(?:slot|interview|time|appointment|call|date|discount|meeting))|tak(?:e|ing) (?:this|your|it)(?: \w+)? (?:further|forward)|pursu(?:e|ing)|proceed(?:ing)?)\b", r"\bkeep your (?:resume|cv|application|details|profile|information) on file\b",
    r"\b(?:wish|wishing) you (?:all the best|the best of luck|every success|success|luck|much success|the very best).{0,40}\b(?:search|future|endeavou?rs|career)\b", r"\bbest of luck (?:in|with) your (?:job )?(?:search|future)\b",
    r"\bdecided (?:not to|against) (?:go|going|mov(?:e|ing)|proceed(?:ing)?|accept(?:ing)?|purchas(?:e|ing)|renew(?:ing)?|mak(?:e|ing)|hir(?:e|ing)|tak(?:e|ing)|us(?:e|ing)|work(?:ing)?)\b", r"\b(?:decided|chosen|opted) (?:on|to (?:use|work with|partner with|stay with|stick with|hire|sign with)) (?:an?other|a different|our (?:current|existing))\b",
    r"\bpass on (?:this|your|the) (?:proposal|opportunity|offer|quote|one)\b", r"\bgoing to pass\b", r"\bhave (?:decided|chosen) to pass\b", r"\bdecline (?:your|the) (?:proposal|offer|quote|application|bid)\b", r"\bnot (?:going|able) to (?:accept|approve) (?:your|the) (?:proposal|quote|offer|bid)\b",
    r"\bupon further review.{0,60}\bunable to\b", r"\bno longer (?:considering|under consideration|being considered|hiring|recruiting)\b", r"\bnot (?:be )?(?:inviting|invite) you (?:to|for)\b", r"\b(?:went|gone|going) (?:in )?(?:a|another) different direction\b", r"\bgo(?:ing|ne)? in (?:a different|another) direction\b",
)
SOFT_REJECTED = (r"\bwish(?:ing)? you", r"\bbest of luck", r"\bkeep your ")
ACCEPTED = (
    r"\b(?:formally|officially|hereby|gladly|happily) offer you (?:the|a|this)\b", r"\byou(?:'ve| have) won (?:the|this|our)\b", r"\baward(?:ed|ing)? (?:you the|the \w+ to you)\b",
    r"\b(?:want|wants|like|love|decided|pleased|happy|able|delighted|thrilled|excited|ready) to make you an offer\b", r"\b(?:employment contract|contract of employment|employment agreement)\b.{0,60}\b(?:attached|enclosed|sign|join)\b", r"\b(?:attached|enclosed|find)\b.{0,40}\b(?:employment contract|contract of employment|employment agreement)\b", r"\b(?:pleasure|honou?r) (?:that (?:i|we) offer you|to offer you|of offering you)\b", r"\b(?:we|i) (?:hereby |gladly |happily |formally )?accept(?:[.!]| it\b| this\b)", r"\bexcited to have you join (?:us|the team|our team)\b",
    r"\b(?:pleased|delighted|happy|excited|thrilled|glad|would like|like|want|honou?red) to (?:be able to )?(?:offer you|extend (?:you )?(?:an|the|our|a formal)?\s*offer|make you an offer|present you with an offer|welcome you (?:to the team|aboard|on board)|confirm (?:that )?we(?:'d| would)? (?:like|want) to hire)\b",
    r"\b(?:extend|extending) (?:you )?(?:an|a formal|the) offer\b(?! to (?:an?other|someone|somebody|a different))", r"\bhope (?:that )?you(?:'ll| will) (?:accept|join us)\b", r"\bplease go ahead(?:[.!]|$| with (?:the|your|this) (?:proposal|project|quote|order|work)\b)", r"\bsigned and returned\b", r"\b(?:po|purchase order)\b.{0,20}\b(?:is )?attached\b", r"\b(?:formal |written )?offer letter (?:is )?(?:attached|enclosed|for)\b", r"\battached (?:is |please find )?(?:your |the )?(?:formal |written )?(?:offer letter|job offer|employment offer)\b",
    r"\bcongratulations\b(?! on your new\b).{0,120}\b(?:offer|position|role|job|hired|selected|team|got)\b", r"\byou(?:'ve| have) got the (?:job|role|position)\b", r"\bwe(?:'d| would) (?:like|love) (?:you )?to (?:hire you|have you join|join (?:us|our team|the team)|offer you)\b", r"\byou(?:'re| are) hired\b",
    r"\b(?:we(?:'d| would)? (?:like|love|want) to|we(?:'re| are) (?:happy|pleased|delighted|glad|ready|excited) to|happy to|pleased to|delighted to|glad to|we) (?:accept|approve|go ahead with|sign|proceed with|move (?:forward|ahead) with|go with|confirm)(?: with)? (?:your|the|this) (?:proposal|quote|quotation|offer|bid|estimate|sow|statement of work|contract|terms)\b",
    r"\b(?:your|the) (?:proposal|quote|quotation|bid|estimate|offer) (?:has been|is|was) (?:accepted|approved|signed|signed off)\b", r"\b(?:we've|we have|i've|i have) (?:decided to (?:go|move forward|work) with you|signed the|chosen (?:you|your)|selected (?:you|your (?:proposal|company|firm|team|agency)|your))\b", r"\bgreen light\b.{0,60}\b(?:proposal|project|quote|start|go ahead)\b",
    r"\b(?:signed|countersigned) (?:contract|proposal|copy|agreement|quote) (?:is )?(?:attached|enclosed)\b", r"\blet's (?:go ahead|move forward|do it|get started)\b.{0,60}\b(?:proposal|quote|project|offer|contract)\b(?! (?:review|call|meeting|discussion|presentation|walk))", r"\b(?:proposal|quote|offer)\b.{0,60}\blet's (?:go ahead|move forward|do it|get started)\b", r"\baccept(?:ed|ing)? your (?:proposal|quote|offer|bid|estimate)\b",
)
NEXT_ROUND = (
    r"\b(?:selected|shortlisted|chosen|picked|advanced|moved|progressed|through)\b.{0,40}\b(?:interview|next (?:round|stage|step|phase)|final round)\b", r"\boffer you (?:an?|the|another) (?:[\w-]+ ){0,2}(?:interview|slot|call|time|date|appointment|chat|meeting)\b", r"\bshortlisted\b",
    r"\b(?:move|moving|advance|advancing|progress|invite|inviting|proceed|take|bring) (?:you )?(?:forward |on |ahead )?(?:to|into|for|with) (?:the |a |our |your )?(?:next|second|third|final|following|further|technical|on-?site) (?:round|stage|step|interview|phase|conversation)\b", r"\bmove forward with (?:your (?:candidacy|application)|you)\b", r"\b(?:next|second|third|final) (?:round|interview|stage)\b.{0,60}\b(?:schedule|availability|available|calendar|book|invite|set up)\b",
    r"\b(?:like|love|want|pleased|happy) to (?:invite you (?:to|for)|schedule|set up|arrange|book) (?:an?|the|another|your|a short|a quick)\b.{0,50}\b(?:interview|call|conversation|chat|screen|round|meeting|on-?site)\b",
)
RECEIPT = (
    r"\bthank(?:s| you)(?: very much| so much)? for (?:applying|your application|submitting (?:your|an) application|your interest in (?:the|our|this|joining|working|a|applying))\b", r"\b(?:we(?:'ve| have)?|has been|was|have) (?:successfully )?received? (?:your|the) (?:application|cv|resume)\b", r"\byour application (?:has been|was|to|for|is) (?:successfully )?(?:received|submitted|under review|being reviewed|currently)\b", r"\bapplication (?:received|confirmation|submitted)\b",
)
HOLDING = (
    r"\blet (?:me|us) (?:\w+ )?(?:check|discuss|review|run (?:it|this) by|talk (?:it over|to|with)|speak (?:to|with)|look (?:into|at|over|through)|take a look|think|consult|sleep on|consider|digest)\b", r"\b(?:i|we)(?:'ll| will|'m going to| am going to| need to| have to| want to| still need to|'d like to| would like to) (?:\w+ ){0,3}?(?:check|discuss|review|run (?:it|this) by|talk (?:it over|to|with)|speak (?:to|with)|look (?:into|at|over|through)|take a look|think (?:about|it)|consult|confirm (?:internally|with)|consider|digest|forward|share|pass|circulate|read)\b.{0,120}\b(?:get back|come back|let you know|be in touch|follow up|revert|circle back|respond|reply|team|boss|manager|colleague|internally|board|partner|cfo|ceo|director|properly|soon)\b",
    r"\b(?:will|'ll|shall) (?:get|come|circle|be|report|revert) back (?:to you|with|soon|shortly|once|when|after|on this|asap|as soon)\b", r"\b(?:will|'ll|shall) (?:be in touch|let you know|keep you posted|keep you (?:updated|informed)|revert|update you|follow up)\b", r"\bstill (?:reviewing|under review|discussing|considering|waiting (?:for|on)|in the process|interviewing|deciding|evaluating)\b", r"\b(?:need|needs) (?:a (?:little|bit)? ?more|some(?: more)?|another)\b.{0,20}\btime\b",
    r"\bbear with (?:us|me)\b", r"\b(?:got|received|seen) (?:it|this|your (?:email|message|proposal|quote)),? (?:thanks|thank you)\b.{0,80}\b(?:back to you|in touch|let you know|review|look)\b", r"\bon my list\b", r"\bhaven't (?:had (?:a )?(?:chance|time)|forgotten|got(?:ten)? (?:to|around))\b",
)
CANCELLATION = (
    r"\b(?:need|have|has|had|going|forced|afraid|regret|sorry|would like|must|got) to cancel (?:our|the|this|today's|tomorrow's|your|my|\w+day's)\b", r"\b(?:interview|meeting|call|appointment|demo|session|chat|coffee|lunch) (?:on \w+ |today |tomorrow |at [\d:]+ |scheduled for .{3,40} )?(?:is|has been|was|will be|must be|needs to be) (?:cancel(?:l)?ed|called off)\b", r"\bcancel(?:ling|ing)? (?:our|the|this|today's|tomorrow's|your) (?:interview|meeting|call|appointment|demo|session|chat|coffee|lunch)\b", r"\bcall off (?:our|the)\b",
)
RESCHEDULING = (
    r"\b(?:need|have|has|like|possible|able|want|could we|can we|going|sorry|mind|must|had|got|please) (?:to )?(?:re-?schedule|move (?:our|the|this|it|things|your)|postpone|push (?:our|the|this|it|back)|shift (?:our|the|this|it)|find (?:another|a new|a different) (?:time|slot|date|day))\b", r"\b(?:interview|meeting|call|demo|appointment|chat|session) (?:has been|is|was|needs to be|will be|must be) (?:moved|re-?scheduled|postponed|pushed)\b", r"\brain ?check\b", r"\bre-?schedule (?:our|the|this|your|to|for)\b", r"\bsomething (?:has )?(?:came|come) up\b.{0,100}\b(?:another|different|other|instead|next|resched|move)",
)
NO_SHOW = (
    r"\bsorry (?:that )?(?:i|we) (?:missed|couldn't make|could not make|wasn't able to (?:make|join|attend)|didn't make|did not make)\b", r"\bapologi(?:es|se|ze) (?:that (?:i|we) missed|for (?:missing|not (?:making|being able to (?:make|join|attend)|showing|joining|turning up|attending)|the no-?show|having missed))\b", r"\b(?:we|i) (?:missed you (?:at|on|in|today|this|yesterday|for)|didn't see you|did not see you|waited for you)\b", r"\bno-?show\b", r"\b(?:i|we) (?:completely |totally )?(?:missed|forgot(?: about)?) (?:our|the|today's|yesterday's|this) (?:call|meeting|interview|demo|chat|coffee|appointment|lunch)\b", r"\bseems? (?:that )?we missed each other\b",
)
AWAY = (
    r"\b(?:i am|i'm|i will be|i'll be|currently|am) (?:currently )?(?:out of (?:the )?office|away|on (?:annual |parental |maternity |paternity |sick |medical )?(?:leave|vacation|holiday|pto|business travel)|travell?ing|unavailable|out until)\b", r"\bout of (?:the )?office\b", r"\b(?:limited|no) access to (?:my )?e-?mail\b", r"\bback in (?:the )?office\b", r"\bwill return (?:on|to)\b",
)
AWAY_UNTIL = r"\b(?:until|till|through|return(?:ing)?(?: to (?:the )?office)?(?: on)?|back(?: in (?:the )?office| at work| at my desk| online)?(?: on| by| from)?|available(?: again)?(?: on| from)?)\b[:,]?\s*"
AWAY_INCLUSIVE = r"\b(?:through|thru|up to and including|until and including)\b"
INTERVIEW_MAIL = (
    r"\b(?:pair[- ]programming|technical|final|panel|on-?site|first|second|third|video|phone|coding|virtual|behaviou?ral|case|culture) interview\b", r"\bhiring manager\b.{0,60}\b(?:meet|speak|talk|chat|call|conversation)\b", r"\b(?:meet|speak|talk|chat|call|conversation)\b.{0,60}\b(?:hiring manager|recruiter)\b", r"\b(?:call|chat|talk|speak|conversation|discuss)\b.{0,40}\b(?:an?|the|our|this|open|senior) (?:[\w-]+ ){0,3}(?:role|position|opening|vacancy)\b(?! (?:of|in (?:the|this|our) (?:project|process|meeting))\b)",
    r"\b(?:schedule|set up|arrange|book|have|hold|do|invite you (?:to|for)|conduct) (?:an?|the|your|our|another)\b.{0,30}\b(?:interview|phone screen|screening call|on-?site)\b", r"\b(?:call|chat|talk|speak|conversation) (?:with you )?about (?:the|our|your|this) .{0,40}\b(?:role|position|opening|application|candidacy)\b",
    r"\binterview (?:is |has been |was )?(?:confirmed|scheduled|booked|set(?: up)?|arranged)\b", r"\b(?:confirm(?:ing|ed|s)?|confirmation of|scheduled|booked|invit(?:e|ing|ation)|details (?:of|for)|looking forward to) (?:\w+ ){0,4}?(?:interview|phone screen|screening call|on-?site)\b", r"\binterview (?:invitation|confirmation|details|schedule)\b", r"\byour (?:upcoming )?(?:\w+ )?interview\b", r"\bthank(?:s| you) (?:so much |very much |again )?for (?:your time |taking the time )?.{0,30}\b(?:interview(?:ing)?|to interview|speaking with (?:us|our team))\b",
)
JOB_WORDS = (r"\b(?:role|position|vacancy|candida(?:te|cy)|hiring|recruit\w*|job|(?:our|the|this|an?) (?:[\w-]+ ){0,4}opening(?! hours?)|your application|your cv|your resume|interview\w*|talent)\b",)
NO_JOB = (r"\ba place (?:at|in|on)\b", r"\b(?:loan|mortgage|visa|permit|insurance|grant|scholarship|membership|rental|apartment|flat|house|credit card|university|college|school|adoption|talk|paper|abstract) (?:application|request|claim|place|admission|proposal|submission)\b", r"\b(?:the|your|our|this) (?:apartment|flat|rental|lease|tenancy|loan|mortgage|visa|paper|abstract|talk proposal|order|subscription)\b", r"\bcongratulations on your new\b", r"\byour new (?:job|role|position)\b")
"""Applications, offers and good wishes that are about something else than a job that the user applies for."""
ROLE = r"\b(?:the|our|for|as|an?|of)\s+(?P<role>(?!(?:hiring|right|best|same|other|another|next|your|my|line|good|great|strong|any|new|current|previous|former|account)\b)(?:(?!(?:for|the|of|to|with|as|an?|and|in|our|your|on|at|from|that|interview|call|candidates?|by|is|was|we|you|this|open|about)\b)[a-z][a-z+#./-]{1,18}\s+){0,4}?(?:engineer|developer|manager|analyst|designer|scientist|consultant|architect|director|specialist|coordinator|administrator|accountant|researcher|writer|executive|assistant|lead|officer|representative|strategist|recruiter|technician|counsel))\s+(?:role|position|job|opening|vacancy)\b"

# ---- sent mail -------------------------------------------------------------------------------------

PROPOSAL_NOUN = r"(?:proposal|quote|quotation|estimate|cost estimate|offer|bid|tender|pitch(?: deck)?|statement of work|sow|pricing|price list|scope of work|engagement letter)"
PROPOSAL = (
    rf"\b(?:attached|enclosed|here(?:'s| is| are)|below (?:is|you(?:'ll| will) find)|please find|find attached|i(?:'ve| have) attached|i(?:'ve| have) (?:put together|prepared|drafted)|sending(?: you| over)?|i(?:'m| am) (?:pleased|happy|delighted|glad|excited) to (?:send|submit|share|present|offer)|we(?:'re| are) (?:pleased|happy|delighted|glad|excited) to (?:send|submit|share|present|offer)|as (?:promised|discussed|agreed|requested),?)\b[^.?!]{{0,80}}\b{PROPOSAL_NOUN}\b",
    rf"\b(?:our|my|the|a|this|updated|revised|formal|detailed) {PROPOSAL_NOUN}\b[^.?!]{{0,60}}\b(?:is attached|is enclosed|attached|enclosed|below|for your (?:review|consideration|approval))\b",
    rf"\b(?:submit|submitting|send(?:ing)? you|send(?:ing)? over|present(?:ing)?|share|sharing) (?:you )?(?:our|my|the|a|an|this|your)(?: \w+){{0,2}} {PROPOSAL_NOUN}\b",
)
PROPOSAL_SUBJECT = r"\b(?:proposal|quote|quotation|estimate|offer|bid|tender|statement of work|sow|pitch)\b"
NO_PROPOSAL = (r"\b(?:your|their|his|her) (?:proposal|quote|quotation|offer|estimate|bid)\b(?! (?:is|for your|attached))", r"\bthank(?:s| you) for (?:the|your|sending)(?: \w+){0,3} (?:proposal|quote|offer|estimate|bid)\b", r"\bjob offer\b", r"\boffer letter\b", r"\bspecial offer\b", r"\bquote of the day\b", r"\b(?:could|can|would|please) (?:you )?(?:please )?(?:send|give|provide|share)(?: me| us)? (?:an?|the|your)\b.{0,40}\b(?:quote|proposal|estimate|offer)\b")
APPLICATION = (
    r"\b(?:i(?:'d| would) like to|i(?:'m| am)? (?:writing to )?|i wish to|writing to|want to) (?:formally )?(?:apply|applying|submit my application|express my (?:strong )?interest)\b", r"\bmy application (?:for|to|as)\b", r"\bapplying (?:for|to) (?:the|your|a|an|this|join)\b", r"\b(?:attached|enclosed|find|here is|here's|sending)\b[^.?!]{0,60}\bmy (?:cv|resume|curriculum|cover letter|application|portfolio)\b", r"\bmy (?:cv|resume|cover letter)\b[^.?!]{0,40}\b(?:attached|enclosed)\b", r"\b(?:consider|considering) (?:me|my application|my candidacy)\b",
)
APPLICATION_SUBJECT = r"^(?:job )?application\b|\bapplication (?:for|as|to)\b|\bapplying for\b|\bcover letter\b|\b(?:cv|resume)\b.*\b(?:for|–|-)\b"
OWN_PROMISE = r"\b(?:i'll|i will|let me|i'm going to|i can) (?P<what>(?:send|share|forward|email|get|bring|prepare|put together|write up|follow up with|pass on)\b[^.?!\n]{4,90})"
GREETING = r"^(?P<word>hi there|hello there|good (?:morning|afternoon|evening)|hi|hello|hey|dear|morning|greetings)(?P<name>[ ,]+[^\n,!.:;]{0,60}?)?\s*[,!.:–-]*\s*$"
SIGN_OFF = r"^(?P<off>(?:many |with many |with )?(?:kind(?:est)?|best|warm(?:est)?|warmly|sincere(?:ly)?|yours|cheers|thanks|thank you|regards|all the best|take care|talk soon|speak soon|best wishes|respectfully|cordially|with gratitude)(?: (?:regards|wishes|again|so much|and regards|sincerely|truly|faithfully|very much|best))*)\s*[,!.]?\s*$"
CALL_ME = r"\b(?:call|phone|ring|reach|mobile|cell|tel)\b"
QUESTION_TO_USER = r"(?:could|can|would|do|did|have|are|will|what|which|how|when|where|who|is|any) \b.{6,100}\?"
OPEN_TOPICS = r"\b(?:references?|salary|compensation|expectations?|notice period|visa|relocat\w+|portfolio|work samples?|certificates?|day rate|hourly rate|pric\w+|costs?|budget|discount|timeline|scope|deliver\w*|support|licen[cs]es?|terms|experience (?:with|in)|start date|earliest start|availab\w+ to start|case stud\w+|security|integration|maintenance)\b"
"""What a question may be about that outlives an appointment and is worth coming back to."""

# ---- promises --------------------------------------------------------------------------------------

PROMISE_CUES = (
    r"\b(?:we|i|they|our team|the team|the (?:panel|board|committee|hiring manager|recruiter|client|partners|department|company)|hr|someone|somebody|my (?:colleague|manager|boss|team|assistant)|\w+ (?:from|in|at) \w+)(?:'ll| will| shall| should| hope to| hopes to| expect to| expects to| aim to| aims to| plan to| plans to| intend to|'d hope to| can| am going to| are going to| is going to|'re going to|'m going to| would like to| want to| try to|'re hoping to| are hoping to| am hoping to|'m hoping to|'re planning to| are planning to|'re aiming to| are aiming to| expect| decide| make| should be able to|'ll be able to| will be able to|'ll try to| will try to| will definitely| promise to| have to| need to| might| may)\b",
    r"\byou(?:'ll| will| should| can expect to| can| may| ought to| are going to|'re going to| might| should expect to)(?: \w+){0,2} (?:hear|receive|get|have|expect|know|be (?:contacted|informed|notified|updated))\b", r"\b(?:expect|anticipate) (?:to (?:hear|have|make|get|be|finish|know|decide|give|send|reach)|an? (?:answer|decision|response|reply|update)|our|a|the|us|feedback|news|word)\b",
    r"\b(?:decision|decisions|answer|response|reply|update|feedback|result|results|outcome|verdict|news|word|approval|sign-?off|final call|offer|details|next steps|contract|review)\b.{0,60}\b(?:by|will|within|in|on|is due|expected|due|before|should|no later|comes?|until|next|this|end|around)\b", r"\b(?:give|allow|grant) (?:us|me)\b", r"\b(?:it|this|that|the (?:process|review|decision))(?:'ll| will| should| may| might| usually| typically| normally)? (?:\w+ )?takes?\b", r"\bplease (?:allow|give us|bear with us|be patient)\b", r"\b(?:allow|up to)\b.{0,30}\b(?:days|weeks)\b.{0,40}\b(?:response|reply|review|process|answer|us to|for us)\b",
    r"\b(?:let me|let us|i'd like to)\b.{0,50}\b(?:get back|come back|back to you|let you know|confirm|respond|check|think|sleep)\b", r"\b(?:get|come|be|report|circle) back (?:to you|in touch|with)\b", r"\blet you know\b", r"\bhear(?: back)? from (?:us|me|our)\b", r"\bin touch\b", r"\bback to you\b", r"\bdecid(?:e|ing|ed on it)\b", r"\bexpect(?:ed)? by\b", r"\bour timeline\b", r"\bfinali[sz]e\b", r"\bmake (?:a|our|the|my|up our|up my) (?:final )?(?:decision|choice|mind|call)\b",
)
NO_PROMISE = (
    r"\bplease (?:let|send|reply|respond|confirm|provide|submit|complete|return|sign|share|rsvp|review|book|pick|choose|fill|make sure|get back to (?:me|us)|advise|tell|give me)\b", r"\b(?:could|can|would|will) you\b", r"\b(?:we|i)(?:'d| would) (?:appreciate|be grateful|love|need)\b.{0,40}\b(?:your|you|if|it)\b", r"\b(?:need|require|expect|want|await) (?:your|you|it from you|an answer from you|a reply from you)\b", r"\bby when\b", r"\byou (?:need|have|must|should (?:complete|submit|send|reply|respond|return|apply))(?: to)?\b(?! hear| expect)",
    r"\b(?:start|starts|starting|begin|begins|first day|join(?:ing)?|onboard\w*) (?:date|on|work|working|in the role|with us)\b", r"\b(?:interview|meeting|call|demo|webinar|event|session|training|workshop|conference|appointment|coffee|lunch) (?:is|will (?:be|take place)|has been|takes place|starts|at|on|scheduled)\b", r"\b(?:see|meet|meeting|seeing|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)) you\b(?! (?:know|back))", r"\blooking forward to (?:meeting|seeing|speaking|our|the)\b", r"\b(?:sale|discount|offer|promotion|voucher|coupon|subscription|trial|registration|early bird|deal) (?:ends|expires|closes|valid)\b", r"\b(?:expires?|valid until|unsubscribe|deliver(?:y|ed) (?:by|on)|ships?)\b", r"\blet (?:us|me) know (?:by|before|if|when|what|which|whether|your|until)\b", r"\b(?:are|is) (?:you|he|she) (?:available|free)\b", r"\bavailab(?:le|ility)\b(?!.*\bdecision)",
    r"\bwe (?:met|spoke|talked|discussed|agreed|sent|received|had)\b", r"\b(?:your|the) deadline\b", r"\bdon't (?:hear|have)\b", r"\b(?:closed|shut|on holiday|out of (?:the )?office)\b",
)
VAGUE = (
    r"\b(?:in|over|within|during) the (?:coming|next)(?: few| couple of)? days\b", r"\bin the next few days\b", r"\bin a few days\b",
)
