"""``connect`` and ``check``."""

from __future__ import annotations

import click

from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command
from followup_daemon.engine import rounds
from followup_daemon.errors import UsageError


@click.command()
@click.argument("account")
@command
def connect(context: Context, account: str) -> int:
    """Sign in to ACCOUNT once. A local account needs no signing in, and the command says so."""
    settings = context.settings()
    chosen = next((one for one in settings.accounts if one.account.name == account), None)
    if chosen is None:
        raise UsageError(
            f"There is no account {account!r} in {settings.path}. Known: {', '.join(one.account.name for one in settings.accounts)}."
        )
    if context.as_json:
        render.document({"account": account, "kind": str(chosen.account.kind), "connected": True, "needed": False})
    else:
        render.line(
            f"The account {account} is of the kind {chosen.account.kind}: there is nothing to sign in to. Try it with: followup-daemon check"
        )
    return 0


@click.command()
@command
def check(context: Context) -> int:
    """Read the configuration and try every account, changing nothing. All problems are listed at once."""
    settings = context.settings()
    shown = []
    with rounds.opened(settings) as accounts:
        for one, account in zip(settings.accounts, accounts, strict=True):
            rights = [
                {"name": right.name, "ok": right.problem is None, "problem": right.problem, "remedy": right.remedy}
                for right in account.check()
            ]
            shown.append(
                {
                    "name": one.account.name,
                    "kind": str(one.account.kind),
                    "file": str(settings.path),
                    "line": one.line,
                    "ok": all(r["ok"] for r in rights),
                    "rights": rights,
                }
            )
    failed = [one for one in shown if not one["ok"]]
    if context.as_json:
        render.document(
            {"configuration": str(settings.path), "state": str(settings.state), "ok": not failed, "accounts": shown}
        )
        return 1 if failed else 0
    render.line(f"{settings.path}: the configuration is valid.")
    for row in shown:
        for right in row["rights"]:  # type: ignore[attr-defined]
            if right["ok"]:
                render.line(f"{row['name']}: can {right['name']}")
            else:
                render.line(
                    f"{settings.path}:{row['line']}: {row['name']}: cannot {right['name']}: {right['problem']}\n  What to do: {right['remedy']}"
                )
    render.line("Nothing was changed." + ("" if failed else " Next: followup-daemon preview"))
    return 1 if failed else 0
