"""Everything that a press, a form or a command does, at the level of services.

Each act is prepared for Bo, who owns what it is about, and can then be done by anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import Enum
from typing import Any

from bot.sandbox.users import TEAM_ID
from bot.sharing.drafts import Draft, TypedLine
from bot.slack.request import SlackRequest
from bot.slack.users import look_up
from bot.wiring import Services
from storage import check_ins, details, matches, people, programs, rounds
from storage.records import (
    CheckInState,
    DetailKind,
    GroupSize,
    MeetAgain,
    Outcome,
    PartState,
    RoundState,
)
from tests.bot.delivery.scenario import DAY, Scene
from tests.storage.builders import a_match

Do = Callable[[SlackRequest], object]
OnSelf = Callable[[Scene, SlackRequest], object]
OnId = Callable[[Scene, SlackRequest, str], object]


class Whose(Enum):
    """Who may do something: whoever it belongs to, any member for themselves, or anybody."""

    THEIR_OWN = "their own"
    ANY_MEMBERS = "any member's"
    MAY_JOIN = "any full member's of the workspace"
    ANYBODYS = "anybody's"


@dataclass(frozen=True, slots=True)
class Act:
    """
    Something that can be done; *prepare* makes what it is about.

    A form keeps its key when it is submitted again; a press has another key each time. What is
    another's is silently left alone where *is_silent*. Others may have a part of their own in what
    *is_shared*.
    """

    name: str
    prepare: Callable[[Scene], Do]
    whose: Whose = Whose.THEIR_OWN
    is_form: bool = False
    is_silent: bool = False
    is_shared: bool = False


def services(scene: Scene) -> Services:
    """The services of a scene."""
    return scene.workspace.application.services


def bo(scene: Scene) -> str:
    """Kith's own id of Bo."""
    return scene.own_id(scene.workspace.bo)


def chidi(scene: Scene) -> str:
    """Kith's own id of Chidi."""
    return scene.own_id(scene.workspace.chidi)


def a_draft(scene: Scene, **changes: Any) -> Draft:
    """Something that Chidi and Dana are to hear of."""
    workspace = scene.workspace
    draft = Draft(
        "My cat is called Mog.",
        DetailKind.PET,
        listeners=(workspace.chidi.id, workspace.dana.id),
        is_own=True,
    )
    return replace(draft, **changes)


def shared(scene: Scene, kind: DetailKind = DetailKind.PET) -> str:
    """Bo shares something; its id."""
    request = scene.by(scene.workspace.bo)
    services(scene).sharing.share(request, a_draft(scene, kind=kind))
    return request.made_id


def offered(scene: Scene) -> str:
    """Bo told something, and was offered to keep it; the id of the offer."""
    request = scene.by(scene.workspace.bo)
    # So that it is a line of its own.
    scene.workspace.wait_for_reply()
    types(scene, request)
    scene.workspace.wait_for_reply()
    return request.made_id


def types(scene: Scene, request: SlackRequest) -> None:
    """Somebody types something in their conversation with Kith."""
    channel = scene.workspace.sandbox.direct(request.slack_id)
    line = TypedLine(request.key, "Mog is ill.", "1.2")
    services(scene).conversation.receiving.typed(request, channel, [line])


def noted(scene: Scene) -> str:
    """Bo brings something to the next coffee; the id of the note."""
    request = scene.by(scene.workspace.bo)
    services(scene).sharing.bring_to_coffee(request, None, "Mog says hello.")
    return request.made_id


def told_to_bo(scene: Scene, state: CheckInState = CheckInState.TOLD) -> str:
    """Chidi shares something with Bo and Dana, and it is Bo's turn; the id of the nudge."""
    workspace, here = scene.workspace, scene.workspace_id
    request, now = scene.by(workspace.chidi), workspace.clock.now()
    draft = a_draft(scene, listeners=(workspace.bo.id, workspace.dana.id))
    services(scene).sharing.share(request, draft)
    with workspace.database.write() as tx:
        (planned,) = check_ins.of_detail(tx, here, request.made_id)
        over = None if state is CheckInState.READ else now + DAY
        check_ins.change(tx, planned, state, told_at=now, due_at=over)
    return planned.id


