"""``connect`` and ``check``."""

from __future__ import annotations

import getpass
import sys
import webbrowser
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from followup_daemon.accounts import registry as open_
from followup_daemon.accounts.base.contract import ConsentPrompt, MailAccount, PermissionCheck
from followup_daemon.accounts.oauth_redirect import DeviceCode, Listener, Pasted
from followup_daemon.accounts.provider_errors import failed_right
from followup_daemon.app import mailbox
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command, copy_of_state, gravest, state
from followup_daemon.engine import guard, rounds
from followup_daemon.errors import AccountError, ConfigurationError, UsageError
from followup_daemon.model.mail import Unreadable
from followup_daemon.settings.accounts import AccountSettings
from followup_daemon.settings.load import Settings, examine
from followup_daemon.store.factory import exclusive


@click.command()
@click.argument("account")
@click.option(
    "--no-browser",
    is_flag=True,
    help="Print the address to open on another machine, and read the address that you are sent back to.",
)
@click.option("--device-code", is_flag=True, help="Show a code to type in elsewhere (accounts at Microsoft).")
@click.option(
    "--same-as",
    metavar="OLD",
    help="State that this is the mailbox formerly called OLD: its drafts and overrides still count. Nothing else is done.",
)
@click.option(
    "--new",
    is_flag=True,
    help="State that this is a new mailbox, and forget what is stored for ACCOUNT. Nothing else is done.",
)
@command
def connect(context: Context, account: str, no_browser: bool, device_code: bool, same_as: str | None, new: bool) -> int:
    """Sign in to ACCOUNT once: open your browser, test each permission, then store the token.

    Connecting again replaces the token and loses nothing. A local account needs no sign-in. A moved or renamed
    account is recognised by its mail. If it is not, answer with --same-as or --new.
    """
    settings = context.settings()
    chosen = next((one for one in settings.accounts if one.account.name == account), None)
    if chosen is None:
        raise UsageError(
            f"There is no account {account!r} in {settings.path}. Known: {', '.join(one.account.name for one in settings.accounts)}."
        )
    if same_as is not None or new:
        return _identify(context, settings, chosen, same_as, new)
    secrets = rounds.credentials(settings)
    way = open_.signs_in_with(chosen.account, chosen.place)
    host = "localhost" if way == "microsoft" else "127.0.0.1"  # as each provider registers it
    browser: ConsentPrompt = Listener(_open_browser, host=host)
    if device_code:
        browser = DeviceCode(render.error)
    elif no_browser:
        browser = Pasted(_tell_to_paste, sys.stdin.readline, host, render.error)
    rights = open_.connect(chosen.account, chosen.place, secrets, context.clock, browser, _ask_password)
    if context.as_json:
        render.document(
            {"account": account, "kind": str(chosen.account.kind), "connected": True, "needed": rights is not None}
        )
    elif rights is None:
        render.line(
            f"The account {account} is of the kind {chosen.account.kind}: there is nothing to sign in to. Try it with: followup-daemon check"
        )
    else:
        render.line(f"{account} is connected: it can {', '.join(right.name for right in rights)}.")
        render.line(f"The token is kept in {secrets.where}. Next: followup-daemon preview")
    return 0


def _identify(context: Context, settings: Settings, chosen: AccountSettings, same_as: str | None, new: bool) -> int:
    """The user's answer to which mailbox it is; nothing is signed in to."""
    if new and same_as is not None:
        raise UsageError("Say one of: --same-as OLD, --new.")
    name = chosen.account.name
    with exclusive(settings.state), state(settings) as store:
        rounds.register_accounts(settings, store)
        if same_as is not None:
            mailbox.keep(store, chosen, same_as)
        else:
            mailbox.start_afresh(store, chosen)
    if context.as_json:
        render.document({"account": name, "same_as": same_as, "new": new})
    elif same_as is not None:
        render.line(f"{name}: what is remembered of {same_as} counts for it. Next: followup-daemon preview")
    else:
        render.line(f"{name}: a new mailbox; what was stored under this name was erased. Next: followup-daemon preview")
    return 0


