"""Somebody tells Kith of a loss or an illness: no thanks, no cheer, and nothing more is stored."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.memory import AFTER_A_LOSS
from storage import workspaces
from storage.records import Tier
from storage.tables import offers
from tests.cast import Actor, element_of, labels
from tests.stories.test_catching_up import known_to_kith, missed_line, start_again
from tests.stories.test_tiers import allows
from tests.stories.test_ways_of_writing import WAYS, answers
from tests.workspace import TestWorkspace

SORRY, HARD, GLAD = "I'm so sorry.", "That sounds hard.", "That's good news."
COULD_TELL = "If you like, I can ask somebody you name to look in on you."
ONLY_IF = "I'll only keep this if you say so."
NOT_HERE = "I can't keep anything about health, loss or family"
CAT = "My cat is called Mog."
SKIPS, SKIP = "You can skip coffees for two weeks", "Skip coffees for two weeks"
LOSSES = (
    "My father died last night.",
    "We lost the baby.",
    "The funeral is on Friday.",
    "She didn't make it.",
    "Mein Vater ist gestern gestorben.",
    "Die Beerdigung ist am Freitag.",
    "Mon père est mort hier.",
    "L'enterrement est vendredi.",
    "Mi padre murió anoche.",
    "Mi madre ha fallecido.",
    "Meu pai morreu ontem.",
    "O funeral é na sexta.",
    "Mio padre è morto ieri.",
    "Mia madre è mancata.",
)
ILLNESSES = (
    "My mum has cancer.",
    "My brother is in intensive care.",
    # Whose it is isn't certain, so no kind is suggested.
    "Julian's surgery is on Monday.",
    "Ich habe Krebs.",
    "Ma grand-mère est à l'hôpital.",
    "Tengo cáncer.",
    "Minha avó está no hospital.",
    "Mia nonna è in ospedale.",
)
# For whom isn't said.
GRIEF = (
    "I miss him so much.",
    "I cry every day.",
    "Ich weine jeden Tag.",
    "Je pleure tous les jours.",
    "Lloro todos los días.",
    "Choro todos os dias.",
    "Piango tutti i giorni.",
)
GOOD = (
    "The operation went well!",
    "my mum is out of hospital again",
    "Die OP ist gut verlaufen.",
    "C'est bénin.",
)
# Nothing says what these are about.
UNCLEAR = (
    "It has been a terrible year for us.",
    "Mir wird gerade vieles zu viel.",
    "C'est une période difficile.",
)


def is_asked(workspace: TestWorkspace) -> None:
    """Ada joins, and gets an icebreaker."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.pass_time(days=4)


def newest(person: Actor) -> tuple[str, list[str]]:
    """The newest message, and its buttons."""
    message = person.messages()[-1]
    return message["text"], labels(message)


@pytest.mark.parametrize("words", LOSSES)
def test_a_loss_is_met_with_sympathy_once(workspace: TestWorkspace, words: str) -> None:
    """No thanks, no coffee; somebody could be told; and two lines get one such answer."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.ada.goes_on(words)
    workspace.ada.says("My mother passed away last year, too.")

    (answer,) = answers(workspace.ada, count)
    assert answer["text"] == f"{SORRY} {COULD_TELL} {ONLY_IF}"
    assert labels(answer) == ["Keep this", "Don't keep it"]
    workspace.ada.presses("Keep this")
    assert words in element_of(workspace.ada.modal(), "words")["initial_value"]
    workspace.ada.submits()
    assert SORRY not in workspace.ada.reads_modal()


@pytest.mark.parametrize("words", [*ILLNESSES, *GRIEF])
def test_an_illness_or_grief_is_met_without_cheer(workspace: TestWorkspace, words: str) -> None:
    """A kind word and no thanks, nothing that a bot can't feel, and no coffee."""
    workspace.joins(workspace.ada)
    workspace.ada.says(words)

    offered = f"{HARD} {COULD_TELL} {ONLY_IF}"
    assert newest(workspace.ada) == (offered, ["Keep this", "Don't keep it"])


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("loss", SORRY),
        ("illness_family", HARD),
        ("illness_own", HARD),
        ("celebration", None),
        ("exam", None),
        ("something_else", None),
    ],
)
def test_the_answer_to_what_is_kept_has_a_kind_word(
    workspace: TestWorkspace, kind: str, said: str | None
) -> None:
    """Of a loss or an illness it comes first, and once; nothing else is taken to be hard."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", kind, words="It is on Thursday.")
    workspace.ada.submits(words="It is on Thursday.")
    shown = workspace.ada.reads_modal()

    assert [one for one in (SORRY, HARD) if one in shown] == ([said] if said else [])


@pytest.mark.parametrize("words", GOOD)
def test_good_news_is_not_called_hard(workspace: TestWorkspace, words: str) -> None:
    """It's gladly heard, and still no matter for whoever one meets by chance."""
    workspace.joins(workspace.ada)
    workspace.ada.says(words)

    assert newest(workspace.ada) == (f"{GLAD} {ONLY_IF}", ["Keep this", "Don't keep it"])
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("kind", "illness_family")
    workspace.ada.submits()
    shown = workspace.ada.reads_modal()
    assert "I'll keep this just for you." in shown
    assert not [one for one in (HARD, GLAD) if one in shown]


