"""What the sender wrote themselves, without quotation, forward and signature."""

from __future__ import annotations

import pytest

from followup_daemon.normalise.replies import LIMIT
from followup_daemon.normalise.replies import new_text as read
from followup_daemon.normalise.replies.lines import HEADER_LINE

OWN = "Thursday suits me well."
QUOTED = "> Does Thursday suit you?\n> Dana"


def new_text(mail: str) -> str:
    return read(mail).text


@pytest.mark.parametrize(
    "introduction",
    [
        "On Thu, Nov 19, 2026 at 9:00 AM Dana Park <dana@acme.example> wrote:",
        "On Thu, Nov 19, 2026 at 9:00 AM Dana Park\n<dana@acme.example> wrote:",
        "On Thu, Nov 19, 2026\nat 9:00 AM\nDana Park\n<dana@acme.example>\nwrote:",
        "2026-11-19 9:00 GMT+01:00 Dana Park <dana@acme.example>:",
        "Dana Park <dana@acme.example> wrote:",
        "Dana Park wrote:",
        "Am 19.11.2026 um 09:00 schrieb Dana Park <dana@acme.example>:",
        "Dana Park schrieb am 19.11.2026:",
        "Le jeu. 19 nov. 2026 à 09:00, Dana Park <dana@acme.example> a écrit :",
        "El jue, 19 nov 2026 a las 9:00, Dana Park (<dana@acme.example>) escribió:",
        "Il giorno gio 19 nov 2026 alle ore 09:00 Dana Park <dana@acme.example> ha scritto:",
        "Em qui., 19 de nov. de 2026 às 09:00, Dana Park <dana@acme.example> escreveu:",
        "Op do 19 nov 2026 om 09:00 schreef Dana Park <dana@acme.example>:",
        "Den 19 nov. 2026 kl. 09:00 skrev Dana Park <dana@acme.example>:",
        "W dniu 19.11.2026 o 09:00 Dana Park napisała:",
    ],
)
def test_what_a_line_of_attribution_introduces_is_not_theirs(introduction: str) -> None:
    assert new_text(f"{OWN}\n\n{introduction}\n{QUOTED}\n") == OWN


@pytest.mark.parametrize(
    "separator",
    [
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "-----Ursprüngliche Nachricht-----",
        "Anfang der weitergeleiteten Nachricht:",
        "-----Message d'origine-----",
        "Début du message réexpédié :",
        "-----Mensaje original-----",
        "Inicio del mensaje reenviado:",
        "________________________________",
        "## Please reply above this line ##",
        "From: Dana Park <dana@acme.example>\nSent: Thursday, 19 November 2026 09:00\nTo: Sam\nSubject: Thursday",
        "Von: Dana Park <dana@acme.example>\nGesendet: Donnerstag, 19. November 2026 09:00\nAn: Sam\nBetreff: Termin",
        "De : Dana Park <dana@acme.example>\nEnvoyé : jeudi 19 novembre 2026 09:00\nÀ : Sam\nObjet : jeudi",
        "De: Dana Park <dana@acme.example>\nEnviado el: jueves, 19 de noviembre de 2026\nPara: Sam\nAsunto: jueves",
        "From: Dana Park <dana@acme.example>\nDate: 19 November 2026",
    ],
)
def test_below_a_separator_nothing_is_theirs(separator: str) -> None:
    assert new_text(f"{OWN}\n\n{separator}\n\nWe will decide by Friday.\n") == OWN


@pytest.mark.parametrize(
    "line",
    [
        "From: what I can see it works.",
        "On Thursday Dana wrote the plan.",
        "I wrote on Monday",
        "To: be decided",
        "-- a dash of salt",
    ],
)
def test_a_sentence_that_resembles_a_header_is_theirs(line: str) -> None:
    assert new_text(f"{OWN}\n{line}\nMore below.\n") == f"{OWN}\n{line}\nMore below."


def test_answers_between_the_lines_are_kept() -> None:
    text = (
        "Hi Dana,\n\nOn Thu, Nov 19, 2026 Dana Park <dana@acme.example> wrote:\n"
        f"{QUOTED}\n{OWN}\n> And the room?\nRoom 5.\n"
    )
    assert new_text(text) == f"Hi Dana,\n\n{OWN}\nRoom 5."


def test_an_answer_on_the_line_of_the_attribution_is_kept() -> None:
    text = f"{OWN}--- On Thu, 11/19/26, Dana Park <dana@acme.example> wrote:\nDoes it suit you?\n"
    assert new_text(text) == OWN


def test_a_marked_block_within_ones_own_text_is_ones_own() -> None:
    text = "The plan in one line\n> start small\nand grow from there\n"
    assert new_text(text) == "The plan in one line\n> start small\nand grow from there"


@pytest.mark.parametrize("before", ["Dana said:", "dana@acme.example", "at 10 she asked"])
def test_a_marked_block_that_somebody_is_named_for_is_quoted(before: str) -> None:
    assert "start small" not in new_text(f"{before}\n> start small\nand grow from there\n")


@pytest.mark.parametrize("text", [f"{QUOTED}\n\n{OWN}", f"{OWN}\n\n{QUOTED}"])
def test_a_quotation_without_introduction_is_dropped(text: str) -> None:
    assert new_text(text) == OWN


@pytest.mark.parametrize("mark", ["-- ", "--", "__", "—", "***", "_____"])
def test_a_signature_is_not_part_of_the_text(mark: str) -> None:
    assert new_text(f"{OWN}\n{mark}\nSam Rivera\nData engineer\n") == OWN


def test_a_rule_at_the_top_is_no_signature() -> None:
    assert new_text(f"__\n{OWN}\n") == f"__\n{OWN}"


@pytest.mark.parametrize(("lines", "kept"), [(15, False), (16, True)])
def test_a_rule_above_a_long_text_is_no_signature(lines: int, kept: bool) -> None:
    below = "\n".join(["more of the text"] * lines)
    assert ("more of the text" in new_text(f"{OWN}\n***\n{below}\n")) is kept
    assert "more of the text" not in new_text(f"{OWN}\n--\n{below}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Get Outlook for iOS",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
    ],
)
def test_a_devices_advertisement_ends_the_letter(line: str) -> None:
    assert new_text(f"{OWN}\n\n{line}\nDana's mail below\n") == OWN


def test_lines_and_blanks_are_put_in_order() -> None:
    assert new_text("\r\n\r\nOne\xa0line  \r\rTwo\n\n\n\n\nThree\n\n") == "One line\n\nTwo\n\nThree"


@pytest.mark.parametrize(("length", "cut"), [(HEADER_LINE, True), (HEADER_LINE + 1, False)])
def test_a_line_that_is_too_long_introduces_nothing(length: int, cut: bool) -> None:
    line = "_" * length
    assert (new_text(f"{OWN}\n{line}\nBelow.\n") == OWN) is cut


def test_only_the_beginning_of_a_huge_text_is_read() -> None:
    assert new_text("a" * LIMIT + "b") == "a" * LIMIT
    assert new_text("") == ""
