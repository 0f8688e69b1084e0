"""What people see of the things they tell Kith: the offer, the form, and what is asked first."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    UserSelectElement,
)

from bot.i18n import N_, Translator
from bot.memory.service import (
    FOR_COFFEE,
    KINDS,
    LONGEST_WORDS,
    MOST_LISTENERS,
    SERIOUS,
    WAITS_FOR_NEWS,
    WISHES,
    YEARLY,
)
from bot.runtime.working_hours import local_day
from bot.sharing.drafts import Draft, Heard, HeardAs, Preview
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    plain,
    said,
    select,
    sentence,
)
from bot.slack.mrkdwn import mention
from storage.records import DetailKind

WHOSE = N_(
    "If it is about a colleague, please leave them out: it is theirs to tell. Otherwise tick this."
)

_LOOK_AGAIN = N_(
    "I've filled in what your words seem to say about what it is and when. Please see that it's "
    "right before you keep it."
)

WORDS_BLOCK, KIND_BLOCK, DATE_BLOCK = "words", "kind", "date"
WISH_BLOCK, END_BLOCK = "wish", "end"
MET_BLOCK, OWN_BLOCK, YEARLY_BLOCK = "met", "own", "yearly"

# Nobody has to wait here until somebody else can't.
_FOR_ALL_NAMED = FOR_COFFEE | {DetailKind.CELEBRATION}


@dataclass(frozen=True, slots=True)
class FormState:
    """
    What a form remembers of itself: ids, the place of the offer it came from, and switches.

    ``changing``: the pickers for wish and end are shown. ``asks``: it asks about a name in the
    words. ``detail_id`` is there when a detail that is kept already is being changed. ``unread``:
    the words were not there at the start, and have suggested nothing yet. ``suggested``: what they
    suggest was put into the pickers.
    """

    offer_id: str | None = None
    channel: str | None = None
    ts: str | None = None
    changing: bool = False
    asks: bool = False
    detail_id: str | None = None
    unread: bool = False
    suggested: bool = False

    def written(self) -> str:
        """As private metadata."""
        return json.dumps(astuple(self))

    @staticmethod
    def read(metadata: str) -> FormState:
        """From private metadata."""
        return FormState(*json.loads(metadata))


def listener_block(position: int) -> str:
    """The block of the picker for one listener; *position* counts from 0."""
    return f"listener_{position}"


def picker_block(block: str, state: FormState) -> str:
    """The block of a picker; another for a suggestion, since Slack keeps what stood in the one."""
    return f"{block}.suggested" if state.suggested else block


def offer(_: Translator, offer_id: str) -> Message:
    """The answer to whatever somebody tells Kith (P2)."""
    text = _thanks(_)
    drop = button(_("Don't keep it"), ActionId.DROP, offer_id)
    return Message(text, (said(text), buttons(*_keeping(_, offer_id), drop)))


def _thanks(_: Translator) -> str:
    return _("Thank you for telling me. Nothing is kept unless you say so.")


def _keeping(_: Translator, offer_id: str) -> list[ButtonElement]:
    return [
        button(_("Keep this"), ActionId.KEEP, offer_id, style="primary"),
        button(_("Bring it to my next coffee"), ActionId.BRING, offer_id),
    ]


def offer_view(_: Translator, offer_id: str, told: str) -> dict[str, Any]:
    """The same offer for what was told in a modal; the words are in this view only."""
    field = InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("Your answer")),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value, multiline=True, initial_value=told or None
        ),
        optional=True,
    )
    return modal(
        _("Thank you"),
        [said(_thanks(_)), field, buttons(*_keeping(_, offer_id))],
        close=_("Close"),
        submit=_("Don't keep it"),
        action_id=ActionId.OFFER_FORM,
        metadata=offer_id,
    )


class Offers:
    """How this room answers to something that was told."""

    def message(self, _: Translator, heard: Heard) -> Message:
        """The answer in the conversation."""
        if heard.how is HeardAs.DESPAIR:
            return despair(_, heard.contact)
        if heard.how is HeardAs.COFFEE_ONLY:
            return coffee_only(_)
        if heard.offer_id is None:
            return about_another(_)
        return offer(_, heard.offer_id)

    def view(self, _: Translator, heard: Heard, told: str) -> dict[str, Any]:
        """The answer in the modal where it was told."""
        if heard.how is HeardAs.DESPAIR:
            return despair_modal(_, heard.contact)
        if heard.offer_id is not None:
            return offer_view(_, heard.offer_id, told)
        answer = self.message(_, heard)
        return modal(_("Thank you"), list(answer.blocks), close=_("Close"))


def despair(_: Translator, contact: str | None) -> Message:
    """The answer to words of despair: a person, and no offer to keep anything."""
    first = _("Thank you for telling me. I'm only a bot, and you deserve a person right now.")
    if contact is not None:
        second = _(
            "Please talk to {contact} here, or to somebody close to you.", contact=mention(contact)
        )
    else:
        second = _("Please talk to somebody close to you.")
    third = _(
        "If you are in danger, call your local emergency number now. At findahelpline.com there is "
        "somebody to talk to in your country, day and night. I have kept nothing."
    )
    return Message(f"{first} {second} {third}", (said(first), said(second), said(third)))


def despair_modal(_: Translator, contact: str | None) -> dict[str, Any]:
    """The same inside a modal."""
    return modal(_("Please talk to someone"), list(despair(_, contact).blocks), close=_("Close"))


def about_another(_: Translator) -> Message:
    """The answer to words that mention a colleague (P3)."""
    return sentence(
        _(
            "Thank you for telling me. This mentions a colleague, and that is theirs to tell, so I "
            "can't keep it. You can always tell me about yourself and your own family."
        )
    )


def coffee_only(_: Translator) -> Message:
    """The answer to whatever somebody tells Kith where nothing may be shared."""
    return sentence(
        _(
            "Thank you for telling me. In this workspace Kith is for coffee only, so I keep "
            "nothing of it."
        )
    )


def not_kept(_: Translator) -> Message:
    """The answer to *Don't keep it*."""
    return sentence(
        _("Nothing was kept. What you typed stays in this conversation until you delete it there.")
    )


