"""Listeners for *Add something*, after a coffee."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from bot.sharing import form_input, next_time_views
from bot.sharing.colleague_names import Colleagues
from bot.sharing.form_fields import WHOSE
from bot.sharing.form_state import OWN_BLOCK
from bot.sharing.help_now import HelpNow
from bot.sharing.next_time import NextTimeService, Partners
from bot.sharing.submitting import submit_words
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import Press, Submission
from bot.slack.router import Router
from bot.slack.values import field_in, person_of


class NextTimeListeners:
    """Opens the window for a line for next time, and keeps the line."""

    def __init__(
        self, next_time: NextTimeService, colleagues: Colleagues, help_now: HelpNow
    ) -> None:
        self._next_time = next_time
        self._colleagues = colleagues
        self._help_now = help_now

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press({ActionId.ADD_SOMETHING: self.add})
        router.on_submission({ActionId.NEXT_TIME_FORM: self.submitted})

    def add(self, press: Press) -> None:
        """*Add something*."""
        partners = self._next_time.partners(press.slack_request, press.value)
        form = next_time_views.form(press.translator, press.value, partners, press.team_id)
        press.show(form)
        self._colleagues.prepare(press.slack_request)

    def submitted(self, submission: Submission) -> None:
        """A line for next time was submitted."""
        submit_words(submission, self._keep)

    def _keep(self, submission: Submission) -> None:
        _, match_id = submission.translator, submission.metadata
        told = form_input.words_in(submission.view)
        partners = self._next_time.partners(submission.slack_request, match_id)
        partner = _chosen(submission, partners)
        help_line = self._help_now.line(_, told)
        again = partial(
            next_time_views.form,
            *(_, match_id, partners, submission.team_id),
            told=told,
            chosen=partner,
            help_line=help_line,
        )
        if partner is None:
            _ask_for_whom(submission, again)
            return
        whose = self._colleagues.question(submission.slack_request, told)
        if whose and not form_input.is_ticked(submission.view, OWN_BLOCK, ActionId.SHARE_OWN):
            _ask_whose(submission, partial(again, whose=whose))
            return
        self._next_time.keep(submission.slack_request, match_id, partner, told)
        said = f"{next_time_views.kept(_, partner)}\n\n{help_line}".strip()
        submission.show(notice(_, _("Kept"), said))


def _ask_for_whom(submission: Submission, again: Callable[[], dict[str, Any]]) -> None:
    """Ask for whom a line is; somebody may have joined the two since the form was opened."""
    block = next_time_views.PARTNER_BLOCK
    if block in submission.fields:
        submission.refuse({block: next_time_views.nobody_chosen(submission.translator)})
    else:
        submission.show(again())


def _ask_whose(submission: Submission, again: Callable[[], dict[str, Any]]) -> None:
    """Ask who is meant by the names in the words (P3): first in the form, then as an error."""
    if OWN_BLOCK in submission.fields:
        submission.refuse({OWN_BLOCK: submission.translator(WHOSE)})
    else:
        submission.show(again())


def _chosen(submission: Submission, partners: Partners) -> str | None:
    """The partner whom the line is for, by their Slack id; ``None`` for anybody else."""
    if len(partners.slack_ids) == 1:
        return partners.slack_ids[0]
    block, action_id = next_time_views.PARTNER_BLOCK, ActionId.NEXT_TIME_PARTNER
    if block not in submission.fields:
        return None
    picked = field_in(submission.values, block, action_id).get("selected_user")
    chosen = person_of(picked) if picked else None
    return chosen if chosen in partners.slack_ids else None
