"""Notices of services about a call or a message of a person: voicemail, chats, networks (four languages).

A person who left a voicemail or wrote in a chat has been in touch, although no mail shows it.
"""

from __future__ import annotations

import re

from followup_daemon.languages.programs.senders import SERVICES
from followup_daemon.model.people import Person
from followup_daemon.normalise import addresses
from followup_daemon.normalise.domains import registrable_domain
from followup_daemon.normalise.words import one_line

_WORD = r"[^\W\d_][\w.'’-]{0,30}"
_NAME = rf"(?P<name>{_WORD}(?:,?\s{_WORD}){{0,3}}?)"
_END = r"(?=\s*(?:$|[:(<–|\"+\d]|[-,;.](?:\s|$)|\s(?:at|on|in|um|am|à|le|a las|el|\(|via)\s))"
_FROM = re.compile(
    r"(?:voice[ -]?mail|voice message|missed call|(?<!status )(?:direct |new |unread |private |chat |"
    r"text )message|\bsms|"
    r"sprachnachricht|verpasster anruf|anruf|(?:neue|private|ungelesene) nachricht|messagerie vocale|message vocal|"
    r"appel manqué|nouveau message|mensaje de voz|buzón de voz|llamada perdida|nuevo mensaje)s?"
    rf"(?: message)?\s(?:from|by|von|de la part de|de)[:\s]\s?{_NAME}{_END}",
    re.IGNORECASE,
)
_DID = re.compile(
    rf"^(?:\W{{0,3}}(?:slack|teams|chat|linkedin|xing)\W{{1,3}})?{_NAME}\s(?:"
    r"(?:has |just |hat |vous a |te ha |le ha |te )?(?:just )?(?:sent you|sent|left you|left|messaged|"
    r"dm'?e?d|mentioned|called|"
    r"pinged|tagged|is trying to reach|tried to (?:call|reach)|replied to you|"
    r"responded to you)\b.{0,40}?\b(?:you|message|"
    r"voice ?mail|mail|call|dm|chat|$)|"
    r"hat (?:ihnen|dir|sie|dich)\b.{0,40}?\b(?:nachricht|sprachnachricht|geschrieben|erwähnt|angerufen|kontaktiert)|"
    r"vous a (?:envoyé|laissé|écrit|mentionné|appelé|contacté)|t'a (?:envoyé|laissé|écrit|mentionné|appelé)|"
    r"(?:te|le) (?:ha )?(?:envi(?:ado|ó)|dejado|dejó|escrito|escribió|mencionado|mencionó|llamado|llamó))",
    re.IGNORECASE,
)
_FIELD = re.compile(
    rf"^\W{{0,3}}(?:from|caller|caller name|sender|von|anrufer|absender|de|appelant|expéditeur|remitente|"
    rf"llamante)\s*:\s*"
    rf"{_NAME}{_END}",
    re.IGNORECASE | re.MULTILINE,
)
_THROUGH = re.compile(
    rf"^\W{{0,2}}{_NAME}\W{{0,2}}\s(?:via|\((?:via|in|über|on)|in|über|on|from|\()\s?(?:microsoft teams|"
    rf"teams|slack|linkedin|"
    r"xing|google chat|chat|discord|skype|webex|ringcentral|zoom|whatsapp|facebook|messenger)",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    "you your a an the someone somebody new unknown unbekannt anonymous private wireless caller sie "
    "ihnen vous us your team "
    "unknown caller wireless caller no name".split()
)
_BEGINNING = 1500


def person(sender: Person, display_name: str, subject: str, text: str) -> str:
    """Return the name of the person whom a service's notice is about, or "" if it is no such notice."""
    if not _is_service(sender.key):
        return ""
    told = _FROM.search(subject) or _DID.match(subject)
    through = _THROUGH.match(display_name)
    if told is None and not (through and not addresses.is_hiring_system(sender.key)):
        return ""
    names = [match["name"] for match in (through, told, _FIELD.search(text[:_BEGINNING])) if match]
    clean = [name for one in names if (name := _clean(one))]
    longest = max(clean, key=lambda name: len(name.split()), default="")
    return _whole(longest, text[:_BEGINNING])


def _is_service(key: str) -> bool:
    domain = addresses.domain(key)
    return registrable_domain(domain) in SERVICES or domain in SERVICES or addresses.is_automated(key)


def _clean(name: str) -> str:
    name = addresses.reading_order(one_line(name, 80), "")
    return "" if name.lower() in _NO_NAMES or len(name) < 2 else name


def _whole(name: str, text: str) -> str:
    """Return the full name if the notice contains it anywhere."""
    if not name or " " in name:
        return name
    match = re.search(rf"(?m)^\W{{0,3}}({re.escape(name)} {_WORD}(?: {_WORD})?)\s*$", text)
    return _clean(match[1]) if match else name
