"""Text in format=flowed (RFC 3676). A space at the end of a line means that the paragraph continues."""

from __future__ import annotations


def joined(text: str) -> str:
    """Return ``text`` with each paragraph on one line, for DelSp=yes: the spaces at line ends are not part of the text.

    Quoted lines stay unchanged. The separator of a signature ("-- ") ends with a space, but does not continue.
    """
    lines: list[str] = []
    open_line: list[str] = []
    for raw in text.replace("\r\n", "\n").split("\n"):
        is_quoted = raw.startswith(">")
        line = raw[1:] if raw.startswith(" ") else raw
        if open_line and (is_quoted or line == "-- "):
            lines.append("".join(open_line))
            open_line = []
        if is_quoted or line == "-- ":
            lines.append(line)
        elif line.endswith(" "):
            open_line.append(line[:-1])
        else:
            lines.append("".join([*open_line, line]))
            open_line = []
    return "\n".join([*lines, "".join(open_line)] if open_line else lines)
