"""The days on which most people of a program have a public holiday."""

from __future__ import annotations

from datetime import date

from bot.coffee.held_days import DaysOff
from bot.runtime.public_holidays import country_of_zone, is_public_holiday
from storage import programs
from storage.database import Transaction
from storage.records import Program


def days_off(tx: Transaction, program: Program) -> DaysOff:
    """
    Whether more than half of a program's members have a day off by law.

    Before anybody has joined, it is the country of the program's zone that counts.
    """
    live_in = programs.countries(tx, program.workspace_id, program.id)
    known = live_in or ((country_of_zone(program.zone), None, 1),)
    everybody = sum(people for _country, _region, people in known)

    def is_off(day: date) -> bool:
        off = [people for at, part, people in known if is_public_holiday(at, part, day)]
        return 2 * sum(off) > everybody

    return is_off
