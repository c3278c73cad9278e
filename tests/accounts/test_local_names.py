"""Files of a local mailbox whose names are no UTF-8, as older systems and archives leave them."""

from __future__ import annotations

import os
from datetime import timedelta

from tests.world import DANA, NOW, World


def test_a_file_name_that_is_no_utf_8_stops_nothing_and_is_read_once(world: World) -> None:
    world.interview()
    world.received(
        NOW - timedelta(hours=20), DANA, "Next steps", "Hi Sam,\n\nWe will get back to you by Monday.\n\nDana"
    )
    mail = next((world.folder / "mail" / "cur").iterdir())
    os.rename(mail, os.fsencode(mail.parent) + b"/1.M\xfcller.host:2,S")
    event = next((world.folder / "calendar").glob("*.ics"))
    os.rename(event, os.fsencode(event.parent) + b"/M\xfcller.ics")
    (world.folder / "mail" / "new" / os.fsdecode(b"2.\xe9.host")).write_bytes(b"")
    os.makedirs(os.fsencode(world.folder / "mail") + b"/.Caf\xe9/cur")
    report = world.cycle()
    assert [str(one.purpose) for one in report.placed] == ["thanks"]
    assert world.cycle(NOW + timedelta(hours=1)).placed == {}
    store = world.store()
    try:
        assert [one.ref for one in store.facts.unreadable("home")] == [r"2.\xe9.host"]
    finally:
        store.close()
