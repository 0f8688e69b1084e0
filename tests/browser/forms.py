"""Pictures of every form, refusal and answer about shared details, for reading them aloud.

``python -m tests.browser.forms [FOLDER]``: nothing of it is kept in the repository.
"""

from __future__ import annotations

import sys
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import gettempdir

from tests.browser.album import Camera, album
from tests.cast import Actor
from tests.stories.test_a_round import everybody_is_in
from tests.stories.test_circle import REMIND, by, shares_a_taste, wants_a_reminder
from tests.stories.test_following_up import SECOND_WEEK, goes_to, told_in_first_week
from tests.stories.test_losing_access import keeps_apart
from tests.stories.test_tiers import allows
from tests.workspace import TestWorkspace

FOLDER = Path(gettempdir()) / "kith-forms"
MUM = "My mum is having an operation on Thursday, I'm a bit nervous."
DIED = "My mother died on Sunday."
BEYOND = "I don't want to live any more."
TUESDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 27)
THURSDAY_AFTER = date(2026, 12, 3)


def main() -> None:
    """Take the pictures, each chapter in a workspace of its own."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    with album(folder) as pictures:
        for chapter in CHAPTERS:
            with pictures.of_a_workspace() as (workspace, camera):
                chapter(workspace, camera)


def _telling(workspace: TestWorkspace, camera: Camera) -> None:
    """The offer, and the answers where nothing is offered."""
    ada = workspace.ada
    workspace.joins(ada, workspace.bo)
    for name, told in (("offer", MUM), ("despair", BEYOND)):
        ada.says(told)
        camera.message(ada, f"told-{name}")
    ada.says(f"{workspace.bo.mention} is getting divorced.")
    camera.message(ada, "told-of-a-colleague")
    ada.types("setup")
    ada.chooses("contact", workspace.bo.id)
    ada.submits()
    ada.closes()
    # What comes right after words of despair is met with the same help.
    workspace.clock.advance(timedelta(minutes=1))
    ada.says(BEYOND)
    camera.message(ada, "told-despair-with-contact")
    ada.says("My cat is called Mog.")
    ada.presses("Don't keep it")
    camera.message(ada, "told-not-kept")
    ada.says("My cat is called Mog.")
    ada.presses("Bring it to my next coffee")
    camera.modal(ada, "line-form")
    ada.submits()
    camera.modal(ada, "line-brought")
    ada.closes()
    camera.message(ada, "told-brought")
    _deleted(workspace, camera)


def _deleted(workspace: TestWorkspace, camera: Camera) -> None:
    ada = workspace.ada
    ts = ada.says("My cat is called Mog.")
    ada.deletes(ts)
    ada.presses("Keep this")
    camera.modal(ada, "form-of-a-deleted-message")
    ada.closes()


def _answering(workspace: TestWorkspace, camera: Camera) -> None:
    """A question, and the offer in the modal where it was answered."""
    ada = workspace.ada
    workspace.joins(ada)
    workspace.pass_time(days=4)
    camera.message(ada, "icebreaker")
    ada.presses("Answer privately")
    camera.modal(ada, "answer-form")
    ada.submits(words="The sound of rain on a tent.")
    camera.modal(ada, "answer-offer")
    ada.presses("Don't keep it")
    camera.modal(ada, "answer-not-kept")
    ada.closes()
    ada.presses("Answer privately")
    ada.submits(words=BEYOND)
    camera.modal(ada, "answer-despair")
    ada.closes()


def _form(workspace: TestWorkspace, camera: Camera) -> None:
    """The sharing form, from empty to kept."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi)
    ada.types("share")
    camera.modal(ada, "form-empty")
    ada.submits(words=MUM)
    camera.modal(ada, "form-empty-and-then-suggested")
    ada.closes()
    ada.says(MUM)
    ada.presses("Keep this")
    camera.modal(ada, "form-suggested")
    ada.presses("Change")
    camera.modal(ada, "form-changing")
    for position, one in enumerate((bo, chidi, workspace.emi)):
        ada.chooses(f"listener_{position}", one.id)
    camera.modal(ada, "form-three-listeners-one-not-joined")
    ada.submits()
    camera.modal(ada, "form-kept")
    ada.closes()
    camera.message(ada, "offer-after-keeping")
    ada.types("share")
    ada.chooses("kind", "celebration")
    ada.chooses("date", "2026-12-05")
    ada.chooses("listener_0", bo.id)
    ada.chooses("listener_1", chidi.id)
    camera.modal(ada, "form-celebration-for-two")
    ada.closes()
    ada.types("share")
    ada.chooses("kind", "taste")
    ada.chooses("met", ["yes"])
    camera.modal(ada, "form-taste-for-everybody-met")
    ada.chooses("listener_0", bo.id)
    camera.modal(ada, "form-taste-for-bo-and-everybody-met")
    ada.closes()
    ada.types("share")
    ada.chooses("listener_0", workspace.emi.id)
    camera.modal(ada, "form-only-somebody-who-has-not-joined")
    ada.closes()