def has_read(scene: Scene) -> str:
    """Like :func:`told_to_bo`, and Bo has read it."""
    return told_to_bo(scene, CheckInState.READ)


def in_a_round(scene: Scene, state: RoundState, part: PartState) -> str:
    """The round of this week, as it stands, and Bo's part in it; its id."""
    here = scene.workspace_id
    with scene.workspace.database.write() as tx:
        (program,) = programs.of_workspace(tx, here)
        found = [rounds.in_state(tx, here, program.id, each) for each in RoundState]
        (round_,) = (one for each in found for one in each)
        rounds.change(tx, round_, state=state)
        rounds.set_part(tx, here, round_.id, bo(scene), part)
    return round_.id


def matched(scene: Scene) -> str:
    """Bo and Hanna, who is deactivated by now, were matched; the id of the match."""
    round_id = in_a_round(scene, RoundState.OPEN, PartState.IN)
    with scene.workspace.database.write() as tx:
        round_ = rounds.get(tx, scene.workspace_id, round_id)
        here, workspace = scene.workspace_id, scene.workspace
        two = (people.get_or_add(tx, here, one.id) for one in (workspace.bo, workspace.hanna))
        match = a_match(round_, *two)
        matches.add(tx, [match])
    return match.id


def has_met(scene: Scene) -> str:
    """Bo and Hanna were matched, and Bo says that they met; the id of the match."""
    match_id = matched(scene)
    outcome(scene, scene.by(scene.workspace.bo), match_id, Outcome.MET)
    return match_id


def answers(scene: Scene, request: SlackRequest, round_id: str, *, is_in: bool) -> object:
    """*I'm in*, or *Skip this one*."""
    return services(scene).invitations.answer(request, round_id, is_in=is_in)


def outcome(scene: Scene, request: SlackRequest, match_id: str, said: Outcome) -> object:
    """*We met*, *Not yet*."""
    return services(scene).coffee.record_outcome(request, match_id, said)


def meet_again(scene: Scene, request: SlackRequest, match_id: str, said: MeetAgain) -> None:
    """*I'd like that*."""
    services(scene).coffee.record_meet_again(request, match_id, said)


def new_arrival(scene: Scene) -> str:
    """Bo shares that a baby is on the way; its id."""
    return shared(scene, DetailKind.NEW_ARRIVAL)


def about_to_end(scene: Scene) -> str:
    """Something light of Bo's, which ends the day after tomorrow; its id."""
    detail_id, end = shared(scene, DetailKind.TASTE), scene.workspace.clock.now() + 2 * DAY
    with scene.workspace.database.write() as tx:
        details.change(tx, scene.workspace_id, detail_id, ends_at=end)
    return detail_id


def reminded(scene: Scene) -> str:
    """Bo keeps a reminder about Chidi; its id."""
    workspace, reminders = scene.workspace, services(scene).circle.reminders
    tomorrow = (workspace.clock.now() + DAY).date()
    reminders.remind(scene.by(workspace.bo), workspace.chidi.id, tomorrow)
    with workspace.database.read() as tx:
        known = reminders.known_to(tx, scene.by(workspace.bo))
    return known.own[-1].reminder_id


def no_reminders(scene: Scene) -> str:
    """Bo let nobody keep reminders about him."""
    request = scene.by(scene.workspace.bo)
    services(scene).circle.reminders.allow_reminders(request, allowed=False)
    return ""


def braked(scene: Scene) -> str:
    """Nobody asks about something of Bo's; its id."""
    detail_id = shared(scene)
    services(scene).brakes.nobody_ask(scene.by(scene.workspace.bo), detail_id)
    return detail_id


def _of(name: str, make: Callable[[Scene], str], act: OnId, *, is_form: bool = False) -> Act:
    """An act about something of Bo's."""

    def prepare(scene: Scene) -> Do:
        made_id = make(scene)
        return lambda request: act(scene, request, made_id)

    return Act(name, prepare, Whose.THEIR_OWN, is_form)


