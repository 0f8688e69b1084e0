"""
The document of check-ins: every plan in sentences, and every word that people read of them.

It is made from the plans and the views themselves. Run as ``python -m tests.message_texts`` to
write it anew, and read aloud what has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.checkins import owner_views
from bot.checkins import views as nudges
from bot.checkins.guidance import tone_of
from bot.checkins.plans import FOR_THIS_DAY, PLANS, Start
from bot.checkins.service import OpenedCheckIn, ReminderTime
from bot.circle import KnownReminders
from bot.i18n import Translator, translator_for
from bot.ledger import brake_views, question_views
from bot.ledger import views as ledger_views
from bot.ledger.brake import BrakeForm
from bot.ledger.entries import Entry, Ledger, NamedListener, Reading
from bot.ledger.member_data import MemberData
from bot.memory import (
    KINDS,
    WISHES,
    CheckInOutlook,
    NextStep,
    PlannedCheckIn,
    StillAsked,
    Which,
    WordDates,
    wishes_for,
)
from bot.memory.read_results import DetailWithWords
from bot.memory.word_dates import detail_dates
from bot.sharing.drafts import Draft, Preview, SoonerListener, When
from bot.sharing.form_state import WISH_BLOCK, YEARLY_BLOCK, FormState, wish_block
from bot.sharing.form_views import form as sharing_form
from bot.sharing.preview_text import what_will_happen
from bot.slack.blocks import Message
from storage.records import Brake, Detail, DetailKind, Person, Tier, Timing, Wish
from tests.message_texts_markdown import plan_in_sentences, surface
from tests.storage.builders import DAY, MONDAY, a_detail, a_member
from tests.test_architecture import ROOT

DOCUMENT = ROOT / "docs/check-ins.md"
SAY: Translator = translator_for("en")
ADA = Person("w", "ada", "UADA", None)
# These have texts of their own.
_SHOWN_OTHERWISE = (
    NextStep.PLANNED,
    NextStep.UNDER_WAY,
    NextStep.STOPPED,
    NextStep.WAITS_FOR_NEWS,
)
FRIDAY = datetime.fromisoformat("2026-11-27T09:00+00:00")
NEXT_YEAR = date(2027, 11, 26)
WORDS = "What Ada wrote."
ASKED_ABOUT = [kind for kind, plan in PLANS.items() if plan.start is not Start.NEVER]

_BEGINNING = """# Check-ins

This page says when Kith lets somebody know that there is something, and shows every text of it.
Ada is the one who shared something.
Bo, Chidi and Dana are the people she named.
Buttons are shown `like this`.

The page is made from the code by `make texts`, and a test fails when it is out of date.

## The plans

A check-in is a private message to one person.
It says that there is something, and nothing of what it is.
There is a plan for each kind of thing that can be shared.

## When

Its owner chooses when the first listener hears:

* *As soon as they're at work*: within their working hours, today or on their next working day.
  If the first can't hear that day, the next listener does.
* *On the morning of the day*: on that day, where the listener lives, and not later.
  Where their morning comes only when the day has ended for its owner, it is the day before.
  The form asks what holds for those who don't work then: the working day before, or after.
  Once it is missed the next listener is told, and nobody is wished luck afterwards.
* *The morning after*: on the listener's first working morning after the day has ended where its
  owner lives.
  Without a day, it is the first one after it was shared.
* *On a day I choose*: on that day, or on the listener's first working morning after it.

The form counts with what everybody can see of a listener in Slack: their time zone, nine to five
from Monday to Friday, and the public holidays of the zone's country.
A loss, and what is for *as soon as they're at work*, doesn't wait for a holiday to end: the next
listener hears.
The listener's own hours, days off and holidays decide in the end.

What was shared before owners could choose keeps the plan that it had: the morning after; a
celebration on its day, or within three days of it; a loss four working days later.
"""
_ALWAYS = """### What holds for all of them

* Nobody is told at night, on a day off, on a public holiday, in do-not-disturb or while their Slack
  status, or their name, says that they are away.
