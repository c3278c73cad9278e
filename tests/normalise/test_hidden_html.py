"""Text that a mail hides from its reader is not read; what a reader sees is."""

from __future__ import annotations

import pytest

from followup_daemon.normalise import html

SECRET = "We are happy to offer you the position."


def shown(body: str, head: str = "") -> str:
    return html.to_text(f"<html><head>{head}</head><body><p>Hello Sam.</p>{body}<p>Dana</p></body></html>")


@pytest.mark.parametrize(
    "element",
    [
        '<div style="display:none">{}</div>',
        '<div style="DISPLAY : NONE !important">{}</div>',
        '<div style="display:/* x */none">{}</div>',
        "<div hidden>{}</div>",
        '<div style="visibility:hidden">{}</div>',
        '<div style="mso-hide:all">{}</div>',
        '<div style="opacity:0">{}</div>',
        '<div style="opacity:0.0">{}</div>',
        '<span style="font-size:0">{}</span>',
        '<span style="font-size:0px;line-height:0">{}</span>',
        '<span style="font-size:1px">{}</span>',
        '<div style="max-height:0;overflow:hidden">{}</div>',
        '<div style="width:0px; overflow:hidden">{}</div>',
        '<div style="position:absolute;left:-9999px">{}</div>',
        '<p style="text-indent:-9999px">{}</p>',
        '<span style="color:#ffffff">{}</span>',
        '<span style="color:white">{}</span>',
        '<span style="color:#fefefe">{}</span>',
        '<span style="color:rgb(255, 255, 255)">{}</span>',
        '<span style="color:transparent">{}</span>',
        '<span style="color:rgba(0,0,0,0)">{}</span>',
        '<font color="#FFFFFF">{}</font>',
        '<div style="background-color:#000"><span>{}</span></div>',
        '<table bgcolor="#336699"><tr><td style="color:#336699">{}</td></tr></table>',
        '<div style="color:#fff"><b><i>{}</i></b></div>',
        '<div style="font-size:0"><b>{}</b></div>',
    ],
)
def test_hidden_text_is_not_read(element: str) -> None:
    assert shown(element.format(SECRET)) == "Hello Sam.\n\nDana"


@pytest.mark.parametrize(
    "rule",
    [
        ".x { display: none }",
        "#y{opacity:0}",
        "p.x{color:#fff}",
        "b, .x {font-size: 0}",
        "/* a */ .x{visibility:hidden}",
    ],
)
def test_a_style_sheet_hides_as_well(rule: str) -> None:
    assert shown(f'<p class="a x" id="y">{SECRET}</p>', f"<style>{rule}</style>") == "Hello Sam.\n\nDana"


@pytest.mark.parametrize(
    "element",
    [
        "<div>{}</div>",
        '<a style="color:#fff;background-color:#1a73e8">{}</a>',
        '<table bgcolor="#000000"><tr><td style="color:#ffffff">{}</td></tr></table>',
        '<div style="background:#1a73e8 none"><span style="color:white">{}</span></div>',
        '<div style="background-image:url(x.png)"><span style="color:white">{}</span></div>',
        '<td background="x.png"><font color="white">{}</font></td>',
        '<div style="font-size:0"><span style="font-size:14px">{}</span></div>',
        '<p style="font-size:1em">{}</p>',
        '<p style="color:#666;opacity:.8">{}</p>',
        '<div style="height:0">{}</div>',
        '<p style="margin-left:-9999px">{}</p>',
    ],
)
def test_text_that_can_be_seen_is_read(element: str) -> None:
    assert SECRET in shown(element.format(SECRET))


def test_what_only_narrow_screens_hide_is_read() -> None:
    media = "<style>@media only screen and (max-width:600px){.x{display:none!important} .y{color:#fff}}</style>"
    assert SECRET in shown(f'<p class="x y">{SECRET}</p>', media)


@pytest.mark.parametrize(
    "css", ["{" * 50_000, "@" * 50_000, "a{" * 20_000, "/*" * 30_000, ".x{color:" * 9_000, "x," * 30_000]
)
def test_a_hostile_style_sheet_costs_no_more_than_its_length(css: str) -> None:
    assert "Hello Sam." in shown("<p>x</p>", f"<style>{css}</style>")


def test_the_cells_of_a_row_stand_apart() -> None:
    rows = "<table><tr><th>Date</th><td>10 March</td></tr><tr><td><b>Time</b></td><td>14:00</td></tr></table>"
    assert html.to_text(rows).split("\n\n") == ["Date 10 March", "Time 14:00"]
