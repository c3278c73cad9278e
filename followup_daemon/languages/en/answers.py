"""English phrases of answers: a yes, a no, and by when one is promised."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Decisions, Promises

DECISIONS = Decisions(
    rejected=(
        r"\b(?:not able|unable) to (?:make|extend) (?:you )?an offer\b",
        r"\bturn(?:ed|ing) (?:down|it down) ?(?:the|your|this|our)?\b",
        (
            r"\b(?:stay|staying|stick|sticking|remain|remaining) with (?:our|the|my) (?:current|existing"
            r"|present)\b"
        ),
        r"\b(?:we|i)(?:'re| are|'m| am) not interested\b",
        r"(?:n't|\bnot) be (?:extending|making|able to extend|able to make) (?:you )?an offer\b",
        r"\boffer(?:ed)?\b.{0,20}\bto (?:an?other|someone|somebody|a different|a stronger)\b",
        (
            r"(?:n't|\bnot) (?:quite )?match(?:ing)? (?:what|(?:our|the) (?:requirements|needs|expectations"
            r"|criteria|profile))\b"
        ),
        r"\b(?:have|had|need|must|going) (?:to )?say no\b",
        r"\bproposal (?:was|has) not (?:been )?(?:selected|chosen|successful|accepted)\b",
        (
            r"\b(?:mov(?:e|ed|ing)|go(?:ne|ing)?|went|proceed(?:ed|ing)?|continu(?:e|ed|ing))(?: forward| ahead"
            r"| on)? with (?:an?other|other|someone|somebody|a different|different)\b(?! (?:round|interview|step"
            r"|call|conversation|date|time|day|slot|question|stage|option|room|venue|topic|tool))"
        ),
        r"\bit(?:'s| is) a no\b(?![-\w])",
        (
            r"\b(?:have|has|'ve|we) (?:now |already |since )?(?:chosen|selected|picked|hired|found"
            r"|appointed) (?:someone|somebody|another)\b(?! (?:date|time|day|slot|room|venue|place|week))"
        ),
        r"\baward(?:ed|ing)?\b.{0,30}\bto (?:another|someone|somebody|a different|a competitor)\b",
        (
            r"\b(?:we|i)(?:'ll| will)(?: have to)? pass\b(?! (?:it|this(?! time)|that|them|the|your|along|by"
            r"|around|through|over|with|on (?:to|your)))"
        ),
        (
            r"\b(?:won't|will not|cannot|can't|not|unable to"
            r"|isn't possible to) (?:be able to )?(?:offer you (?:the|a|this|an) (?:[\w-]+ ){0,3}(?:role|position"
            r"|job|place|contract|offer|employment)|offer you (?:employment|a job)|invite you"
            r"|extend (?:you )?an offer|continue (?:the|with (?:the|your)|your|in the) (?:process|application"
            r"|candidacy|conversation))\b"
        ),
        r"n't be (?:moving|going|proceeding|progressing|continuing|taking (?:this|it|your))\b",
        (
            r"(?:n't|\bnot) (?:think|believe|feel) (?:that )?(?:it|this|you|we)(?: is| are|'s|'re"
            r"| would be)? (?:the|a|quite the|such a) (?:right|good|best|strong|great) (?:fit|match)\b"
        ),
        (
            r"\b(?:have|has|'ve) (?:now |already |since |recently )?filled (?:the|this|that) (?:position|role"
            r"|vacancy|job|opening|spot)\b"
        ),
        (
            r"\b(?:paus(?:e|ed|ing)|freez(?:e|ing)|fro(?:ze|zen)|stopp(?:ed|ing)|clos(?:ed|ing)|end(?:ed"
            r"|ing)) (?:hiring|recruiting|recruitment|the search|this search|the hiring process)\b"
        ),
        (
            r"\b(?:we|i)(?:'ve| have|'re| are|'m| am|'ll)? ?(?:need|had|going|decided|forced|have|must"
            r"|will)? ?(?:to )?(?:have to )?(?:decline|pass)\b(?=[.,!]| on (?:this|the) | this (?:time|one)"
            r"| (?:your|the|this) (?:proposal|offer|quote|bid))"
        ),
        (
            r"\b(?:project|initiative|budget) (?:has been|was|is|got) (?:cancel(?:l)?ed|shelved|scrapped|stopped"
            r"|cut|frozen|put on hold)\b"
        ),
        r"\bregrettably\b.{0,60}\b(?:not|unable|unsuccessful)\b",
        r"\b(?:we|i) (?:have |'ve )?(?:regret to|are sorry to|'re sorry to|am sorry to) (?:inform|tell|let)\b",
        r"\bregret(?:s)? to (?:inform|advise|tell)\b",
        (
            r"\b(?:will|have|has|are|'ve|'re)(?: been)?(?: (?:decided|unable|chosen"
            r"|opted))?(?: to)? not (?:be )?(?:mov(?:e|ing)|proceed(?:ing)?|go(?:ing)?|progress(?:ing)?"
            r"|advanc(?:e|ing)|continu(?:e|ing)|pursu(?:e|ing))\b(?:.{0,30}(?:forward|ahead|further|with your"
            r"|with the|your application|to the next|you))?"
        ),
        r"\bnot (?:be )?(?:moving|going|proceeding|progressing) (?:forward|ahead|further)\b",
        (
            r"\b(?:unable|not able) to (?:move|proceed|offer you|select|progress|take your|accommodate"
            r"|go)\b.{0,40}\b(?:forward|candidate|position|role|application|offer|further|time|proposal|ahead)\b"
        ),
        (
            r"\b(?:decided|chosen|opted|elected)(?: instead)? to (?:move|go|proceed|continue|progress)(?: forward"
            r"| ahead)? with (?:an?other|other|someone|different|candidates?|applicants?|an internal|the other"
            r"|a different)\b"
        ),
        (
            r"\b(?:pursue|pursuing|proceed with|proceeding with|moving forward with|move forward with|going with"
            r"|gone with|go with|went with|selected|chosen|hired) (?:an?other|other|someone else|different"
            r"|alternative|a different|an internal)\b(?! (?:date|time|day|slot|week|step|question|round))"
        ),
        (
            r"\bposition (?:has (?:now )?been|was|is(?: now)?|has already been) (?:filled|closed|cancelled"
            r"|canceled|put on hold|frozen)\b"
        ),
        (
            r"\b(?:role|position|vacancy|opening|req(?:uisition)?|job|search) (?:has (?:now |already "
            r"|since )?been|was|is(?: now)?|have been) (?:filled|closed|cancelled|canceled|put on hold|frozen"
            r"|withdrawn|eliminated)\b"
        ),
        r"\bhiring freeze\b",
        (
            r"\b(?:weren't|were not|was not|wasn't|have not been|haven't been|not been|are not"
            r"|aren't) (?:selected|successful|shortlisted|chosen)\b"
        ),
        (
            r"\b(?:application|candidacy|candidature) (?:has been|was|is|were) (?:unsuccessful|declined|rejected"
            r"|not successful)\b"
        ),
        r"\bunsuccessful (?:on this occasion|this time|in this)\b",
        (
            r"\b(?:other|more (?:closely )?(?:qualified|aligned|suitable)|stronger) (?:candidates"
            r"|applicants)\b.{0,60}\b(?:closely|match|fit|experience|qualif|suit|align|forward|selected|whose)"
        ),
        r"\bnot (?:quite )?(?:the right|a good|the best|a) (?:fit|match)\b",
        (
            r"\b(?:won't|will not|cannot|can't|can not) (?:be )?(?:offer(?:ing)? you(?! (?:an? |the "
            r"|any )?(?:[\w-]+ )?(?:slot|interview|time|appointment|call|date|discount|meeting))|tak(?:e"
            r"|ing) (?:this|your|it)(?: \w+)? (?:further|forward)|pursu(?:e|ing)|proceed(?:ing)?)\b"
        ),
        r"\bkeep your (?:resume|cv|application|details|profile|information) on file\b",
        (
            r"\b(?:wish|wishing) you (?:all the best|the best of luck|every success|success|luck|much success"
            r"|the very best).{0,40}\b(?:search|future|endeavou?rs|career)\b"
        ),
        r"\bbest of luck (?:in|with) your (?:job )?(?:search|future)\b",
        (
            r"\bdecided (?:not to|against) (?:go|going|mov(?:e|ing)|proceed(?:ing)?|accept(?:ing)?|purchas(?:e"
            r"|ing)|renew(?:ing)?|mak(?:e|ing)|hir(?:e|ing)|tak(?:e|ing)|us(?:e|ing)|work(?:ing)?)\b"
        ),
        (
            r"\b(?:decided|chosen|opted) (?:on|to (?:use|work with|partner with|stay with|stick with|hire"
            r"|sign with)) (?:an?other|a different|our (?:current|existing))\b"
        ),
        r"\bpass on (?:this|your|the) (?:proposal|opportunity|offer|quote|one)\b",
        r"\bgoing to pass\b",
        r"\bhave (?:decided|chosen) to pass\b",
        r"\bdecline (?:your|the) (?:proposal|offer|quote|application|bid)\b",
        r"\bnot (?:going|able) to (?:accept|approve) (?:your|the) (?:proposal|quote|offer|bid)\b",
        r"\bupon further review.{0,60}\bunable to\b",
        r"\bno longer (?:considering|under consideration|being considered|hiring|recruiting)\b",
        r"\bnot (?:be )?(?:inviting|invite) you (?:to|for)\b",
        r"\b(?:went|gone|going) (?:in )?(?:a|another) different direction\b",
        r"\bgo(?:ing|ne)? in (?:a different|another) direction\b",
    ),
    soft_rejected=(
        r"\bwish(?:ing)? you",
        r"\bbest of luck",
        r"\bkeep your ",
    ),
    accepted=(
        r"\b(?:formally|officially|hereby|gladly|happily) offer you (?:the|a|this)\b",
        r"\byou(?:'ve| have) won (?:the|this|our)\b",
        r"\baward(?:ed|ing)? (?:you the|the \w+ to you)\b",
        (
            r"\b(?:want|wants|like|love|decided|pleased|happy|able|delighted|thrilled|excited"
            r"|ready) to make you an offer\b"
        ),
        (
            r"\b(?:employment contract|contract of employment|employment agreement)\b.{0,60}\b(?:attached"
            r"|enclosed|sign|join)\b"
        ),
        (
            r"\b(?:attached|enclosed|find)\b.{0,40}\b(?:employment contract|contract of employment"
            r"|employment agreement)\b"
        ),
        r"\b(?:pleasure|honou?r) (?:that (?:i|we) offer you|to offer you|of offering you)\b",
        r"\b(?:we|i) (?:hereby |gladly |happily |formally )?accept(?:[.!]| it\b| this\b)",
        r"\bexcited to have you join (?:us|the team|our team)\b",
        (
            r"\b(?:pleased|delighted|happy|excited|thrilled|glad|would like|like|want"
            r"|honou?red) to (?:be able to )?(?:offer you|extend (?:you )?(?:an|the|our|a formal)?\s*offer"
            r"|make you an offer|present you with an offer|welcome you (?:to the team|aboard|on board)"
            r"|confirm (?:that )?we(?:'d| would)? (?:like|want) to hire)\b"
        ),
        (
            r"\b(?:extend|extending) (?:you )?(?:an|a formal|the) offer\b(?! to (?:an?other|someone|somebody"
            r"|a different))"
        ),
        r"\bhope (?:that )?you(?:'ll| will) (?:accept|join us)\b",
        r"\bplease go ahead(?:[.!]|$| with (?:the|your|this) (?:proposal|project|quote|order|work)\b)",
        r"\bsigned and returned\b",
        r"\b(?:po|purchase order)\b.{0,20}\b(?:is )?attached\b",
        r"\b(?:formal |written )?offer letter (?:is )?(?:attached|enclosed|for)\b",
        (
            r"\battached (?:is |please find )?(?:your |the )?(?:formal |written )?(?:offer letter|job offer"
            r"|employment offer)\b"
        ),
        r"\bcongratulations\b(?! on your new\b).{0,120}\b(?:offer|position|role|job|hired|selected|team|got)\b",
        r"\byou(?:'ve| have) got the (?:job|role|position)\b",
        (
            r"\bwe(?:'d| would) (?:like|love) (?:you )?to (?:hire you|have you join|join (?:us|our team|the team)"
            r"|offer you)\b"
        ),
        r"\byou(?:'re| are) hired\b",
        (
            r"\b(?:we(?:'d| would)? (?:like|love|want) to|we(?:'re| are) (?:happy|pleased|delighted|glad|ready"
            r"|excited) to|happy to|pleased to|delighted to|glad to|we) (?:accept|approve|go ahead with|sign"
            r"|proceed with|move (?:forward|ahead) with|go with|confirm)(?: with)? (?:your|the|this) (?:proposal"
            r"|quote|quotation|offer|bid|estimate|sow|statement of work|contract|terms)\b"
        ),
        (
            r"\b(?:your|the) (?:proposal|quote|quotation|bid|estimate|offer) (?:has been|is|was) (?:accepted"
            r"|approved|signed|signed off)\b"
        ),
        (
            r"\b(?:we've|we have|i've|i have) (?:decided to (?:go|move forward|work) with you|signed the"
            r"|chosen (?:you|your)|selected (?:you|your (?:proposal|company|firm|team|agency)|your))\b"
        ),
        r"\bgreen light\b.{0,60}\b(?:proposal|project|quote|start|go ahead)\b",
        (
            r"\b(?:signed|countersigned) (?:contract|proposal|copy|agreement|quote) (?:is )?(?:attached"
            r"|enclosed)\b"
        ),
        (
            r"\blet's (?:go ahead|move forward|do it|get started)\b.{0,60}\b(?:proposal|quote|project|offer"
            r"|contract)\b(?! (?:review|call|meeting|discussion|presentation|walk))"
        ),
        r"\b(?:proposal|quote|offer)\b.{0,60}\blet's (?:go ahead|move forward|do it|get started)\b",
        r"\baccept(?:ed|ing)? your (?:proposal|quote|offer|bid|estimate)\b",
    ),
    next_round=(
        (
            r"\b(?:selected|shortlisted|chosen|picked|advanced|moved|progressed|through)\b.{0,40}\b(?:interview"
            r"|next (?:round|stage|step|phase)|final round)\b"
        ),
        (
            r"\boffer you (?:an?|the|another) (?:[\w-]+ ){0,2}(?:interview|slot|call|time|date|appointment|chat"
            r"|meeting)\b"
        ),
        r"\bshortlisted\b",
        (
            r"\b(?:move|moving|advance|advancing|progress|invite|inviting|proceed|take"
            r"|bring) (?:you )?(?:forward |on |ahead )?(?:to|into|for|with) (?:the |a |our |your )?(?:next|second"
            r"|third|final|following|further|technical|on-?site) (?:round|stage|step|interview|phase"
            r"|conversation)\b"
        ),
        r"\bmove forward with (?:your (?:candidacy|application)|you)\b",
        (
            r"\b(?:next|second|third|final) (?:round|interview|stage)\b.{0,60}\b(?:schedule|availability"
            r"|available|calendar|book|invite|set up)\b"
        ),
        (
            r"\b(?:like|love|want|pleased|happy) to (?:invite you (?:to|for)|schedule|set up|arrange|book) (?:an?"
            r"|the|another|your|a short|a quick)\b.{0,50}\b(?:interview|call|conversation|chat|screen|round"
            r"|meeting|on-?site)\b"
        ),
    ),
)
PROMISES = Promises(
    cues=(
        (
            r"\b(?:we|i|they|our team|the team|the (?:panel|board|committee|hiring manager|recruiter|client"
            r"|partners|department|company)|hr|someone|somebody|my (?:colleague|manager|boss|team|assistant)"
            r"|\w+ (?:from|in|at) \w+)(?:'ll| will| shall| should| hope to| hopes to| expect to| expects to"
            r"| aim to| aims to| plan to| plans to| intend to|'d hope to| can| am going to| are going to"
            r"| is going to|'re going to|'m going to| would like to| want to| try to|'re hoping to| are hoping to"
            r"| am hoping to|'m hoping to|'re planning to| are planning to|'re aiming to| are aiming to| expect"
            r"| decide| make| should be able to|'ll be able to| will be able to|'ll try to| will try to"
            r"| will definitely| promise to| have to| need to| might| may)\b"
        ),
        (
            r"\byou(?:'ll| will| should| can expect to| can| may| ought to| are going to|'re going to| might"
            r"| should expect to)(?: \w+){0,2} (?:hear|receive|get|have|expect|know|be (?:contacted|informed"
            r"|notified|updated))\b"
        ),
        (
            r"\b(?:expect|anticipate) (?:to (?:hear|have|make|get|be|finish|know|decide|give|send|reach)"
            r"|an? (?:answer|decision|response|reply|update)|our|a|the|us|feedback|news|word)\b"
        ),
        (
            r"\b(?:decision|decisions|answer|response|reply|update|feedback|result|results|outcome|verdict|news"
            r"|word|approval|sign-?off|final call|offer|details|next steps|contract|review)\b.{0,60}\b(?:by|will"
            r"|within|in|on|is due|expected|due|before|should|no later|comes?|until|next|this|end|around)\b"
        ),
        r"\b(?:give|allow|grant) (?:us|me)\b",
        (
            r"\b(?:it|this|that|the (?:process|review|decision))(?:'ll| will| should| may| might| usually"
            r"| typically| normally)? (?:\w+ )?takes?\b"
        ),
        r"\bplease (?:allow|give us|bear with us|be patient)\b",
        (
            r"\b(?:allow|up to)\b.{0,30}\b(?:days|weeks)\b.{0,40}\b(?:response|reply|review|process|answer|us to"
            r"|for us)\b"
        ),
        (
            r"\b(?:let me|let us|i'd like to)\b.{0,50}\b(?:get back|come back|back to you|let you know|confirm"
            r"|respond|check|think|sleep)\b"
        ),
        r"\b(?:get|come|be|report|circle) back (?:to you|in touch|with)\b",
        r"\blet you know\b",
        r"\bhear(?: back)? from (?:us|me|our)\b",
        r"\bin touch\b",
        r"\bback to you\b",
        r"\bdecid(?:e|ing|ed on it)\b",
        r"\bexpect(?:ed)? by\b",
        r"\bour timeline\b",
        r"\bfinali[sz]e\b",
        r"\bmake (?:a|our|the|my|up our|up my) (?:final )?(?:decision|choice|mind|call)\b",
    ),
    refusals=(
        (
            r"\bplease (?:let|send|reply|respond|confirm|provide|submit|complete|return|sign|share|rsvp|review"
            r"|book|pick|choose|fill|make sure|get back to (?:me|us)|advise|tell|give me)\b"
        ),
        r"\b(?:could|can|would|will) you\b",
        r"\b(?:we|i)(?:'d| would) (?:appreciate|be grateful|love|need)\b.{0,40}\b(?:your|you|if|it)\b",
        r"\b(?:need|require|expect|want|await) (?:your|you|it from you|an answer from you|a reply from you)\b",
        r"\bby when\b",
        (
            r"\byou (?:need|have|must|should (?:complete|submit|send|reply|respond|return"
            r"|apply))(?: to)?\b(?! hear| expect)"
        ),
        (
            r"\b(?:start|starts|starting|begin|begins|first day|join(?:ing)?|onboard\w*) (?:date|on|work|working"
            r"|in the role|with us)\b"
        ),
        (
            r"\b(?:interview|meeting|call|demo|webinar|event|session|training|workshop|conference|appointment"
            r"|coffee|lunch) (?:is|will (?:be|take place)|has been|takes place|starts|at|on|scheduled)\b"
        ),
        (
            r"\b(?:see|meet|meeting|seeing|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)) you\b(?! (?:know"
            r"|back))"
        ),
        r"\blooking forward to (?:meeting|seeing|speaking|our|the)\b",
        (
            r"\b(?:sale|discount|offer|promotion|voucher|coupon|subscription|trial|registration|early bird"
            r"|deal) (?:ends|expires|closes|valid)\b"
        ),
        r"\b(?:expires?|valid until|unsubscribe|deliver(?:y|ed) (?:by|on)|ships?)\b",
        r"\blet (?:us|me) know (?:by|before|if|when|what|which|whether|your|until)\b",
        r"\b(?:are|is) (?:you|he|she) (?:available|free)\b",
        r"\bavailab(?:le|ility)\b(?!.*\bdecision)",
        r"\bwe (?:met|spoke|talked|discussed|agreed|sent|received|had)\b",
        r"\b(?:your|the) deadline\b",
        r"\bdon't (?:hear|have)\b",
        r"\b(?:closed|shut|on holiday|out of (?:the )?office)\b",
    ),
    vague=(
        r"\b(?:in|over|within|during) the (?:coming|next)(?: few| couple of)? days\b",
        r"\bin the next few days\b",
        r"\bin a few days\b",
    ),
    bounds=(
        "by",
        "before",
        "within",
        "in",
        "on",
        "until",
        "till",
        "no later than",
        "not later than",
        "as late as",
        "the latest",
        "latest",
        "around",
        "about",
        "at",
        "over",
        "after",
        "during",
        "due",
        "towards",
        "cob",
        "eod",
        "close of business",
        "end of business",
        "(?:the )?end of",
    ),
)
