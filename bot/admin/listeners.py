"""Listeners for the setup by admins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.admin import program_choices, views
from bot.admin.authority import Authority
from bot.admin.service import (
    NOT_A_CONTACT,
    NOT_AN_ADMIN,
    AdminService,
    Setup,
)
from bot.errors import Declined, Outdated
from bot.members import may_join, may_set_up, places_in_lines
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import CommandCall, Submission
from bot.slack.modals import open_modal
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from bot.slack.users import Directory, look_up
from bot.slack.values import field_in, number_of, one_of, option_in, person_of, time_of
from storage.records import Mixing, Tier


class AdminListeners:
    """Opens and submits the setup."""

    def __init__(self, admin: AdminService, directory: Directory) -> None:
        self._admin = admin
        self._directory = directory
        self._authority = Authority(directory)

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_submission({ActionId.SETUP_FORM: self.set_up})

    def open_setup(self, call: CommandCall) -> None:
        """``/coffee setup``."""
        slack_id = call.slack_request.slack_id
        profile = look_up(call.client, slack_id, call.team_id)
        if profile is None or not may_set_up(profile):
            raise Declined(NOT_AN_ADMIN)
        self._directory.note(call.slack_request.workspace_id, profile)
        setup = self._admin.setup(call.slack_request.workspace_id)
        open_modal(call, views.setup_form(call.translator, setup))

    def set_up(self, submission: Submission) -> None:
        """The setup was submitted. Whether the person is an admin still is read from memory."""
        self._authority.require(submission.slack_request)
        values = submission.values
        before = self._admin.setup(submission.slack_request.workspace_id)
        wanted = replace(
            before,
            tier=_tier(option_in(values, views.TIER_BLOCK, ActionId.SETUP_TIER)),
            contact=_contact(values),
            places=_places(values),
            rounds_off=_rounds_off(submission, before),
            **_of_the_program(submission),
        )
        translator = submission.translator
        too_much = views.too_much(wanted.places or ())
        if too_much is not None:
            submission.refuse({views.PLACES_BLOCK: translator(too_much)})
            return
        if not self._may_be_asked(submission.slack_request, wanted.contact):
            submission.refuse({views.CONTACT_BLOCK: translator(NOT_A_CONTACT)})
            return
        self._admin.change(submission.slack_request, wanted)
        text = views.saved(translator, self._admin.setup(submission.slack_request.workspace_id))
        submission.show(notice(translator, translator("Set up"), text))

    def _may_be_asked(self, slack_request: SlackRequest, contact: str | None) -> bool:
        """Whether somebody may be the contact; who isn't in memory may, and is looked at later."""
        profile = self._directory.profile(slack_request.workspace_id, contact or "")
        return profile is None or may_join(profile)


def _of_the_program(submission: Submission) -> dict[str, Any]:
    """What is set for the only program; where there are several, the form doesn't ask for it."""
    if submission.metadata == views.SEVERAL:
        return {"has_one_program": False}
    chosen = partial(option_in, submission.values)
    minutes = chosen(views.HOURS_BLOCK, ActionId.SETUP_HOURS)
    return {
        "weekday": number_of(program_choices.DAYS, chosen(views.DAY_BLOCK, ActionId.SETUP_DAY)),
        "at": time_of(chosen(views.TIME_BLOCK, ActionId.SETUP_TIME)),
        "group_size": number_of(
            program_choices.SIZES, chosen(views.SIZE_BLOCK, ActionId.SETUP_SIZE)
        ),
        "least_common_minutes": number_of(program_choices.LEAST_COMMON_MINUTES, minutes),
        "mixing": one_of(Mixing, chosen(views.MIXING_BLOCK, ActionId.SETUP_MIXING)),
    }


def _rounds_off(submission: Submission, before: Setup) -> bool:
    """Whether there are to be no rounds; a form from before the question leaves it as it is."""
    if not submission.metadata:
        return before.rounds_off
    if submission.metadata not in (views.ONE_PROGRAM, views.SEVERAL):
        raise Outdated
    chosen = option_in(submission.values, views.ROUNDS_BLOCK, ActionId.SETUP_ROUNDS)
    if chosen not in (views.ROUNDS, views.NO_ROUNDS):
        raise Outdated
    return chosen == views.NO_ROUNDS


def _tier(value: str) -> Tier:
    """What may be shared; that it is undecided can't be chosen."""
    tier = one_of(Tier, value)
    if tier is Tier.UNDECIDED:
        raise Outdated
    return tier


def _places(values: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The places, one on each line; ``None`` where the form didn't ask for them."""
    if views.PLACES_BLOCK not in values:
        return None
    typed = field_in(values, views.PLACES_BLOCK, ActionId.SETUP_PLACES).get("value")
    return places_in_lines(str(typed or ""))


def _contact(values: Mapping[str, Any]) -> str | None:
    picked = field_in(values, views.CONTACT_BLOCK, ActionId.SETUP_CONTACT).get("selected_user")
    return person_of(picked) if picked else None
