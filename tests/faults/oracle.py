"""Does acts under faults, as people do them, and compares what comes of it with how it should be.

How it should be is recorded in a workspace without faults, in which the same acts are done at the
same moments.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.sandbox.contexts import Result
from bot.sandbox.refusals import Gone
from bot.slack import failures
from tests.faults.acts import Act
from tests.faults.traces import HANDLES, Eyes, change, stored
from tests.faults.troubles import Trouble
from tests.stories.test_old_buttons import SINCE, Scene

# The time for one act with its repetitions, in all workspaces alike.
SLOT = timedelta(minutes=10)
# How long somebody waits for an answer.
_WAITS = timedelta(minutes=2)
# No conversation has more messages due at one moment.
_MOST_IN_A_CHAT = 10
_MOST_TIMES = 3
# What asks people to do it again; nothing else may be read besides the answer.
_NOT_TAKEN = "Slack didn't take the file just now. Please press Export again in a few minutes."
ASKS_AGAIN = re.compile(
    "|".join(map(re.escape, (failures._BUSY, failures._FORM_BUSY, failures._TOO_SLOW, _NOT_TAKEN)))
)
# Both say the same besides: to look, and to press again if it isn't there.
_IN_DOUBT = "Slack didn't tell me whether the file arrived."
_IN_SIGHT = "I've made your file."
_IF_IT_IS_NOT_THERE = "If it isn't there, press Export again in a minute."
_OF_A_VIEW = ("type", "title", "submit", "callback_id", "private_metadata", "blocks")
_LOADING = "Modal: One moment One moment, please."
_UNHURT = re.compile(r"nothing (?:was|is) (?:lost|changed)", re.IGNORECASE)


@dataclass(frozen=True)
class Trace:
    """
    What an act left behind: the calls that it made, changed rows, what each person sees, and the
    sentences in the form.
    """

    calls: tuple[str, ...]
    rows: list[str]
    seen: dict[str, list[str]]
    errors: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What is wrong after an act under a fault, and how often it had to be done."""

    problems: list[str]
    times: int


def recorded(scene: Scene, acts: Sequence[Act]) -> Iterator[Trace]:
    """Do all acts without a fault."""
    for act in _in_time(scene, acts):
        begun = _Begun(scene, act)
        result = act.perform(scene, begun.shown)
        if act.sort == "line":
            # It is answered a moment later.
            begun.wait()
        yield begun.end(result, begun.calls())


def judged(
    scene: Scene, acts: Sequence[Act], expected: Sequence[Trace], troubles: Sequence[Trouble]
) -> Iterator[Verdict | None]:
    """Do all acts, each under its trouble; ``None`` for one that this can't strike."""
    for act, trace, trouble in zip(_in_time(scene, acts), expected, troubles, strict=True):
        if trouble.strikes(trace.calls):
            yield _judged(_Begun(scene, act), trace, trouble)
        else:
            # It is done all the same, since what follows builds on it.
            begun = _Begun(scene, act)
            begun.end(act.perform(scene, begun.shown), ())
            yield None


def _in_time(scene: Scene, acts: Sequence[Act]) -> Iterator[Act]:
    """The acts, each at its moment."""
    moment = "joined"
    # What comes by itself must not pass for the answer to the first act.
    _send_all(scene)
    for act in acts:
        if act.since != moment:
            moment = act.since
            scene.workspace.clock.set(SINCE[moment])
            # What was drawn by lot before a fault may differ; what is drawn from now on must not.
            scene.workspace.application.services.rounds._rng.seed(moment)
            _send_all(scene)
        yield act


def _send_all(scene: Scene) -> None:
    """Send all that is due: at once one conversation gets one message, whichever comes first."""
    for _ in range(_MOST_IN_A_CHAT):
        scene.workspace.tick()
        scene.workspace.clock.advance(timedelta(seconds=2))


def _tick(scene: Scene) -> None:
    """Let everything be done that is due; events come again, and answers are tried again."""
    for _ in range(2):
        scene.workspace.tick()
        scene.workspace.application.scheduler.run_often()
        scene.workspace.wait()


class _Begun:
    """An act that has been prepared, and what there was before it is done."""

    def __init__(self, scene: Scene, act: Act) -> None:
        self.scene, self.act = scene, act
        self._end = scene.workspace.clock.now() + SLOT
        self.shown = act.prepare(scene)
        scene.workspace.clock.advance(timedelta(seconds=1))
        self.eyes = Eyes(scene.workspace.sandbox)
        self._before = stored(scene._file)
        self._number = scene.workspace.sandbox.traffic[-1].number

    def calls(self) -> tuple[str, ...]:
        """The calls to Slack since then."""
        self.scene.workspace.wait()
        said = (one for one in self.scene.workspace.sandbox.traffic if one.number > self._number)
        return tuple(one.name for one in said if one.direction == "to_slack")

    def mine(self) -> list[str]:
        """What the person who acts sees."""
        return self._seen().get(self.act.person, [])

    def _seen(self) -> dict[str, list[str]]:
        return {
            handle: [line.replace(_IN_DOUBT, _IN_SIGHT) for line in lines]
            for handle, lines in self.eyes.new().items()
        }

    def wait(self) -> None:
        """Let the person wait for an answer."""
        self.scene.workspace.wait()
        self.scene.workspace.clock.advance(_WAITS)
        _tick(self.scene)

    def end(self, result: Result, calls: tuple[str, ...]) -> Trace:
        """Let the time for it pass, and close all windows; returns what it left behind."""
        workspace = self.scene.workspace
        workspace.wait()
        assert workspace.clock.now() < self._end
        workspace.clock.set(self._end)
        _tick(self.scene)
        rows, seen = change(self._before, stored(self.scene._file)), self._seen()
        for handle in HANDLES:
            _close_all(self.scene, self.scene.person(handle).id)
        workspace.wait()
        _forget_what_asks_again(self.scene)
        errors = (*result.errors.values(), *filter(None, [result.error]))
        return Trace(calls, rows, seen, errors)


