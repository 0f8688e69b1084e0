"""The form in which people change what the draw goes by, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    InputBlock,
    Option,
    OptionGroup,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
)

from bot.i18n import Say, mark
from bot.members.choices import (
    FORMATS,
    INTERESTS,
    LONGEST_TEAM,
    Pairs,
    countries,
    country_name,
    initial,
    languages,
    regions,
)
from bot.members.preferences import Preferences
from bot.members.service import RHYTHMS
from bot.members.views import rhythm
from bot.slack.action_ids import ActionId
from bot.slack.blocks import aside, heading, modal, notice, plain
from bot.slack.mrkdwn import escape
from storage.records import Asking, Company, GroupSize, Member

# Any Monday, to name the days of the week by.
_A_MONDAY = date(2024, 1, 1)
WEEKDAYS = ("0", "1", "2", "3", "4", "5", "6")
# Stands for no country, and for no region: Slack takes no option without a value.
NONE = "none"
# So many options fit into a menu, and so many into each of its groups.
_MOST_OPTIONS = 100

_COMPANY: Pairs = (
    (Company.NEW, mark("Somebody new")),
    (Company.KNOWN, mark("Somebody I know")),
    (Company.SURPRISE, mark("Surprise me")),
)
_GROUP_SIZE: Pairs = (
    (GroupSize.PAIR, mark("One person")),
    (GroupSize.TRIO, mark("Rather two")),
)
_ASKING: Pairs = (
    (Asking.ASK_ME, mark("Ask me")),
    (Asking.ASSUME_YES, mark("Count me in unless I skip")),
)

_BUDGET: Pairs = (
    ("2", mark("At most two a week")),
    ("1", mark("At most one a week")),
    ("0", mark("None at all")),
)

# What each field is called once it is changed; the hours are one thing, and so are the holidays.
_HOURS = mark("your working hours")
_HOLIDAYS = mark("your public holidays")
CHANGED: dict[str, str] = {
    "company": mark("whom you meet"),
    "rhythm_weeks": mark("how often you meet"),
    "group_size": mark("how many you meet"),
    "asking": mark("whether I ask you first"),
    "formats": mark("your ways to meet"),
    "interests": mark("your interests"),
    "languages": mark("your languages"),
    "team": mark("your team"),
    "work_start": _HOURS,
    "work_end": _HOURS,
    "work_days": _HOURS,
    "country": _HOLIDAYS,
    "subdivision": _HOLIDAYS,
    "weekly_budget": mark("the messages you did not ask for"),
}


def action_id(field: str) -> str:
    """The id of the element for a field of the preferences; its block bears the field's name."""
    return f"{ActionId.CHANGE_FIELD}.{field}"


def form(say: Say, now: Preferences) -> dict[str, Any]:
    """The form, filled in with what holds now."""
    blocks: list[Block] = [
        *_coffees(say, now),
        heading(say("What you like")),
        *_likings(say, now),
        heading(say("When you work")),
        *_hours(say, now),
        *_holidays(say, now),
        heading(say("What I write to you")),
        _unasked(say, now),
        aside(
            say(
                "When I introduce you to somebody, I may say what you have in common, or that your "
                "teams are different. Nobody is shown anything else."
            )
        ),
    ]
    return modal(
        say("Your coffees"),
        blocks,
        close=say("Cancel"),
        submit=say("Save"),
        action_id=ActionId.CHANGE_FORM,
    )


def saved(say: Say, names: Iterable[str]) -> dict[str, Any]:
    """The answer: which fields were changed, and nothing of what was chosen in them."""
    things = list(dict.fromkeys(say(CHANGED[name]) for name in names))
    if things:
        text = say("Done. From now on I go by what you changed: {things}.", things=say.both(things))
    else:
        text = say("Everything stays as it was.")
    return notice(say, say("Your coffees"), text)