def _refusals(workspace: TestWorkspace, camera: Camera) -> None:
    """The errors of the form."""
    ada, screen = workspace.ada, camera.screen
    workspace.joins(ada, workspace.bo)
    ada.types("share")
    camera.looks_at(ada)
    for name, words in (
        ("no-words", ""),
        ("mention", f"{workspace.bo.mention} is ill."),
        ("too-long", "My mother is ill, and this is a long story. " * 50),
    ):
        screen.field("words").fill(words)
        _refused(camera, name)
    screen.field("words").fill("Something on my mind.")
    screen.field("date").fill("2026-12-24")
    screen.presses_in_modal("Change")
    screen.field("end").fill("2026-12-20")
    _refused(camera, "end-before-day")
    screen.field("end").fill("2026-11-20")
    _refused(camera, "end-in-the-past")
    screen.field("date").fill("2030-12-24")
    _refused(camera, "day-too-far")
    ada.closes()
    for name, who in (("yourself", ada), ("a-guest", workspace.gus)):
        ada.types("share")
        ada.chooses("listener_0", who.id)
        ada.submits(words="An exam.")
        camera.modal(ada, f"refused-listener-{name}")
        ada.closes()
    ada.types("share")
    ada.submits(words="Bo has lost his cat.")
    camera.modal(ada, "asked-about-a-name")
    ada.closes()
    ada.types("share")
    ada.submits(words=BEYOND)
    camera.modal(ada, "refused-despair")
    ada.closes()


def _refused(camera: Camera, name: str) -> None:
    camera.screen.submits()
    camera.screen.modal.locator('[aria-invalid="true"]').first.wait_for()
    camera.keep_modal(f"refused-{name}")


def _tiers(workspace: TestWorkspace, camera: Camera) -> None:
    """The setting for what may be shared, and the answers where it is less than everything."""
    ada = workspace.ada
    workspace.joins(ada, workspace.bo)
    ada.types("setup")
    camera.modal(ada, "setup")
    ada.closes()
    workspace.bo.types("setup")
    camera.message(workspace.bo, "setup-for-admins-only")
    ada.says(DIED)
    allows(workspace, "light")
    ada.presses("Keep this")
    camera.modal(ada, "light-form")
    ada.closes()
    workspace.bo.types("share")
    workspace.bo.chooses("kind", "pet")
    allows(workspace, "coffee_only")
    workspace.bo.submits(words="My cat is at the vet.")
    camera.modal(workspace.bo, "coffee-only-form-that-was-open")
    workspace.bo.closes()
    ada.presses("Keep this")
    camera.message(ada, "coffee-only-keep")
    ada.types("share")
    camera.message(ada, "coffee-only-share")
    ada.says(DIED)
    camera.message(ada, "coffee-only-told")
    camera.home(ada, "coffee-only-home")
    ada.types()
    camera.message(ada, "coffee-only-command")