def test_good_news_in_the_form(workspace: TestWorkspace) -> None:
    """Nothing was said of it before, so it is said when it is kept."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.submits(words="My mum's operation went well.")
    workspace.ada.submits()

    assert workspace.ada.reads_modal().count(GLAD) == 1
    assert HARD not in workspace.ada.reads_modal()


@pytest.mark.parametrize("words", UNCLEAR)
def test_what_may_be_heavy_is_met_without_cheer(workspace: TestWorkspace, words: str) -> None:
    """Where no kind is known, the answer fits whatever it is."""
    workspace.joins(workspace.ada)
    workspace.ada.says(words)

    text, shown = newest(workspace.ada)
    assert (text, shown[0]) == (ONLY_IF, "Keep this")


@pytest.mark.parametrize("way", WAYS)
def test_a_loss_is_heard_in_every_way(workspace: TestWorkspace, way: str) -> None:
    """In a thread, with a picture, with ``/me``: the answer comes where the words stand."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    WAYS[way](workspace.ada, LOSSES[0])
    workspace.pass_time(minutes=2)

    (answer,) = answers(workspace.ada, count)
    assert answer["text"].startswith(SORRY)
    assert labels(answer) == ["Keep this", "Don't keep it"]


def test_what_it_was_about_is_not_stored(workspace: TestWorkspace) -> None:
    """Before *Keep this* a loss leaves what a cat does: a key, and an offer (P2)."""
    workspace.joins(workspace.ada)
    first = workspace.ada.says(CAT)
    second = workspace.ada.says(LOSSES[0])
    with workspace.database.read() as tx:
        cat, loss = tx.execute(select(offers).order_by(offers.c.told_at)).all()

    assert (cat.slack_ts, loss.slack_ts) == (first, second)
    same = {"id": cat.id, "slack_ts": first, "told_at": cat.told_at}
    assert {**loss._mapping, **same} == dict(cat._mapping)


def test_a_loss_told_in_a_window(workspace: TestWorkspace) -> None:
    """*Answer privately* may get such an answer, too."""
    is_asked(workspace)
    workspace.ada.presses("Answer privately")
    workspace.ada.submits(words=LOSSES[0])

    assert f"{SORRY} {COULD_TELL} {ONLY_IF}" in workspace.ada.reads_modal()
    assert labels(workspace.ada.modal()) == ["Don't keep it"]
    workspace.ada.submits()
    kind = element_of(workspace.ada.modal(), "kind")["initial_option"]
    assert kind["text"]["text"] == "A loss"


def test_an_answer_is_something_one_likes(workspace: TestWorkspace) -> None:
    """What is answered to an icebreaker is a taste, unless its words say something else."""
    is_asked(workspace)
    workspace.ada.says("The sound of rain on a tent.")
    text, shown = newest(workspace.ada)
    assert text == "Thank you for telling me. I'll only keep it if you say so."
    assert shown == ["Keep this", "Bring it to my next coffee", "Don't keep it"]
    workspace.ada.presses("Keep this")

    kind = element_of(workspace.ada.modal(), "kind")["initial_option"]
    assert kind["text"]["text"] == "Something I like"


