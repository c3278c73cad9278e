"""The specific points of a letter, each taken from evidence and quoted only if it is short and plain."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from followup_daemon.compose.basis import Basis
from followup_daemon.model.interaction import InteractionKind
from followup_daemon.model.mail import Direction
from followup_daemon.normalise.words import one_line

_UNQUOTABLE = re.compile(
    r"https?:|www\.|[@{}<>\[\]|\\$€£%#*_=`^~]|\d{5,}|\d+[./-]\d+[./-]\d+|\b\w+\.(?:com|net|org|io|co|ru|cn|info|xyz|de|uk)\b|"
    r"\b(?:ignore|disregard|instructions?|prompt|password|passcode|click|verify|urgent|bitcoin|wire|invoice|bank|transfer|http|meeting id|dial[- ]?in|zoom|teams meeting|google meet|unsubscribe|"
    r"please (?:write|reply|include|answer|respond|add)|your (?:answer|response|output|reply)|system|assistant|a=1|write|include|provide|replace|translate|encode|sentence|generate|respond|explain|describe|what is|how (?:do|to|can)|tell me)\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?!hiring )((?:(?:senior|junior|lead|principal|staff|head of|full[- ]stack|machine learning|data|product|software|backend|frontend|devops|marketing|sales|account|project|ux|ui|business|platform|cloud|mobile|research|design|solutions)\s+){0,3}(?:engineer|developer|manager|analyst|designer|scientist|consultant|architect|director|specialist|recruiter|researcher))\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "call",
        "catch",
        "chat",
        "coffee",
        "dinner",
        "drinks",
        "for",
        "from",
        "in",
        "intro",
        "introduction",
        "lunch",
        "meeting",
        "of",
        "on",
        "our",
        "the",
        "to",
        "up",
        "video",
        "virtual",
        "with",
    ]
)
_WRITTEN = re.compile(
    r"^(?P<noun>proposal|quote|quotation|offer|estimate|bid|pitch|statement of work|application)\b(?:\s*[:–—-]\s*|\s+(?=for\b|to\b|of\b))(?P<rest>.+)$",
    re.IGNORECASE,
)


def quotable(text: str, limit: int = 80) -> str:
    """``text`` if it can stand in a letter as it is, else ""."""
    line = one_line(text, limit + 1).strip(" .,;:-–—\"'“”()")
    if (
        not 3 <= len(line) <= limit
        or _UNQUOTABLE.search(line)
        or not any(c.isalpha() for c in line)
        or sum(line.count(c) for c in ".!?;") > 1
    ):
        return ""
    return line


def topic(basis: Basis) -> str:
    """The title without the names of those who met, where it then still says more than "meeting"; else ""."""
    title = quotable(basis.interaction.title, 70)
    names = [word for p in (*basis.recipients, basis.sender) for word in re.findall(r"\w+", p.name)] + re.findall(
        r"\w+", basis.interaction.organisation
    )
    for name in names:
        if len(name) > 2:
            title = re.sub(
                rf"(?i)\s*(?:\b(?:with|at|from|by|between|and)\b|[@/&<>|x:–—-])?\s*\b{re.escape(name)}\b(?:\s*[:–—|/-])?",
                " ",
                title,
            )
    title = " ".join(title.split()).strip(" -–—:|/&")
    telling = [w for w in re.findall(r"\w+", title.lower()) if w not in _SMALL and len(w) > 1]
    plain = (
        basis.interaction.kind is InteractionKind.INTERVIEW
        and [w for w in telling if w not in ("interview", "screen", "screening", "phone", "round")] == []
    )
    return title if telling and not plain and not re.search(r"[<>/&]|\bx\b", title) else ""


def work(basis: Basis) -> str:
    """``the proposal “data quality review”``, ``the quote for the forecast model``: what was sent, as a phrase; "" if unknown."""
    title = topic(basis)
    match = _WRITTEN.match(title)
    if match:
        noun, rest = match["noun"].lower(), match["rest"]
        return f"the {noun} {rest}" if re.match(r"(?i)(?:for|to|of)\b", rest) else f"the {noun} “{rest}”"
    return f"the proposal “{title}”" if title and basis.interaction.kind is InteractionKind.PROPOSAL else ""


def occasion(basis: Basis) -> str:
    """``our Backend interview``, ``our conversation``: what the letter thanks for."""
    plain = {
        InteractionKind.INTERVIEW: "our interview",
        InteractionKind.NETWORKING: "our conversation",
        InteractionKind.SALES_MEETING: "our conversation",
        InteractionKind.MEETING: "our meeting",
    }.get(basis.interaction.kind, "our conversation")
    title = topic(basis)
    mentions_somebody = re.search(r"\b(?:with|at|by|from|between|of)\b|[:–—|-]\s", title, re.IGNORECASE)
    noun = re.search(
        r"(?i)\b(?:interview|call|meeting|screen|screening|chat|demo|review|workshop|session|walkthrough|pitch|presentation|round|conversation|coffee|lunch)$",
        title,
    )
    if title and noun and not mentions_somebody and len(title.split()) <= 5:
        words = title.split()
        return "our " + " ".join(w.lower() if w.istitle() else w for w in words)
    return plain


def role(basis: Basis) -> str:
    """The role under discussion, from the mails of this conversation or the title."""
    said = [m.signals.role for m in basis.conversation if m.signals.role]
    titled = _ROLE.search(basis.interaction.title)
    found = titled[1] if titled else (said[-1] if said else "")
    return " ".join(word if word.isupper() else word.lower() for word in quotable(found, 50).split())


def points(basis: Basis) -> str:
    """One or two agenda points as a phrase, or ""."""
    usable = [point for raw in basis.interaction.agenda if (point := quotable(raw, 60)) and len(point.split()) <= 8]
    usable = [
        point[0].lower() + point[1:] if point[:2].istitle() or len(point.split()[0]) == 1 else point
        for point in usable[:2]
    ]
    return " and ".join(usable)


def own_promise(basis: Basis) -> str:
    """What the user said they would send, in their own last mail before the conversation; "" if they wrote again since."""
    sent = [m for m in basis.conversation if m.direction is Direction.SENT]
    if not sent or (basis.interaction.started_at - sent[-1].sent_at).days > 7:
        return ""
    return quotable(sent[-1].signals.own_promise, 90)


def strength(basis: Basis) -> str:
    """The one strength of the user's profile whose keywords fit the title, the agenda or the role; "" if none does."""
    context = " ".join((basis.interaction.title, *basis.interaction.agenda, role(basis))).lower()
    for one in basis.profile.strengths:
        if any(re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", context) for word in one.keywords):
            return one.text.rstrip(".")
    return ""


def day(moment: datetime, basis: Basis) -> str:
    """``on Thursday`` within six days, ``on 12 November`` beyond: still true when the draft is sent a day later."""
    zone = ZoneInfo(basis.time_zone)
    local, today = moment.astimezone(zone).date(), basis.now.astimezone(zone).date()
    if 0 <= (today - local).days <= 5:
        return f"on {local:%A}"
    return f"on {local.day} {local:%B}"


def sentence(note: str) -> str:
    """A note of the user's, with a full stop if it has none."""
    line = " ".join(note.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "!", "?", "…")) else f"{line}."