def _ledger(workspace: TestWorkspace, camera: Camera) -> None:
    """The ledger, from empty to full, with each state of a detail."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    _look(camera, ada, "ledger-never-joined")
    everybody_is_in(workspace, ada, bo, chidi)
    camera.home(ada, "home-with-nothing-shared")
    _look(camera, ada, "ledger-with-nothing-shared")
    workspace.until(TUESDAY, time(11))
    _keeps(ada, MUM, bo, chidi)
    _keeps(ada, DIED)
    shares_a_taste(ada, bo)
    ada.says("Ask me about the lighthouse.")
    ada.presses("Bring it to my next coffee")
    ada.submits()
    ada.closes()
    keeps_apart(ada, workspace.farid)
    wants_a_reminder(ada, bo, date(2026, 12, 10))
    ada.closes()
    wants_a_reminder(bo, ada, date(2026, 12, 10))
    bo.closes()
    workspace.until(FRIDAY, time(9))
    bo.presses("Read it")
    bo.closes()
    _look(camera, ada, "ledger-full")
    camera.home(ada, "home-with-much-shared")
    ada.types("me")
    for label in ("Forget it", "Forget everything I shared", "Take them off", "Export"):
        camera.question(ada, label, f"asks-{label.replace(' ', '-').lower()}")
    ada.presses("Allow none")
    camera.modal(ada, "allow-none")
    ada.closes()
    _look(camera, ada, "ledger-without-reminders")
    ada.types("me")
    ada.presses("Allow them again")
    camera.modal(ada, "allow-them-again")
    ada.closes()


def _unreadable(workspace: TestWorkspace, camera: Camera) -> None:
    """Words that can't be decrypted with the current key."""
    workspace.joins(workspace.ada)
    _keeps(workspace.ada, DIED)
    with workspace.database.write() as tx:
        tx.exec_driver_sql("UPDATE details SET words = randomblob(length(words))")
    _look(camera, workspace.ada, "ledger-unreadable")


def _brake(workspace: TestWorkspace, camera: Camera) -> None:
    """The brake: its form, what it answers, and what those see who were told."""
    ada, bo, screen = workspace.ada, workspace.bo, camera.screen
    workspace.joins(ada, bo)
    _keeps(ada, MUM, bo)
    workspace.until(FRIDAY, time(9))
    camera.message(bo, "nudge")
    camera.question(bo, "Nothing more from them", "nudge-asks-nothing-more")
    bo.presses("Read it")
    camera.modal(bo, "reading")
    bo.closes()
    camera.message(bo, "nudge-after-reading")
    ada.types("me")
    ada.presses("Hold off for now")
    camera.modal(ada, "brake-form")
    camera.looks_at(ada)
    screen.field("until").fill("2026-11-24")
    _refused(camera, "brake-until")
    ada.closes()
    for brake in ("not_yet", "gentle", "nobody", "none"):
        ada.types("me")
        ada.presses("Hold off for now" if brake == "not_yet" else "When may they ask?")
        ada.chooses("brake", brake)
        if brake == "not_yet":
            ada.chooses("until", THURSDAY_AFTER.isoformat())
            ada.chooses("readers", ["tell"])
            camera.modal(ada, "brake-form-filled-in")
        ada.submits()
        camera.modal(ada, f"brake-answer-{brake}")
        ada.closes()
        _look(camera, ada, f"brake-ledger-{brake}")
        camera.home(ada, f"brake-home-{brake}")
        workspace.pass_time(hours=2)
        camera.message(bo, f"brake-reader-{brake}")


def _asking(workspace: TestWorkspace, camera: Camera) -> None:
    """The window of a listener who has asked."""
    bo = workspace.bo
    _is_told(workspace)
    bo.presses("Read it")
    bo.presses("I've been in touch")
    camera.modal(bo, "asked-in-the-modal")
    bo.closes()
    bo.presses("I've been in touch")
    camera.message(bo, "asked")


