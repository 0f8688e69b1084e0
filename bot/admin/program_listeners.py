"""Listeners for the programs that admins set up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from zoneinfo import available_timezones

from slack_sdk import WebClient

from bot.admin import program_choices
from bot.admin import program_views as views
from bot.admin.authority import Authority
from bot.admin.program_service import AdminProgramService, ProgramWish
from bot.errors import Outdated
from bot.members import FORMATS, RHYTHMS
from bot.slack.action_ids import ActionId
from bot.slack.answers import Answers
from bot.slack.blocks import notice
from bot.slack.interactions import Press, Submission
from bot.slack.modals import push_modal, update
from bot.slack.router import Router
from bot.slack.typed_names import tidied
from bot.slack.values import field_in, number_of, one_of, option_in, time_of
from storage.records import Mixing


class AdminProgramListeners:
    """Lists, adds, edits and ends programs."""

    def __init__(
        self, programs: AdminProgramService, authority: Authority, load: Callable[[str], None]
    ) -> None:
        """*load* reads the people of a workspace into memory, unless they were read lately."""
        self._programs = programs
        self._authority = authority
        self._load = load

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.PROGRAM_LIST: self.show,
                ActionId.PROGRAM_EDIT: self.open_form,
                ActionId.PROGRAM_END: self.end,
                ActionId.PROGRAM_POST: self.open_post,
            }
        )
        router.on_submission(
            {ActionId.PROGRAM_FORM: self.save, ActionId.PROGRAM_POST_FORM: self.post}
        )

    def show(self, press: Press) -> None:
        """*Programs*, in the setup."""
        self._authority.require(press.slack_request)
        several = self._programs.active(press.slack_request.workspace_id)
        push_modal(press, views.programs(press.translator, several))
        # The form that may be next offers everybody's time zones.
        self._load(press.slack_request.workspace_id)

    def open_form(self, press: Press) -> None:
        """*Edit*, and *Add a program*."""
        self._authority.require(press.slack_request)
        form = self._programs.form(press.slack_request, press.value)
        push_modal(press, views.program_form(press.translator, form))

    def end(self, press: Press) -> None:
        """*End*, confirmed."""
        self._authority.require(press.slack_request)
        left = self._programs.end(press.slack_request, press.value)
        press.show(views.programs(press.translator, left))

    def save(self, submission: Submission) -> None:
        """The form of a program was submitted."""
        self._authority.require(submission.slack_request)
        wish, program_id = _wish(submission.values), submission.metadata
        if not program_id:
            raise Outdated
        which = None if program_id == views.NEW else program_id
        translator = submission.translator
        typed = field_in(submission.values, views.NAME, ActionId.PROGRAM_FIELD).get("value")
        if typed and not wish.name:
            submission.refuse({views.NAME: views.nothing_to_see(translator)})
            return
        if not self._programs.save(submission.slack_request, which, wish):
            submission.refuse({views.NAME: views.name_taken(translator, wish.name)})
            return
        submission.show(notice(translator, translator("Programs"), views.saved(translator)))
        self._redraw_list(submission)

    def _redraw_list(self, submission: Submission) -> None:
        """Show what was saved in the list below the form, too."""
        below = str(submission.view.get("previous_view_id") or "")
        if below:
            several = self._programs.active(submission.slack_request.workspace_id)
            listed = views.programs(submission.translator, several)
            submission.afterwards(
                lambda client, answers: answers.give(below, partial(update, client, below, listed))
            )

    def open_post(self, press: Press) -> None:
        """*Post in a channel*."""
        self._authority.require(press.slack_request)
        program = self._programs.get(press.slack_request.workspace_id, press.value)
        push_modal(press, views.post_form(press.translator, program))

    def post(self, submission: Submission) -> None:
        """
        A channel was picked: the program is offered there once, by an admin's choice.

        Slack gives the right to post there with the form, so Kith needs no scope and isn't in it.
        """
        self._authority.require(submission.slack_request)
        picked = field_in(submission.values, views.CHANNEL, ActionId.PROGRAM_CHANNEL)
        url = submission.response_urls.get(str(picked.get("selected_conversation")))
        if url is None:
            raise Outdated
        here = submission.slack_request
        program = self._programs.bind(
            here, submission.metadata, str(picked["selected_conversation"])
        )
        translator = submission.translator
        offer = views.offer(translator, program)

        def post(_client: WebClient, answers: Answers) -> None:
            answers.give_once(f"{here.key} {program.id}", partial(url.post, offer))

        submission.afterwards(post)
        submission.show(notice(translator, translator("Programs"), views.posted(translator)))


def _wish(values: Mapping[str, Any]) -> ProgramWish:
    chosen = partial(_chosen, values)
    name = field_in(values, views.NAME, ActionId.PROGRAM_FIELD).get("value")
    zone = chosen(views.ZONE)
    if zone not in available_timezones():
        raise Outdated
    return ProgramWish(
        name=tidied(str(name or ""))[: views.LONGEST_NAME],
        rhythm_weeks=number_of(RHYTHMS, chosen(views.RHYTHM)),
        weekday=number_of(program_choices.DAYS, chosen(views.DAY)),
        at=time_of(chosen(views.TIME)),
        zone=zone,
        group_size=number_of(program_choices.SIZES, chosen(views.SIZE)),
        coffee_minutes=number_of(views.LENGTHS, chosen(views.LENGTH)),
        least_common_minutes=number_of(program_choices.LEAST_COMMON_MINUTES, chosen(views.COMMON)),
        mixing=one_of(Mixing, chosen(views.MIXING)),
        formats=_formats(values),
    )


def _chosen(values: Mapping[str, Any], block_id: str) -> str:
    return option_in(values, block_id, ActionId.PROGRAM_FIELD)


def _formats(values: Mapping[str, Any]) -> tuple[str, ...]:
    ticked = field_in(values, views.FORMAT, ActionId.PROGRAM_FIELD).get("selected_options") or []
    if not isinstance(ticked, list) or not all(isinstance(one, Mapping) for one in ticked):
        raise Outdated
    known = [key for key, _words in FORMATS]
    return tuple(key for key in known if key in {one.get("value") for one in ticked})
