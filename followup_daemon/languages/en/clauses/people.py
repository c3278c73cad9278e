"""English word families: who speaks, and to whom."""

from __future__ import annotations

from followup_daemon.languages.base.clauses import People

PEOPLE = People(
    speaker=(
        "i",
        "we",
        "let me",
        "let us",
        "our team",
        "our company",
        "my team",
        "someone|somebody from|on|in our",
        "someone|somebody|one of us",
        "one of our",
        "a member of our",
        ("our recruiter~|recruitment|hiring|hr|sales|procurement|purchasing|legal|admissions|office|department|staff"),
        "my colleague~|manager|boss|assistant|partner",
        "our manager|director|board|committee|panel|buyer|client|partner~",
    ),
    organisation=(
        "the team|panel|board|committee|jury|recruiter~|client|customer|company|department|council|buyer|agency",
        (
            "the hiring|selection|review|interview|recruitment|search|procurement|evaluation|"
            "admissions|steering team|panel|board|committee|manager|department"
        ),
        "the partners|directors|founders|owners",
        "hr",
        "human resources",
        "management",
        "procurement",
        "purchasing",
    ),
    reader=("you",),
    applicants=(
        (
            "all|the|successful|shortlisted|selected|high|other applicants|candidates|bidders|vendors|"
            "suppliers|finalists"
        ),
        "applicants",
        "candidates",
        "bidders",
    ),
    third=(
        "he",
        "she",
        "they",
        "who",
        "which",
        "there",
        "people",
        "everybody",
        "nobody",
        "anyone",
    ),
    addressee=(
        "you",
        "yours",
        "your",
        "everyone",
        "all of you",
        "y'all",
    ),
    receivers=(
        "him",
        "her",
        "them",
        "me",
        "us",
        "it to",
    ),
    determiners=("the|a|an|this|that|these|those|my|your|his|her|its|their|our|some|any|each|every|all|no",),
)
