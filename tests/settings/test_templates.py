"""Letter templates of the user's own: plain ones are taken, those without a bound are refused with their line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError

from followup_daemon.errors import ConfigurationError
from followup_daemon.languages import letters
from followup_daemon.model.tables.purpose import Purpose
from followup_daemon.settings import templates
from followup_daemon.settings.load import load

CONFIGURATION = (
    "accounts:\n  - {name: a, kind: local, address: a@b.example, mail: m}\nfollow_ups: {templates:"
    " {thanks: '@t.txt'}}\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in items %}{% for b in items %}x{% endfor %}{% endfor %}",
        "{% for a in 'x' * 9999999 %}x{% endfor %}",
        "{% for a in items recursive %}{{ loop(items) }}{% endfor %}",
        "{% for a in [1, 2, 3] %}x{% endfor %}",
        "{{ 'x' * 10 ** 9 }}",
        "{{ 9 ** 999999999 }}",
        "{% set a = 'xx' %}{% set a = a ~ a %}{{ a }}",
        "{% set a %}x{% endset %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ day | center(999999999) }}",
        "{{ day | replace('a', 'aa') }}",
        "{{ '%999999999d' | format(1) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ day.upper() }}",
        "{{ day.__class__ }}",
        "{% include 'x' %}",
        "{% if day is filter('upper') %}x{% endif %}",
        "x" * 20_001,
    ],
)
def test_what_could_grow_without_bound_is_refused(text: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        templates.read(text, Path())


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("purpose", Purpose)
def test_our_own_letters_could_be_a_users(language: str, purpose: Purpose) -> None:
    letter = letters.letter(language, purpose)
    for text in (letter.subject, *(text for wordings in letter.moves.values() for text in wordings)):
        assert templates.read(text, Path()) == text


def test_a_refusal_names_the_template_and_its_line(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(CONFIGURATION)
    (tmp_path / "t.txt").write_text("Hello.\n\n{% for a in items %}\n{% for b in items %}x{% endfor %}{% endfor %}")
    with pytest.raises(ConfigurationError, match=r"config.yaml:3:\d+: template `thanks`: a loop .*line 4"):
        load(tmp_path / "config.yaml")


def test_a_pipe_in_the_place_of_a_template_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(CONFIGURATION)
    os.mkfifo(tmp_path / "t.txt")
    with pytest.raises(ConfigurationError, match=r"t\.txt cannot be read"):
        load(tmp_path / "config.yaml")
