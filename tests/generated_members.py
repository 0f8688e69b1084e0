"""Generated members: a workspace of any size with teams, zones, preferences and past meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import combinations
from random import Random

from bot.pairing.inputs import Candidate, Meeting, Pair, Past, Request, Terms
from bot.runtime.working_hours import Hours
from storage.records import Company, GroupSize

TODAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
WEEK = (0, 1, 2, 3, 4)
# Twelve zones around the earth, and their weights in percent.
ZONES = {
    "Pacific/Auckland": 3,
    "Asia/Tokyo": 6,
    "Asia/Singapore": 6,
    "Asia/Kolkata": 12,
    "Asia/Dubai": 4,
    "Africa/Lagos": 5,
    "Europe/Berlin": 18,
    "Europe/London": 14,
    "America/Sao_Paulo": 6,
    "America/New_York": 14,
    "America/Chicago": 6,
    "America/Los_Angeles": 6,
}
SHIFTS = ((7, 15), (9, 17), (11, 19))
LANGUAGES = ("en", "en", "en", "en", "de", "es", "pt")
FORMATS = ("in_person", "lunch", "walk", "video", "written")
INTERESTS = ("books", "cooking", "football", "gardens", "music", "pets", "running", "travel")
COMPANY = (Company.NEW,) * 3 + (Company.KNOWN,) * 2 + (Company.SURPRISE,) * 5


def request(people: int, seed: int, past_rounds: int = 26, terms: Terms | None = None) -> Request:
    """A pairing request for *people* members, all due, after *past_rounds* weekly rounds."""
    rng = Random(seed)
    crowd = tuple(somebody(number, people, rng) for number in range(people))
    past = Past(_meetings(crowd, past_rounds, rng), _apart(crowd, rng))
    return Request(crowd, past, terms or Terms(TODAY), seed)


def somebody(number: int, people: int, rng: Random) -> Candidate:
    """One random member."""
    zone = rng.choices(list(ZONES), list(ZONES.values()))[0]
    start, end = rng.choice(SHIFTS)
    return Candidate(
        id=f"person-{number:06d}",
        hours=Hours(zone, time(start), time(end), WEEK),
        company=rng.choice(COMPANY),
        group_size=GroupSize.TRIO if rng.random() < 0.2 else GroupSize.PAIR,
        rhythm_weeks=rng.choice((1, 1, 2, 2, 4)),
        rounds_missed=int(rng.random() < 0.02),
        team=f"team-{rng.randrange(max(1, people // 8))}",
        languages=tuple(sorted({"en", rng.choice(LANGUAGES)})),
        formats=tuple(sorted(rng.sample(FORMATS, rng.randrange(4)))),
        interests=tuple(sorted(rng.sample(INTERESTS, rng.randrange(4)))),
    )


def _meetings(crowd: tuple[Candidate, ...], rounds: int, rng: Random) -> dict[Pair, Meeting]:
    """Meetings of past rounds in which people with similar mornings met."""
    begins = {
        one.id: datetime(2026, 11, 24, tzinfo=UTC).replace(hour=one.hours.start.hour).timestamp()
        for one in crowd
    }
    meetings: dict[Pair, Meeting] = {}
    for weeks in range(rounds, 0, -1):
        taking = [one for one in crowd if rng.random() < 0.85 / one.rhythm_weeks]
        order = {one.id: rng.random() for one in taking}
        taking.sort(key=lambda one: (one.hours.zone, begins[one.id], order[one.id]))
        for one, other in zip(taking[::2], taking[1::2], strict=False):
            pair = frozenset((one.id, other.id))
            met = Meeting(TODAY - timedelta(weeks=weeks), is_glad=rng.random() < 0.3)
            before = meetings.get(pair)
            meetings[pair] = replace(met, times=before.times + 1) if before else met
    return meetings


def _apart(crowd: tuple[Candidate, ...], rng: Random) -> frozenset[Pair]:
    """Quiet lists: one in ten has up to five people on theirs."""
    ids = [one.id for one in crowd]
    pairs = set()
    for one in crowd:
        if rng.random() < 0.1:
            others = rng.sample(ids, min(len(ids), rng.randrange(1, 6)))
            pairs |= {frozenset((one.id, other)) for other in others if other != one.id}
    return frozenset(pairs)


def pairs_of(group: tuple[str, ...]) -> list[Pair]:
    """All pairs within a group."""
    return [frozenset(pair) for pair in combinations(group, 2)]