* Nobody gets more than one check-in a day, or more unasked messages a week than they want.
* One person is told at a time, in the owner's order.
  The next is told when the one before has passed, or has been silent for one working day; for two
  hours where it is for one day only.
  It is the same moment either way.
  A listener who reads it, asks, or wants to be reminded keeps the turn.
  Whoever reads it late takes the turn back, unless another was told by then.
* *Not today* means another day.
  Whoever pressed it is told once more, on a later working day, when nobody is left who hasn't been
  told.
  After a second *Not today* it rests.
  What is for one day only isn't told on another.
  Once more in the second week, four weeks later or a year later is an occasion of its own,
  whatever was pressed before.
* A loss, and what is for *as soon as they're at work*, doesn't wait for another day.
  If a listener can't hear that day, the next one does: within their working hours, and at once.
  It may be a day off, an absence, do-not-disturb, a pause, a spent budget or a quiet list; nobody
  is told which.
  Who was passed over is told later only if nobody else could be.
* An icebreaker never takes the last of somebody's budget from a check-in that they are due, or that
  may still go on to them that week.
  Nor does a question whether to keep something longer, or to pause, from one that they are due.
* Its owner can end it at any time: *Let nobody ask* and *It went badly, be gentle* for good,
  *Not yet* until a day.
  It also ends when it is forgotten, and for one person when they are taken off.
  Messages that are in Slack by then are emptied.
  With a new date everything moves.
* About several things for the same people its owner is asked once in the second week, in one
  message, and one answer holds for all.
  About things for different people it is asked on a morning each, what was shared first the first.
  In the first four weeks after a loss it is dropped.
* If nobody has opened it three of its owner's working days after the first was to be told, its
  owner hears just that, once, and can name somebody else; of several things in one message.
  It is the same whether the listeners are away, have passed, or have not joined, and whether any
  has been told: the message says that Kith may not have reached anyone.
  Of a celebration, which is over by then, they hear nothing.
* If a listener's first morning comes when it is already too late, they are told all the same,
  within two days of it; but never after the day where it was for its morning.
