"""
Suggestions, measured: the day and the kind that Kith finds in what people write, beside others.

Run with ``python -m tests.bench.phrases``; ``--misses`` prints what was wrong, silent or alarming,
and ``--list tuning`` another list than the held-out one. ``--cases FILE`` measures the cases of a
file instead (see ``tests/cases/``), and exits with 1 where one is answered wrongly. The libraries
beside it are no part of Kith; those that are not installed are named. To see them all, in an
environment of their own::

    pip install dateparser parsedatetime python-dateutil recurrent ctparse timefhuman

A library is asked in the one language of the phrase, which flatters it: Kith is not told. Where it
finds two days, or falls over a phrase, it counts as silent; how often it fell, and over what, is
printed below it. At the end days, kinds, names and statuses stand in a table by language
(``tests.bench.table``), words of despair in another (``tests.bench.despair_head``). Exits with 1
where Kith's own falls below the bounds of any. Milliseconds are for reference only.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.runtime.sentence_encoder import SentenceEncoder
from bot.suggestions import suggested_date, suggested_kind
from tests.bench import cases, despair_head, table
from tests.phrases.lists import LANGUAGES, LISTS, phrases
from tests.phrases.tally import FindsDate, Miss, Tally, tally_of_dates, tally_of_kinds

# In what language a phrase is: what a library is told.
FindsIn = Callable[[str, date, str], date | None]

LEAST_RIGHT = 0.75
MOST_ALARMS = 0.10


def main() -> int:
    """Measure, print, and say by the exit status whether the bounds are kept."""
    parser = argparse.ArgumentParser(description="Suggestions, measured.")
    parser.add_argument("--list", choices=LISTS, action="append", dest="lists")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--cases", type=Path)
    asked = parser.parse_args()
    if asked.cases:
        return 0 if cases.report(asked.cases) else 1
    rivals = _rivals()
    kept = True
    for which in asked.lists or [each for each in LISTS if each != "tuning"]:
        for language in LANGUAGES:
            kept &= _measure(which, language, rivals, asked.misses)
    if not asked.lists:
        print()
        kept &= table.print_table()
        kept &= _measure_despair()
    print("The bounds are kept." if kept else "Below the bounds.")
    return 0 if kept else 1


def _measure_despair() -> bool:
    encoder = SentenceEncoder()
    if not encoder.load():
        print("\nThe sentence model isn't installed; words of despair are not measured.")
        return True
    return despair_head.measure(encoder)


def _measure(which: str, language: str, rivals: dict[str, FindsIn], misses: bool) -> bool:
    heard = phrases(which, language)
    if not heard:
        return True
    print(f"\n{which}, {language}")
    dates = tally_of_dates(suggested_date, heard)
    kinds = tally_of_kinds(suggested_kind, heard)
    _print("kinds, ours", kinds)
    _timed("dates, ours", suggested_date, which, language)
    for name, finds in rivals.items():
        falls: Counter[str] = Counter()
        _timed(name, _told(finds, language, falls), which, language)
        _print_falls(falls)
    if misses:
        for tally in (dates, kinds):
            _print_misses(tally)
    return keeps_bounds(language, dates, kinds)


def keeps_bounds(language: str, dates: Tally, kinds: Tally) -> bool:
    """None is wrong in any language; in English most are right. Few harmless ones alarm."""
    alarming = {phrase.words for phrase, _ in dates.alarms + kinds.alarms}
    quiet = len(alarming) <= MOST_ALARMS * kinds.harmless
    enough = language != "en" or dates.right >= LEAST_RIGHT * dates.dated
    return not dates.wrong and not kinds.wrong and quiet and enough


def _timed(name: str, finds: FindsDate, which: str, language: str) -> None:
    heard = phrases(which, language)
    began = perf_counter()
    tally = tally_of_dates(finds, heard)
    _print(name, tally, (perf_counter() - began) / len(heard) * 1000)


def _print(name: str, tally: Tally, ms: float | None = None) -> None:
    print(
        f"  {name:34} right {tally.right:3}/{tally.dated:3}  wrong {len(tally.wrong):3}/"
        f"{tally.told:3}  alarms {len(tally.alarms):3}/{tally.harmless:3}"
        + (f"  {ms:7.2f} ms" if ms is not None else "")
    )


def _print_misses(tally: Tally) -> None:
    for title in ("wrong", "alarms", "silent"):
        missed: Iterable[Miss] = getattr(tally, title)
        for phrase, found in missed:
            print(f"    {title}: {phrase.today:%a %Y-%m-%d} {phrase.words!r}: {found or '-'}")


def _print_falls(falls: Counter[str]) -> None:
    for kind, often in falls.most_common():
        print(f"    fell over {often}: {kind}")


def _told(finds: FindsIn, language: str, falls: Counter[str]) -> FindsDate:
    def told(words: str, today: date) -> date | None:
        try:
            return finds(words, today, language)
        except Exception as fall:  # noqa: BLE001  some fall over what they do not know, in many ways
            falls[type(fall).__name__] += 1
            return None

    return told


def _rivals() -> dict[str, FindsIn]:
    """What else there is, as far as it is installed."""
    found: dict[str, FindsIn] = {}
    for module, ways in (
        ("dateparser", _with_dateparser),
        ("dateparser.search", _with_search_dates),
        ("parsedatetime", _with_parsedatetime),
        ("dateutil.parser", _with_dateutil),
        ("recurrent", _with_recurrent),
        ("timefhuman", _with_timefhuman),
        ("ctparse", _with_ctparse),
    ):
        try:
            library = importlib.import_module(module)
        except ImportError:
            print(f"Not installed, and not measured: {module}")
            continue
        found |= ways(library)
    return found


def _settings(today: date, **more: object) -> dict[str, object]:
    noon = datetime.combine(today, time(12))
    return {"RELATIVE_BASE": noon, "PREFER_DATES_FROM": "future", **more}


def _with_dateparser(library: Any) -> dict[str, FindsIn]:
    def parse(words: str, today: date, language: str) -> date | None:
        settings = _settings(today, REQUIRE_PARTS=["day"])
        return _only([library.parse(words, languages=[language], settings=settings)])

    def after_ours(words: str, today: date, language: str) -> date | None:
        return suggested_date(words, today) or parse(words, today, language)

    return {"dateparser.parse": parse, "ours, then dateparser.parse": after_ours}


def _with_search_dates(library: Any) -> dict[str, FindsIn]:
    def search(**more: object) -> FindsIn:
        def finds(words: str, today: date, language: str) -> date | None:
            settings = _settings(today, **more)
            hits = library.search_dates(words, languages=[language], settings=settings) or []
            return _only([moment for _, moment in hits])

        return finds

    day = search(REQUIRE_PARTS=["day"])

    def after_ours(words: str, today: date, language: str) -> date | None:
        return suggested_date(words, today) or day(words, today, language)

    return {
        "search_dates": search(),
        "search_dates, a day required": day,
        "search_dates, strict": search(STRICT_PARSING=True),
        "search_dates, absolute only": search(
            PARSERS=["absolute-time"], REQUIRE_PARTS=["day", "month"]
        ),
        "ours, then search_dates": after_ours,
    }


def _with_parsedatetime(library: Any) -> dict[str, FindsIn]:
    calendar = library.Calendar()

    def finds(words: str, today: date, language: str) -> date | None:
        moment, status = calendar.parseDT(words, sourceTime=datetime.combine(today, time(12)))
        return moment.date() if status in (1, 3) else None

    return {"parsedatetime": finds}


def _with_dateutil(library: Any) -> dict[str, FindsIn]:
    def way(fuzzy: bool) -> FindsIn:
        def finds(words: str, today: date, language: str) -> date | None:
            midnight = datetime.combine(today, time())
            return _only([library.parse(words, default=midnight, fuzzy=fuzzy)])

        return finds

    return {"dateutil": way(fuzzy=False), "dateutil, fuzzy": way(fuzzy=True)}


def _with_recurrent(library: Any) -> dict[str, FindsIn]:
    def finds(words: str, today: date, language: str) -> date | None:
        event = library.RecurringEvent(now_date=datetime.combine(today, time(12)))
        moment = event.parse(words)
        return moment.date() if isinstance(moment, datetime) else None

    return {"recurrent": finds}


def _with_timefhuman(library: Any) -> dict[str, FindsIn]:
    def finds(words: str, today: date, language: str) -> date | None:
        noon = datetime.combine(today, time(12))
        hits = library.timefhuman(words, config=library.tfhConfig(now=noon))
        return _only(hits if isinstance(hits, list) else [hits])

    return {"timefhuman": finds}


def _with_ctparse(library: Any) -> dict[str, FindsIn]:
    logging.getLogger("ctparse").setLevel(logging.ERROR)

    def finds(words: str, today: date, language: str) -> date | None:
        noon = datetime.combine(today, time(12))
        hit = library.ctparse(words, ts=noon, timeout=1)
        moment = getattr(hit and hit.resolution, "dt", None)
        return moment.date() if isinstance(moment, datetime) else None

    return {"ctparse": finds}


def _only(moments: Iterable[object]) -> date | None:
    days = {moment.date() for moment in moments if isinstance(moment, datetime)}
    return days.pop() if len(days) == 1 else None


if __name__ == "__main__":
    sys.exit(main())
