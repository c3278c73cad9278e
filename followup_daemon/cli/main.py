"""The command line: ``followup-daemon [--config FILE] COMMAND``."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click

from followup_daemon.cli import render
from followup_daemon.cli.context import Context, report_error
from followup_daemon.engine.clock import Clock, SystemClock
from followup_daemon.errors import FollowupError

# Each command has its module and one line of help. A module is imported when its command is called.
COMMANDS = {
    "init": ("setup", "Write a commented configuration file."),
    "connect": ("accounts", "Sign in to an account once."),
    "check": ("accounts", "Read the configuration and try every account, changing nothing."),
    "run": ("run", "Run the daemon, or one poll cycle with --once."),
    "preview": ("run", "Show what a cycle would do; write nothing anywhere."),
    "replay": ("replay.command", "Show what would have been drafted on past days."),
    "status": ("status", "Show accounts, drafts and what is planned."),
    "why": ("status", "Show the facts and rules behind a verdict."),
    "skip": ("overrides", "Never draft a follow-up for this."),
    "snooze": ("overrides", "Make no draft for this before a time."),
    "done": ("overrides", "Say that you took care of it yourself."),
    "note": ("overrides", "Add a note to the draft; list or remove notes."),
    "undo": ("overrides", "Undo the last skip, snooze, done or note."),
    "forget": ("forget", "Erase the data about a person or an account."),
    "export": ("forget", "Print everything that is stored."),
    "demo": ("demo", "Try it on a sample mailbox in a new folder."),
    "install-service": ("setup", "Install and start the systemd user unit."),
}


class _Commands(click.Group):
    """The group of commands. It imports only the module of the called command, so that ``status`` starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a user needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command from its module, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"followup_daemon.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing their modules."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--config",
    metavar="FILE",
    help="The configuration file (default: $FOLLOWUP_CONFIG, then your configuration folder).",
)
@click.option("--json", "as_json", is_flag=True, help="Print exactly one JSON document on standard output.")
@click.option("--verbose", is_flag=True, help="Log in detail, to standard error.")
@click.version_option(package_name="followup-daemon", prog_name="followup-daemon")
@click.pass_context
def cli(ctx: click.Context, config: str | None, as_json: bool, verbose: bool) -> None:
    """Put the follow-up that a thoughtful person would write into your own Drafts folder. It never sends.

    The program notices interviews, meetings, proposals and promises in your mail and calendar.

    Exit codes: 0 done, 1 failed, 2 configuration or usage, 3 an account must be reconnected, 75 try again later.
    """
    clock = ctx.obj if ctx.obj is not None else SystemClock()
    ctx.obj = Context(config=config, as_json=as_json, verbose=verbose, clock=clock)


def main(arguments: Sequence[str] | None = None, clock: Clock | None = None) -> None:
    """Run one command and exit with its code. A mistake of the user never causes a traceback.

    ``arguments`` default to those of the process, and ``clock`` to the system clock.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    render.adapt()
    try:
        cli.main(args=given, prog_name="followup-daemon", standalone_mode=False, obj=clock)
    except (click.exceptions.Abort, KeyboardInterrupt):
        if "--json" in given:
            words = "Interrupted. The next run completes the cycle."
            render.document({"error": {"kind": "Interrupted", "problems": [words], "exit_code": 130}})
        sys.exit(130)
    except click.ClickException as problem:
        if "--json" in given:
            render.document({"error": {"kind": "UsageError", "problems": [problem.format_message()], "exit_code": 2}})
        else:
            problem.show()
        sys.exit(2 if isinstance(problem, click.UsageError) else problem.exit_code)
    except FollowupError as problem:
        sys.exit(report_error(problem, "--json" in given))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
