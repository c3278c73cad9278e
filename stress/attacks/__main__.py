"""``python -m stress.attacks``: bad TLS servers, stolen redirects, canaries, forbidden calls."""

from __future__ import annotations

import logging
import sys

from stress.attacks import calls, canary, redirects, tls


def main() -> int:
    for name in ("followup_daemon", "googleapiclient"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    failed = _tls() + _redirects() + _calls() + _canary()
    return 1 if failed else 0


def _tls() -> int:
    results = dict(tls.attacks())
    bad = [name for name, refused in results.items() if not refused]
    unheard = [name for name, heard in tls.controls() if not heard]
    whole = [name for name in tls.BAD if not any(one.startswith(f"{name}:") for one in bad)]
    print(
        f"{len(whole)} of {len(tls.BAD)} bad TLS servers refused by each of {len(tls.CLIENTS)} clients, none heard a "
        "secret; "
        f"{len(tls.CLIENTS) - len(unheard)} of {len(tls.CLIENTS)} clients accept a good one"
    )
    for name in (*bad, *unheard):
        print(f"  NOT: {name}")
    return len(bad) + len(unheard)


def _redirects() -> int:
    results = dict(redirects.attacks())
    print(f"{sum(results.values())} of {len(results)} attacks on the OAuth redirect refused")
    for name, refused in results.items():
        if not refused:
            print(f"  NOT: {name}")
    return len(results) - sum(results.values())


def _calls() -> int:
    planted = calls.planted()
    failed = len(planted) - sum(planted.values())
    print(f"{sum(planted.values())} of {len(planted)} planted calls stopped before they left")
    for kind in ("gmail", "outlook", "dovecot"):
        made = calls.whole_lives(kind, 3)
        print(
            f"{kind}: {made.count} calls in 6 account-weeks, {len(made.outside)} outside the list "
            f"{' '.join(made.outside)}"
        )
        failed += len(made.outside)
    return failed


def _canary() -> int:
    found = sorted(set(canary.hits()))
    print(f"{len(found)} canary hits in whole runs of every kind at DEBUG")
    for where, which in found:
        print(f"  {which} in {where}")
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
