"""The picture of a half-year of coffees, as an SVG for light and dark mode."""

from __future__ import annotations

from html import escape

from tests.half_year.figures import Figures
from tests.half_year.people import PEOPLE, WEEKS
from tests.half_year.rivals import RivalFigures

_WIDTH, _HEIGHT, _LEFT, _LONGEST = 860, 330, 330, 440
_STYLE = """
  .paper { fill: #fbfaf7 } text { fill: #3b3a36; font: 13px system-ui, sans-serif }
  .title { font-size: 17px; font-weight: 600 } .faint { fill: #6c6a63 }
  .bar { fill: #2f7f79 } .other { fill: #c9a15a }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1d1f21 } text { fill: #dedcd5 } .faint { fill: #a19e95 }
    .bar { fill: #5fb3ab } .other { fill: #b98f48 }
  }
"""


def picture(found: Figures, other: RivalFigures, half_years: int) -> str:
    """The picture: what became of the coffees, with Kith and where people are left to it."""
    rows = [
        ("agreed on a time", found.booked.value, other.booked / other.pairs),
        ("met", found.met.value, other.met / other.pairs),
        ("one of them was away all week", found.to_nobody.value, other.to_nobody / other.pairs),
        ("again, though not both wished it", found.repeats.value, other.repeats / other.pairs),
    ]
    said = "; ".join(f"{name}: {mine:.0%} and {theirs:.0%}" for name, mine, theirs in rows)
    title = f"Coffees of {PEOPLE} people in {WEEKS} weeks, {half_years} times over"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        f"<title>{title}</title><desc>With Kith, and introduced and left to it: {escape(said)}"
        f"</desc><style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{_HEIGHT}" rx="10"/>',
        _text(40, 40, title, "title"),
        _text(40, 64, f"Of {found.matches} introductions by Kith, and of {other.pairs}", "faint"),
    ]
    for position, (name, mine, theirs) in enumerate(rows):
        y = 92 + 48 * position
        parts.append(_text(_LEFT - 14, y + 21, name, anchor="end"))
        for inset, share, style in ((0, mine, "bar"), (17, theirs, "other")):
            parts.append(_bar(_LEFT, y + inset, max(1, _LONGEST * share), style))
            parts.append(_text(_LEFT + 7 + _LONGEST * share, y + inset + 12, f"{share:.0%}"))
    for x, name, style in ((_LEFT, "Kith", "bar"), (_LEFT + 80, "introduce and hope", "other")):
        parts += [_bar(x, 294, 12, style), _text(x + 20, 306, name)]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    look = f' class="{style}"' if style else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{look} text-anchor="{anchor}">{escape(words)}</text>'


def _bar(x: float, y: float, width: float, style: str) -> str:
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="14"/>'
