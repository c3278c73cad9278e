"""English phrases in the user's own mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sent

_NOUN = (
    r"(?:proposal|quote|quotation|estimate|cost estimate|offer|bid|tender|pitch(?: deck)?"
    r"|statement of work|sow|pricing|price list|scope of work|engagement letter)"
)

SENT = Sent(
    proposal_noun=_NOUN,
    proposal=(
        (
            rf"\b(?:attached|enclosed|here(?:'s| is| are)|below (?:is|you(?:'ll| will) find)|please find"
            rf"|find attached|i(?:'ve| have) attached|i(?:'ve| have) (?:put together|prepared|drafted)"
            rf"|sending(?: you| over)?|i(?:'m| am) (?:pleased|happy|delighted|glad|excited) to (?:send|submit"
            rf"|share|present|offer)|we(?:'re| are) (?:pleased|happy|delighted|glad|excited) to (?:send|submit"
            rf"|share|present|offer)|as (?:promised|discussed|agreed|requested),?)\b[^.?!]{{0,80}}\b{_NOUN}\b"
        ),
        (
            rf"\b(?:our|my|the|a|this|updated|revised|formal|detailed) {_NOUN}\b[^.?!]{{0,60}}\b(?:is attached"
            rf"|is enclosed|attached|enclosed|below|for your (?:review|consideration|approval))\b"
        ),
        (
            rf"\b(?:submit|submitting|send(?:ing)? you|send(?:ing)? over|present(?:ing)?|share"
            rf"|sharing) (?:you )?(?:our|my|the|a|an|this|your)(?: \w+){{0,2}} {_NOUN}\b"
        ),
    ),
    proposal_subject=r"\b(?:proposal|quote|quotation|estimate|offer|bid|tender|statement of work|sow|pitch)\b",
    no_proposal=(
        (
            r"\b(?:your|their|his|her) (?:proposal|quote|quotation|offer|estimate|bid)\b(?! (?:is|for your"
            r"|attached))"
        ),
        r"\bthank(?:s| you) for (?:the|your|sending)(?: \w+){0,3} (?:proposal|quote|offer|estimate|bid)\b",
        rf"\b(?:signed|countersigned|accepted|approved) {_NOUN}\b",
        rf"\b{_NOUN}\b[^.?!]{{0,40}}\b(?:prepared|submitted|made|sent|given|provided) by (?!me\b|us\b)",
        r"\b(?:invoice|receipt)\b",
        r"\bjob offer\b",
        r"\boffer letter\b",
        r"\bspecial offer\b",
        r"\bquote of the day\b",
        (
            r"\b(?:could|can|would|please) (?:you )?(?:please )?(?:send|give|provide|share)(?: me| us)? (?:an?"
            r"|the|your)\b.{0,40}\b(?:quote|proposal|estimate|offer)\b"
        ),
    ),
    application=(
        (
            r"\b(?:i(?:'d| would) like to|i(?:'m| am)? (?:writing to )?|i wish to|writing to"
            r"|want to) (?:formally )?(?:apply|applying|submit my application|express my (?:strong )?interest)\b"
        ),
        r"\bmy application (?:for|to|as)\b",
        r"\bapplying (?:for|to) (?:the|your|a|an|this|join)\b",
        (
            r"\b(?:attached|enclosed|find|here is|here's|sending)\b[^.?!]{0,60}\bmy (?:cv|resume|curriculum"
            r"|cover letter|application|portfolio)\b"
        ),
        r"\bmy (?:cv|resume|cover letter)\b[^.?!]{0,40}\b(?:attached|enclosed)\b",
        r"\b(?:consider|considering) (?:my application|my candidacy)\b",
        (
            r"\b(?:consider|considering) me (?:as|for)\b[^.?!]{0,60}\b(?:role|position|job|post|opening|vacancy"
            r"|opportunit(?:y|ies)|internship|candidate)\b"
        ),
    ),
    application_subject=(
        r"^(?:job )?application\b(?=\s*(?:$|[:–—,(/|-]))|\bapplication (?:for|as|to)\b|\bapplying for\b"
        r"|\bcover letter\b|\b(?:cv|resume)\b.*\b(?:for|–|-)\b"
    ),
    own_promise=(
        r"\b(?:i'll|i will|let me|i'm going to|i can) (?P<what>(?:send|share|forward|email|get|bring|prepare"
        r"|put together|write up|follow up with|pass on)\b[^.?!\n]{4,90})"
    ),
)
