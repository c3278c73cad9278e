"""Every phrase of programs: its list matches its example, and does not match the near one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from followup_daemon.languages.base.mail import Phrase, pattern_of
from followup_daemon.languages.base.matching import unaccented
from followup_daemon.languages.programs import subjects, texts

SUBJECTS = (subjects.AUTOMATIC, subjects.BOUNCES, subjects.ANSWERS, subjects.RECEIPTS)
TEXTS = (texts.RECEIPTS, texts.UNDELIVERED, texts.AUTOMATIC, texts.ABSENT, texts.ALONGSIDE)


def phrases() -> Iterator[tuple[Phrase, str, str, str]]:
    for words in SUBJECTS:
        yield from ((one, rf"(?:{pattern_of(words)})(?!\w)", one.example, one.unlike) for one in words)
    for words in TEXTS:
        yield from ((one, pattern_of(words), unaccented(one.example), unaccented(one.unlike)) for one in words)
    for one in texts.REACTIONS:
        yield one, rf"(?:{pattern_of(texts.REACTIONS)})\Z", one.example, one.unlike


@pytest.mark.parametrize(("phrase", "of_list", "example", "unlike"), list(phrases()), ids=lambda value: str(value)[:40])
def test_a_phrase_matches_its_example_only(phrase: Phrase, of_list: str, example: str, unlike: str) -> None:
    is_at_the_start = any(phrase in words for words in (*SUBJECTS, texts.REACTIONS))
    find = re.match if is_at_the_start else re.search
    assert find(phrase.pattern, example, re.IGNORECASE), "the example is not matched by its own phrase"
    assert not unlike or not find(of_list, unlike, re.IGNORECASE)
