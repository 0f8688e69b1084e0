"""The picture of a simulated year, as an SVG for light and dark mode."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tests.year.figures import Figures, FirstTold
from tests.year.people import FIRST_DAY, WEEKS

_WIDTH, _HEIGHT, _MARGIN = 860, 560, 40
# Background, text, muted text, and two hues that also differ in lightness for colour-blind readers.
_STYLE = """
  .paper { fill: #fbfaf7 } text { fill: #3b3a36; font: 13px system-ui, sans-serif }
  .title { font-size: 17px; font-weight: 600 } .head { font-weight: 600 }
  .faint { fill: #6c6a63 } .line { stroke: #d9d6cd } .bar { fill: #2f7f79 } .other { fill: #c9a15a }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1d1f21 } text { fill: #dedcd5 } .faint { fill: #a19e95 }
    .line { stroke: #3d3f42 } .bar { fill: #5fb3ab } .other { fill: #b98f48 }
  }
"""
_SHORT = {
    FirstTold.FIRST_MORNING: "the first, first working morning",
    FirstTold.LATER: "the first, later",
    FirstTold.ANOTHER: "the second or third",
    FirstTold.NOBODY: "nobody",
}


def picture(found: Figures) -> str:
    """The picture: check-ins by week, by hour, by person and week, and by who was told first."""
    description = (
        f"{sum(found.weeks):,} check-ins in a year of {found.people:,} members. Told first: "
        + ", ".join(f"{name} {_percent(found, course)}" for course, name in _SHORT.items())
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img">',
        f"<title>A simulated year</title><desc>{escape(description)}</desc><style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{_HEIGHT}" rx="10"/>',
        _text(_MARGIN, 40, f"A simulated year of {found.people:,} members", "title"),
        *_weeks(found),
        *_hours(found),
        *_loads(found),
        *_courses(found),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _weeks(found: Figures) -> Iterator[str]:
    """Check-ins in each week."""
    top, height = 92, 150
    step, most = (_WIDTH - 2 * _MARGIN) / WEEKS, max(found.weeks)
    yield _text(_MARGIN, 72, "Check-ins in each week", "head")
    yield _text(
        _WIDTH - _MARGIN, 72, f"the most: {most}; {sum(found.weeks):,} in all", "faint", "end"
    )
    for week, number in enumerate(found.weeks):
        tall = height * number / most
        yield _bar(_MARGIN + week * step, top + height - tall, step - 2, tall)
    yield _line(_MARGIN, top + height, _WIDTH - _MARGIN)
    for week in range(0, WEEKS, 13):
        yield _text(_MARGIN + week * step, top + height + 18, f"week {week + 1}", "faint")
    yield _text(_WIDTH - _MARGIN, top + height + 18, f"{FIRST_DAY:%Y}", "faint", "end")


def _hours(found: Figures) -> Iterator[str]:
    """Check-ins by the hour of the receiver's day."""
    left, top, width, height = _MARGIN, 338, 330, 150
    hours = range(7, 20)
    step, most = width / len(hours), max(found.hours.values())
    yield _text(left, 316, "Hour of the listener's day", "head")
    for position, hour in enumerate(hours):
        share = found.hours[hour] / found.hours.total()
        tall = height * found.hours[hour] / most
        yield _bar(left + position * step, top + height - tall, step - 3, tall)
        middle = left + position * step + (step - 3) / 2
        yield _text(middle, top + height + 18, str(hour), "faint", "middle")
        if share >= 0.01:
            yield _text(middle, top + height - tall - 5, f"{share:.0%}", "faint", "middle")
    yield _line(left, top + height, left + width)


def _loads(found: Figures) -> Iterator[str]:
    """How many check-ins and unasked messages a person had in a week."""
    yield _text(430, 316, "A person's week: share of all weeks", "head")
    rows = []
    for each in range(3):
        checkins = found.nudges[each] / found.nudges.total()
        unasked = found.unasked[each] / found.unasked.total()
        rows.append((("none", "one", "two")[each], checkins, unasked))
    for position, (name, checkins, unasked) in enumerate(rows):
        y = 336 + 30 * position
        yield _text(430, y + 11, name)
        for inset, share, style in ((0, checkins, "bar"), (11, unasked, "other")):
            yield _bar(470, y + inset, max(1, 190 * share), 9, style)
            yield _text(476 + 190 * share, y + inset + 9, f"{share:.0%}", "faint")
    yield _bar(712, 340, 9, 9)
    yield _text(727, 349, "check-ins")
    yield _bar(712, 360, 9, 9, "other")
    yield _text(727, 369, "all unasked")


def _courses(found: Figures) -> Iterator[str]:
    """Which listener was told first."""
    yield _text(430, 450, "Who was told first", "head")
    for position, course in enumerate(_SHORT):
        share, y = found.courses[course] / found.occasions, 462 + 19 * position
        yield _text(430, y + 11, _SHORT[course])
        yield _bar(635, y + 2, max(1, 130 * share), 11)
        yield _text(641 + 130 * share, y + 11, f"{share:.0%}", "faint")


def _percent(found: Figures, course: FirstTold) -> str:
    return f"{found.courses[course] / found.occasions:.0%}"


def _text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    look = f' class="{style}"' if style else ""
    at = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}"{look}{at}>{escape(words)}</text>'


def _bar(x: float, y: float, width: float, height: float, style: str = "bar") -> str:
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" {size}/>'


def _line(x: float, y: float, until: float) -> str:
    return f'<line class="line" x1="{x:.1f}" y1="{y:.1f}" x2="{until:.1f}" y2="{y:.1f}"/>'