def _taken_back(workspace: TestWorkspace, camera: Camera) -> None:
    """What a listener still sees of a detail that was withdrawn."""
    ada, bo = workspace.ada, workspace.bo
    _is_told(workspace)
    nudge = bo.messages()[-1]
    ada.types("me")
    ada.presses("Forget it")
    ada.closes()
    bo.presses_in(nudge, "Read it", stale=True)
    camera.modal(bo, "gone-modal")
    bo.closes()
    workspace.tick()
    camera.message(bo, "gone-nudge")


def _no_more(workspace: TestWorkspace, camera: Camera) -> None:
    """*Nothing more from them*."""
    _is_told(workspace)
    workspace.bo.presses("Nothing more from them")
    camera.message(workspace.bo, "nothing-more")


def _not_today(workspace: TestWorkspace, camera: Camera) -> None:
    """*Not today*."""
    _is_told(workspace)
    workspace.bo.presses("Not today")
    camera.message(workspace.bo, "not-today")


def _is_told(workspace: TestWorkspace) -> None:
    workspace.joins(workspace.ada, workspace.bo)
    _keeps(workspace.ada, "I'm a bit under the weather.", workspace.bo)
    workspace.until(TUESDAY, time(9))


def _just_know(workspace: TestWorkspace, camera: Camera) -> None:
    """The wish for no message, and the other wishes."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    ada.says(DIED)
    ada.presses("Keep this")
    camera.modal(ada, "form-loss")
    ada.presses("Change")
    ada.chooses("wish", "just_know")
    ada.chooses("listener_0", bo.id)
    camera.modal(ada, "form-loss-just-know")
    ada.submits()
    ada.closes()
    # Listeners hear of a loss later than of anything else.
    workspace.until(date(2026, 12, 2), time(9))
    bo.presses("Read it")
    camera.modal(bo, "reading-just-know")
    bo.closes()
    camera.message(bo, "nudge-after-reading-just-know")
    ada.types("me")
    ada.presses("Change")
    camera.modal(ada, "form-change-told-before")
    ada.closes()
    ada.types("me")
    ada.presses("Take them off")
    camera.modal(ada, "ledger-after-take-off")
    ada.closes()


def _card(workspace: TestWorkspace, camera: Camera) -> None:
    """``/coffee @somebody``, and reminders."""
    ada, bo = workspace.ada, workspace.bo
    everybody_is_in(workspace, ada, bo)
    ada.types("@chidi")
    camera.message(ada, "card-with-nothing")
    ada.types("@zoe")
    camera.message(ada, "card-of-nobody")
    ada.types("@ada")
    camera.message(ada, "card-of-oneself")
    shares_a_taste(bo, ada)
    ada.types("@bo")
    camera.message(ada, "card-with-something-to-read")
    ada.presses("Read what they shared")
    camera.modal(ada, "card-read")
    ada.closes()
    ada.presses(REMIND)
    camera.modal(ada, "reminder-form")
    camera.looks_at(ada)
    camera.screen.field("day").fill("2026-11-20")
    _refused(camera, "reminder-day")
    ada.closes()
    for name in ("reminder-noted", "reminder-noted-already"):
        wants_a_reminder(ada, bo, FRIDAY)
        camera.modal(ada, name)
        ada.closes()
    ada.types("@bo")
    camera.message(ada, "card-with-a-reminder")
    workspace.until(FRIDAY, time(10))
    camera.message(ada, "reminder")
    _no_reminders(workspace, camera)


def _no_reminders(workspace: TestWorkspace, camera: Camera) -> None:
    ada, bo = workspace.ada, workspace.bo
    wants_a_reminder(ada, bo, date(2026, 12, 10))
    ada.closes()
    ada.types("@bo")
    ada.presses("Forget the reminder")
    camera.message(ada, "reminder-forgotten")
    workspace.application.services.circle.reminders.allow_reminders(
        by(workspace, bo), allowed=False
    )
    ada.types("@bo")
    ada.presses(REMIND)
    camera.message(ada, "reminder-none-allowed")
    ada.types("@deploybot")
    camera.message(ada, "card-of-a-bot")
    keeps_apart(ada, workspace.chidi)
    ada.types("@chidi")
    ada.presses(REMIND)
    camera.message(ada, "reminder-on-ones-quiet-list")


def _ending(workspace: TestWorkspace, camera: Camera) -> None:
    """The question before something light is forgotten, and both answers."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    for person in (ada, bo):
        shares_a_taste(person)
    # Moving the clock through three months hour by hour would take minutes.
    workspace.clock.set(workspace.clock.now() + timedelta(days=85))
    workspace.until(date(2027, 2, 18))
    camera.message(ada, "ending-question")
    ada.presses("Keep it longer")
    camera.message(ada, "ending-kept")
    bo.presses("Let it go")
    camera.message(bo, "ending-let-go")


