"""Which subjects name the topic of an interaction. On plain values."""

from __future__ import annotations

import pytest

from followup_daemon.mail.subjects import is_subject_of
from tests.values import interaction


@pytest.mark.parametrize(
    "subject", ["Re: Dispatch system", "AW: Acme & Sam: dispatch", "dispatch – questions", "Walk through for Acme"]
)
def test_a_subject_with_a_word_of_the_title_names_the_topic(subject: str) -> None:
    assert is_subject_of(subject, interaction(title="Acme: walk through the dispatch system with Dana Park"))


@pytest.mark.parametrize("subject", ["", "Acme invoice", "Dana Park", "Re: hello", "the for and"])
def test_names_of_people_and_organisations_are_no_topic(subject: str) -> None:
    assert not is_subject_of(subject, interaction(title="Acme: walk through the dispatch system with Dana Park"))


def test_a_subject_that_is_the_title_names_the_topic_whatever_its_words_are() -> None:
    assert is_subject_of("Re: Acme", interaction(title="acme"))
