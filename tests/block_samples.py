"""
A sample of every message, window and Home tab that Kith can make, for Slack to check.

They are what the functions of the views return while everything is done that people can do, and
while every text about check-ins and coffees is read. People and words in them are made up. Run as
``python -m tests.block_samples`` to write the file anew (half a minute); a test fails for a view
that isn't in it.
"""

from __future__ import annotations

import ast
import json
import logging
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from bot.checkins import views as check_in_views
from bot.circle import views as circle_views
from bot.circle.service import Card
from bot.coffee import announcement_views, moved_views, outcome_views
from bot.coffee import views as coffee_views
from bot.coffee.booking import pick_views
from bot.coffee.left_out import LeftOut
from bot.coffee.programs import views as program_views
from bot.coffee.rescue import views as rescue_views
from bot.home import small_talk_views
from bot.i18n import translator_for
from bot.icebreakers import views as icebreaker_views
from bot.ledger import question_views
from bot.ledger.entry_views import note_blocks
from bot.ledger.written_views import written_questions
from bot.members import views as member_views
from bot.memory.read_results import OwnCoffeeNote
from bot.operations.block_check import SAMPLES
from bot.sharing import form_fields, help_views, next_time_views, offer_views, reply_views
from bot.sharing.drafts import NameQuestion
from bot.sharing.form_state import FormState
from bot.sharing.help_facts import Colleague, HelpFacts
from bot.sharing.next_time import Partners
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, modal, sentence
from bot.slack.request import SlackRequest
from storage import migrate
from storage.database import Database
from storage.records import CustomQuestion, PartState, ReplyKind
from tests.faults.acts import acts
from tests.faults.oracle import recorded
from tests.faults.scenes import begin_alike
from tests.message_texts import ADA, WORDS, dates, surfaces
from tests.storage.builders import a_coffee_note, a_detail, a_program, a_round
from tests.stories.test_old_buttons import Scene
from tests.test_architecture import ROOT, name_of
from tests.workspace import MONDAY

SAY = translator_for("en")
ROW = "0" * 32
DAY = date(2026, 12, 1)
# The form that a test opens for forms of earlier releases.
_OLD_FORM = "Old"
# What may differ between two that are made alike.
_TEXTS = re.compile(
    r'("(?:text|value|initial_\w+|private_metadata|url|selected_\w+|alt_text)": )"(?:[^"\\]|\\.)*"'
)


def views() -> set[str]:
    """The dotted names of all functions that make something to be shown by itself."""
    return {
        f"{name_of(path)}.{node.name}"
        for path in sorted((ROOT / "bot").rglob("*views*.py"))
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and node.returns is not None
        and ast.unparse(node.returns) in ("Message", "dict[str, Any]")
    }