def _ask_password(text: str) -> str:
    """Not shown while it is typed; read from standard input where there is no terminal."""
    password = getpass.getpass(text) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not password:
        raise UsageError("No password was given, so nothing was connected.")
    return password


def _open_browser(address: str) -> None:
    render.error(f"Give permission in your browser. If none opens, open this address on this machine:\n\n  {address}\n")
    webbrowser.open(address)


def _tell_to_paste(address: str) -> None:
    render.error(
        f"Open this address in a browser, anywhere, and give permission:\n\n  {address}\n\n"
        "You will then be sent to a page that cannot be opened, which is right. Paste its whole address here:"
    )


@click.command()
@command
def check(context: Context) -> int:
    """Read the configuration and try every account, changing nothing. All problems are listed at once."""
    settings, problems = examine(context.path)
    if settings is None:
        raise ConfigurationError(problems)
    shown: list[dict[str, Any]] = []
    codes: list[int] = [ConfigurationError.exit_code] if problems else []
    for one in settings.accounts:
        files = open_.own_files(one.account, one.place)
        with rounds.open_accounts(replace(settings, accounts=(one,))) as (account,):
            rights, of_account = _rights(account, files)
        with copy_of_state(settings) as store:
            unread = guard.mostly_unread(one.account.name, store)
            rights += _understanding(store.facts.unreadable(one.account.name), unread)
        codes += [*of_account, *([unread.exit_code] if unread else [])]
        shown.append(
            {
                "name": one.account.name,
                "kind": str(one.account.kind),
                "file": str(settings.path),
                "line": one.line,
                "ok": all(right["ok"] for right in rights),
                "rights": rights,
            }
        )
    ok = not problems and all(one["ok"] for one in shown)
    if context.as_json:
        files_used = {"configuration": str(settings.path), "state": str(settings.state)}
        render.document({**files_used, "ok": ok, "problems": list(problems), "accounts": shown})
    else:
        _checked(settings, problems, shown, ok)
    return gravest(codes)


def _checked(settings: Settings, problems: tuple[str, ...], shown: list[dict[str, Any]], ok: bool) -> None:
    for problem in problems:
        render.line(problem)
    if not problems:
        render.line(f"{settings.path}: the configuration is valid.")
    for row in shown:
        for right in row["rights"]:
            if right["ok"]:
                render.line(f"{row['name']}: can {right['name']}")
                for note in right["notes"]:
                    render.line(f"  Note: {note}")
            else:
                render.line(
                    f"{settings.path}:{row['line']}: {row['name']}: cannot {right['name']}: {right['problem']}\n  What to do: {right['remedy']}"
                )
    render.line("Nothing was changed." + (" Next: followup-daemon preview" if ok else ""))


def _understanding(aside: Sequence[Unreadable], unread: AccountError | None) -> list[dict[str, Any]]:
    """What was set aside at earlier polls, as it is shown; nothing where all could be read."""
    if not aside:
        return []
    named = [f"{one.ref[:70]}: {one.reason}" for one in aside[:8]]
    return [
        {
            "name": "read what it gives",
            "ok": unread is None,
            "problem": str(unread) if unread else None,
            "remedy": "update this program, or report what the log says" if unread else "",
            "notes": [f"{len(aside)} items were set aside or read in part", *named],
        }
    ]


def _rights(account: MailAccount, files: tuple[PermissionCheck, ...]) -> tuple[list[dict[str, Any]], list[int]]:
    """The rights of an account as they are shown, and the exit codes of its problems; ``files`` come first."""
    try:
        rights = account.check()
    except AccountError as problem:
        rights = (failed_right("be reached", problem, f"followup-daemon connect {account.account.name}"),)
        codes = [problem.exit_code]
    else:
        codes = [right.exit_code for right in rights if right.problem is not None]
    codes += [right.exit_code for right in files]
    shown = [
        {
            "name": right.name,
            "ok": right.problem is None,
            "problem": right.problem,
            "remedy": right.remedy,
            "notes": list(right.notes),
        }
        for right in (*files, *rights)
    ]
    return shown, codes