def not_kept_from_modal(_: Translator) -> str:
    """The same for what was told in a modal, which is nowhere else."""
    return _("Nothing was kept, here or in Slack.")


def kept(_: Translator) -> Message:
    """What the offer becomes after *Keep this*."""
    return sentence(
        _("Kept, as you wished. Under “What Kith knows about me” you can see it and forget it.")
    )


def brought(_: Translator) -> Message:
    """What the offer becomes after *Bring it to my next coffee*."""
    return sentence(_("I'll bring it to your next coffee. Your partner can read it there."))


def form(
    _: Translator,
    draft: Draft,
    preview: Preview,
    state: FormState,
    *,
    allowed: frozenset[DetailKind],
    names: tuple[str, ...] = (),
    why_empty: str | None = None,
) -> dict[str, Any]:
    """
    The sharing form. The last lines say what will happen if it is confirmed as it stands.

    *names* stand in the words and are those of colleagues, too: it is asked first who is meant.
    """
    blocks: list[Block] = [context_block(why_empty)] if why_empty else []
    blocks += _whose(_, names, draft.is_own)
    blocks += [said(_(_LOOK_AGAIN))] if state.suggested else []
    blocks += [
        _words(_, draft.words),
        _kind(_, draft.kind, allowed, state),
        _date(_, draft.event_date, state),
    ]
    blocks += _listeners(_, draft)
    blocks += _met(_, draft)
    blocks += _yearly(_, draft)
    blocks += _rest(_, draft, preview, state)
    blocks += [said(f"*{_('What will happen')}*\n{foretold(_, draft, preview)}")]
    blocks += [
        context_block(
            _(
                "Nobody else, admins included, can read it through Kith. Whoever runs this server "
                "and holds its key could. What you typed in our conversation stays in Slack until "
                "you delete it there."
            )
        )
    ]
    return modal(
        _("Keep this") if state.detail_id is None else _("Change this"),
        blocks,
        close=_("Cancel"),
        submit=_("Keep it"),
        action_id=ActionId.SHARE_FORM,
        metadata=state.written(),
    )