def spelled(say: Say, member: Member) -> str:
    """What a member has chosen, a line for each thing; what they left open has none."""
    days = say.both([say.weekday(_A_MONDAY + timedelta(days=day)) for day in member.work_days])
    hours = say(
        "{start} to {end} in {zone}, on {days}",
        start=f"{member.work_start:%H:%M}",
        end=f"{member.work_end:%H:%M}",
        zone=member.zone,
        days=days,
    )
    lines = [
        (say("Whom you meet"), _of(say, _COMPANY, [member.company])),
        (say("How often"), rhythm(say, member.rhythm_weeks)),
        (say("How many at a time"), _of(say, _GROUP_SIZE, [member.group_size])),
        (say("Before each round"), _of(say, _ASKING, [member.asking] if member.asking else [])),
        (say("Ways to meet"), _of(say, FORMATS, member.formats)),
        (say("Interests"), _of(say, INTERESTS, member.interests)),
        (say("Languages"), _of(say, languages(say, member.languages), member.languages)),
        (say("Your team"), escape(member.team or "")),
        (say("You work"), hours),
        (say("Public holidays"), escape(_place(say, member))),
        (say("Messages nobody asked for"), _of(say, _BUDGET, [str(member.weekly_budget)])),
    ]
    return "\n".join(f"{label}: {value}" for label, value in lines if value)


def _of(say: Say, pairs: Pairs, keys: Iterable[str]) -> str:
    words = dict(_said(say, pairs))
    return ", ".join(words[key] for key in keys if key in words)


def _coffees(say: Say, now: Preferences) -> list[Block]:
    weeks = [(str(one), rhythm(say, one)) for one in RHYTHMS]
    return [
        InputBlock(
            block_id="company",
            label=plain(say("With whom would you like your next coffees?")),
            hint=plain(say("Only you see this.")),
            element=_radio("company", _said(say, _COMPANY), now.company),
        ),
        InputBlock(
            block_id="rhythm_weeks",
            label=plain(say("How often?")),
            element=_menu("rhythm_weeks", weeks, str(now.rhythm_weeks)),
        ),
        InputBlock(
            block_id="group_size",
            label=plain(say("How many at a time?")),
            element=_radio("group_size", _said(say, _GROUP_SIZE), now.group_size),
        ),
        InputBlock(
            block_id="asking",
            label=plain(say("Before each round")),
            hint=plain(say("If you choose neither, I ask you before your first round only.")),
            element=_radio("asking", _said(say, _ASKING), now.asking),
            optional=True,
        ),
    ]


def _likings(say: Say, now: Preferences) -> list[Block]:
    spoken = languages(say, now.languages)
    return [
        InputBlock(
            block_id="formats",
            label=plain(say("Ways to meet")),
            hint=plain(say("If you choose none, anything but writing is fine.")),
            element=_boxes("formats", _said(say, FORMATS), now.formats),
            optional=True,
        ),
        InputBlock(
            block_id="interests",
            label=plain(say("Interests")),
            hint=plain(say("So that you may meet somebody who likes the same.")),
            element=_several(say, "interests", _said(say, INTERESTS), now.interests),
            optional=True,
        ),
        InputBlock(
            block_id="languages",
            label=plain(say("Languages you like to chat in")),
            element=_several(say, "languages", spoken, now.languages),
            optional=True,
        ),
        InputBlock(
            block_id="team",
            label=plain(say("Your team")),
            hint=plain(say("So that I can bring together people of different teams.")),
            element=PlainTextInputElement(
                action_id=action_id("team"),
                # A longer one may stand in a form that is drawn again before it is submitted.
                initial_value=now.team and now.team[:LONGEST_TEAM],
                max_length=LONGEST_TEAM,
            ),
            optional=True,
        ),
    ]


def _hours(say: Say, now: Preferences) -> list[Block]:
    days = [(day, say.weekday(_A_MONDAY + timedelta(days=int(day)))) for day in WEEKDAYS]
    return [
        InputBlock(
            block_id="work_start",
            label=plain(say("You work from")),
            element=TimePickerElement(
                action_id=action_id("work_start"), initial_time=f"{now.work_start:%H:%M}"
            ),
        ),
        InputBlock(
            block_id="work_end",
            label=plain(say("To")),
            element=TimePickerElement(
                action_id=action_id("work_end"), initial_time=f"{now.work_end:%H:%M}"
            ),
        ),
        InputBlock(
            block_id="work_days",
            label=plain(say("On")),
            hint=plain(say("I suggest times for a coffee in these hours.")),
            element=_boxes("work_days", days, [str(day) for day in now.work_days]),
        ),
    ]


