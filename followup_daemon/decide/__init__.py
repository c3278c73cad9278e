"""Case, Policy, now to Verdict: pure, total and cheap, so everything open is decided again in each cycle."""