def _judged(begun: _Begun, expected: Trace, trouble: Trouble) -> Verdict:
    scene, act, problems = begun.scene, begun.act, []

    def perform() -> Result:
        done = act.perform(scene, begun.shown)
        if trouble.lasts and act.sort == "line":
            begun.wait()
        return done

    try:
        result = trouble.during(scene, expected.calls, perform)
    except AssertionError as wrong:
        problems, result = [str(wrong)], Result(False)
    begun.wait()
    times = 1
    while times < _MOST_TIMES and _is_to_be_done_again(begun, result, expected):
        problems += _before_again(begun, expected)
        result = _again(begun)
        begun.wait()
        times += 1
    try:
        trouble.later(scene)
    except AssertionError as wrong:
        problems.append(str(wrong))
    found = begun.end(result, expected.calls)
    problems += _differences(expected, found, act, trouble)
    faults = scene.workspace.sandbox._parts.faults
    problems += [f"called inside Retry-After: {one}" for one in faults.violations]
    faults._violations.clear()
    return Verdict(problems, times)


def _is_to_be_done_again(begun: _Begun, result: Result, expected: Trace) -> bool:
    """Whether the person sees no answer, or one that asks them to do it again."""
    if begun.act.sort == "line":
        # It stands in the conversation, and nobody types it again.
        return False
    if begun.act.is_form and result.error is not None:
        # Slack itself asks for it, in the form.
        return True
    mine = begun.mine()
    if any(ASKS_AGAIN.search(line) for line in [*mine, *result.errors.values()]):
        return True
    wanted = expected.seen.get(begun.act.person, [])
    if any(_IF_IT_IS_NOT_THERE in line for line in mine):
        return any(line.startswith("Message: ") and line not in mine for line in wanted)
    return bool(wanted) and not _answer(mine) and not result.errors


def _answer(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if not ASKS_AGAIN.search(line) and line != _LOADING]


def _before_again(begun: _Begun, expected: Trace) -> Iterator[str]:
    """What is wrong before somebody does it again; closes the windows that ask them to."""
    sandbox, act = begun.scene.workspace.sandbox, begun.act
    mine, wanted = Counter(begun.mine()), Counter(expected.seen.get(act.person, []))
    if wanted - Counter(begun.eyes.first.get(act.person, [])) and not wanted - mine:
        yield f"asked to do it again, though it was answered: {[*mine]}"
    person = begun.scene.person(act.person).id
    own = begun.shown.get("id") if begun.shown else None
    while (open_now := sandbox.modals(person)) and open_now[-1]["id"] != own:
        sandbox.close(person, open_now[-1]["id"])
    if act.is_form:
        if not open_now:
            yield "the form is gone"
        elif open_now[-1]["blocks"] != begun.shown["blocks"]:
            yield "the form has lost its words"
    _forget_what_asks_again(begun.scene)
    begun.scene.workspace.wait()


def _again(begun: _Begun) -> Result:
    """Do it again; where the button is gone from the window or the Home tab, open that anew."""
    scene, act = begun.scene, begun.act
    try:
        return act.perform(scene, begun.shown)
    except Gone:
        begun.shown = _opened_anew(scene, act, begun.shown)
        return act.perform(scene, begun.shown)


def _opened_anew(scene: Scene, act: Act, shown: dict[str, Any]) -> dict[str, Any]:
    sandbox, client = scene.workspace.sandbox, scene.workspace.client
    person = scene.person(act.person).id
    if shown["type"] == "home":
        home = {"type": "home", "blocks": shown["blocks"]}
        client.views_publish(user_id=person, view=home)
        return sandbox.home(person) or {}
    _close_all(scene, person)
    view = {name: shown[name] for name in _OF_A_VIEW if shown.get(name)}
    client.views_open(trigger_id=sandbox._context.triggers.trigger(person), view=view)
    return sandbox.modals(person)[-1]


def _differences(expected: Trace, found: Trace, act: Act, trouble: Trouble) -> Iterator[str]:
    rows, wanted_rows = Counter(found.rows), Counter(expected.rows)
    yield from (f"no effect: {row}" for row in (wanted_rows - rows).elements())
    yield from (f"a further effect: {row}" for row in (rows - wanted_rows).elements())
    for handle in HANDLES:
        wanted = Counter(expected.seen.get(handle, []))
        seen = Counter(found.seen.get(handle, []))
        allowed = {line for line in seen if ASKS_AGAIN.search(line)}
        if trouble.may_add(act.sort, expected.calls):
            allowed |= {line for line in wanted if line.startswith("Message: ")}
        yield from (f"{handle} does not see: {line}" for line in (wanted - seen).elements())
        yield from (
            f"{handle} sees besides: {line}"
            for line in (seen - wanted).elements()
            if line not in allowed
        )
        for line in seen:
            if found.rows and _UNHURT.search(line):
                yield f"{handle} reads that nothing was changed: {line}"
    if expected.errors != found.errors and (expected.errors or act.is_form):
        yield f"the form says {found.errors}, not {expected.errors}"


def _close_all(scene: Scene, person: str) -> None:
    sandbox = scene.workspace.sandbox
    while modals := sandbox.modals(person):
        sandbox.close(person, modals[-1]["id"])


def _forget_what_asks_again(scene: Scene) -> None:
    workspace = scene.workspace.sandbox._parts.workspace
    for conversation in list(workspace.conversations.values()):
        for message in list(conversation.messages.values()):
            if ASKS_AGAIN.search(message.text):
                workspace.drop(conversation, message.ts)
