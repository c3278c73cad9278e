"""English words by which a mail tells what its answer has to take up."""

from __future__ import annotations

from followup_daemon.languages.base.told import ToldWords
from followup_daemon.model.tables.told import Document, Door, Ground

TOLD = ToldWords(
    grounds={
        Ground.BUDGET: (
            (
                r"\b(?:budgets?|funding|funds|finances|money)\b[^.!?]{0,60}\b(?:cut|frozen|freeze|tight"
                r"|gone|reduced|pulled|limited|stretch|allow|approved|there|spent|exhausted|run out|not)\b"
            ),
            (
                r"\b(?:cuts?|freeze|constraints?|pressure|reductions?)\b[^.!?]{0,25}\b(?:budgets?|funding"
                r"|hiring|costs?)\b"
            ),
            (
                r"\b(?:budget|hiring|spending|funding|cost) (?:cuts?|freeze|constraints?|reasons?"
                r"|pressures?|reductions?|restrictions)\b"
            ),
            r"\b(?:no|lack of|without) (?:the |a )?(?:budget|funding|funds)\b",
        ),
        Ground.PRICE: (
            r"\b(?:too (?:expensive|high|costly|dear)|cheaper|lower (?:price|bid|quote|offer|cost)|less expensive)\b",
            (
                r"\b(?:price|cost|fee|quote|rate)s?\b[^.!?]{0,30}\b(?:above|beyond|over|higher|exceed\w*"
                r"|out of (?:our|my) reach)\b"
            ),
            r"\b(?:above|beyond|outside|exceeds?) (?:our|the|my) (?:price range|budget|means)\b",
        ),
        Ground.INTERNAL: (
            (
                r"\b(?:internal|in-?house)(?:ly)?\b[^.!?]{0,40}\b(?:candidate|applicant|solution|team"
                r"|hire|fill\w*|appoint\w*|transfer)?"
            ),
            r"\b(?:somebody|someone|a colleague|a candidate) from (?:within|inside|our own|the team)\b",
            r"\bdo (?:it|this|the work) ourselves\b",
        ),
        Ground.EXPERIENCE: (
            (
                r"\b(?:more|greater|deeper|longer|stronger|direct|relevant|hands-on|closer|broader"
                r"|extensive)(?: \w+){0,3} (?:experience|background|expertise|knowledge|skills?"
                r"|track record)\b"
            ),
            (
                r"\b(?:experience|background|expertise|skills?|profile"
                r"|qualifications?)\b[^.!?]{0,40}\b(?:match\w*|fits?|suits?|closer|closely|weighed|tipped"
                r"|decisive|stronger)\b"
            ),
            r"\b(?:lack|missing|not enough|little|limited) (?:of )?(?:\w+ ){0,2}(?:experience|expertise|knowledge)\b",
            r"\bbetter (?:match|fit|suited)\b",
        ),
        Ground.TIMING: (
            (
                r"\b(?:postpon\w+|put(?:ting)? (?:it |this |the \w+ )?(?:off|on hold|on ice)|on hold"
                r"|not the right (?:time|moment)|(?:timing|time) (?:is|was|isn't"
                r"|wasn't)(?: not)?(?: quite)? right|too (?:early|late|soon)|delay(?:ed)?|next (?:fiscal"
                r"|financial) year|other priorities)\b"
            ),
        ),
        Ground.CLOSED: (
            (
                r"\b(?:position|role|post|vacancy|opening|project|job|programme"
                r"|program)\b[^.!?]{0,40}\b(?:cancel\w*|closed|withdrawn|no longer (?:exists?|available"
                r"|open|needed|going ahead)|not (?:be )?(?:filled|go(?:ing)? ahead)|dropped|scrapped"
                r"|been filled)\b"
            ),
            r"\bnot (?:be )?(?:filling|going ahead with) (?:the|this)\b",
            r"\b(?:restructur\w+|reorgani[sz]\w+)\b",
        ),
        Ground.OTHERS: (
            (
                r"\b(?:another|a different|other|somebody|someone) (?:\w+ )?(?:candidate|applicant|person"
                r"|supplier|vendor|provider|agency|company|firm|contractor|consultant|partner|offer|bid"
                r"|proposal|direction|option|else|applications?)\b"
            ),
            r"\bother (?:candidates|applicants|suppliers|vendors|offers|bids)\b",
            r"\b(?:went|gone|going|go|sticking?|staying?|chosen?|chose|decided) (?:for|with|on)\b",
        ),
    },
    praise=(
        (
            r"\b(?:we|i|the (?:team|panel|board|committee)|everyone|everybody)(?: all)?(?: (?:really"
            r"|very much|particularly|especially|greatly))? (?:enjoyed|loved|liked|appreciated|admired"
            r"|valued) (?P<what>(?:the|your) [a-z][a-z'-]+(?: [a-z][a-z'-]+){0,3}?)(?=[.,;!]| and\b"
            r"| but\b| very\b| a lot\b|$)"
        ),
        (
            r"\b(?:impressed|struck|convinced|taken|delighted) (?:by|with) (?P<what>(?:the"
            r"|your) [a-z][a-z'-]+(?: [a-z][a-z'-]+){0,3}?)(?=[.,;!]| and\b| but\b|$)"
        ),
        (
            r"\b(?P<what>your [a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}?) (?:was|were|is) (?:really |very "
            r"|truly |quite |most )?(?:excellent|impressive|great|strong|outstanding|superb|thoughtful"
            r"|convincing|wonderful|brilliant|first-rate)\b"
        ),
        (
            r"\b(?:strong|excellent|impressive|great|outstanding|close) (?:candidate|application"
            r"|interview|impression|second|runner-up)\b"
        ),
        r"\b(?:enjoyed|loved|liked) (?:meeting|talking|speaking|getting to know) (?:to |with )?you\b",
        r"\b(?:it was|been) (?:a )?(?:very )?close\b",
    ),
    answer_by=(
        (
            r"\b(?:let (?:me|us) know|(?:your|an?) (?:answer|decision|reply|response|acceptance"
            r"|confirmation|signature)|answer|reply|respond|decide|confirm|accept|sign(?:ed)?"
            r"|return(?:ed)?|send (?:it|the)[^.!?]{0,30}back|get back to (?:me|us)|hear from you|valid"
            r"|expires?|stands|open)\b[^.!?]{0,80}?\b(?:by|before|until|till|no later than|on or before"
            r"|at the latest)\b"
        ),
    ),
    start_on=(
        (
            r"\b(?:start(?:ing)?(?: date)?|begin(?:ning)?|join(?:ing)?(?: us)?|first day|commence"
            r"|kick(?:ing)? ?off|get going)\b"
        ),
    ),
    documents={
        Document.DEPOSIT_INVOICE: (
            r"\b(?:deposit|advance|down[- ]payment|pro ?-?forma) (?:invoice|bill)\b",
            r"\binvoice for the deposit\b",
        ),
        Document.INVOICE: (r"\b(?:invoice|bill)\b",),
        Document.CONTRACT: (
            (
                r"\b(?:contract|agreement|statement of work|sow|engagement letter|offer letter"
                r"|signed (?:copy|offer)|paperwork)\b"
            ),
        ),
        Document.OFFER: (
            (
                r"\b(?:(?:written|formal|official|full|final) offer|offer in writing|(?:revised|updated"
                r"|final) (?:quote|proposal|estimate))\b"
            ),
        ),
        Document.REFERENCES: (r"\b(?:references?|referees?)\b",),
        Document.CERTIFICATES: (r"\b(?:certificates?|diplomas?|degree|transcripts?|licen[cs]es?)\b",),
        Document.CV: (r"\b(?:cv|resume|curriculum vitae)\b",),
        Document.PORTFOLIO: (r"\b(?:portfolio|work samples?|samples? of your work|case stud(?:y|ies))\b",),
        Document.BANK_DETAILS: (r"\b(?:bank (?:details|account)|account details|iban|payment details)\b",),
        Document.TAX_DETAILS: (
            (
                r"\b(?:tax (?:number|id|details|form)|vat (?:number|id)|w-?9|w-?4|p45"
                r"|national insurance number|social security number)\b"
            ),
        ),
        Document.IDENTIFICATION: (r"\b(?:passport|id card|proof of identity|right[- ]to[- ]work|visa)\b",),
        Document.PURCHASE_ORDER: (r"\b(?:purchase order|po number|p\.?o\.?)\b",),
        Document.AVAILABILITY: (
            r"\b(?:availability|dates? that (?:suit|work)|possible dates?|some dates?|your (?:free )?slots?)\b",
        ),
        Document.SALARY: (r"\b(?:salary expectations?|(?:day|hourly) rate|compensation expectations?)\b",),
        Document.SCHEDULE: (r"\b(?:schedule|timeline|project plan|work plan|time plan)\b",),
    },
    wants=(
        (
            r"\b(?:please|do you have|could you|can you|would you|kindly|if you could|we (?:will |would "
            r"|'ll )?(?:also )?need|i (?:will |'ll )?(?:also )?need|send (?:me|us|over)|let (?:me"
            r"|us) have|forward|provide|bring|(?:is|are) (?:still )?missing)\b"
        ),
    ),
    encloses=(
        (
            r"\b(?:attached|enclosed|attaching|enclosing|find (?:the|your|our)|here(?: is|'s| are)"
            r"|i am sending|we are sending)\b"
        ),
    ),
    announces=(
        (
            r"\b(?:you(?:'ll| will) (?:receive|get|have)|(?:i|we|hr|(?:my|our) \w+)(?:'ll| will"
            r"| shall) (?:send|email|mail|post|forward|draw up|prepare|share)|(?:will )?follows?"
            r"|on its way|to follow|coming (?:your way|soon|shortly))\b"
        ),
    ),
    doors={
        Door.ON_FILE: (
            (
                r"\b(?:keep|kept|hold|retain|save|have)\b[^.!?]{0,50}\b(?:on file|in (?:our|the) (?:files"
                r"|records|database|talent pool|pool)|details|cv|resume|application)\b"
            ),
        ),
        Door.AGAIN: (
            (
                r"\b(?:come back to (?:you|us|me)|(?:get|be) (?:back )?in touch|apply again|reapply"
                r"|try (?:us )?again|revisit|think of you|reach out|contact (?:you|us|me) again"
                r"|get back to you|talk again|have another look|be considered)\b[^.!?]{0,60}\b(?:when|if"
                r"|once|in (?:the )?(?:future|autumn|fall|spring|summer|winter|new year|20\d\d)|next"
                r"|later|again|should)\b"
            ),
            (
                r"\b(?:if|when|once|should)\b[^.!?]{0,60}\b(?:come back to|(?:get|be) (?:back )?in touch"
                r"|think of|reach out|contact|let you know|call) ?(?:you|us|me)?\b"
            ),
            r"\b(?:apply|try|ask|pitch|bid) again\b",
        ),
        Door.IN_TOUCH: (
            r"\b(?:stay|keep|remain) in (?:touch|contact)\b",
            r"\bpaths (?:will |may )?cross\b",
            r"\bkeep (?:us|me|you) in mind\b",
        ),
    },
    again=(
        (
            r"\b(?:(?:in|by) (?:the )?(?:early |late )?(?:new year|autumn|fall|spring|summer|winter"
            r"|january|february|march|april|may|june|july|august|september|october|november|december"
            r"|q[1-4]|20\d\d)|next (?:year|season|spring|summer|autumn|fall|winter|quarter|month)"
            r"|later (?:this|in the) year|after (?:the )?(?:summer|holidays|break|new year|easter"
            r"|christmas))\b"
        ),
    ),
    advised=(
        r"\b(?:our|my|some|the|a piece of) (?:feedback|advice)\b",
        (
            r"\b(?:would (?:suggest|advise|recommend|have liked)|you could (?:have|still)|to improve"
            r"|work on|what was missing|we missed|room for)\b"
        ),
    ),
    introduced=(
        (
            r"\b(?:intro(?:duced|duction)?|connected|put in touch|referred|recommended) (?:by|via"
            r"|through) (?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?)"
        ),
        (
            r"\b(?P<name>[a-z][\w'-]+(?: [a-z][\w'-]+)?) (?:(?:kindly )?(?:introduced|connected) us"
            r"|put us in touch|gave me your (?:name|details|address)|suggested (?:that )?(?:i|we) (?:talk"
            r"|speak|meet|write|get in touch))\b"
        ),
        (
            r"\bthanks? (?:to |you,? )?(?P<name>[a-z][\w'-]+),? for (?:the intro(?:duction)?"
            r"|connecting us|introducing us|putting us in touch)\b"
        ),
    ),
    no_points=(
        r"\b(?:your?|yours|we|us|our|i|me|my|how|what|why|where|when|who|which|whether|please)\b",
        (
            r"^(?:walk|discuss|talk|go|review|look|check|decide|agree|present|show|introduce|meet|ask"
            r"|answer|share|plan|prepare|define|align|catch|run|get|make|find|see|bring|do|set|take|give"
            r"|send|call|confirm|clarify|explain|demo|welcome)\b"
        ),
        (
            r"^(?:minutes?|intro(?:ductions?)?|welcome|q ?& ?a|questions?|wrap-?up|closing"
            r"|any other business|aob|break|lunch)$"
        ),
    ),
)