def test_a_loss_in_the_form_is_met_with_sympathy(workspace: TestWorkspace) -> None:
    """Nothing was said of it before, so it is said when it is kept; changing it says nothing."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.submits(words=LOSSES[0])
    workspace.ada.submits()
    assert f"{SORRY} I'll keep this just for you." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.submits()

    assert SORRY not in workspace.ada.reads_modal()


@pytest.mark.parametrize("tier", [Tier.LIGHT, Tier.UNDECIDED])
def test_where_it_can_not_be_kept_that_is_said(workspace: TestWorkspace, tier: Tier) -> None:
    """Nothing is offered that is refused afterwards (P2)."""
    with workspace.database.write() as tx:
        workspaces.set_tier(tx, workspace.record.id, tier)
    workspace.joins(workspace.ada)
    workspace.ada.says(LOSSES[0])
    text, shown = newest(workspace.ada)

    assert text.startswith(f"{SORRY} In this workspace {NOT_HERE}")
    assert shown == []
    workspace.ada.says(CAT)
    assert newest(workspace.ada)[1][0] == "Keep this"


def test_in_a_workspace_for_coffee_only(workspace: TestWorkspace) -> None:
    """The refusal isn't cheerful either."""
    workspace.joins(workspace.ada)
    allows(workspace, "coffee_only")
    workspace.ada.says(LOSSES[0])

    assert workspace.ada.last().startswith(f"{SORRY} In this workspace I'm only here for coffee")


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (LOSSES[0], SORRY),
        (ILLNESSES[0], "That sounds hard. I'm only a bot"),
        (GOOD[0], "That's good news. I'm only a bot"),
    ],
)
def test_somebody_who_has_not_joined_is_not_greeted(
    workspace: TestWorkspace, words: str, begins: str
) -> None:
    """No hello and no advertisement under a death."""
    workspace.dana.says(words)

    assert workspace.dana.last().startswith(begins)
    assert "I've kept nothing." in workspace.dana.last()
    assert "/coffee" not in workspace.dana.last()


def test_what_came_while_kith_was_away(workspace: TestWorkspace) -> None:
    """A line that is found later gets the same answer."""
    known_to_kith(workspace, workspace.ada)
    missed_line(workspace, workspace.ada, LOSSES[0])
    start_again(workspace)

    assert newest(workspace.ada) == (
        f"{SORRY} {COULD_TELL} {ONLY_IF}",
        ["Keep this", "Don't keep it"],
    )


def test_while_a_loss_is_kept_nothing_is_offered_for_a_coffee(workspace: TestWorkspace) -> None:
    """Words that lean towards it, in the conversation, a thread and a window, for four weeks."""
    is_asked(workspace)
    workspace.ada.shares(LOSSES[0])
    alone = ["Keep this", "Don't keep it"]
    workspace.ada.says("I wish I were with her.")
    assert newest(workspace.ada)[1] == alone
    workspace.pass_time(minutes=2)
    WAYS["in a thread"](workspace.ada, CAT)
    assert newest(workspace.ada)[1] == alone
    workspace.ada.presses("Answer privately")
    workspace.ada.submits(words=CAT)
    assert labels(workspace.ada.modal()) == ["Don't keep it"]
    workspace.ada.closes()
    workspace.clock.advance(AFTER_A_LOSS)
    workspace.ada.says(CAT)

    assert "Bring it to my next coffee" in newest(workspace.ada)[1]


@pytest.mark.parametrize(
    ("words", "first", "asked", "buttons"),
    [
        ("My mum died, please cancel my coffees", SORRY, SKIPS, [SKIP, "Pause"]),
        ("Mama ist gestorben. Bitte sag meine Kaffees ab.", SORRY, SKIPS, [SKIP, "Pause"]),
        ("My mum died. I can't make it on Tuesday.", SORRY, "You're in for", ["Skip this one"]),
        ("My dad is in hospital and I need a break", HARD, "Would you like a break?", ["Pause"]),
        ("We're moving house. No coffee this week!", ONLY_IF, "You're in for", ["Skip this one"]),
    ],
)
def test_what_is_asked_about_coffees_is_heard_too(
    workspace: TestWorkspace, words: str, first: str, asked: str, buttons: list[str]
) -> None:
    """Both are answered, each by itself; nothing happens before a press, and the offer stays."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.ada.says(words)

    told, beside = answers(workspace.ada, count)
    assert told["text"].startswith(first)
    assert labels(told)[0] == "Keep this"
    assert beside["text"].startswith(asked)
    assert set(buttons) <= set(labels(beside))
    workspace.ada.presses_in(beside, buttons[0])
    offer = answers(workspace.ada, count)[0]
    assert labels(offer)[0] == "Keep this"
    workspace.ada.presses_in(offer, "Keep this")
    assert element_of(workspace.ada.modal(), "words")["initial_value"] == words


def test_what_is_asked_beside_is_said_once_whatever_fails(workspace: TestWorkspace) -> None:
    """Slack's answer to the second message is lost; it's looked for before it is said again."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.sandbox.ack_timeout = 0.4
    workspace.sandbox.fail("chat.postMessage", "lost_answer")
    workspace.ada.goes_on("My mum died, please cancel my coffees")
    for _ in range(9):
        workspace.pass_time(seconds=20)
        workspace.application.scheduler.run_often()

    texts = [one["text"] for one in answers(workspace.ada, count)]
    assert [text.startswith(SORRY) for text in texts] == [True, False]
