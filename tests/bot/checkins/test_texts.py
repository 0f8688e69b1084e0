"""What the texts of check-ins never say, for any kind, tone and wish."""

from __future__ import annotations

import json
import re

import pytest

from bot.checkins import views
from bot.checkins.guidance import how_to_ask
from bot.checkins.plans import Tone
from bot.memory import KINDS, WISHES, wishes_for
from bot.slack.action_ids import ActionId
from storage.records import DetailKind, Wish
from tests.bot.delivery.scenario import DAY, TUESDAY, Scene
from tests.message_texts import (
    ASKED_ABOUT,
    FRIDAY,
    SAY,
    WORDS,
    a_thing,
    foretold,
    modal,
    sharing_fields,
    surfaces,
)
from tests.message_texts_markdown import read
from tests.tables import every_case

# Feelings that a bot does not have.
FEELINGS = re.compile(
    r"\b(?:sorry|sad(?:ly|dened)?|happy|glad|excited|delighted|thrilled|hope|fear|worried|proud"
    r"|care|love|heart|sympathy|condolences|congratulations|unfortunately|I feel|I know how)\b",
    re.IGNORECASE,
)
# People's own feelings, and the names of kinds, are allowed.
NOT_ITS_OWN = (
    "Tell them, in your own words, that you're glad for them.",
    "offer only what you're happy to give",
    "If the news is sad, press Change and pick “A loss” instead",
    # The one apology, after somebody has said that it went badly.
    "I'm sorry. I won't prompt anyone to ask,",
    # The feeling of whoever told it.
    "They'd be glad if you remembered.",
    # The feeling of whoever reads it.
    "Worried about Ada?",
    KINDS[DetailKind.CLOSE_TO_HEART],
)
ADVICE = re.compile(
    r"\b(?:should|must|try to|why not|cheer|get well|better soon|at least|stay strong|thoughts and"
    r" prayers|no worries|don't worry)\b",
    re.IGNORECASE,
)


def texts() -> list[tuple[str, str]]:
    """Every text of check-ins, under its heading."""
    shown = [*surfaces(), *sharing_fields()]
    return [(title, "\n".join(read(one))) for title, one in shown] + foretold()


TEXTS = every_case(("title", "text"), texts(), ids=[title for title, _ in texts()], at_least=60)


@TEXTS
def test_nothing_is_loud_or_cheerful(title: str, text: str) -> None:
    """No exclamation mark anywhere, and no emoji: somebody may be ill (P5)."""
    assert "!" not in text
    assert re.findall(r":[a-z_]+:|[\U0001F000-\U0001FAFF\u2600-\u27BF]", text) == []


@TEXTS
def test_a_bot_pretends_no_feelings(title: str, text: str) -> None:
    """Kith is no person, and does not play one (P5)."""
    for one in NOT_ITS_OWN:
        text = text.replace(one, "")

    assert FEELINGS.findall(text) == []


@TEXTS
def test_nothing_is_advised(title: str, text: str) -> None:
    """A listener is told how to ask, and nobody is told what to do (P5)."""
    assert ADVICE.findall(text) == []


@TEXTS
def test_at_most_one_question_at_a_time(title: str, text: str) -> None:
    """A message asks one thing; a form's labels and confirmations are not counted."""
    said = [line for line in text.splitlines() if not line.startswith(("**", "`", "Before "))]

    assert sum(line.count("?") for line in said) <= 1


@pytest.mark.parametrize("is_late", [False, True])
def test_the_nudge_has_nothing_of_its_detail(is_late: bool) -> None:
    """It is made from the owner and an id, so neither kind nor wish is in it (P5)."""
    nudge = json.dumps(views.nudge(SAY, "UADA", "c", is_late).payload()).lower()

    assert WORDS.lower() not in nudge
    for kind in DetailKind:
        assert kind.value not in nudge
        assert SAY(KINDS[kind]).lower() not in nudge


def test_the_nudge_is_the_same_for_every_kind(scene: Scene) -> None:
    """It is the same JSON for Slack, except for the id of the check-in (P5)."""
    workspace, sent = scene.workspace, set()
    scene.changes(workspace.bo, weekly_budget=7)
    for number, kind in enumerate((DetailKind.ILLNESS_FAMILY, DetailKind.EXAM, DetailKind.PET)):
        scene.shares(workspace.ada, workspace.bo, kind=kind)
        scene.at(TUESDAY + number * DAY)
        assert scene.nudges(workspace.bo) == 1
        nudge = [one for one in scene.requests() if ActionId.READ.value in str(one["blocks"])][-1]
        ids = re.compile(r'"value": ?"[^"]+"|[0-9a-f]{32}')
        body = json.dumps({"text": nudge["text"], "blocks": nudge["blocks"]}, sort_keys=True)
        sent.add(ids.sub("id", body))
        scene.brakes(workspace.ada)

    assert len(sent) == 1
    assert "would like you to know" in sent.pop()


@every_case(("kind", "wish"), [(one, wish) for one in ASKED_ABOUT for wish in wishes_for(one)])
def test_a_listener_reads_only_the_words_and_the_wish(kind: DetailKind, wish: Wish) -> None:
    """A listener reads what its owner wrote, and not which kind it was given (P4)."""
    shown = "\n".join(read(modal(a_thing(kind, wish=wish), again_on=FRIDAY.date())))

    assert WORDS in shown
    assert SAY(KINDS[kind]) not in shown
    assert ("`I've been in touch`" in shown) is (
        wish not in (Wish.JUST_KNOW, Wish.AS_IF_NEVER_AWAY)
    )


@every_case(("kind", "wish"), [(one, wish) for one in ASKED_ABOUT for wish in wishes_for(one)])
def test_a_listener_reads_the_wish_as_its_owner_picked_it(kind: DetailKind, wish: Wish) -> None:
    """The wish has the words of the form, also after it went badly: no others are put in (P5)."""
    for gentle in (False, True):
        shown = "\n".join(read(modal(a_thing(kind, wish=wish, gentle=gentle))))

        assert f"Their wish: {SAY(WISHES[wish])}." in shown


@every_case("tone", Tone)
def test_nobody_has_to_answer(tone: Tone) -> None:
    """The texts ask for no answer of people who are ill, or have lost somebody (P5)."""
    kinds = {
        Tone.QUIET: a_thing(DetailKind.LOSS),
        Tone.GENTLE: a_thing(DetailKind.EXAM, gentle=True),
        Tone.CAREFUL: a_thing(DetailKind.ILLNESS_OWN),
        Tone.WARM: a_thing(DetailKind.EXAM),
        Tone.GLAD: a_thing(DetailKind.CELEBRATION),
    }
    (how,) = how_to_ask([(kinds[tone], False)])

    assert ("They don't have to answer." in how or "they don't have to answer." in how) is (
        tone is not Tone.GLAD
    )
