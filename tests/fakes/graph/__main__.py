"""``python -m tests.fakes.graph --into FOLDER``: a loopback Microsoft with a sample mailbox, to try by hand."""

from __future__ import annotations

import argparse
import signal
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

from followup_daemon.app.demo.mailbox import on_business_day
from tests.fakes.graph.entra import CLIENT_ID
from tests.fakes.graph.server import Graph, serve

ME, DANA = "Sam Rivera <sam@example.com>", "Dana Park <dana@acme.example>"


def furnish(graph: Graph) -> None:
    """Add an interview yesterday, discussed by mail, a proposal of last week, and some daily noise."""
    now, box = graph.clock(), graph.mailbox
    began = now - timedelta(hours=26)
    box.add_event(
        "Backend interview", began, began + timedelta(hours=1), [{"name": "Dana Park", "address": "dana@acme.example"}]
    )
    box.add_event("Dentist", now - timedelta(days=1), now - timedelta(hours=23))
    talk = now - timedelta(days=4)
    text = "Hi Sam,\n\nwe would like to invite you to an interview.\n\nBest,\nDana"
    box.deliver(DANA, [ME], "Backend interview", text, at=talk, message_id="<invite@acme.example>")
    answer = "Hi Dana,\n\nwith pleasure, see you then.\n\nBest,\nSam"
    box.deliver(
        ME, [DANA], "Re: Backend interview", answer, at=talk + timedelta(hours=2), answers="<invite@acme.example>"
    )
    offer = "Hi Lee,\n\nplease find attached the proposal for the data review.\n\nBest,\nSam"
    box.deliver(
        ME, ["Lee Kim <lee@fabrikam.example>"], "Proposal: data review", offer, at=on_business_day(now, 7, "10:00")
    )
    box.deliver(
        "News <news@shop.example>", [ME], "50 % off", "Buy now", headers={"List-Unsubscribe": "<https://shop.example>"}
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fakes.graph", description=__doc__)
    parser.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="where config.yaml is written")
    parser.add_argument("--port", type=int, default=0, help="default: any free port")
    options = parser.parse_args()
    graph = Graph(clock=lambda: datetime.now(UTC))
    furnish(graph)
    _, origin = serve(graph, options.port)
    options.into.mkdir(parents=True, exist_ok=True)
    account = (
        f"accounts:\n  - {{name: job, kind: outlook, address: {graph.address}, client_id: {CLIENT_ID},\n"
        f'     api_endpoint: "{origin}", authority: "{origin}/common"}}\n'
    )
    (options.into / "config.yaml").write_text(account, "utf-8")
    print(f"A loopback Microsoft answers at {origin}; its user is {graph.address}.")
    print(f"Wrote {options.into / 'config.yaml'}:\n\n{account}")
    print("Stop it with Ctrl-C; it then says which calls it saw.", flush=True)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    stopped.wait()
    for row in graph.mailbox.drafts:
        print(f"\nIn Drafts: {row.entity['subject']}\n{row.entity['body']['content']}")
    for name in sorted({one.name for one in graph.calls}):
        print(f"{graph.count(name):6} {name}")


if __name__ == "__main__":
    main()
