"""``connect`` and ``check``."""

from __future__ import annotations

import getpass
import sys
import webbrowser
from typing import Any

import click

from followup_daemon.accounts.base.contract import PermissionCheck
from followup_daemon.app.check import Checked
from followup_daemon.app.check import check as try_all
from followup_daemon.app.connect import Connection, Consent, Signing, adopt_mailbox, start_new_mailbox
from followup_daemon.app.connect import connect as sign_in
from followup_daemon.cli import render
from followup_daemon.cli.context import Context, command, gravest
from followup_daemon.errors import UsageError


class Terminal:
    """The dialogue of ``connect``: questions on standard error, answers from standard input."""

    def open_browser(self, address: str) -> None:
        """Open ``address``, and also show it, because a browser may fail to open."""
        render.error(
            f"Give permission in your browser. If none opens, open this address on this machine:\n\n  {address}\n"
        )
        webbrowser.open(address)

    def show_address(self, address: str) -> None:
        """Show ``address``, and ask the user to paste the address of the redirect."""
        render.error(
            f"Open this address in a browser, anywhere, and give permission:\n\n  {address}\n\n"
            "The browser then shows a page that cannot be opened. That is correct. Paste its whole address here:"
        )

    def read_address(self) -> str:
        """Return the next line of standard input."""
        return sys.stdin.readline()

    def tell(self, text: str) -> None:
        """Show ``text`` on standard error."""
        render.error(text)

    def ask_password(self, prompt: str) -> str:
        """Ask for a password without echo. Without a terminal, read it from standard input."""
        password = getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        if not password:
            raise UsageError("No password was given, so nothing was connected.")
        return password


@click.command()
@click.argument("account")
@click.option(
    "--no-browser",
    "consent",
    flag_value=Consent.PASTED_ADDRESS.value,
    help="Print an address to open on another machine, then read the address of the page that follows.",
)
@click.option(
    "--device-code",
    "consent",
    flag_value=Consent.DEVICE_CODE.value,
    help="Show a code to enter on another device (Microsoft accounts).",
)
@click.option("--again", is_flag=True, help="Also renew the stored sign-ins that still work.")
@click.option(
    "--same-as",
    metavar="OLD",
    help="State that this is the mailbox formerly called OLD: its drafts and overrides still count."
    " Nothing else is done.",
)
@click.option(
    "--new",
    is_flag=True,
    help="State that this is a new mailbox, and forget what is stored for ACCOUNT. Nothing else is done.",
)
@command
def connect(context: Context, account: str, consent: str | None, again: bool, **mailbox: Any) -> int:
    """Sign in to ACCOUNT once: open your browser, test each permission, then store the token.

    Sign-ins that are stored and still work are kept; --again renews them. Nothing else is lost. A local account needs
    no sign-in. A moved or renamed account is recognised by its mail. If it is not, answer with --same-as or --new.
    """
    if mailbox["same_as"] is not None or mailbox["new"]:
        return _identify(context, account, mailbox["same_as"], mailbox["new"])
    signing = Signing(consent=Consent(consent) if consent else Consent.BROWSER, again=again)
    _connected(context, sign_in(context.settings(), account, signing, Terminal(), context.clock))
    return 0


def _connected(context: Context, connection: Connection) -> None:
    name, kind, permissions = connection.account.name, connection.account.kind, connection.permissions
    if context.as_json:
        needed = permissions is not None
        render.document(
            {"account": name, "kind": str(kind), "connected": True, "needed": needed, "kept": list(connection.kept)}
        )
    elif permissions is None:
        render.line(
            f"The account {name} is of the kind {kind}: it needs no sign-in. Test it with: followup-daemon check"
        )
    else:
        render.line(f"{name} is connected: it can {', '.join(permission.name for permission in permissions)}.")
        if connection.kept:
            render.line(
                f"Kept, because it still works: the sign-in to {', '.join(connection.kept)}."
                f" To renew it: followup-daemon connect {name} --again"
            )
        render.line(f"The secrets are stored in {connection.secrets_location}. Next: followup-daemon preview")


def _identify(context: Context, name: str, same_as: str | None, new: bool) -> int:
    """Apply the user's decision about which mailbox the account name refers to. It does not sign in."""
    settings = context.settings()
    if new and same_as is not None:
        raise UsageError("Use one of: --same-as OLD, --new.")
    if same_as is not None:
        adopt_mailbox(settings, name, same_as)
        outcome = f"the data stored under {same_as} belongs to it now."
    else:
        start_new_mailbox(settings, name)
        outcome = "a new mailbox; the data stored under this name was erased."
    if context.as_json:
        render.document({"account": name, "same_as": same_as, "new": new})
    else:
        render.line(f"{name}: {outcome} Next: followup-daemon preview")
    return 0


@click.command()
@command
def check(context: Context) -> int:
    """Read the configuration and try every account, changing nothing. All problems are listed at once."""
    checked = try_all(context.path)
    if context.as_json:
        _document(checked)
    else:
        _text(checked)
    return gravest(checked.exit_codes)


def _document(checked: Checked) -> None:
    render.document(
        {
            "configuration": str(checked.configuration),
            "state": str(checked.state),
            "ok": checked.works,
            "problems": list(checked.problems),
            "accounts": [
                {
                    "name": tried.account.name,
                    "kind": str(tried.account.kind),
                    "file": str(checked.configuration),
                    "line": tried.line,
                    "ok": tried.works,
                    "rights": [_right(permission) for permission in tried.permissions],
                }
                for tried in checked.accounts
            ],
        }
    )


def _right(permission: PermissionCheck) -> dict[str, Any]:
    return {
        "name": permission.name,
        "ok": permission.problem is None,
        "problem": permission.problem,
        "remedy": permission.remedy,
        "notes": list(permission.notes),
    }


def _text(checked: Checked) -> None:
    for problem in checked.problems:
        render.line(problem)
    if not checked.problems:
        render.line(f"{checked.configuration}: the configuration is valid.")
    for tried in checked.accounts:
        for permission in tried.permissions:
            if permission.problem is None:
                render.line(f"{tried.account.name}: can {permission.name}")
                for note in permission.notes:
                    render.line(f"  Note: {note}")
            else:
                place = f"{checked.configuration}:{tried.line}: {tried.account.name}"
                render.line(
                    f"{place}: cannot {permission.name}: {permission.problem}\n  What to do: {permission.remedy}"
                )
    render.line("Nothing was changed." + (" Next: followup-daemon preview" if checked.works else ""))
