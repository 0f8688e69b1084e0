"""The picture of rounds in many workspaces at once, as an SVG for light and dark mode."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT = 860, 400
_LEFT, _TOP, _RIGHT, _BOTTOM = 80, 92, 820, 340
_STYLE = """
  .paper { fill: #fbfaf7 } text { fill: #3b3a36; font: 13px system-ui, sans-serif }
  .title { font-size: 17px; font-weight: 600 } .faint { fill: #6c6a63 } .axis { stroke: #d9d6cd }
  polyline { fill: none } .bar { stroke: #2f7f79; stroke-opacity: 0.45 }
  .other { stroke: #c9a15a; stroke-width: 3 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1d1f21 } text { fill: #dedcd5 } .faint { fill: #a19e95 }
    .axis { stroke: #3d3f42 } .bar { stroke: #5fb3ab } .other { stroke: #b98f48 }
  }
"""


def picture(alone: Sequence[float], together: Sequence[Sequence[float]]) -> str:
    """When the introductions of a workspace by itself were sent, and of many at once; seconds."""
    most = max(alone[-1], *(one[-1] for one in together))
    last = [one[-1] for one in together]
    said = (
        f"{len(alone)} pairs in each. One workspace alone: {alone[-1]:.0f} s. {len(together)} at "
        f"once: {min(last):.0f} to {max(last):.0f} s."
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        f"<title>Rounds at the same minute</title><desc>{escape(said)}</desc>"
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{_HEIGHT}" rx="10"/>',
        _text(40, 40, f"Rounds at the same minute in {len(together)} workspaces", "title"),
        _text(40, 64, said, "faint"),
        f'<line class="axis" x1="{_LEFT}" y1="{_BOTTOM}" x2="{_RIGHT}" y2="{_BOTTOM}"/>',
        *(_curve(one, most, "bar") for one in together),
        _curve(alone, most, "other"),
        *(_text(_x(at, most), _BOTTOM + 20, f"{at} s", "faint") for at in range(0, int(most), 15)),
        _text(_LEFT - 12, _TOP + 10, f"{len(alone)} sent", "faint", "end"),
    ]
    for x, name, style in ((_LEFT, "each of them", "bar"), (_LEFT + 140, "one alone", "other")):
        parts.append(f'<polyline class="{style}" points="{x},378 {x + 24},378"/>')
        parts.append(_text(x + 32, 383, name))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _curve(sent: Sequence[float], most: float, style: str) -> str:
    """How many had been sent at each moment."""
    height = (_BOTTOM - _TOP) / len(sent)
    points = " ".join(
        f"{_x(at, most):.1f},{_BOTTOM - number * height:.1f}" for number, at in enumerate(sent, 1)
    )
    return f'<polyline class="{style}" points="{points}"/>'


def _x(at: float, most: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * at / most


def _text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    look = f' class="{style}"' if style else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{look} text-anchor="{anchor}">{escape(words)}</text>'
