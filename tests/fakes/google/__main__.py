"""``python -m tests.fakes.google --into FOLDER``: a loopback Google with a sample mailbox, to try by hand."""

from __future__ import annotations

import argparse
import signal
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.app.demo.mailbox import on_business_day
from tests.fakes.google.mailbox import letter
from tests.fakes.google.oauth import client_file
from tests.fakes.google.server import Google, serve

DANA = "Dana Park <dana@acme.example>"


def furnish(google: Google) -> None:
    """Add an interview yesterday, discussed by mail, a proposal of last week, and some daily noise."""
    now, box = google.clock(), google.mailbox
    me = f"Sam Rivera <{google.address}>"
    began = now - timedelta(hours=26)
    google.calendars.add(
        "Backend interview",
        began,
        began + timedelta(hours=1),
        [{"email": "dana@acme.example", "displayName": "Dana Park", "responseStatus": "accepted"}],
    )
    google.calendars.add("Dentist", now - timedelta(days=1), now - timedelta(hours=23))
    talk = now - timedelta(days=4)
    first = "invite-1@acme.example"
    box.deliver(
        letter(
            DANA,
            me,
            "Backend interview",
            "Hi Sam,\n\nwe would like to invite you to an interview.\n\nBest,\nDana",
            talk,
            first,
        ),
        at=talk,
    )
    answer = talk + timedelta(hours=2)
    box.deliver(
        letter(
            me, DANA, "Re: Backend interview", "Hi Dana,\n\nwith pleasure, see you then.\n\nBest,\nSam", answer,
            "reply-1@example.com", In_Reply_To=f"<{first}>", References=f"<{first}>",
        ),
        at=answer,
    )  # fmt: skip
    sent = on_business_day(now, 7, "10:00")
    box.deliver(
        letter(
            me,
            "Lee Kim <lee@fabrikam.example>",
            "Proposal: data review",
            "Hi Lee,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam",
            sent,
            "proposal-1@example.com",
        ),
        at=sent,
    )
    box.deliver(
        letter(
            "News <news@shop.example>",
            me,
            "50 % off",
            "Buy now",
            now,
            "n1@shop.example",
            List_Unsubscribe="<https://shop.example>",
        ),
        at=now,
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.google", description=__doc__)
    parser.add_argument(
        "--into",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="where config.yaml and client_secret.json are written",
    )
    parser.add_argument("--port", type=int, default=0, help="default: any free port")
    options = parser.parse_args()
    google = Google(clock=lambda: datetime.now(UTC))
    furnish(google)
    _, origin = serve(google, options.port)
    options.into.mkdir(parents=True, exist_ok=True)
    account = f'accounts:\n  - {{name: work, kind: gmail, address: {google.address}, api_endpoint: "{origin}"}}\n'
    (options.into / "client_secret.json").write_text(client_file(origin), "utf-8")
    (options.into / "config.yaml").write_text(account, "utf-8")
    print(f"A loopback Google answers at {origin}; its user is {google.address}.")
    print(f"Wrote {options.into / 'client_secret.json'}, and {options.into / 'config.yaml'}:\n\n{account}")
    print("Stop it with Ctrl-C; it then says which calls it saw.", flush=True)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
    for draft in google.mailbox.drafts.values():
        print(f"\nIn Drafts, thread {draft.message.thread}:\n{draft.message.raw.decode()}")
    for name in sorted({one.name for one in google.calls}):
        print(f"{google.count(name):6} {name}")


if __name__ == "__main__":
    main()