def foretold(_: Translator, draft: Draft, preview: Preview) -> str:
    """One or two sentences that say what will happen."""
    until = _("I'll forget it after {day}.", day=_.day_and_year(preview.ends_on))
    if not draft.listeners and not _is_for_met(draft):
        return _("I'll keep this for you alone. Nobody will be told.") + " " + until
    parts = []
    if preview.is_at_rest:
        parts.append(_("Nobody asks about it, as you wished."))
    elif preview.is_under_way:
        parts.append(_under_way(_, draft, preview))
        parts += _once_more(_, preview)
    elif preview.first_told and preview.moment and preview.ends_before_told:
        parts.append(_too_soon(_, preview.moment, preview.zone, preview.first_told))
    elif preview.first_told is not None and preview.is_no_time:
        parts += _no_time(_, preview)
    elif preview.first_told is not None and preview.moment is not None:
        parts.append(_morning(_, preview.moment, preview.zone, preview.first_told))
        parts.append(_others(_, draft, preview, preview.first_told))
        parts += _waiting(_, preview, preview.moment)
    elif draft.kind in WAITS_FOR_NEWS and preview.first_told is not None:
        parts.append(_when_there_is_news(_, draft))
    elif preview.first_told is not None or _is_for_met(draft):
        parts.append(_at_coffee(_, draft))
    for one in preview.not_joined:
        parts.append(
            _("{name} hasn't joined Kith, and is told nothing until they do.", name=mention(one))
        )
    return " ".join([*(part for part in parts if part), until])


def _waiting(_: Translator, preview: Preview, moment: datetime) -> list[str]:
    """That the first one is not there for days and another is; and what comes in a year."""
    parts = []
    if preview.sooner is not None and preview.first_told is not None:
        sooner = preview.sooner
        parts.append(
            _(
                "{first} doesn't work before {day}. {next} could hear of it on {sooner}: name them "
                "first if you'd rather not wait.",
                first=mention(preview.first_told),
                day=_.day(local_day(moment, preview.zone)),
                next=mention(sooner.slack_id),
                sooner=_.day(local_day(sooner.moment, sooner.zone)),
            )
        )
    return parts + _once_more(_, preview)


def _no_time(_: Translator, preview: Preview) -> list[str]:
    now = _(
        "For some weeks after a loss I tell nobody of celebrations, so for now nobody is told of "
        "this."
    )
    if preview.once_more_on is None:
        return [now, *_once_more(_, preview)]
    return [now, _("In a year I will, on {day}.", day=_.day_and_year(preview.once_more_on))]


def _once_more(_: Translator, preview: Preview) -> list[str]:
    if preview.ends_before_year:
        return [
            _(
                "I'd forget it before its day comes round. Choose a later end if it is to be "
                "remembered then."
            )
        ]
    if preview.once_more_on is None:
        return []
    return [_("And once more on {day}.", day=_.day_and_year(preview.once_more_on))]


def _when_there_is_news(_: Translator, draft: Draft) -> str:
    return _.plural(
        "I'll tell nobody until you press *There is news to share*, under “What Kith knows about "
        "me”. From the next morning on {names} may hear that there is something.",
        "I'll tell nobody until you press *There is news to share*, under “What Kith knows about "
        "me”. From the next morning on {names} may hear that there is something, one at a time.",
        len(draft.listeners),
        names=_.join_list([mention(one) for one in draft.listeners]),
    )


def _is_for_met(draft: Draft) -> bool:
    return draft.to_met and draft.kind in FOR_COFFEE


def _under_way(_: Translator, draft: Draft, preview: Preview) -> str:
    names = [mention(one) for one in draft.listeners if one not in preview.not_joined]
    return _(
        "Its day has come already. {names} may read it as you leave it here; nobody else can.",
        names=_.join_list(names),
    )