def _holidays(say: Say, now: Preferences) -> list[Block]:
    """The country, and, where there are any, its regions; drawn again when the country changes."""
    nowhere, anywhere = (NONE, say("None")), (NONE, say("None in particular"))
    country = InputBlock(
        block_id="country",
        label=plain(say("Public holidays")),
        hint=plain(
            say(
                "I leave you in peace on the public holidays of this country, and suggest no "
                "coffee on them. Of holidays that only your company keeps I know nothing."
            )
        ),
        element=_long_menu("country", nowhere, countries(say), now.country),
        dispatch_action=True,
    )
    offered = regions(now.country)
    if not offered:
        return [country]
    # The name of its element differs by country, so that no choice is carried over from another.
    field = f"subdivision.{now.country}"
    region = InputBlock(
        block_id="subdivision",
        label=plain(say("Your region")),
        hint=plain(say("Some days are off in some regions only. I know them if you choose yours.")),
        element=_long_menu(field, anywhere, offered, now.subdivision),
    )
    return [country, region]


def _unasked(say: Say, now: Preferences) -> Block:
    """The budget (P9)."""
    return InputBlock(
        block_id="weekly_budget",
        label=plain(say("Messages nobody asked for")),
        hint=plain(
            say(
                "These are my questions to you, and word that a colleague would like you to know "
                "something. Your coffees, my answers, your own reminders and the question before I "
                "forget what you shared come all the same. Nobody is told what you choose."
            )
        ),
        element=_radio("weekly_budget", _said(say, _BUDGET), str(now.weekly_budget)),
    )


def _place(say: Say, member: Member) -> str:
    """The country and the region whose holidays somebody has off."""
    region = dict(regions(member.country)).get(member.subdivision or "")
    return ", ".join(name for name in (country_name(say, member.country), region) if name)


def _said(say: Say, pairs: Pairs) -> Sequence[tuple[str, str]]:
    return [(key, say(words)) for key, words in pairs]


def _options(pairs: Sequence[tuple[str, str]]) -> list[Option]:
    return [Option(value=str(key), text=plain(words)) for key, words in pairs]


def _among(options: list[Option], keys: Iterable[str]) -> list[Option] | None:
    """The options with these keys; Slack takes no empty list, and no key that is not offered."""
    wanted = set(keys)
    return [option for option in options if option.value in wanted] or None


def _only(options: list[Option], key: str | None) -> Option | None:
    return next((option for option in options if option.value == key), None)


def _radio(field: str, pairs: Sequence[tuple[str, str]], chosen: str | None) -> RadioButtonsElement:
    options = _options(pairs)
    return RadioButtonsElement(
        action_id=action_id(field), options=options, initial_option=_only(options, chosen)
    )


def _menu(field: str, pairs: Sequence[tuple[str, str]], chosen: str) -> StaticSelectElement:
    options = _options(pairs)
    return StaticSelectElement(
        action_id=action_id(field), options=options, initial_option=_only(options, chosen)
    )


def _long_menu(
    field: str, none: tuple[str, str], pairs: Pairs, chosen: str | None
) -> StaticSelectElement:
    """A menu of any length that begins with none of them; a long one is cut into groups."""
    first, *others = _options([none, *pairs])
    start = _only(others, chosen) or first
    if len(pairs) < _MOST_OPTIONS:
        return StaticSelectElement(
            action_id=action_id(field), options=[first, *others], initial_option=start
        )
    groups: list[OptionGroup] = []
    for begin in range(0, len(pairs), _MOST_OPTIONS - 1):
        part = slice(begin, begin + _MOST_OPTIONS - 1)
        letters = [initial(name) for _, name in pairs[part]]
        options = others[part] if groups else [first, *others[part]]
        groups.append(OptionGroup(label=plain(f"{letters[0]} – {letters[-1]}"), options=options))
    return StaticSelectElement(
        action_id=action_id(field), option_groups=groups, initial_option=start
    )


def _boxes(
    field: str, pairs: Sequence[tuple[str, str]], chosen: Iterable[str]
) -> CheckboxesElement:
    options = _options(pairs)
    return CheckboxesElement(
        action_id=action_id(field), options=options, initial_options=_among(options, chosen)
    )


def _several(
    say: Say, field: str, pairs: Sequence[tuple[str, str]], chosen: Iterable[str]
) -> StaticMultiSelectElement:
    options = _options(pairs)
    return StaticMultiSelectElement(
        action_id=action_id(field),
        placeholder=plain(say("Choose as many as you like")),
        options=options,
        initial_options=_among(options, chosen),
    )
