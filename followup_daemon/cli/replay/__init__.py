"""``replay``: the command and its report."""
