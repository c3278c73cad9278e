"""The walk through a real mailbox. It needs the corpus, of which nothing is part of this checkout."""

from __future__ import annotations

import tarfile
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import field
from followup_daemon.settings.load import load


@pytest.fixture
def mailbox(corpus: Path, tmp_path: Path) -> Path:
    """Return the configuration of the smallest mailbox, unpacked."""
    packed = corpus / "mailboxes" / "south-s.tar.gz"
    if not packed.is_file():
        pytest.skip("the real mailboxes are not in the corpus (mailboxes/south-s.tar.gz)")
    with tarfile.open(packed) as archive:
        for member in archive:
            if (content := archive.extractfile(member)) is not None:
                (tmp_path / member.name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / member.name).write_bytes(content.read())
    return tmp_path / "south-s.yaml"


def test_a_real_mailbox_is_walked_and_each_signal_has_its_sentence(
    mailbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, before = load(mailbox), sorted(mailbox.parent.rglob("*"))
    walked = field.run(settings, None, None, timedelta(days=30))
    assert (walked.person_months, len(walked.messages)) == (7, 118)
    assert sum(one.direction == "sent" for one in walked.messages) == 21
    assert sorted(mailbox.parent.rglob("*")) == before
    wanted = {one.ref for one in walked.messages if "question" in field.hits(one.signals)}
    field.show_signal("question", walked, field.texts(settings, wanted))
    assert wanted
    assert capsys.readouterr().out.count("    … ") >= len(wanted) / 2
