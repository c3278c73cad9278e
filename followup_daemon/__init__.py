"""followup-daemon: drafts the follow-up that a thoughtful person would write, and never sends it.

The package is a pipeline. Each folder is one stage, and the stages exchange only the types of ``model``:

    accounts ──> normalise ──> detect ──> decide ──> compose ──> accounts
    (read)       (bytes to     (words to  (due, wait, (the text)  (place in
                  words)        interactions) suppressed)           Drafts)

``store`` keeps the data between cycles, and ``settings`` reads the YAML file. ``engine`` runs the cycles, and is the
only package that knows all stages. ``cli`` has the commands. See docs/architecture.md.
"""
