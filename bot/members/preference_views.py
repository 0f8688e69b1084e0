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

from bot.i18n import N_, Translator
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
from bot.slack.blocks import context_block, heading, modal, notice, plain
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
    (Company.NEW, N_("Somebody new")),
    (Company.KNOWN, N_("Somebody I know")),
    (Company.SURPRISE, N_("Surprise me")),
)
_GROUP_SIZE: Pairs = (
    (GroupSize.PAIR, N_("One person")),
    (GroupSize.TRIO, N_("Rather two")),
)
_ASKING: Pairs = (
    (Asking.ASK_ME, N_("Ask me")),
    (Asking.ASSUME_YES, N_("Count me in unless I skip")),
)

_BUDGET: Pairs = (
    ("2", N_("At most two a week")),
    ("1", N_("At most one a week")),
    ("0", N_("None at all")),
)

# What each field is called once it is changed; the hours are one thing, and so are the holidays.
_HOURS = N_("your working hours")
_HOLIDAYS = N_("your public holidays")
CHANGED: dict[str, str] = {
    "company": N_("whom you meet"),
    "rhythm_weeks": N_("how often you meet"),
    "group_size": N_("how many you meet"),
    "asking": N_("whether I ask you first"),
    "formats": N_("your ways to meet"),
    "interests": N_("your interests"),
    "languages": N_("your languages"),
    "team": N_("your team"),
    "work_start": _HOURS,
    "work_end": _HOURS,
    "work_days": _HOURS,
    "country": _HOLIDAYS,
    "subdivision": _HOLIDAYS,
    "weekly_budget": N_("the messages you did not ask for"),
}


def action_id(field: str) -> str:
    """The id of the element for a field of the preferences; its block bears the field's name."""
    return f"{ActionId.CHANGE_FIELD}.{field}"


def form(_: Translator, now: Preferences) -> dict[str, Any]:
    """The form, filled in with what holds now."""
    blocks: list[Block] = [
        *_coffees(_, now),
        heading(_("What you like")),
        *_likings(_, now),
        heading(_("When you work")),
        *_hours(_, now),
        *_holidays(_, now),
        heading(_("What I write to you")),
        _unasked(_, now),
        context_block(
            _(
                "When I introduce you to somebody, I may say what you have in common, or that your "
                "teams are different. Nobody is shown anything else."
            )
        ),
    ]
    return modal(
        _("Your coffees"),
        blocks,
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.CHANGE_FORM,
    )


def saved(_: Translator, names: Iterable[str]) -> dict[str, Any]:
    """The answer: which fields were changed, and nothing of what was chosen in them."""
    things = list(dict.fromkeys(_(CHANGED[name]) for name in names))
    if things:
        text = _(
            "Done. From now on I go by what you changed: {things}.", things=_.join_list(things)
        )
    else:
        text = _("Everything stays as it was.")
    return notice(_, _("Your coffees"), text)


def spelled(_: Translator, member: Member) -> str:
    """What a member has chosen, a line for each thing; what they left open has none."""
    days = _.join_list([_.weekday(_A_MONDAY + timedelta(days=day)) for day in member.work_days])
    hours = _(
        "{start} to {end} in {zone}, on {days}",
        start=f"{member.work_start:%H:%M}",
        end=f"{member.work_end:%H:%M}",
        zone=member.zone,
        days=days,
    )
    lines = [
        (_("Whom you meet"), _of(_, _COMPANY, [member.company])),
        (_("How often"), rhythm(_, member.rhythm_weeks)),
        (_("How many at a time"), _of(_, _GROUP_SIZE, [member.group_size])),
        (_("Before each round"), _of(_, _ASKING, [member.asking] if member.asking else [])),
        (_("Ways to meet"), _of(_, FORMATS, member.formats)),
        (_("Interests"), _of(_, INTERESTS, member.interests)),
        (_("Languages"), _of(_, languages(_, member.languages), member.languages)),
        (_("Your team"), escape(member.team or "")),
        (_("You work"), hours),
        (_("Public holidays"), escape(_place(_, member))),
        (_("Messages nobody asked for"), _of(_, _BUDGET, [str(member.weekly_budget)])),
    ]
    return "\n".join(f"{label}: {value}" for label, value in lines if value)


def _of(_: Translator, pairs: Pairs, keys: Iterable[str]) -> str:
    words = dict(_said(_, pairs))
    return ", ".join(words[key] for key in keys if key in words)


def _coffees(_: Translator, now: Preferences) -> list[Block]:
    weeks = [(str(one), rhythm(_, one)) for one in RHYTHMS]
    return [
        InputBlock(
            block_id="company",
            label=plain(_("With whom would you like your next coffees?")),
            hint=plain(_("Only you see this.")),
            element=_radio("company", _said(_, _COMPANY), now.company),
        ),
        InputBlock(
            block_id="rhythm_weeks",
            label=plain(_("How often?")),
            element=_menu("rhythm_weeks", weeks, str(now.rhythm_weeks)),
        ),
        InputBlock(
            block_id="group_size",
            label=plain(_("How many at a time?")),
            element=_radio("group_size", _said(_, _GROUP_SIZE), now.group_size),
        ),
        InputBlock(
            block_id="asking",
            label=plain(_("Before each round")),
            hint=plain(_("If you choose neither, I ask you before your first round only.")),
            element=_radio("asking", _said(_, _ASKING), now.asking),
            optional=True,
        ),
    ]


