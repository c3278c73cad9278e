"""Links of strangers stand in no letter; names with a dot of the user's own do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.world import DANA, NOW, World

ENDED = NOW - timedelta(hours=25)


def letter(world: World) -> str:
    (draft,) = world.due()
    return f"{draft['subject']}\n{draft['text']}"


@pytest.mark.parametrize(
    "link", ["evil.app", "acme-careers.app", "forms.gle/abc", "evil\u3002com", "evil\u2024com", "t.me"]
)
def test_a_link_in_their_title_or_agenda_is_left_out(world: World, link: str) -> None:
    world.event(
        ENDED - timedelta(hours=1), 60, f"Contract review {link}", DANA, organiser=DANA,
        description=f"Agenda:\n- portal {link}\n- open {link}",
    )  # fmt: skip
    assert link not in letter(world)


def test_their_own_domain_may_stand_in_the_letter_to_them(world: World) -> None:
    who = "Dana Park <dana@booking.com>"
    world.event(ENDED - timedelta(hours=1), 60, "Booking.com contract review", who, organiser=who)
    assert "ontract review" in letter(world)


def test_a_name_with_a_dot_in_the_users_own_title_stays(world: World) -> None:
    world.event(
        ENDED - timedelta(hours=1), 60, "ASP.NET contract review", DANA, organiser="Sam Rivera <sam@example.com>"
    )
    assert "ASP.NET contract review" in letter(world)


def test_the_same_name_in_a_strangers_title_does_not(world: World) -> None:
    world.event(ENDED - timedelta(hours=1), 60, "ASP.NET contract review", DANA, organiser=DANA)
    assert "ASP.NET" not in letter(world)
