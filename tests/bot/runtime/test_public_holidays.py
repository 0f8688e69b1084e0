"""Public holidays of countries and regions, and the countries of time zones."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import available_timezones

from bot.runtime.public_holidays import (
    countries,
    country_of_zone,
    is_public_holiday,
    known_until,
    subdivisions,
)
from tests.tables import every_case


@every_case(
    ("country", "subdivision", "day"),
    [
        ("US", None, "2026-11-26"),
        ("DE", None, "2026-12-25"),
        ("JP", None, "2026-11-23"),
        # They move with Easter.
        ("DE", None, "2026-04-06"),
        ("DE", None, "2027-03-29"),
        ("SE", None, "2026-05-14"),
        # They move with the moon.
        ("CN", None, "2026-02-17"),
        ("CN", None, "2027-02-08"),
        ("SA", None, "2026-03-20"),
        ("BO", None, "2028-02-29"),
        # In one region and not in another.
        ("DE", "BY", "2026-06-04"),
        ("GB", "SCT", "2026-11-30"),
        ("GB", "ENG", "2026-04-06"),
        ("GB", "NIR", "2026-07-13"),
        # Substitutes for a holiday at the weekend: before it, after it, and in another year.
        ("US", None, "2026-07-03"),
        ("GB", None, "2026-12-28"),
        ("US", None, "2021-12-31"),
        ("JP", None, "2026-05-06"),
        # After the library's last year for a country: those that don't move.
        ("LK", None, "2027-02-04"),
        ("LK", None, "2027-05-01"),
        ("LK", None, "2031-12-25"),
        # Declared for one year only.
        ("GB", None, "2022-09-19"),
    ],
)
def test_a_day_that_is_off(country: str, subdivision: str | None, day: str) -> None:
    """A public holiday is a day off for everybody who lives there (P6)."""
    assert is_public_holiday(country, subdivision, date.fromisoformat(day))


@every_case(
    ("country", "subdivision", "day"),
    [
        (None, None, "2026-12-25"),
        (None, "BY", "2026-12-25"),
        # Half days and the holidays of banks, schools and one religion are ordinary days.
        ("DE", None, "2026-12-24"),
        ("CH", "BE", "2026-12-24"),
        ("AT", None, "2026-12-24"),
        ("AT", None, "2026-04-03"),
        ("US", None, "2026-12-24"),
        # A region's holidays are neither its country's nor its neighbours'.
        ("DE", None, "2026-06-04"),
        ("DE", "BE", "2026-06-04"),
        ("GB", None, "2026-11-30"),
        ("GB", "ENG", "2026-11-30"),
        ("GB", "SCT", "2026-04-06"),
        # The days around, and the same day of another year.
        ("DE", None, "2026-04-07"),
        ("DE", None, "2027-04-06"),
        ("US", None, "2026-07-06"),
        ("BO", None, "2026-02-28"),
        # Unknown places have no holidays.
        ("XX", None, "2026-12-25"),
        ("", None, "2026-12-25"),
        ("DEU", None, "2026-12-25"),
        ("de", None, "2026-12-25"),
        ("NYSE", None, "2026-12-25"),
        ("HolidayBase", None, "2026-12-25"),
        # After the library's last year for a country: those that move with the moon, in that year.
        ("LK", None, "2027-05-30"),
        ("LK", None, "2027-12-23"),
        # Years without data.
        ("DE", None, "1066-12-25"),
        ("DE", None, "2999-12-25"),
    ],
)
def test_a_day_that_is_not_off(country: str | None, subdivision: str | None, day: str) -> None:
    """An ordinary day, or any day of an unknown place, is no holiday and no error (P6)."""
    assert not is_public_holiday(country, subdivision, date.fromisoformat(day))


@every_case("subdivision", ["XX", "SCT", "", "Bayern", "by"])
def test_an_unknown_region_has_the_holidays_of_its_country(subdivision: str) -> None:
    """A region code from an older list still has its country's holidays."""
    assert is_public_holiday("DE", subdivision, date(2026, 12, 25))
    assert not is_public_holiday("DE", subdivision, date(2026, 6, 4))


def test_what_can_be_chosen() -> None:
    """The codes of countries and regions fit their columns, and their names are capitalised."""
    known = countries()

    assert {"DE", "GB", "IN", "JP", "NG", "US"} <= set(known)
    assert [code for code in known if len(code) != 2 or not code.isupper()] == []
    for country in known:
        codes = [code for code, _ in subdivisions(country)]
        assert len(codes) == len(set(codes))
        assert [code for code in codes if not 1 <= len(code) <= 16] == []
        assert [name for _, name in subdivisions(country) if not 1 <= len(name) <= 75] == []


@every_case(
    ("country", "code", "name"),
    [
        ("DE", "BY", "Bayern"),
        ("DE", "Augsburg", "Augsburg"),
        ("GB", "SCT", "Scotland"),
        ("AT", "2", "Kärnten"),
        ("FR", "974", "La Réunion"),
        ("CA", "BC", "British Columbia"),
        ("IT", "BZ", "Bolzano"),
    ],
)
def test_regions_have_names(country: str, code: str, name: str) -> None:
    """Every region is shown by its full name, not by an abbreviation."""
    assert dict(subdivisions(country))[code] == name


def test_an_unknown_country_has_no_regions() -> None:
    """An unknown country code is no error."""
    assert subdivisions("XX") == subdivisions("") == subdivisions("NYSE") == ()


@every_case(
    ("zone", "country"),
    [
        ("Europe/Berlin", "DE"),
        ("Europe/Zurich", "CH"),
        ("America/New_York", "US"),
        ("Pacific/Honolulu", "US"),
        ("Asia/Hong_Kong", "HK"),
        # Former names and aliases of zones.
        ("Europe/Kiev", "UA"),
        ("Europe/Kyiv", "UA"),
        ("Asia/Calcutta", "IN"),
        ("Asia/Kolkata", "IN"),
        ("US/Eastern", "US"),
        ("Japan", "JP"),
        ("UTC", None),
        ("Etc/GMT+5", None),
        ("", None),
        ("Middle/Earth", None),
    ],
)
def test_the_country_of_a_time_zone(zone: str, country: str | None) -> None:
    """A member's first country comes from their time zone in Slack."""
    assert country_of_zone(zone) == country


def test_the_country_of_every_zone_can_be_chosen() -> None:
    """Every zone's country is offered in the form."""
    found = {country_of_zone(zone) for zone in available_timezones()}

    assert found - {None} <= set(countries())
    assert len(found) > 200


def test_everybody_has_a_working_day_within_the_search() -> None:
    """
    Even with one working day a week, one that is no holiday comes within six weeks.

    ``bot.runtime.working_hours`` looks two months ahead, so that it never takes a busy spring for
    no work at all.
    """
    first, weeks = date(2026, 1, 5), 52 * 8
    for country in ("XK", "BA", "CO", "CN", "KZ", "AL"):
        for weekday in range(7):
            free = [
                is_public_holiday(country, None, first + timedelta(days=weekday, weeks=week))
                for week in range(weeks)
            ]
            assert not any(all(free[week : week + 6]) for week in range(weeks - 5))


def test_which_countries_have_holidays_that_end() -> None:
    """Kith says it of a country whose holidays end; with a newer library this list changes."""
    ends = {country: known_until(country) for country in countries()}

    assert {country: year for country, year in ends.items() if year} == {"LK": 2026}
    assert known_until(None) is known_until("XX") is None