def _at_coffee(_: Translator, draft: Draft) -> str:
    names = _.join_list([mention(one) for one in draft.listeners])
    if not _is_for_met(draft):
        return _(
            "I'll tell nobody. {names} can look it up when they like, also before a coffee with "
            "you. Nobody else can.",
            names=names,
        )
    if not draft.listeners:
        return _(
            "I'll tell nobody. Whoever you have had coffee with can read it, if you both told me "
            "that you met. Nobody else can."
        )
    return _(
        "I'll tell nobody. {names} can read it, and so can whoever you have had coffee with, if "
        "you both told me that you met. Nobody else can.",
        names=names,
    )


def _whose(_: Translator, names: tuple[str, ...], is_own: bool) -> list[Block]:
    """The question about names of colleagues in the words."""
    if not names:
        return []
    return [
        said(
            _.plural(
                "{names} is also the name of somebody here. What a colleague goes through is "
                "theirs to tell.",
                "{names} are also names of people here. What a colleague goes through is theirs "
                "to tell.",
                len(names),
                names=_.join_list([f"“{name}”" for name in names]),
            )
        ),
        InputBlock(
            block_id=OWN_BLOCK,
            label=plain(_("Whom is it about?")),
            element=_tick(
                ActionId.SHARE_OWN, _("It is about me or my own family, not a colleague."), is_own
            ),
            optional=True,
        ),
    ]


def _met(_: Translator, draft: Draft) -> list[Block]:
    """Tastes and favourites may go to everybody one has met, too."""
    if draft.kind not in FOR_COFFEE:
        return []
    return [
        InputBlock(
            block_id=MET_BLOCK,
            label=plain(_("People you have met")),
            element=_tick(
                ActionId.SHARE_MET, _("Everybody I've had coffee with may read it."), draft.to_met
            ),
            optional=True,
            dispatch_action=True,
        )
    ]


def _yearly(_: Translator, draft: Draft) -> list[Block]:
    """The wish that its day is remembered once more, for what has such a day."""
    if draft.kind not in YEARLY:
        return []
    label = _("Let one person remember the day a year later.")
    if draft.kind is DetailKind.CELEBRATION:
        label = _("Remember it next year too.")
    return [
        InputBlock(
            block_id=YEARLY_BLOCK,
            label=plain(_("In a year")),
            element=_tick(ActionId.SHARE_YEARLY, label, draft.yearly),
            optional=True,
            dispatch_action=True,
        )
    ]


def _tick(action_id: ActionId, label: str, ticked: bool) -> CheckboxesElement:
    option = Option(value="yes", text=plain(label))
    return CheckboxesElement(
        action_id=action_id.value, options=[option], initial_options=[option] if ticked else None
    )


def line_form(
    _: Translator,
    told: str,
    state: FormState,
    why_empty: str | None = None,
    *,
    names: tuple[str, ...] = (),
) -> dict[str, Any]:
    """What is shown before a line is kept for the next coffee."""
    blocks: list[Block] = [context_block(why_empty)] if why_empty else []
    blocks += _whose(_, names, is_own=False)
    blocks += [
        _words(_, told),
        said(
            _(
                "At your next coffee your partner can read this behind a button. Two weeks later "
                "it is forgotten; if there is no coffee, after sixty days."
            )
        ),
    ]
    return modal(
        _("For my next coffee"),
        blocks,
        close=_("Cancel"),
        submit=_("Bring it"),
        action_id=ActionId.LINE_FORM,
        metadata=state.written(),
    )


def _morning(_: Translator, moment: datetime, zone: str, who: str) -> str:
    day = local_day(moment, zone)
    return _(
        "On {day}, in {name}'s morning, I'll tell them there is something you'd like them to know.",
        day=_.day(day),
        name=mention(who),
    )


def _too_soon(_: Translator, moment: datetime, zone: str, who: str) -> str:
    """That it will be forgotten before anybody could be told."""
    return _(
        "I'd forget it before {name}'s morning on {day}, so they wouldn't hear of it. Choose a "
        "later end if you'd like them to.",
        name=mention(who),
        day=_.day_and_year(local_day(moment, zone)),
    )