def _likings(_: Translator, now: Preferences) -> list[Block]:
    spoken = languages(_, now.languages)
    return [
        InputBlock(
            block_id="formats",
            label=plain(_("Ways to meet")),
            hint=plain(_("If you choose none, anything but writing is fine.")),
            element=_boxes("formats", _said(_, FORMATS), now.formats),
            optional=True,
        ),
        InputBlock(
            block_id="interests",
            label=plain(_("Interests")),
            hint=plain(_("So that you may meet somebody who likes the same.")),
            element=_several(_, "interests", _said(_, INTERESTS), now.interests),
            optional=True,
        ),
        InputBlock(
            block_id="languages",
            label=plain(_("Languages you like to chat in")),
            element=_several(_, "languages", spoken, now.languages),
            optional=True,
        ),
        InputBlock(
            block_id="team",
            label=plain(_("Your team")),
            hint=plain(_("So that I can bring together people of different teams.")),
            element=PlainTextInputElement(
                action_id=action_id("team"),
                # A longer one may stand in a form that is drawn again before it is submitted.
                initial_value=now.team and now.team[:LONGEST_TEAM],
                max_length=LONGEST_TEAM,
            ),
            optional=True,
        ),
    ]


def _hours(_: Translator, now: Preferences) -> list[Block]:
    days = [(day, _.weekday(_A_MONDAY + timedelta(days=int(day)))) for day in WEEKDAYS]
    return [
        InputBlock(
            block_id="work_start",
            label=plain(_("You work from")),
            element=TimePickerElement(
                action_id=action_id("work_start"), initial_time=f"{now.work_start:%H:%M}"
            ),
        ),
        InputBlock(
            block_id="work_end",
            label=plain(_("To")),
            element=TimePickerElement(
                action_id=action_id("work_end"), initial_time=f"{now.work_end:%H:%M}"
            ),
        ),
        InputBlock(
            block_id="work_days",
            label=plain(_("On")),
            hint=plain(_("I suggest times for a coffee in these hours.")),
            element=_boxes("work_days", days, [str(day) for day in now.work_days]),
        ),
    ]


def _holidays(_: Translator, now: Preferences) -> list[Block]:
    """The country, and, where there are any, its regions; drawn again when the country changes."""
    nowhere, anywhere = (NONE, _("None")), (NONE, _("None in particular"))
    country = InputBlock(
        block_id="country",
        label=plain(_("Public holidays")),
        hint=plain(
            _(
                "I leave you in peace on the public holidays of this country, and suggest no "
                "coffee on them. Of holidays that only your company keeps I know nothing."
            )
        ),
        element=_long_menu("country", nowhere, countries(_), now.country),
        dispatch_action=True,
    )
    offered = regions(now.country)
    if not offered:
        return [country]
    # The name of its element differs by country, so that no choice is carried over from another.
    field = f"subdivision.{now.country}"
    region = InputBlock(
        block_id="subdivision",
        label=plain(_("Your region")),
        hint=plain(_("Some days are off in some regions only. I know them if you choose yours.")),
        element=_long_menu(field, anywhere, offered, now.subdivision),
    )
    return [country, region]


def _unasked(_: Translator, now: Preferences) -> Block:
    """The budget (P9)."""
    return InputBlock(
        block_id="weekly_budget",
        label=plain(_("Messages nobody asked for")),
        hint=plain(
            _(
                "These are my questions to you, and word that a colleague would like you to know "
                "something. Your coffees, my answers, your own reminders and the question before I "
                "forget what you shared come all the same. Nobody is told what you choose."
            )
        ),
        element=_radio("weekly_budget", _said(_, _BUDGET), str(now.weekly_budget)),
    )


def _place(_: Translator, member: Member) -> str:
    """The country and the region whose holidays somebody has off."""
    region = dict(regions(member.country)).get(member.subdivision or "")
    return ", ".join(name for name in (country_name(_, member.country), region) if name)


def _said(_: Translator, pairs: Pairs) -> Sequence[tuple[str, str]]:
    return [(key, _(words)) for key, words in pairs]


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
        letters = [initial(name) for _key, name in pairs[part]]
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
    _: Translator, field: str, pairs: Sequence[tuple[str, str]], chosen: Iterable[str]
) -> StaticMultiSelectElement:
    options = _options(pairs)
    return StaticMultiSelectElement(
        action_id=action_id(field),
        placeholder=plain(_("Choose as many as you like")),
        options=options,
        initial_options=_among(options, chosen),
    )
