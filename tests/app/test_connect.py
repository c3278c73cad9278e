"""Connecting: what needs no sign-in, what is refused, and the user's answer to which mailbox it is."""

from __future__ import annotations

import pytest

from followup_daemon.accounts.oauth_redirect import DeviceCode, Listener, Pasted
from followup_daemon.app import connect
from followup_daemon.app.connect import Consent, Signing
from followup_daemon.engine.clock import FixedClock
from followup_daemon.errors import StateBusy, UsageError
from followup_daemon.store.factory import exclusive
from tests.world import NOW, World


class Silent:
    """A dialogue in which nothing may be asked."""

    def open_browser(self, address: str) -> None:
        """Refuse."""
        raise AssertionError(address)

    show_address = tell = open_browser

    def read_address(self) -> str:
        """Refuse."""
        raise AssertionError

    def ask_password(self, prompt: str) -> str:
        """Refuse."""
        raise AssertionError(prompt)


@pytest.mark.parametrize("consent", list(Consent))
def test_a_local_account_needs_no_sign_in_and_asks_nothing(world: World, consent: Consent) -> None:
    connection = connect.connect(world.settings, "home", Signing(consent=consent), Silent(), FixedClock(NOW))
    assert (connection.account.name, connection.permissions) == ("home", None)
    assert not world.settings.state.exists()


def test_an_unknown_account_is_refused_with_the_known_ones(world: World) -> None:
    for call in (
        lambda: connect.connect(world.settings, "hmoe", Signing(), Silent(), FixedClock(NOW)),
        lambda: connect.adopt_mailbox(world.settings, "hmoe", "home"),
        lambda: connect.start_new_mailbox(world.settings, "hmoe"),
    ):
        with pytest.raises(UsageError, match=r"no account .hmoe.*Known: home"):
            call()


@pytest.mark.parametrize(
    ("consent", "prompt"),
    [(Consent.BROWSER, Listener), (Consent.PASTED_ADDRESS, Pasted), (Consent.DEVICE_CODE, DeviceCode)],
)
def test_each_way_of_consent_has_its_prompt(consent: Consent, prompt: type) -> None:
    assert isinstance(connect._prompt(consent, Silent(), "localhost"), prompt)


def test_a_new_mailbox_starts_without_what_was_stored(drafted: World) -> None:
    connect.start_new_mailbox(drafted.settings, "home")
    store = drafted.store()
    assert store.decisions.interactions("home") == []
    store.close()


def test_only_a_name_that_is_stored_and_free_can_be_adopted(drafted: World) -> None:
    with pytest.raises(UsageError, match="Possible names: home"):
        connect.adopt_mailbox(drafted.settings, "home", "nobody")
    connect.adopt_mailbox(drafted.settings, "home", "home")
    assert drafted.cycle().placed == {}


def test_an_answer_beside_another_process_is_refused(drafted: World) -> None:
    with exclusive(drafted.settings.state), pytest.raises(StateBusy):
        connect.start_new_mailbox(drafted.settings, "home")
