"""followup-daemon: drafts the follow-up that a thoughtful person would write, and never sends it.

The package is a pipeline; each folder is one stage and speaks only the words of ``model``:

    accounts ──> normalise ──> detect ──> decide ──> compose ──> accounts
    (read)       (bytes to     (words to  (due, wait, (the text)  (place in
                  words)        interactions) suppressed)           Drafts)

``store`` remembers, ``settings`` reads the YAML file, ``engine`` runs one cycle after the other and
is the only place that knows all stages, ``cli`` is what the user types. See docs/architecture.md.
"""
