"""French phrases in the user's own mail."""

from __future__ import annotations

from followup_daemon.languages.base.phrases import Sent

_NOUN = (
    r"(?:devis|proposition(?: commerciale)?|offre(?: commerciale| de service)?|estimation"
    r"|cahier des charges)"
)

SENT = Sent(
    proposal_noun=_NOUN,
    proposal=(
        (
            rf"\b(?:ci-joint\w*|en piece jointe|vous trouverez|veuillez trouver|voici|je vous (?:envoie|adresse"
            rf"|transmets|fais parvenir)|nous vous (?:envoyons|adressons|transmettons|faisons parvenir)"
            rf"|je t'envoie|comme (?:convenu|promis|discute))\b[^.?!]{{0,80}}\b{_NOUN}\b"
        ),
        (
            rf"\b(?:notre|mon|ma|le|la|cette|ce) (?:\w+ )?{_NOUN}\b[^.?!]{{0,60}}\b(?:ci-joint\w*|en piece jointe"
            rf"|ci-dessous|jointe?)\b"
        ),
    ),
    proposal_subject=(
        r"\b(?:devis|proposition (?:commerciale|d'accompagnement|de service)|offre (?:commerciale|de service)"
        r"|proposition)\b"
    ),
    no_proposal=(
        r"\b(?:votre|ton|ta|leur) (?:devis|proposition|offre)\b",
        r"\bmerci pour (?:le|la|votre|ton|ta) (?:devis|proposition|offre)\b",
        (
            r"\b(?:pourriez-vous|pouvez-vous|merci de)\b.{0,40}\b(?:envoyer|faire parvenir"
            r"|transmettre)\b.{0,30}\b(?:devis|proposition|offre)\b"
        ),
        r"\boffre d'emploi\b",
        r"\boffre speciale\b",
    ),
    application=(
        (
            r"\bje (?:me permets de )?(?:postule|presente ma candidature|soumets ma candidature"
            r"|vous adresse ma candidature|vous fais parvenir ma candidature)\b"
        ),
        (
            r"\b(?:souhaite|voudrais|souhaiterais) (?:postuler|presenter ma candidature"
            r"|vous proposer ma candidature)\b"
        ),
        r"\bma candidature (?:au|pour|a|spontanee|en tant)\b",
        (
            r"\b(?:ci-joint\w*|en piece jointe|trouverez|trouver)\b[^.?!]{0,60}\b(?:mon cv"
            r"|ma lettre de motivation|ma candidature|mon dossier)\b"
        ),
        r"\bmon cv\b[^.?!]{0,40}\b(?:ci-joint|en piece jointe|joint)\b",
    ),
    application_subject=r"^candidature\b",
    own_promise=(
        r"\bje (?:vous |te |t')?(?:(?:enverrai|transmettrai|ferai parvenir|preparerai) |vais (?:vous |te "
        r"|t')?(?P<verb>envoyer|transmettre|faire parvenir|preparer) )(?P<what>[^.?!\n]{4,80})"
    ),
)
