"""``python -m benchmarks.local [--sizes 1000,10000]``: the local account kind, each figure beside its comparison."""

from __future__ import annotations

import argparse
import logging
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

from benchmarks.mailbox import NOW, write
from followup_daemon.decide.cases import CaseInputs, Memory, build
from followup_daemon.decide.decide import decide
from followup_daemon.detect.recognise.detector import detect
from followup_daemon.engine import rounds
from followup_daemon.engine.clock import FixedClock
from followup_daemon.mail.correspondence import Correspondence
from followup_daemon.mail.mailboxes import Mailboxes
from followup_daemon.settings.load import load
from followup_daemon.store.factory import open_store


class Measured:
    """Wall and processor seconds of a block."""

    def __enter__(self) -> Measured:
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.wall, self.cpu = time.perf_counter() - self._wall, time.process_time() - self._cpu


def bare_loop(folder: Path) -> float:
    """Return the seconds that any program needs at least: to parse every file once."""
    with Measured() as measured:
        for path in (folder / "mail").rglob("cur/*"):
            message_from_bytes(path.read_bytes())
    return measured.cpu


def first_and_idle(configuration: Path) -> tuple[float, float, float, int, float]:
    settings = load(configuration)
    store = open_store(settings.state)
    rounds.register_accounts(settings, store)
    with rounds.open_accounts(settings) as accounts:
        with Measured() as first:
            rounds.run_round(accounts, store, rounds.preferences(settings), FixedClock(NOW))
        for minute in range(1, 5):  # a folder that just changed is looked at again a few times
            rounds.run_round(accounts, store, rounds.preferences(settings), FixedClock(NOW + timedelta(seconds=minute)))
        with Measured() as idle:
            for second in range(10):
                rounds.run_round(
                    accounts, store, rounds.preferences(settings), FixedClock(NOW + timedelta(seconds=10 + second))
                )
    facts = store.facts.facts("bench", NOW - timedelta(days=180))
    account = settings.accounts[0].account
    mail = Correspondence(facts.messages, account.addresses)
    boxes = Mailboxes(accounts=(account,), facts=facts)
    around = CaseInputs(boxes, mail, Memory(placements=tuple(store.placements.all("bench"))))
    cases = build(detect(boxes, settings.policy, mail), settings.policy, around)
    with Measured() as deciding:
        for case in cases:
            decide(case, settings.policy, NOW)
    store.close()
    return first.cpu, idle.cpu / 10, first.wall, len(cases), len(cases) / max(deciding.cpu, 1e-9)


def memory(configuration: Path) -> tuple[int, int]:
    """Return the MiB of a process that did the first sync (its peak), and of one that then stays idle."""
    program = (
        "import sys, resource, pathlib\n"
        "from datetime import timedelta\n"
        "from benchmarks.mailbox import NOW\n"
        "from followup_daemon.engine import rounds\n"
        "from followup_daemon.engine.clock import FixedClock\n"
        "from followup_daemon.settings.load import load\n"
        "from followup_daemon.store.factory import open_store\n"
        "import followup_daemon.engine.daemon.loop\n"
        "settings = load(pathlib.Path(sys.argv[1]))\n"
        "store = open_store(settings.state)\n"
        "rounds.register_accounts(settings, store)\n"
        "wanted = rounds.preferences(settings)\n"
        "with rounds.open_accounts(settings) as accounts:\n"
        "  for n in range(6):\n"
        "    rounds.run_round(accounts, store, wanted, FixedClock(NOW + timedelta(seconds=60 + n)))\n"
        "rss = [line for line in open('/proc/self/status') if line.startswith('VmRSS')][0].split()[1]\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, int(rss) // 1024)\n"
        "store.close()"
    )

    def one() -> tuple[int, int]:
        done = subprocess.run(
            [sys.executable, "-c", program, str(configuration)], capture_output=True, text=True, check=True
        )
        peak, now = map(int, done.stdout.split())
        return peak, now

    shutil.rmtree(configuration.parent / "state")
    peak, _ = one()
    _, idle = one()
    return peak, idle


def start_up(configuration: Path) -> tuple[float, float]:
    """Return the median seconds of ``status --json`` and of a bare interpreter."""

    def median(command: list[str]) -> float:
        times = []
        for _ in range(7):
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            times.append(time.perf_counter() - started)
        return sorted(times)[3]

    script = Path(sys.executable).parent / "followup-daemon"
    return median([str(script), "--config", str(configuration), "status"]), median([sys.executable, "-c", "pass"])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.local", description=__doc__)
    parser.add_argument(
        "--sizes", default="1000,5000,10000", help="mailbox sizes, separated by commas (default 1000,5000,10000)"
    )
    options = parser.parse_args()
    logging.disable()
    os.environ["PYTHONPATH"] = str(Path(__file__).parent.parent)
    print(
        f"{'messages':>9} {'bare parse':>11} {'first sync':>11} {'ratio':>6} {'idle cycle':>11} {'of first':>9}"
        f" {'decisions/s':>12} {'peak MiB':>9} {'idle MiB':>9}"
    )
    for size in map(int, options.sizes.split(",")):
        folder = Path(tempfile.mkdtemp(prefix="bench-"))
        try:
            configuration = write(folder, size, 500)
            bare = bare_loop(folder)
            first, idle, _, _, rate = first_and_idle(configuration)
            peak, resting = memory(configuration)
            print(
                f"{size:>9} {bare:>9.2f} s {first:>9.2f} s {first / bare:>6.2f} {idle * 1000:>8.1f} ms"
                f" {idle / first:>9.2%} {rate:>12.0f} {peak:>9} {resting:>9}",
                flush=True,
            )
            if size == 5000:
                status, nothing = start_up(configuration)
                print(
                    f"          start-up of status: {status:.2f} s, bare interpreter: {nothing:.2f} s,"
                    f" difference {status - nothing:.2f} s"
                )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"(processor time; this process used {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB)")


if __name__ == "__main__":
    main()
