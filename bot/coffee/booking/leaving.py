"""What the others of somebody's coffees would hear if they left now."""

from __future__ import annotations

from datetime import datetime

from bot.coffee.booking import views
from bot.coffee.booking.arrangement import arrangement_of
from bot.coffee.booking.calling_off import can_meet, is_behind, is_third_on_the_way, without
from bot.coffee.booking.match_access import is_open
from bot.coffee.introductions import is_introduced
from bot.i18n import Translator
from storage import matches, members, people
from storage.database import Transaction
from storage.records import Match, Member, Person


def heard_by_partners(_: Translator, tx: Transaction, person: Person, now: datetime) -> list[str]:
    """A sentence for each coffee of a person that wouldn't take place, or would without them."""
    member = members.get(tx, person.workspace_id, person.id)
    if member is None:
        return []
    return [
        said
        for match in matches.of_person(tx, person.workspace_id, person.id)
        if (said := _heard(_, tx, match, member, now)) is not None
    ]


def _heard(
    _: Translator, tx: Transaction, match: Match, member: Member, now: datetime
) -> str | None:
    """What the others of one coffee would hear; ``None`` for nothing."""
    if member.person_id not in match.people or not is_open(match, now):
        return None
    if not is_introduced(tx, match) or is_behind(tx, match, now):
        return None
    left = without(arrangement_of(tx, match, now), member)
    known = people.several(tx, match.workspace_id, [one.person_id for one in left.members])
    others = [known[one.person_id].slack_id for one in left.members]
    goes_on = can_meet(left)
    if not others or (goes_on and is_third_on_the_way(tx, match)):
        return None
    return views.without_you(_, others, goes_on=goes_on)