def _self(
    name: str, act: OnSelf, whose: Whose = Whose.ANY_MEMBERS, *, is_form: bool = False
) -> Act:
    """An act about oneself."""
    return Act(name, lambda scene: lambda request: act(scene, request), whose, is_form)


def _joins(scene: Scene, request: SlackRequest) -> object:
    profile = look_up(scene.workspace.client, request.slack_id, TEAM_ID)
    assert profile is not None
    return services(scene).membership.join(request, profile)


def _prefers(scene: Scene, request: SlackRequest) -> None:
    membership = services(scene).membership
    wished = membership.preferences(request)
    membership.prefer(request, replace(wished, work_end=time(16), team="Kitchen"))


def _sets_up(scene: Scene, request: SlackRequest) -> None:
    admin = services(scene).admin
    wanted = replace(admin.setup(scene.workspace_id), weekday=3, contact=scene.workspace.bo.id)
    admin.change(request, wanted)


def _reminds(scene: Scene, request: SlackRequest) -> object:
    day = (scene.workspace.clock.now() + 3 * DAY).date()
    return services(scene).circle.reminders.remind(request, scene.workspace.farid.id, day)


def _edits(scene: Scene, request: SlackRequest, detail_id: str) -> object:
    draft = a_draft(scene, detail_id=detail_id, words="Mog is fine.", kind=DetailKind.TASTE)
    return services(scene).sharing.share(request, draft)


def _keeps(scene: Scene, request: SlackRequest, offer_id: str) -> object:
    return services(scene).sharing.share(request, a_draft(scene, offer_id=offer_id))


def _writes_for_next_time(scene: Scene, request: SlackRequest, match_id: str) -> None:
    services(scene).next_time.keep(request, match_id, scene.workspace.hanna.id, "Mog")


def _takes_off(scene: Scene, request: SlackRequest, detail_id: str) -> None:
    services(scene).ledger.take_off(request, detail_id, chidi(scene))


def _is_asked(scene: Scene) -> str:
    return in_a_round(scene, RoundState.ANNOUNCED, PartState.ASKED)


def _was_matched(scene: Scene) -> str:
    return in_a_round(scene, RoundState.DRAWN, PartState.MATCHED)


def _had_skipped(scene: Scene) -> str:
    return in_a_round(scene, RoundState.DRAWN, PartState.SKIPPED)


TOLD, READ = CheckInState.TOLD, CheckInState.READ
LATER = date(2026, 12, 4)

