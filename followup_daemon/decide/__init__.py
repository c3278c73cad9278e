"""Case, Policy, now to Verdict: pure, total and cheap, so that everything open is decided anew each cycle."""
