"""English word families: the acts by which two people agree on a time."""

from __future__ import annotations

from followup_daemon.languages.base.clauses.arrangements import TimeWords

_MEET = (
    "meet|talk|speak|chat|catch|discuss|connect|sit|get|have|grab|do|go|make|schedule|set|say|plan|aim|start|"
    "touch|look|review|call|come|join|drop|stop|try|shoot"
)

_ALONE = "meet|talk|speak|chat|come|join|drop|stop|visit"
"""Of these, the verbs that mean a meeting without "we" too."""

_GOOD = "good|fine|great|ok|okay|perfect|best|ideal|convenient|possible|cool|excellent|open|free"

TIMES = TimeWords(
    suggest=(
        "how about|'s",
        "what about",
        f"let 's|us {_MEET}",
        f"lets {_MEET}",
        f"shall|should|can|could we|i {_MEET}",
        f"can|could you {_ALONE}",
        "can|could you make it",
        "can|could you call|phone|ring me|us",
        f"why do n't we {_MEET}",
        f"why do n't i|you {_ALONE}",
        "i|we suggest|propose|recommend",
        "'d|would suggest|propose",
        "are|r|would|will you ... free|available|around|open",
        "do|would|will you have ... time|moment|slot|minutes",
        f"would|do you like|want to {_ALONE}|grab|have",
        f"would|'d like|love|want to {_ALONE}",
        f"i|we could|can {_ALONE}",
        "i|we could|can do|make|call you|it",
        "i|we 'm|am|are|'re|'ll free|available|open|around",
        "i|we have time|a|an slot|opening",
        "up for",
    ),
    suits=(
        "work|works|worked|working",
        "suit|suits|suited",
        "fit|fits",
        f"is|'s|are|look|looks {_GOOD}",
        f"would|will|'d|'ll|should be {_GOOD}",
        f"be {_GOOD}",
        "good|fine|great|ok|okay|perfect|convenient for|with you|me|us",
        "it is $",
    ),
    agree=(
        "sounds|looks good|great|fine|perfect|wonderful|lovely|ok|okay",
        "sounds|looks like a plan",
        "works for me|us",
        "that|it|this|which works|suits",
        "count me|us in",
        "i|we 'll|will be there|ready",
        "i|we 'll|will call|ring|phone|see|meet you|then",
        "talk|speak|chat to|with you",
        "see|meet you",
        "talk|speak|see|meet then|soon|there",
        "confirm|confirmed|confirming",
        "agreed",
        "accepted",
        "i|we can make|do",
        "put|have|'ve|got it|this|that ... calendar|diary|down",
        "look|looking forward to it|seeing|meeting|talking|speaking|our",
        "good|great idea|plan",
    ),
    assent=(
        "^ ok|okay|yes|sure|perfect|great|fine|deal|absolutely|excellent|wonderful|certainly|alright|yep|yeah|cool $",
        "^ will do $",
        "^ of course $",
        "^ with pleasure $",
    ),
    parting=(
        "see|seeing you|ya",
        "talk|speak|talking|speaking to|with you",
        "catch you",
        "meet you",
    ),
    limit=(
        "by",
        "before",
        "no later",
        "due",
    ),
    unfit=(
        "does|do|did|wo|would|could n't|not work|suit|fit",
        "ca|can|could|wo n't|not make|do|meet|come|attend|join",
        "cannot|cant make|do|meet|come|attend|join",
        "not|n't free|available|possible|around|good",
        "unavailable",
        "busy",
        "booked|tied",
        "would|'d|i prefer|rather",
        "unfortunately",
        "i 'm|am afraid",
        "instead|rather",
        "another time|day",
        "too early|late",
        "conflict",
    ),
    unsure=(
        "might|may|could|maybe|perhaps|probably|possibly|tentatively|hopefully",
        "should be able|fine|ok|okay|possible|good",
        "i|we think|guess|believe|hope so",
        "have|need|needs|has|want|wants to check|ask|see|confirm|clear|talk|look|verify",
        "let me|us check|ask|see|confirm|get|talk|look|verify|find",
        "will|'ll check|ask|confirm|get|let|see if|with|back|you",
        "get|come|circle back",
        "but|however|unless|except",
        "not sure|certain",
        "later",
    ),
)