def _going(workspace: TestWorkspace, camera: Camera) -> None:
    """Export and erasing."""
    ada = workspace.ada
    workspace.joins(ada)
    _keeps(ada, DIED)
    workspace.sandbox.fail("files.getUploadURLExternal", "500")
    _exports(ada)
    camera.modal(ada, "export-refused")
    workspace.pass_time(hours=1)
    _exports(ada)
    camera.modal(ada, "export-there")
    _exports(ada)
    camera.modal(ada, "export-just-now")
    ada.closes()
    camera.message(ada, "export-message")
    workspace.pass_time(days=2)
    camera.message(ada, "export-removed")
    ada.types("me")
    ada.presses("Erase everything about me")
    camera.modal(ada, "erase-question")
    ada.submits()
    camera.modal(ada, "erase-receipt")
    ada.closes()
    camera.home(ada, "home-never-joined")


def _exports(who: Actor) -> None:
    who.closes()
    who.types("me")
    who.presses("Export")


def _look(camera: Camera, who: Actor, name: str) -> None:
    who.types("me")
    camera.modal(who, name)
    who.closes()


def _keeps(owner: Actor, words: str, *listeners: Actor) -> None:
    owner.says(words)
    owner.presses("Keep this")
    for position, listener in enumerate(listeners):
        owner.chooses(f"listener_{position}", listener.id)
    owner.submits()
    owner.closes()


def _becoming(workspace: TestWorkspace, camera: Camera) -> None:
    """Later check-ins about a worry: a reminder, the second week, news, after a year."""
    ada, bo = workspace.ada, workspace.bo
    told_in_first_week(workspace, bo="Read it")
    camera.modal(bo, "checkin-read")
    bo.presses("Remind me this afternoon")
    camera.modal(bo, "checkin-reminded")
    bo.closes()
    workspace.until(TUESDAY, time(14, 1), zone="Europe/Stockholm")
    camera.message(bo, "checkin-again")
    goes_to(workspace, SECOND_WEEK)
    camera.message(ada, "second-week-question")
    ada.presses("It's still going on")
    camera.message(ada, "second-week-goes-on")
    _news(workspace, camera)


def _news(workspace: TestWorkspace, camera: Camera) -> None:
    ada, bo = workspace.ada, workspace.bo
    ada.types("share")
    ada.chooses("kind", "new_arrival")
    ada.chooses("listener_0", bo.id)
    camera.modal(ada, "form-news")
    ada.submits(words="We are expecting our first child.")
    ada.closes()
    ada.types("share")
    ada.chooses("kind", "loss")
    ada.chooses("date", "2026-11-20")
    ada.chooses("listener_0", bo.id)
    ada.chooses("yearly", ["yes"])
    camera.modal(ada, "form-loss-a-year-later")
    ada.closes()
    ada.types("me")
    camera.modal(ada, "ledger-with-news-to-come")
    ada.closes()


CHAPTERS = (
    _becoming,
    _telling,
    _answering,
    _form,
    _refusals,
    _tiers,
    _ledger,
    _unreadable,
    _brake,
    _asking,
    _taken_back,
    _no_more,
    _not_today,
    _just_know,
    _card,
    _ending,
    _going,
)


if __name__ == "__main__":
    main()
