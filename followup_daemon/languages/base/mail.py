"""The words that mail programs, calendars and servers add to mail, and the greetings and sign-offs of letters.

Every phrase has an example that it must match. Some also have a similar text that they must not match. The tests run
both texts through the function that uses the list. By default, a phrase is searched in the original text, and case is
ignored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A regular expression, a text that it matches, and a similar text that it does not match ("" for none)."""

    pattern: str
    example: str
    unlike: str = ""


Phrases = tuple[Phrase, ...]

PRODUCT = (
    r"(?:i-?(?:Phon|Pad|Pod|Cloud)|Mac\b|Android|Samsung|Galaxy|Pixel|BlackBerry|Huawei|Xiaomi|Nokia|OnePlus|Windows|"
    r"Outlook|Yahoo|Proton|Gmail|GMX|WEB\.DE|T-Mobile|Verizon|AT&T|Tutanota|Tuta\b|Spark\b|Sparrow|Superhuman|"
    r"Thunderbird|Mailbird|Mailspring|BlueMail|Airmail|Zoho|Fairphone|Smartphone|Handy|mobile|phone|handheld|"
    r"wireless|tablet)"
)
"""Devices and mail programs that name themselves below a mail."""

DEVICE = rf"[^.,;!?]{{0,40}}{PRODUCT}[^.!?]{{0,60}}"

EXCUSE = (
    r"(?:\s?[.,;!(–-]{1,2}\s?(?:so\s|please\s|bitte\s|kindly\s)?(?:excuse|forgive|pardon|apologies|"
    r"sorry|ignore|entschuldig"
    r"|verzeih|veuillez|merci|d[ée]sol|disculp|perd[oó]n|scus|desculp).{0,90})?"
)
"""What people add to such a line: "please excuse typos"."""


def pattern_of(phrases: Iterable[Phrase]) -> str:
    """Return one pattern for all of ``phrases``. It never matches if there are no phrases."""
    return "|".join(phrase.pattern for phrase in phrases) or r"(?!)"


def spaced(phrases: Iterable[Phrase]) -> str:
    """Return one pattern for all of ``phrases``, in which a space stands for any white space."""
    return pattern_of(phrases).replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """The words that programs add to mail and events. ``other_languages`` has those of languages without a folder.

    Subjects: ``reply_prefixes`` (before the colon), ``automatic_subjects`` (RFC 3834), ``bounce_subjects`` (RFC 3464),
    ``answer_subjects`` (to invitations), ``title_prefixes`` (of calendars, before the colon), ``cancelled_titles``
    (lower case without accents).

    ``forward_prefixes`` (before the colon) are the subjects of forwarded mail.

    Quotations: an attribution line ("On … wrote:") begins with one of ``attribution_openings``, a date, a name or an
    address, and usually has one of ``attribution_verbs``. ``no_names`` are words beside the verb, or first on the
    line, that make it a sentence of the sender's own. ``separators`` and ``forward_separators`` stand between dashes
    or alone above header fields. ``opened_forwards`` need no dashes. ``forwarded_by`` stands behind dashes,
    before a name and a date (Notes). ``notices`` ask to write above a line. The ``…_fields`` are the names of header
    fields above quoted mail. ``devices`` are lines such as "Sent from my iPhone".

    Banners are sentences that a server puts in front of external mail: one of ``banners`` begins them,
    perhaps behind one of ``alerts``, and ``banner_advice`` may follow. A space in them stands for any white space.
    """

    reply_prefixes: Phrases
    automatic_subjects: Phrases
    bounce_subjects: Phrases
    answer_subjects: Phrases
    title_prefixes: Phrases
    cancelled_titles: Phrases
    forward_prefixes: Phrases
    attribution_openings: Phrases
    attribution_verbs: Phrases
    no_names: Phrases
    separators: Phrases
    forward_separators: Phrases
    opened_forwards: Phrases
    forwarded_by: Phrases
    notices: Phrases
    sender_fields: Phrases
    date_fields: Phrases
    to_fields: Phrases
    subject_fields: Phrases
    copy_fields: Phrases
    devices: Phrases
    alerts: Phrases
    banners: Phrases
    banner_advice: Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """The greetings and sign-offs of letters, in lower case without accents. ``titles`` precede a name ("dr.")."""

    greetings: Phrases
    titles: str
    sign_offs: Phrases

    @property
    def greeting_line(self) -> str:
        """Return the pattern of a greeting line."""
        name = rf"(?:{self.titles})[^\n,!.:;]{{0,40}}" if self.titles else ""
        return rf"^(?:{pattern_of(self.greetings)})(?:[ ,]+[^\n,!.:;]{{0,60}}?{name})?\s*[,!.:–-]*\s*$"

    @property
    def sign_off_line(self) -> str:
        """Return the pattern of a sign-off line. Its group ``off`` has the words of the sign-off."""
        return rf"^(?P<off>{pattern_of(self.sign_offs)})\s*[,!.]?\s*$"


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderNames:
    """Whole names of folders, in any case. They decide if no server reports the role of a folder (RFC 6154).

    ``outbox`` has mail that waits to be sent, ``scheduled`` has mail that the server sends later.
    """

    sent: Phrases
    drafts: Phrases
    trash: Phrases
    archive: Phrases
    outbox: Phrases
    scheduled: Phrases
    junk: Phrases
    templates: Phrases