class Recorder:
    """Notes what the functions of the views return, in every thread."""

    def __init__(self) -> None:
        self.samples: dict[str, str] = {}
        self.made_by: set[str] = set()
        self._wanted = views()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Within this block they are noted."""
        threading.setprofile(self._note)
        sys.setprofile(self._note)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def _note(self, frame: FrameType, event: str, value: object) -> None:
        file = frame.f_code.co_filename
        if event != "return" or "views" not in file or str(ROOT) not in file:
            return
        name = f"{name_of(Path(file))}.{frame.f_code.co_name}"
        if name in self._wanted:
            self.made_by.add(name)
            self.keep(value)

    def keep(self, value: object) -> None:
        """Keep a message or a view, unless there is one like it that is longer."""
        if isinstance(value, Message):
            sample = {"message": value.payload()}
        elif isinstance(value, dict) and value.get("type") in ("modal", "home"):
            sample = {"view": value}
        else:
            return
        if value_of(sample, "title") == _OLD_FORM:
            return
        written = _without_ids(json.dumps(sample, ensure_ascii=False, sort_keys=True))
        kept = self.samples.get(_form(written), "")
        # Of those that differ by their texts or by how many there are, the longest is the one that
        # Slack may refuse.
        if (len(written), written) > (len(kept), kept):
            self.samples[_form(written)] = written


def value_of(sample: dict[str, Any], name: str) -> object:
    """The text of a part of a window, such as its title."""
    return sample.get("view", {}).get(name, {}).get("text")


def made() -> Recorder:
    """Everything that was made while everything was done."""
    recorder = Recorder()
    with recorder.listening():
        list(surfaces())
        _seldom()
        recorder.keep(_parts())
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/kith.db"
            with closing(Database(url)) as database:
                migrate.upgrade(database)
            scene = begin_alike(Path(folder), url)
            list(recorded(scene, list(acts())))
            _small_talk(scene)
            scene.workspace.close()
    return recorder


def _seldom() -> None:
    """What no act brings about."""
    from tests import exits

    for said in exits.MESSAGES:
        _ = said.at_second
    program, when = a_program("w"), "Tuesday 1 December, 12:00"
    check_in_views.refused(SAY, "That's no longer there.")
    circle_views.a_bot(SAY)
    circle_views.reminder(SAY, "U1", "T1", is_today=True)
    circle_views.emptied(SAY)
    announcement_views.left_out_of_round(SAY, LeftOut((), DAY))
    pick_views.calendar(SAY, ROW, when, [("Google", "https://calendar.google.com/")])
    moved_views.not_held(SAY, a_round(program), DAY, DAY)
    outcome_views.glad(SAY, ROW)
    program_views.before_joining(SAY, program, sentence("Would you like to join?"))
    rescue_views.offer(SAY, ROW)
    rescue_views.not_found(SAY)
    rescue_views.accepted(SAY, PartState.IN, is_under_way=True)
    coffee_views.sat_out(SAY, DAY, DAY)
    coffee_views.introduction(
        SAY, people=[("U1", "Ada"), ("U2", "Bo")], organiser="U1", opener="?", slots=[], reasons=[]
    )
    icebreaker_views.emptied(SAY)
    icebreaker_views.heard_a_stranger(SAY)
    icebreaker_views.words_only(SAY)
    question_views.keep_longer(SAY, ROW, shared_on=DAY, ends_on=DAY)
    member_views.welcome_without_rounds(SAY)
    member_views.how_to_pause(SAY, "/coffee")
    help_views.answer_in_modal(SAY, HelpFacts(), "T1", "It's hard.", FormState(ROW))
    help_views.after_help(SAY, "There are people to talk to.")
    reply_views.line_alone(SAY, "There are people to talk to.")
    reply_views.emptied(SAY)
    circle_views.card(SAY, Card("U2", may_read=True))
    partners = Partners(("U2", "U3"), may_write=True, has_rounds=True)
    next_time_views.form(SAY, ROW, partners, "T1")
    maya = [Colleague("U2", "Maya")]
    help_views.answer_in_modal(SAY, HelpFacts(), "T1", "It's hard.", FormState(ROW), maya)
    reply_views.coffee_only(SAY, offer_views.Tone())
    offer_views.offer_beside_help(SAY, ROW, offer_views.Tone())


def _parts() -> dict[str, Any]:
    """Parts of windows that stand in them only now and then."""
    question = CustomQuestion("w", ROW, ROW, ROW, "What did you learn as a child?", MONDAY)
    note = OwnCoffeeNote(a_coffee_note(ADA), WORDS, dates(a_detail(ADA)), None)
    blocks = [
        *form_fields.asked_field(SAY, "What do you look forward to?", is_answer=True),
        *form_fields.whose_field(SAY, NameQuestion(("Bo",)), is_own=False),
        *note_blocks(SAY, note),
        *written_questions(SAY, [question]),
    ]
    return modal("Parts", blocks, close="Close", submit="Keep", action_id=ActionId.SHARE_FORM)


def _small_talk(scene: Scene) -> None:
    """The answer to everything that is only said to Kith."""
    workspace = scene.workspace
    ada = SlackRequest(workspace.record.id, workspace.ada.id, "small talk")
    overview = workspace.application.services.home.overview_of_member(ada)
    for kind in ReplyKind:
        small_talk_views.answer(SAY, kind, overview, "/coffee")


def _form(written: str) -> str:
    """What a sample is made of: its blocks without their texts, each once."""
    bare = _TEXTS.sub(r'\1""', re.sub(r"[0-9a-f]{32}", "", written))
    sample = json.loads(bare)
    shown = sample.get("view") or sample["message"]
    blocks = {json.dumps(one) for one in shown.pop("blocks")}
    return json.dumps([shown, *sorted(blocks)])


def _without_ids(written: str) -> str:
    """Random ids are numbered, and moments by which Slack names messages are the same."""
    numbers: dict[str, str] = {}

    def numbered(found: re.Match[str]) -> str:
        return numbers.setdefault(found[0], f"{len(numbers) + 1:032x}")

    same = re.sub(r"\b[0-9a-f]{32}\b", numbered, written)
    return re.sub(r"\b\d{10}\.\d{6}\b", "1764547200.000100", same)


def main() -> None:
    """Write the file."""
    logging.disable(logging.CRITICAL)
    found = made()
    names = json.dumps(sorted(found.made_by))
    lines = ",\n".join(sorted(found.samples.values()))
    SAMPLES.write_text(f'{{"made_by": {names},\n"samples": [\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
