"""Visibility of text in HTML mail. A reader does not see hidden text (CSS 2.2, and Outlook's mso-hide).

Only styles that need no layout are evaluated: style attributes, plain selectors (``p``, ``.x``,
``#x``, ``p.x``) of style elements, and the old attributes ``hidden``, ``bgcolor`` and ``color``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from bs4.element import Tag

_MAX_CSS = 64 * 1024
_MAX_RULES = 500
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?\Z", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d{0,6}(?:\.\d{1,6})?")
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})\b", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})(?:\s*[,/]\s*(\d*\.?\d+))?", re.IGNORECASE)
_NAMED = {"white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240)}
_DRAWN = frozenset({"color", "bgcolor", "background"})
_SAME = 24
"""The largest difference per channel at which two colours look the same."""
_FAR_AWAY = -400.0

Colour = tuple[int, int, int]
Declarations = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The look of an element, which its children inherit. ``background`` is None if the background is a picture."""

    colour: Colour = (0, 0, 0)
    background: Colour | None = (255, 255, 255)
    tiny: bool = False

    @property
    def is_readable(self) -> bool:
        """Return True if text with this look is visible."""
        same = self.background is not None and all(
            abs(a - b) <= _SAME for a, b in zip(self.colour, self.background, strict=True)
        )
        return not same and not self.tiny


class StyleSheet:
    """The plain rules of a mail's style elements, by selector."""

    def __init__(self, css: str) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        for selectors, body in islice(_rules(_COMMENT.sub("", css[:_MAX_CSS])), _MAX_RULES):
            for selector in selectors[:1000].split(","):
                plain = selector.strip().lower()
                if _SELECTOR.match(plain):
                    self._rules.setdefault(plain, {}).update(declarations(body[:4000]))

    def of(self, node: Tag) -> dict[str, str]:
        """Return the declarations that apply to ``node``. Those of its style attribute come last."""
        found: dict[str, str] = {}
        if self._rules:
            names = [f".{name.lower()}" for name in _words(node.get("class"))[:20]]
            names += [f"#{str(node.get('id')).lower()}"] if node.get("id") else []
            for selector in (node.name, *names, *(f"{node.name}{name}" for name in names)):
                found.update(self._rules.get(selector, {}))
        if style := node.get("style"):
            found.update(declarations(str(style)[:4000]))
        return found


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield (selectors, body) of each plain rule, in one pass.

    At-rules are left out, because a media query can hide on narrow screens what is visible on wide screens.
    """
    depth, begin, body, selectors = 0, 0, 0, ""
    for mark in re.finditer(r"[{};]", css):
        if mark[0] == "{":
            depth += 1
            if depth == 1:
                selectors, body = css[begin : mark.start()].strip(), mark.end()
        elif depth == 0:
            begin = mark.end()
        elif mark[0] == "}":
            depth -= 1
            if depth == 0:
                begin = mark.end()
                if not selectors.startswith("@"):
                    yield selectors, css[body : mark.start()]


def declarations(css: str) -> dict[str, str]:
    """Return the declarations of a style attribute, names and values in lower case."""
    pairs = (one.partition(":")[::2] for one in _COMMENT.sub("", css).lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, value in pairs if value.strip()}


def is_hidden(node: Tag, css: Declarations) -> bool:
    """Return True if nothing inside ``node`` is visible, independent of the styles of its children."""
    if not css:
        return node.has_attr("hidden")
    return (
        node.has_attr("hidden")
        or css.get("display") == "none"
        or css.get("visibility") in ("hidden", "collapse")
        or css.get("mso-hide") == "all"
        or _number(css.get("opacity")) == 0
        or _is_flat(css)
        or _is_far_away(css)
    )


def look(node: Tag, css: Declarations, inherited: Look) -> Look:
    """Return the look of ``node`` from its style and the look of its parent."""
    if not css and _DRAWN.isdisjoint(node.attrs):
        return inherited
    colour = _colour(css.get("color") or (str(node.get("color") or "") if node.name == "font" else ""))
    found = replace(inherited, colour=colour or inherited.colour)
    if "transparent" in css.get("color", "") or _is_transparent(css.get("color", "")):
        found = replace(found, colour=inherited.background or inherited.colour)
    size = _number(css.get("font-size"))
    if size is not None:
        found = replace(found, tiny=(size <= 1 and not css["font-size"].endswith(("em", "rem"))) or size == 0)
    return replace(found, background=_background(node, css, inherited))


def _background(node: Tag, css: Declarations, inherited: Look) -> Colour | None:
    said = " ".join((css.get("background", ""), css.get("background-color", ""), css.get("background-image", "")))
    if "url(" in said or "gradient(" in said or node.get("background"):
        return None
    return _colour(said) or _colour(str(node.get("bgcolor") or "")) or inherited.background


def _is_flat(css: Declarations) -> bool:
    """Return True for a box without height or width that hides overflow, so that nothing in it is visible."""
    flat = any(_number(css.get(name)) == 0 for name in ("height", "max-height", "width", "max-width"))
    return flat and css.get("overflow") == "hidden"


def _is_far_away(css: Declarations) -> bool:
    moved = ("text-indent",) if css.get("position") not in ("absolute", "fixed") else ("text-indent", "left", "top")
    return any((_number(css.get(name)) or 0) <= _FAR_AWAY for name in moved)


def _colour(text: str) -> Colour | None:
    """Return the first colour that ``text`` names, or None."""
    if match := _HEX.search(text):
        digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    if match := _RGB.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    return next((_NAMED[word] for word in text.lower().split() if word in _NAMED), None)


def _is_transparent(text: str) -> bool:
    match = _RGB.search(text)
    return match is not None and match[4] is not None and float(match[4]) == 0


def _number(text: str | None) -> float | None:
    """Return the number that a length or ratio begins with, or None."""
    match = _NUMBER.match(text or "")
    try:
        return float(match[0]) if match else None
    except ValueError:
        return None


def _words(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else str(value or "").split()