def _others(_: Translator, draft: Draft, preview: Preview, first: str) -> str:
    others = [one for one in draft.listeners if one != first and one not in preview.not_joined]
    if draft.kind is DetailKind.CELEBRATION and others:
        names = _.join_list([mention(one) for one in others])
        return _("{names} will be told in their mornings too. Nobody else.", names=names)
    if len(others) == 1:
        return _(
            "I'll tell {next} only if {first} can't ask. Nobody else will be told.",
            first=mention(first),
            next=mention(others[0]),
        )
    if others:
        return _(
            "I'll tell {next} only if {first} can't ask, and {last} only if neither can. Nobody "
            "else will be told.",
            first=mention(first),
            next=mention(others[0]),
            last=mention(others[1]),
        )
    return _("Nobody else will be told.")


def _words(_: Translator, told: str) -> InputBlock:
    return InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("In your own words")),
        hint=plain(
            _("“A family matter” is enough. At most {most} characters.", most=LONGEST_WORDS)
        ),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value, multiline=True, initial_value=told[:3000] or None
        ),
    )


def _kind(
    _: Translator, kind: DetailKind, allowed: frozenset[DetailKind], state: FormState
) -> InputBlock:
    options = [(one.value, _(label)) for one, label in KINDS.items() if one in allowed]
    light = _("Here only light things may be shared: no health, loss or family.")
    return InputBlock(
        block_id=picker_block(KIND_BLOCK, state),
        label=plain(_("What it is about")),
        hint=plain(light) if SERIOUS - allowed else None,
        element=select(ActionId.SHARE_KIND, options, kind.value),
        dispatch_action=True,
    )


def _date(_: Translator, day: date | None, state: FormState) -> InputBlock:
    return InputBlock(
        block_id=picker_block(DATE_BLOCK, state),
        label=plain(_("When it is, if it has a day")),
        element=DatePickerElement(
            action_id=ActionId.SHARE_DATE.value, initial_date=day.isoformat() if day else None
        ),
        optional=True,
        dispatch_action=True,
    )


def _listeners(_: Translator, draft: Draft) -> list[Block]:
    """One picker more than there are listeners, three at most."""
    chosen = draft.listeners
    further = _("And who else?") if draft.kind in _FOR_ALL_NAMED else _("And if they can't?")
    blocks: list[Block] = []
    for position in range(min(len(chosen) + 1, MOST_LISTENERS)):
        picked = chosen[position] if position < len(chosen) else None
        label = _("Who may know") if position == 0 else further
        blocks.append(
            InputBlock(
                block_id=listener_block(position),
                label=plain(label),
                element=UserSelectElement(
                    action_id=f"{ActionId.SHARE_LISTENER.value}.{position}",
                    initial_user=picked,
                    placeholder=plain(_("Nobody")),
                ),
                optional=True,
                dispatch_action=True,
            )
        )
    return blocks


def _rest(_: Translator, draft: Draft, preview: Preview, state: FormState) -> list[Block]:
    if not state.changing:
        text = _(
            "Your wish: {wish}. You can choose another, and for how long I keep this.",
            wish=_(WISHES[draft.wish]),
        )
        return [said(text, accessory=button(_("Change"), ActionId.SHARE_CHANGE))]
    options = [(one.value, _(label)) for one, label in WISHES.items()]
    return [
        InputBlock(
            block_id=WISH_BLOCK,
            label=plain(_("Your wish")),
            element=select(ActionId.SHARE_WISH, options, draft.wish.value),
            dispatch_action=True,
        ),
        InputBlock(
            block_id=END_BLOCK,
            label=plain(_("Forget it after")),
            element=DatePickerElement(
                action_id=ActionId.SHARE_END.value, initial_date=preview.ends_on.isoformat()
            ),
            optional=True,
            dispatch_action=True,
        ),
    ]
