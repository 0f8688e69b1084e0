"""The table of preferences: what people can choose, and how it is asked, checked and said."""

from __future__ import annotations

from dataclasses import dataclass

from bot.i18n import N_, Translator
from bot.members import choices, preference_checks
from bot.members.choices import Choices, among
from bot.members.meeting_place import OFFICE_DAYS, PLACE
from bot.members.place_controls import Country, Region, Zone
from bot.members.preference_controls import AnyOf, Field, OneOf, Text, TimeOfDay
from bot.runtime.public_holidays import countries, known_until, subdivisions
from bot.slack.mrkdwn import verbatim
from storage.records import Asking, Company, GroupSize, Member


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form: its heading, if it has one, and its fields."""

    heading: str | None
    fields: tuple[Field, ...]


def _hours(_: Translator, member: Member) -> str:
    return _(
        "{start} to {end} in {zone}, on {days}",
        start=member.work_start.isoformat("minutes"),
        end=member.work_end.isoformat("minutes"),
        zone=member.zone,
        days=_.join_list([day for key, day in choices.weekdays(_) if int(key) in member.work_days]),
    )


def _holidays(_: Translator, member: Member) -> str:
    places = [COUNTRY.words(_, member), REGION.words(_, member)]
    return verbatim(", ".join(place for place in places if place))


# Asked only of people whose time zone Slack doesn't show.
ZONE = Zone(
    key="zone",
    label=N_("Your time zone"),
    hint=N_("Slack doesn't show me yours. Pick a city in it, so that I don't write at night."),
    choices=Choices(
        lambda member: (*choices.zone_ids(), member.zone),
        lambda _, member: choices.zones(_, member.zone),
    ),
    no_place=N_("None of these: UTC"),
    sets_hours=True,
)
DAYS = AnyOf(
    key="work_days",
    label=N_("Your working days"),
    hint=N_("I'll suggest coffee times within these hours."),
    choices=choices.WEEKDAYS,
    value=int,
    objection=preference_checks.no_day,
    sets_hours=True,
)
COUNTRY = Country(
    key="country",
    label=N_("Public holidays"),
    hint=N_(
        "I won't write to you on public holidays there. I don't know your company's own days off."
    ),
    choices=Choices(lambda _member: countries(), lambda _, _member: choices.countries(_)),
    no_place=N_("None"),
    known_until=lambda member: known_until(member.country),
    summary=N_("Public holidays"),
    spelled=_holidays,
    objection=preference_checks.unknown_country,
    redraws=True,
    sets_hours=True,
)
REGION = Region(
    key="subdivision",
    label=N_("Your region"),
    hint=N_(
        "Some public holidays are regional. If you choose your region, I'll know which you have."
    ),
    country=COUNTRY,
    choices=Choices(
        lambda member: [code for code, _ in subdivisions(member.country or "")],
        lambda _, member: choices.regions(member.country),
    ),
    no_place=N_("None in particular"),
    objection=preference_checks.other_region,
    sets_hours=True,
)
_COFFEES: tuple[Field, ...] = (
    OneOf(
        key="company",
        label=N_("Who would you like to meet?"),
        hint=N_("Only you see this."),
        choices=among(choices.COMPANY),
        value=Company,
        summary=N_("Who you meet"),
    ),
    OneOf(
        key="rhythm_weeks",
        label=N_("How often?"),
        choices=Choices(
            lambda _member: [str(weeks) for weeks in choices.RHYTHMS],
            lambda _, _member: choices.rhythms(_),
        ),
        value=int,
        in_menu=True,
        summary=N_("How often"),
    ),
    OneOf(
        key="group_size",
        label=N_("How many at a time?"),
        choices=among(choices.GROUP_SIZE),
        value=GroupSize,
        summary=N_("How many at a time"),
    ),
    AnyOf(
        key="first_weeks",
        label=N_("First weeks"),
        hint=N_(
            "If you're new, you meet somebody every week for six weeks, and I say that you're new. "
            "Your first coffee is usually with two people. If you like to welcome people, you meet "
            "at most one who's new in four weeks, and only in rounds that are yours anyway."
        ),
        choices=among(choices.FIRST_WEEKS),
        summary=N_("First weeks"),
        is_optional=True,
    ),
    OneOf(
        key="asking",
        label=N_("Before each round"),
        hint=N_("If you choose neither, you're in unless you skip."),
        choices=among(choices.ASKING),
        value=Asking,
        summary=N_("Before each round"),
        is_optional=True,
    ),
)
_LIKINGS: tuple[Field, ...] = (
    AnyOf(
        key="formats",
        label=N_("Ways to meet"),
        hint=N_("If you choose none, anything is fine; in writing only if there's no other way."),
        choices=among(choices.FORMATS),
        summary=N_("Ways to meet"),
        is_optional=True,
    ),
    PLACE,
    OFFICE_DAYS,
    AnyOf(
        key="interests",
        label=N_("Interests"),
        hint=N_("So you might meet somebody who likes the same things."),
        choices=among(choices.INTERESTS),
        in_menu=True,
        summary=N_("Interests"),
        is_optional=True,
    ),
    AnyOf(
        key="languages",
        label=N_("Languages you like to chat in"),
        choices=Choices(
            lambda member: choices.language_keys(member.languages),
            lambda _, member: choices.languages(_, member.languages),
        ),
        in_menu=True,
        summary=N_("Languages"),
        is_optional=True,
    ),
    Text(
        key="team",
        label=N_("Your team"),
        hint=N_("So I can introduce people from different teams."),
        longest=choices.LONGEST_TEAM,
        summary=N_("Your team"),
        objection=preference_checks.long_team,
        is_optional=True,
    ),
)
_WORK: tuple[Field, ...] = (
    ZONE,
    TimeOfDay(
        key="work_start",
        label=N_("Your working day starts at"),
        summary=N_("You work"),
        spelled=_hours,
        sets_hours=True,
    ),
    TimeOfDay(
        key="work_end",
        label=N_("It ends at"),
        objection=preference_checks.wrong_hours,
        sets_hours=True,
    ),
    DAYS,
    COUNTRY,
    REGION,
)
_MESSAGES: tuple[Field, ...] = (
    OneOf(
        key="weekly_budget",
        label=N_("Messages you didn't ask for"),
        hint=N_(
            "These are my questions, and messages that a colleague would like you to know "
            "something. You'll still hear about your coffees, get my answers and your own "
            "reminders, and be asked before I forget what you shared. Nobody is told what you "
            "choose."
        ),
        choices=among(choices.BUDGET),
        value=int,
        summary=N_("Messages you didn't ask for"),
        objection=preference_checks.other_budget,
    ),
)
# In the order in which the form, the ledger and the export show them.
SECTIONS = (
    Section(None, _COFFEES),
    Section(N_("What you like"), _LIKINGS),
    Section(N_("When you work"), _WORK),
    Section(N_("Messages from me"), _MESSAGES),
)
FIELDS: tuple[Field, ...] = tuple(field for section in SECTIONS for field in section.fields)
