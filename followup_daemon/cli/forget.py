"""``forget``: erases what is stored about somebody, an account, or everybody."""

from __future__ import annotations

import click

from followup_daemon.accounts.credentials import name_of
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command, state
from followup_daemon.engine import rounds
from followup_daemon.errors import UsageError
from followup_daemon.normalise import addresses
from followup_daemon.store.lock import exclusive


@click.command()
@click.argument("address", required=False)
@click.option("--account", metavar="NAME", help="Everything about one account.")
@click.option("--all", "everything", is_flag=True, help="Everything: the whole state.")
@command
def forget(context: Context, address: str | None, account: str | None, everything: bool) -> int:
    """Erase what is stored about ADDRESS, an account, or everybody; with an account also its token.

    Mail and calendar themselves are not touched.
    """
    if sum((address is not None, account is not None, everything)) != 1:
        raise UsageError("Say one of: ADDRESS, --account NAME, --all.")
    if address is not None and not addresses.is_address(address):
        raise UsageError(f"{address!r} is not an e-mail address.")
    settings = context.settings()
    for one in settings.accounts:
        if everything or one.account.name == account:
            rounds.credentials(settings).erase(name_of(one.account))
    with exclusive(settings.state):
        if not settings.state.exists():
            erased = 0
        elif everything:
            erased = 0
            for name in (settings.state.name, settings.state.name + "-wal", settings.state.name + "-shm"):
                path = settings.state.with_name(name)
                erased += path.exists()
                path.unlink(missing_ok=True)
        else:
            with state(settings) as store:
                if account is not None:
                    if account not in store.account_names():
                        raise UsageError(
                            f"Nothing is stored about an account {account!r}. Known: {', '.join(store.account_names()) or 'none'}."
                        )
                    store.forget_account(account)
                    erased = 1
                else:
                    from followup_daemon.store.forgetting import forget_address

                    erased = forget_address(store, addresses.key(address or ""))
    if context.as_json:
        render.document({"erased": erased})
    else:
        render.line(
            f"Erased: {erased} {'records' if address else 'account' if account else 'files'}. Your mail, calendar and drafts were not touched."
        )
    return 0
