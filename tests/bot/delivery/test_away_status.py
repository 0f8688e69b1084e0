"""When a status, a snooze or do-not-disturb says that somebody is away, and until when (P6)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

from bot.delivery.away_status import SlackStatus, away_until, says_away, when_to_send
from bot.delivery.message_kinds import WhenAway
from bot.runtime.working_hours import Hours
from tests.bench.cases import Verdict, judge, read
from tests.tables import every_case

CASES = Path(__file__).parents[2] / "cases"

STOCKHOLM = Hours("Europe/Stockholm", time(9), time(17), (0, 1, 2, 3, 4))


def at(text: str) -> datetime:
    """A moment of November 2026 in UTC, by day and time; the 24th is a Tuesday."""
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=UTC)


TUESDAY = at("24 08:00")
AWAY_FOR_GOOD = SlackStatus(status_emoji=":palm_tree:")


@every_case(
    ("emoji", "text"),
    [
        # What Slack itself suggests.
        (":palm_tree:", "Vacationing"),
        (":face_with_thermometer:", "Out sick"),
        (":palm_tree:", ""),
        (":baby::skin-tone-3:", ""),
        (":airplane:", "Lisbon"),
        ("", "Away"),
        ("", "OOO until 4/1"),
        ("", "out-of-office"),
        ("", "On parental leave; ask Dana"),
        ("", "On my parental leave, working again from March"),
        ("", "Sick, working from home a little"),
        ("", "On holiday"),
        ("", "Back from vacation on Monday"),
        ("", "not working today"),
        (":house:", "OOO, working on Tuesday again"),
        (":face_with_thermometer:", "working from bed"),
        ("", "Im Urlaub bis 4.1."),
        ("", "Elternzeit"),
        ("", "AUSSER HAUS"),
        ("", "außer Haus"),
        ("", "krank"),
        ("", "En congé maternité"),
        ("", "conges payes"),
        ("", "En vacances jusqu’au 4"),
        ("", "De vacaciones"),
        ("", "de baja"),
        ("", "De férias 🌴"),
        ("", "Licença parental"),
        ("", "In ferie"),
        ("", "in malattia"),
    ],
)
def test_a_status_that_says_away(emoji: str, text: str) -> None:
    """By its emoji or by whole words, in six languages; in doubt they are away."""
    assert says_away(text, emoji)


@every_case(
    ("emoji", "text"),
    [
        ("", ""),
        # What Slack itself suggests.
        (":spiral_calendar_pad:", "In a meeting"),
        (":bus:", "Commuting"),
        (":house_with_garden:", "Working remotely"),
        (":house:", "WFH"),
        ("", "working from holiday home"),
        (":palm_tree:", "Working from Bali"),
        (":airplane:", "remote this week"),
        ("", "arbeite aus dem Urlaub"),
        ("", "En télétravail, vacances dans un mois"),
        ("", "Teletrabajo"),
        ("", "Smart working"),
        (":coffee:", "Lunch"),
        (":headphones:", "Focus time"),
        ("", "Please leave a message"),
        ("", "Holiday planning"),
        ("", "Frei für Fragen"),
        ("", "Urlaubsvertretung für Anna"),
        ("", "Skill of the day"),
        ("", "Faraway, so close"),
        ("", "homesick"),
        ("", "Offsite in Rome"),
        (":dart:", "Q4"),
    ],
)
def test_a_status_that_does_not_say_away(emoji: str, text: str) -> None:
    """Meetings, lunch, trains and a home office are work; parts of words do not count."""
    assert not says_away(text, emoji)


@every_case(
    ("status", "until"),
    [
        (SlackStatus(), None),
        (SlackStatus("In a meeting", ":spiral_calendar_pad:", at("24 09:00")), None),
        (SlackStatus("", ":palm_tree:", at("27 16:00")), at("27 16:00")),
        (SlackStatus("On holiday", "", at("24 08:01")), at("24 08:01")),
        # It has expired, and Slack has not taken it away yet.
        (SlackStatus("On holiday", "", TUESDAY), None),
        # Without an end: checked again on the next working morning.
        (AWAY_FOR_GOOD, at("25 08:00")),
        (SlackStatus(quiet_from=at("24 07:59"), quiet_until=at("24 09:30")), at("24 09:30")),
        (SlackStatus(quiet_from=TUESDAY, quiet_until=at("24 09:30")), at("24 09:30")),
        (SlackStatus(quiet_from=at("24 07:00"), quiet_until=TUESDAY), None),
        # To come in the evening.
        (SlackStatus(quiet_from=at("24 21:00"), quiet_until=at("25 06:00")), None),
        (SlackStatus(quiet_from=None, quiet_until=at("25 06:00")), None),
        (SlackStatus(snoozed_until=at("24 09:30")), at("24 09:30")),
        (SlackStatus(snoozed_until=TUESDAY), None),
        # The later of two ends.
        (
            SlackStatus("", ":palm_tree:", at("24 10:00"), TUESDAY, at("24 12:00")),
            at("24 12:00"),
        ),
    ],
)
def test_until_when(status: SlackStatus, until: datetime | None) -> None:
    """Until the end that Slack gives; a do-not-disturb window ends as it was set."""
    assert until == away_until(status, STOCKHOLM, TUESDAY)


def test_a_status_without_an_end_holds_over_the_weekend() -> None:
    """On Friday the next working morning is Monday's; at nine it is the next day's."""
    assert away_until(AWAY_FOR_GOOD, STOCKHOLM, at("27 08:00")) == at("30 08:00")
    assert away_until(AWAY_FOR_GOOD, STOCKHOLM, at("27 15:59")) == at("30 08:00")


def test_somebody_who_never_works_is_away_for_the_day() -> None:
    """Without a working morning they are away until the end of their local day."""
    never = Hours("Europe/Stockholm", time(9), time(17), ())

    assert away_until(AWAY_FOR_GOOD, never, TUESDAY) == at("24 23:00")
    assert when_to_send(WhenAway.WAITS, at("24 23:00"), never, TUESDAY) is None


@every_case(
    ("until", "waits", "waits_today"),
    [
        ("24 09:30", "24 09:30", "24 09:30"),
        ("24 15:59", "24 15:59", "24 15:59"),
        ("24 16:00", "25 08:00", None),
        ("25 08:00", "25 08:00", None),
        ("27 20:00", "30 08:00", None),
    ],
)
def test_when_a_message_is_sent_after_an_absence(
    until: str, waits: str, waits_today: str | None
) -> None:
    """In their hours after they are back; some only if that is today in their zone (P6)."""
    said = when_to_send(WhenAway.WAITS_TODAY, at(until), STOCKHOLM, TUESDAY)

    assert when_to_send(WhenAway.WAITS, at(until), STOCKHOLM, TUESDAY) == at(waits)
    assert said == (at(waits_today) if waits_today else None)


def test_the_words_of_a_status_are_not_printed() -> None:
    """They are not in the repr of a status, so no failure shows them (P4)."""
    printed = repr(SlackStatus("surgery", ":hospital:", names=("Bo (in rehab)",)))

    assert "surgery" not in printed
    assert "hospital" not in printed
    assert "rehab" not in printed


def test_statuses_and_names_as_people_write_them() -> None:
    """Each is read rightly, in six languages: away for the day, or not (P6)."""
    cases = [*read(CASES / "away.json"), *read(CASES / "field.json")]
    asked = [case for case in cases if case.asks in ("away", "away_name")]
    wrong = [case.args for case in asked if judge(case).verdict is not Verdict.RIGHT]

    assert len(asked) > 900
    assert wrong == []


def status(text: str = "", *, name: str = "", changed: str = "24 07:00") -> SlackStatus:
    """A status with these words, or a name, last changed at this moment."""
    return SlackStatus(text, names=(name,) if name else (), changed_at=at(changed))


@every_case(
    ("said", "until"),
    [
        # The last day is part of it; a day of return is not.
        (status("OOO till 27 Nov"), at("27 23:00")),
        (status("Back 27 Nov"), at("26 23:00")),
        (status("Urlaub bis 27.11."), at("27 23:00")),
        (status("Wieder da am 27.11."), at("26 23:00")),
        (status("en vacances jusqu'au 27"), at("27 23:00")),
        (status("Vuelvo el viernes"), at("26 23:00")),
        (status("de folga até sexta"), at("27 23:00")),
        (status("Torno venerdì"), at("26 23:00")),
        (status("OOO until Friday 27th"), at("27 23:00")),
        (status("back in 3 days"), at("26 23:00")),
        (status("vacation 27/11"), at("25 08:00")),
        # From a first day to a last one.
        (status("OOO 23-27 Nov"), at("27 23:00")),
        (status("Urlaub vom 23. bis 27.11."), at("27 23:00")),
        (status("congés du 23 au 27 novembre"), at("27 23:00")),
        (status("OOO 26-27 Nov"), None),
        (status("ab Donnerstag im Urlaub"), None),
        (status("in Urlaub ab 23.11."), at("25 08:00")),
        # The day has passed: they are back.
        (status("OOO till 23 Nov"), None),
        (status("Back 24 Nov"), None),
        (status("Back on Monday", changed="20 12:00"), None),
        (status("out till Friday", changed="18 12:00"), None),
        # On a Tuesday, "back on Tuesday" is that of the next week.
        (status("Back on Tuesday"), at("30 23:00")),
        # It ends some day in January: looked at again every morning.
        (status("back in January"), at("25 08:00")),
        (status("Maternity leave"), at("25 08:00")),
        (status("OOO until further notice"), at("25 08:00")),
        # A name says it like a status.
        (status(name="Bo (out till Friday)"), at("27 23:00")),
        (status(name="OOO till 27 Nov"), at("27 23:00")),
        (status(name="Bo Lind | back 27/11"), at("26 23:00")),
        (status(name="Bo - Elternzeit"), at("25 08:00")),
        (status(name="Bo 🌴"), at("25 08:00")),
        (status(name="Bo (out till Friday)", changed="18 12:00"), None),
        (status(name="Bo (from Thursday on leave)"), None),
        (status(name="Bo Lind"), None),
    ],
)
def test_until_the_day_that_they_say(said: SlackStatus, until: datetime | None) -> None:
    """A day in a status or a name is its end, in their own zone; a passed one means back (P6)."""
    assert away_until(said, STOCKHOLM, TUESDAY) == until


def test_the_end_that_slack_gives_comes_before_the_words() -> None:
    """A status that expires ends then, whatever day its words name."""
    said = SlackStatus("OOO till 27 Nov", "", at("25 11:00"))

    assert away_until(said, STOCKHOLM, TUESDAY) == at("25 11:00")


def test_the_month_comes_first_in_the_united_states() -> None:
    """12/1 is the first of December in New York, and the twelfth of January elsewhere."""
    york = Hours("America/New_York", time(9), time(17), (0, 1, 2, 3, 4))
    said = status("OOO until 12/1")

    assert away_until(said, york, TUESDAY) == datetime(2026, 12, 2, 5, tzinfo=UTC)
    assert away_until(said, STOCKHOLM, TUESDAY) == datetime(2027, 1, 12, 23, tzinfo=UTC)


@every_case(
    "text",
    ["out " * 750, "back from " * 300, "7/12-" * 600, "a.b." * 750, ":" * 3000, "9" * 3000],
)
def test_a_long_text_is_read_at_once(text: str) -> None:
    """Repetitions of what nearly says away don't make reading slow, and nothing fails."""
    assert away_until(status(text, name=text), STOCKHOLM, TUESDAY) is None