SHARING = [
    # Like a form, a line keeps its key.
    _self("type", types, is_form=True),
    _self("tell", lambda s, r: services(s).conversation.receiving.answered(r, "Mog"), is_form=True),
    _self("share", lambda s, r: services(s).sharing.share(r, a_draft(s)), is_form=True),
    _of("keep", offered, _keeps, is_form=True),
    _of("edit", shared, _edits, is_form=True),
    _of("open the form", shared, lambda s, r, one: services(s).editing.draft(r, one)),
    _of("open the offer", offered, lambda s, r, one: services(s).sharing.open_offer(r, one)),
    _self("bring", lambda s, r: services(s).sharing.bring_to_coffee(r, None, "Mog"), is_form=True),
    _of(
        "bring the offer",
        offered,
        lambda s, r, one: services(s).sharing.bring_to_coffee(r, one, "Mog"),
        is_form=True,
    ),
    _of("don't keep", offered, lambda s, r, one: services(s).sharing.discard(r, one)),
]
LEDGER = [
    _of("take off", shared, _takes_off),
    _of(
        "not yet",
        shared,
        lambda s, r, one: services(s).brakes.not_yet(r, one, LATER, True),
        is_form=True,
    ),
    _of(
        "went badly",
        shared,
        lambda s, r, one: services(s).brakes.went_badly(r, one, True),
        is_form=True,
    ),
    _of("nobody ask", shared, lambda s, r, one: services(s).brakes.nobody_ask(r, one)),
    _of("lift", braked, lambda s, r, one: services(s).brakes.lift(r, one), is_form=True),
    _of("open the brake", shared, lambda s, r, one: services(s).brakes.form(r, one)),
    _of("news", new_arrival, lambda s, r, one: services(s).ledger.there_is_news(r, one)),
    _of("keep longer", about_to_end, lambda s, r, one: services(s).ledger.keep_longer(r, one)),
    _of("let it go", about_to_end, lambda s, r, one: services(s).ledger.last_day_of(r, one)),
    _of("forget", shared, lambda s, r, one: services(s).ledger.forget(r, one)),
    _of("forget a note", noted, lambda s, r, one: services(s).ledger.forget_coffee_note(r, one)),
    _self("forget all", lambda s, r: services(s).ledger.forget_all(r)),
]
CHECK_INS = [
    _of("read", told_to_bo, lambda s, r, one: services(s).checkins.read(r, one).again_on),
    _of("in touch", has_read, lambda s, r, one: services(s).checkins.asked(r, one)),
    _of("remind me", has_read, lambda s, r, one: services(s).checkins.again(r, one)),
    _of("not today", told_to_bo, lambda s, r, one: services(s).checkins.not_today(r, one)),
]
CIRCLE = [
    _self("remind", _reminds, is_form=True),
    replace(
        _of(
            "forget a reminder",
            reminded,
            lambda s, r, one: services(s).circle.reminders.forget(r, one),
        ),
        is_silent=True,
    ),
    _self("read a card", lambda s, r: services(s).circle.card(r, s.workspace.farid.id)),
    _self("read shared", lambda s, r: services(s).circle.read(r, s.workspace.farid.id)),
    _self(
        "allow none",
        lambda s, r: services(s).circle.reminders.allow_reminders(r, allowed=False),
        Whose.ANYBODYS,
    ),
    _self(
        "allow them",
        lambda s, r: services(s).circle.reminders.allow_reminders(r, allowed=True),
        Whose.ANYBODYS,
    ),
]
ROUNDS = [
    replace(one, is_shared=True)
    for one in (
        _of("skip", _is_asked, lambda s, r, one: answers(s, r, one, is_in=False)),
        _of("count in", _is_asked, lambda s, r, one: answers(s, r, one, is_in=True)),
        _of("in, late", _was_matched, lambda s, r, one: answers(s, r, one, is_in=True)),
        _of("out, late", _had_skipped, lambda s, r, one: answers(s, r, one, is_in=False)),
    )
]
COFFEE = [
    _of("not met", matched, lambda s, r, one: outcome(s, r, one, Outcome.NOT_YET)),
    _of("met", matched, lambda s, r, one: outcome(s, r, one, Outcome.MET)),
    _of("line for next time", has_met, _writes_for_next_time, is_form=True),
    _of("gladly", matched, lambda s, r, one: meet_again(s, r, one, MeetAgain.GLADLY)),
    _of("read notes", matched, lambda s, r, one: services(s).coffee.read_notes(r, one)),
]
MEMBERS = [
    _self("preferences", _prefers, is_form=True),
    _self("rhythm", lambda s, r: services(s).membership.set_rhythm(r, 8)),
    _self("group size", lambda s, r: services(s).membership.set_group_size(r, GroupSize.TRIO)),
    _self("pause", lambda s, r: services(s).membership.pause(r, LATER)),
    _self("resume", lambda s, r: services(s).membership.resume(r)),
    _self(
        "keep apart",
        lambda s, r: services(s).membership.keep_apart(r, [s.workspace.hanna.id]),
        is_form=True,
    ),
    _self("join", _joins, Whose.MAY_JOIN),
]
SETUP = [_self("set up", _sets_up, Whose.ANYBODYS, is_form=True)]
LAST = [
    _of("nothing more", has_read, lambda s, r, one: services(s).checkins.nothing_more(r, one)),
    _self("leave", lambda s, r: services(s).membership.leave(r), Whose.ANYBODYS),
    _self("erase", lambda s, r: services(s).erasing.erase(r), Whose.ANYBODYS, is_form=True),
]
ACTS = [
    *SHARING,
    *LEDGER,
    *CHECK_INS,
    *CIRCLE,
    *(replace(one, is_shared=True) for one in COFFEE),
    *MEMBERS,
    *SETUP,
    *LAST,
]