* Two things from one owner that are due to one person come in one message.
"""


def a_thing(kind: DetailKind, **changes: Any) -> Detail:
    """Something of this kind that Ada shared."""
    return a_detail(ADA, kind=kind, id=f"{kind}", **changes)


def document() -> str:
    """The document as it should be."""
    parts = [_BEGINNING, *_plans(), _ALWAYS, *_for_the_listener(), *_for_the_owner()]
    return "\n".join(parts).rstrip() + "\n"


def surfaces() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    """Everything that people read of check-ins, each with its heading."""
    yield from _nudges()
    yield from _modals()
    yield from _answers()
    yield from _unopened()
    yield from _second_week()
    yield from _brake()
    yield from _ledger()


def dates(detail: Detail) -> WordDates:
    """The dates of what Ada wrote, for a reader on Friday morning."""
    return detail_dates(detail, "Europe/London", "Europe/Stockholm", FRIDAY)


def opened(several: Iterable[Detail], again_on: date | None = None) -> OpenedCheckIn:
    """What Bo has opened."""
    return OpenedCheckIn(
        "c",
        ADA.slack_id,
        # The same day for all, so that only what the kind says differs.
        tuple(DetailWithWords(one, WORDS, dates(a_detail(ADA)), None) for one in several),
        again_on,
    )


def modal(*several: Detail, again_on: date | None = None) -> dict[str, Any]:
    """The modal with the words of these."""
    return nudges.words(SAY, opened(several, again_on), "Ada", "T")


def foretold() -> list[tuple[str, str]]:
    """What the form says will happen, for every case."""
    ends = date(2026, 12, 26)
    some = Preview("UBO", FRIDAY, "Europe/Stockholm", (), ends)
    ill = Draft(WORDS, DetailKind.ILLNESS_FAMILY, listeners=("UBO",))
    two = replace(ill, listeners=("UBO", "UCHIDI"))
    three = replace(ill, listeners=("UBO", "UCHIDI", "UDANA"))
    glad, loss = (replace(two, kind=one) for one in (DetailKind.CELEBRATION, DetailKind.LOSS))
    baby, taste = (replace(two, kind=one) for one in (DetailKind.NEW_ARRIVAL, DetailKind.TASTE))
    sooner = SoonerListener("UCHIDI", FRIDAY, "Africa/Lagos")
    later = replace(some, moment=FRIDAY + 4 * DAY, sooner=sooner)
    yearly = replace(some, once_more_on=NEXT_YEAR, ends_on=NEXT_YEAR + 30 * DAY)
    short = replace(some, ends_before_year=True)
    gone = replace(some, ends_before_told=True, ends_on=FRIDAY.date() - DAY)
    never = replace(some, moment=None)
    nobody = replace(some, first_told=None, moment=None)
    at_once = When(Timing.AS_SOON, Timing.MORNING_AFTER)
    that_day = When(Timing.ON_THE_DAY, Timing.MORNING_AFTER)
    cases = [
        ("Nobody is named", replace(ill, listeners=()), nobody),
        ("One person", ill, some),
        ("Two people", two, some),
        ("Three people", three, some),
        ("Two people, and it can't wait", two, replace(some, same_day=True)),
        ("Three people, and it can't wait", three, replace(some, same_day=True)),
        ("As soon as they're at work", two, replace(some, same_day=True, when=at_once)),
        ("On the morning of the day", ill, replace(some, when=that_day)),
        ("The first is not there for days", two, later),
        ("One of them has not joined", two, replace(some, not_joined=("UCHIDI",))),
        ("A loss, to be remembered a year later", replace(loss, yearly=True), yearly),
        ("The same, forgotten before that", replace(loss, yearly=True), short),
        ("Forgotten before anybody is told", ill, gone),
        ("A celebration", glad, some),
        ("A celebration, next year too", replace(glad, yearly=True), yearly),
        ("A celebration, while its owner grieves", glad, replace(some, is_ill_timed=True)),
        ("The same, next year too", replace(glad, yearly=True), replace(yearly, is_ill_timed=True)),
        ("A baby on the way", baby, never),
        ("Coming back after leave", replace(baby, kind=DetailKind.COMING_BACK), never),
        ("A taste, or something one would gladly help with", taste, never),
        ("A taste, for everybody whom Ada has met", replace(taste, to_met=True), never),
        ("Its day has come, and it is changed", two, replace(some, has_begun=True)),
        (
            "The same, and somebody is named only now",
            two,
            replace(some, has_begun=True, added=("UCHIDI",), added_in_time=True),
        ),
        (
            "The same, when it is too late to tell them",
            two,
            replace(some, has_begun=True, added=("UCHIDI",)),
        ),
        (
            "The same, where all are told",
            glad,
            replace(some, has_begun=True, added=("UCHIDI",), added_in_time=True),
        ),
        ("It is changed, and nobody is to ask", two, replace(some, nobody_may_ask=True)),
    ]
    return [(title, what_will_happen(SAY, draft, preview)) for title, draft, preview in cases]


def sharing_fields() -> list[tuple[str, dict[str, Any]]]:
    """The fields of the form about what its owner would like."""
    found = []
    for title, kind, blocks in [
        ("The wish, of nearly every kind", DetailKind.LOSS, [WISH_BLOCK]),
        (
            "The wish of whoever comes back",
            DetailKind.COMING_BACK,
            [wish_block(DetailKind.COMING_BACK)],
        ),
        ("A loss: the yearly wish", DetailKind.LOSS, [YEARLY_BLOCK]),
        ("A celebration: the yearly wish", DetailKind.CELEBRATION, [YEARLY_BLOCK]),
    ]:
        form = sharing_form(
            SAY,
            Draft(WORDS, kind, listeners=("UBO",)),
            Preview("UBO", FRIDAY, "Europe/Stockholm", (), NEXT_YEAR),
            FormState(changing=True),
            tier=Tier.ALL,
        )
        shown = [block for block in form["blocks"] if block.get("block_id") in blocks]
        found.append((title, {"blocks": shown}))
    return found


def _plans() -> Iterator[str]:
    for kind, plan in PLANS.items():
        yield f"### {KINDS[kind]}\n\n{plan_in_sentences(plan)}\n"
    yield "### What goes first\n\nWhere several are due to somebody on one morning:\n"
    ranked = sorted({FOR_THIS_DAY, *(PLANS[kind].urgency for kind in ASKED_ABOUT)})
    for number, urgency in enumerate(ranked, 1):
        alike = [KINDS[kind] for kind in ASKED_ABOUT if PLANS[kind].urgency == urgency]
        yield f"{number}. {'; '.join(alike) or 'What is for this day only'}"
    yield ""


def _for_the_listener() -> Iterator[str]:
    yield "## What a listener reads\n"
    for title, shown in (*_nudges(), *_modals(), *_answers()):
        yield surface(title, shown)


def _for_the_owner() -> Iterator[str]:
    yield "## What its owner reads\n\n### What the form says will happen\n"
    for title, text in foretold():
        yield surface(title, Message(text, ()), level=4)
    for title, field in sharing_fields():
        yield surface(title, field)
    for title, shown in [*_unopened(), *_second_week(), *_brake(), *_ledger()]:
        yield surface(title, shown)


def _nudges() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    yield "The nudge, of every kind", nudges.nudge(SAY, ADA.slack_id, "c")
    yield "The nudge on another day, after *Not today*", nudges.once_more(SAY, ADA.slack_id, "c")
    yield (
        "The nudge once *Not yet* is over, to somebody who has read it",
        nudges.after_waiting(SAY, ADA.slack_id, "c"),
    )
    yield (
        "The nudge four weeks after a loss, to somebody who has read it",
        nudges.remembrance(SAY, ADA.slack_id, "c"),
    )
    yield "The nudge when Kith itself is late", nudges.nudge(SAY, ADA.slack_id, "c", True)


def _modals() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    """One modal for all kinds, wishes and tones in which the same is read."""
    grouped: dict[str, tuple[dict[str, Any], list[Detail]]] = {}
    for wish in Wish:
        for gentle in (False, True):
            for kind in (one for one in ASKED_ABOUT if wish in wishes_for(one)):
                detail = a_thing(kind, wish=wish, gentle=gentle)
                shown = modal(detail)
                grouped.setdefault(str(shown), (shown, []))[1].append(detail)
    for view, alike in grouped.values():
        yield f"After *Read it*: {_whose(alike)}", view
    several = (a_thing(DetailKind.LOSS), a_thing(DetailKind.MOVING))
    yield "After *Read it*: two things at once, in the quieter tone", modal(*several)
    yield (
        "After *Read it*: no time for a reminder this afternoon",
        modal(a_thing(DetailKind.ILLNESS_FAMILY), again_on=FRIDAY.date()),
    )


def _whose(alike: list[Detail]) -> str:
    """Of which kinds, wishes and tones a text is."""
    (wish,) = {one.wish for one in alike}
    kinds = list(dict.fromkeys(one.kind for one in alike))
    names = "; ".join(KINDS[kind] for kind in kinds)
    if wish is not Wish.HELLO:
        return f"“{WISHES[wish]}”: {names}"
    badly = ", after it went badly" if all(one.gentle for one in alike) else ""
    (tone,) = {tone_of(one) for one in alike}
    return f"“{WISHES[wish]}”, {tone}{badly}: {names}"


def _answers() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    zone = "Europe/Stockholm"
    yield "The nudge once it was read", nudges.after_reading(SAY, ADA.slack_id, True, "c")
    yield (
        "The same where nothing is to be said",
        nudges.after_reading(SAY, ADA.slack_id, False, "c"),
    )
    in_touch = nudges.thanks(SAY, ADA.slack_id, "c")
    yield "*I've been in touch*, in the message", in_touch
    yield "The same, once it can't be read any more", nudges.thanks(SAY)
    yield "*I've been in touch*, in the window", nudges.thanks_modal(SAY)
    yield "*Not today*", nudges.another_day(SAY, once_more=True)
    yield (
        "*Not today*, a second time, or of what is for one day only",
        nudges.another_day(SAY, once_more=False),
    )
    yield "*Nothing more from them*", nudges.no_more(SAY)
    again = ReminderTime(FRIDAY + timedelta(hours=4), zone)
    yield "*Remind me this afternoon*", nudges.reminded(SAY, again)
    yield "*Remind me this afternoon*, a second time", nudges.reminded_already(SAY)
    yield "The reminder in the afternoon", nudges.again(SAY, ADA.slack_id, "c")
    yield "What stands where a nudge was emptied", nudges.gone(SAY)
    yield "*Read it*, when it has been taken back or has ended", nudges.gone_modal(SAY)
    yield (
        "Where its owner wished to tell those who read it",
        brake_views.better_not_to_ask(SAY, ADA.slack_id, FRIDAY.date()),
    )
    yield (
        "The same, where they read something else of hers on that day",
        brake_views.better_not_to_ask(SAY, ADA.slack_id, FRIDAY.date(), is_one_of_several=True),
    )
    yield "What stands there once they may ask again", brake_views.no_longer(SAY)
    gone = "What stands there once it is forgotten, or its owner has left"
    yield gone, brake_views.still_better_not(SAY)


def _unopened() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    day = MONDAY.date()
    in_time = owner_views.nobody_opened(SAY, ["d"], [day], can_be_told=True)
    yield "Three working days on, nobody has opened it", in_time
    late = owner_views.nobody_opened(SAY, ["d"], [day], can_be_told=False)
    yield "The same, when it is too late to tell anybody else", late
    several = owner_views.nobody_opened(SAY, ["d", "e"], [day, day + DAY], can_be_told=True)
    yield "The same, about several things", several
    yield "What stands there once it no longer holds", owner_views.nobody_opened_settled(SAY)


def _second_week() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    monday, tuesday = MONDAY.date(), MONDAY.date() + DAY
    for title, has_day in (("of the second week", False), ("of what had a day", True)):
        one = question_views.second_week(SAY, ["d"], [monday], has_day=has_day)
        yield f"The question {title}", one
    several = question_views.second_week(SAY, ["d", "e"], [monday, tuesday], has_day=False)
    yield "The same, about several things for the same people", several
    goes_on = question_views.goes_on
    yield "*It's still going on*, with one listener", goes_on(SAY, FRIDAY.date(), ["UBO"])
    yield "*It's still going on*", goes_on(SAY, FRIDAY.date(), ["UBO", "UCHIDI"])
    yield "*It's still going on*, where nobody can be told", goes_on(SAY, None, [])
    yield "*It went badly, be gentle*", question_views.went_badly(SAY, ["d"])
    yield "*No longer needed*", question_views.over(SAY)
    yield "*Let nobody ask*", question_views.nobody(SAY)
    yield "*Forget it*, below older questions", question_views.forgotten(SAY)
    yield "What stands where the question was settled", question_views.emptied(SAY)


def _brake() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    form = BrakeForm("d", Brake.NOT_YET, FRIDAY.date(), False)
    yield "The brake", brake_views.brake_form(SAY, form)
    for title, brake, until in [
        ("Not yet", Brake.NOT_YET, FRIDAY.date()),
        ("It went badly, be gentle", Brake.GENTLE, None),
        ("Let nobody ask", Brake.NOBODY, None),
        ("They may ask", Brake.NONE, None),
    ]:
        yield f"*{title}*", Message(brake_views.done(SAY, brake, until), ())
    told = brake_views.done(SAY, Brake.NOBODY, None, tells_readers=True)
    yield "*Let nobody ask*, and let readers know", Message(told, ())
    one = StillAsked(("d",), (MONDAY.date(),), ("UBO",))
    stopped = brake_views.done(SAY, Brake.NOBODY, None)
    yield "The same about a loss, with an illness open", brake_views.as_you_wish(SAY, stopped, one)
    several = StillAsked(("d", "e"), (MONDAY.date(), FRIDAY.date()), ("UBO", "UCHIDI"))
    yield "The same with several things open", brake_views.as_you_wish(SAY, stopped, several)
    wrong = brake_views.WRONG_DAY
    yield "A day that cannot be", Message(SAY(wrong, last=SAY.day(FRIDAY.date())), ())


def _ledger() -> Iterator[tuple[str, Message | dict[str, Any]]]:
    bo = (NamedListener("bo", "UBO"),)
    both = (*bo, NamedListener("chidi", "UCHIDI"))
    ill, baby = a_thing(DetailKind.ILLNESS_FAMILY), a_thing(DetailKind.NEW_ARRIVAL)
    back = a_thing(DetailKind.COMING_BACK, wish=Wish.HELLO_ONCE)
    read = (Reading("UBO", FRIDAY, True),)
    nobody = replace(ill, brake=Brake.NOBODY)
    not_yet = replace(ill, brake=Brake.NOT_YET, brake_until=FRIDAY.date())
    loss = a_thing(DetailKind.LOSS, timing=Timing.AS_SOON)
    first = PlannedCheckIn(FRIDAY, FRIDAY + 14 * DAY, "bo", "Europe/Stockholm", Which.FIRST)
    later = replace(first, moment=FRIDAY + 28 * DAY, which=Which.FOUR_WEEKS_LATER)
    planned, waits = (
        CheckInOutlook(NextStep.PLANNED, first),
        CheckInOutlook(NextStep.WAITS_FOR_NEWS),
    )
    due = CheckInOutlook(NextStep.UNDER_WAY, first, later)
    stopped = CheckInOutlook(NextStep.STOPPED)
    for title, entry in [
        *_planned_by_choice(planned),
        ("due, and not read", Entry(loss, WORDS, dates(loss), bo, (), due)),
        ("due, with several listeners", Entry(loss, WORDS, dates(loss), both, (), due)),
        ("read", Entry(loss, WORDS, dates(loss), bo, read, due)),
        *(
            (
                f"with nothing planned: {step}",
                Entry(ill, WORDS, dates(ill), bo, (), CheckInOutlook(step)),
            )
            for step in NextStep
            if step not in _SHOWN_OTHERWISE
        ),
        ("with *Not yet*", Entry(not_yet, WORDS, dates(ill), bo, (), planned)),
        ("with *Let nobody ask*", Entry(nobody, WORDS, dates(ill), bo, (), stopped)),
        ("for its owner alone", Entry(ill, WORDS, dates(ill), (), (), stopped)),
        ("waiting for news", Entry(baby, WORDS, dates(baby), bo, (), waits)),
        ("waiting for its owner to be back", Entry(back, WORDS, dates(back), bo, (), waits)),
    ]:
        reminders = KnownReminders((), False, True)
        known = Ledger(MemberData(a_member(ADA)), reminders, (entry,))
        view = ledger_views.ledger(SAY, known, 0, lambda _say, _me: "-", lambda _say, _known: [])
        blocks = view["blocks"]
        besides = next(i for i, block in enumerate(blocks) if block["type"] == "header")
        yield f"In the ledger, {title}", {"blocks": blocks[2 : besides - 1]}


def _planned_by_choice(planned: CheckInOutlook) -> Iterator[tuple[str, Entry]]:
    """A planned check-in, with each choice of *when* in words."""
    bo = (NamedListener("bo", "UBO"),)
    thursday, friday = FRIDAY.date() - DAY, FRIDAY.date()
    choices: dict[str, dict[str, Any]] = {
        "as soon as they're at work": {"timing": Timing.AS_SOON},
        "on the morning of the day": {"timing": Timing.ON_THE_DAY, "event_date": friday},
        "the morning after": {"timing": Timing.MORNING_AFTER, "event_date": thursday},
        "on a day I choose": {"timing": Timing.CHOSEN_DAY, "told_on": friday},
        "in another morning": {},
    }
    for choice, detail in choices.items():
        exam = a_thing(DetailKind.EXAM, **detail)
        yield f"planned, {choice}", Entry(exam, WORDS, dates(exam), bo, (), planned)


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
