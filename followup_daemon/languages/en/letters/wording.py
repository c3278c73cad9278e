"""English words for letters."""

from __future__ import annotations

from followup_daemon.languages.base.letters import Wording
from followup_daemon.model.tables.told import Document

WORDING = Wording(
    days=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    of_weekday="of {day}",
    of_date="of {number} {month}",
    on_weekday="on {day}",
    on_date="on {number} {month}",
    date="{number} {month}",
    by_day="by {day}, {number} {month}",
    in_week="in the week of {number} {month}",
    long_date="{day}, {number} {month}",
    and_="and",
    written=(
        r"^(?P<noun>proposal|quote|quotation|offer|estimate|bid|pitch|statement of work"
        r"|application)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:for|to|of)\b.+))$"
    ),
    work="the {noun} “{rest}”",
    work_for="the {noun} {rest}",
    work_title="the proposal “{rest}”",
    greeting="Hi {names},",
    familiar_greeting="Hi {names},",
    formal_greeting="Dear {names},",
    greeting_word="{word} {names},",
    greeting_words=("hi", "hey", "hello", "dear"),
    full_name=False,
    to_team="Hello {organisation} team,",
    to_many="Hi all,",
    to_nobody="Hello,",
    sign_off="Best regards",
    sign_off_end=",",
    greets=frozenset(
        ("afternoon all and dear dr evening everyone good hello hey hi miss morning mr mrs ms prof team there").split()
    ),
    small_words=frozenset(
        (
            "a an and at by call catch chat coffee dinner drinks for from in intro introduction lunch "
            "meeting of on our the to up video virtual with"
        ).split()
    ),
    interview_words=frozenset(("interview phone round screen screening").split()),
    greeting_end=",",
    nouns_are_capital=False,
    has_dictionary=True,
    you_wrote="you wrote",
    they_wrote="they wrote",
    nothing_since="nothing came since",
    quoted="“{}”",
    slips=(
        r"\b[Aa] (?=[aeio])(?!one\b|once\b|eu)[a-z]+",
        r"\b[Aa]n (?=[bcdfgjklmnpqrstvwxyz])[a-z]+",
        r"\b(?:could|should|would|must) of\b",
        r"\b(?:I|[Yy]ou|[Ww]e|[Tt]hey) (?:is|has)\b",
        r"\b(?:[Hh]e|[Ss]he|[Ii]t) (?:have|are|don't)\b",
    ),
    doubled_words=frozenset("had that bye very".split()),
    our_interview="our interview",
    our_meeting="our meeting",
    our_conversation="our conversation",
    our="our {}",
    appointments=(
        r"\b(?:interview|call|meeting|screen|screening|chat|demo|review|workshop|session|walkthrough|pitch"
        r"|presentation|round|conversation|coffee|lunch)$"
    ),
    about_somebody=r"\b(?:with|at|by|from|between|of)\b|[:–—|-]\s",
    own_documents={
        Document.CONTRACT: "the signed contract",
        Document.OFFER: "the revised offer",
        Document.INVOICE: "the invoice",
        Document.DEPOSIT_INVOICE: "the deposit invoice",
        Document.REFERENCES: "my references",
        Document.CERTIFICATES: "my certificates",
        Document.CV: "my CV",
        Document.PORTFOLIO: "samples of my work",
        Document.BANK_DETAILS: "my bank details",
        Document.TAX_DETAILS: "my tax details",
        Document.IDENTIFICATION: "a copy of my identification",
        Document.PURCHASE_ORDER: "what you need for the purchase order",
        Document.AVAILABILITY: "the dates that suit me",
        Document.SALARY: "my rate",
        Document.SCHEDULE: "a schedule",
    },
    their_documents={
        Document.CONTRACT: "the contract",
        Document.OFFER: "the written offer",
        Document.PURCHASE_ORDER: "the purchase order",
        Document.SCHEDULE: "the schedule",
    },
    turned={"your": "my", "the": "the"},
)
