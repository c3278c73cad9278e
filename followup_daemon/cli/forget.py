"""``forget`` and ``export``."""

from __future__ import annotations

import click

from followup_daemon.app import forget as use_case
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command
from followup_daemon.errors import UsageError


@click.command()
@click.argument("address", required=False)
@click.option("--account", metavar="NAME", help="Everything about one account.")
@click.option("--all", "everything", is_flag=True, help="Everything: the whole state.")
@command
def forget(context: Context, address: str | None, account: str | None, everything: bool) -> int:
    """Erase what is stored about ADDRESS, an account, or everybody.

    If you forget an account, its token is erased too, and Google is asked to revoke it. Mail and calendar are not
    changed.
    """
    if sum((address is not None, account is not None, everything)) != 1:
        raise UsageError("Use one of: ADDRESS, --account NAME, --all.")
    if address is not None:
        forgotten, noun = use_case.forget_address(context.settings(), address), "records"
    elif account is not None:
        forgotten, noun = use_case.forget_account(context.settings(), account), "account"
    else:
        forgotten, noun = use_case.forget_all(context.settings()), "files"
    if context.as_json:
        tokens = [{"account": secret.account, "token": secret.outcome} for secret in forgotten.secrets]
        render.document({"erased": forgotten.erased, "tokens": tokens})
        return 0
    render.line(f"Erased: {forgotten.erased} {noun}. Your mail, calendar and drafts were not touched.")
    for secret in forgotten.secrets:
        if secret.outcome:
            render.line(f"{secret.account}: {secret.outcome}")
    return 0


@click.command()
@click.option("--account", metavar="NAME", help="Print only the data of one account.")
@command
def export(context: Context, account: str | None) -> int:
    """Print everything that is stored, as one JSON document. Nothing is changed.

    Tokens and passwords are not in it: they are kept elsewhere.
    """
    render.document(use_case.export(context.settings(), account))
    return 0
