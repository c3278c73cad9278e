"""``forget`` and ``export``: what is stored is the user's, to erase and to take along."""

from __future__ import annotations

import click

from followup_daemon.accounts import registry as open_
from followup_daemon.accounts.credentials import credential_key
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command, copy_of_state, state
from followup_daemon.engine import rounds
from followup_daemon.errors import UsageError
from followup_daemon.normalise import addresses
from followup_daemon.settings.load import Settings
from followup_daemon.store.base import Store
from followup_daemon.store.factory import exclusive


@click.command()
@click.argument("address", required=False)
@click.option("--account", metavar="NAME", help="Everything about one account.")
@click.option("--all", "everything", is_flag=True, help="Everything: the whole state.")
@command
def forget(context: Context, address: str | None, account: str | None, everything: bool) -> int:
    """Erase what is stored about ADDRESS, an account, or everybody; with an account also its token, which Google is
    asked to revoke.

    Mail and calendar themselves are not touched.
    """
    if sum((address is not None, account is not None, everything)) != 1:
        raise UsageError("Say one of: ADDRESS, --account NAME, --all.")
    if address is not None and not addresses.is_address(address):
        raise UsageError(f"{address!r} is not an e-mail address.")
    settings = context.settings()
    with exclusive(settings.state):
        erased = _erased(settings, address, account)
        tokens = _tokens(settings, account, everything)
    if context.as_json:
        render.document({"erased": erased, "tokens": tokens})
    else:
        render.line(
            f"Erased: {erased} {'records' if address else 'account' if account else 'files'}. Your mail, calendar and drafts were not touched."
        )
        for token in tokens:
            if token["token"]:
                render.line(f"{token['account']}: {token['token']}")
    return 0


def _tokens(settings: Settings, account: str | None, everything: bool) -> list[dict[str, str]]:
    """Erase the tokens of one account or all, and say what their providers made of it."""
    secrets, told = rounds.credentials(settings), []
    for one in settings.accounts:
        if everything or one.account.name == account:
            told.append({"account": one.account.name, "token": open_.revoke(one.account, one.place, secrets)})
            secrets.erase(credential_key(one.account))
    return told


def _erased(settings: Settings, address: str | None, account: str | None) -> int:
    """How many records, accounts or files were erased."""
    if not settings.state.exists():
        return 0
    if address is None and account is None:
        files = [settings.state.with_name(settings.state.name + ending) for ending in ("", "-wal", "-shm")]
        there = [path for path in files if path.exists()]
        for path in there:
            path.unlink()
        return len(there)
    with state(settings) as store:
        if account is None:
            return store.forget_address(addresses.key(address or ""))
        _known(store, account)
        store.forget_account(account)
        return 1


def _known(store: Store, account: str) -> None:
    if account not in store.account_names():
        raise UsageError(
            f"Nothing is stored about an account {account!r}. Known: {', '.join(store.account_names()) or 'none'}."
        )


@click.command()
@click.option("--account", metavar="NAME", help="Of one account alone.")
@command
def export(context: Context, account: str | None) -> int:
    """Print everything that is stored, as one JSON document. Nothing is changed.

    Tokens and passwords are not in it: they are kept elsewhere.
    """
    settings = context.settings()
    with copy_of_state(settings) as store:
        if account is not None:
            _known(store, account)
        render.document(store.export(account))
    return 0
