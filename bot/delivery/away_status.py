"""
Until when somebody is away, as their Slack says: a status, a snooze, do-not-disturb (P6).

In doubt they are away: a message that comes a day late does no harm.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from bot.delivery.message_kinds import WhenAway
from bot.runtime.working_hours import (
    Hours,
    local_day,
    next_working_moment,
    next_working_morning,
    start_of_tomorrow,
)


@dataclass(frozen=True, slots=True)
class SlackStatus:
    """
    What Slack says of a person at this moment.

    ``status_until``: when the status expires, if it does. From ``quiet_from`` to ``quiet_until``
    they are not to be disturbed, nor before ``snoozed_until``. The words of a status are looked at
    and let go: they are never stored, and not even in what a ``SlackStatus`` prints.
    """

    status_text: str = field(default="", repr=False)
    status_emoji: str = field(default="", repr=False)
    status_until: datetime | None = None
    quiet_from: datetime | None = None
    quiet_until: datetime | None = None
    snoozed_until: datetime | None = None


# A status with one of these means ill or asleep, whatever its text says.
_ILL = (
    "face_with_thermometer, thermometer, mask, face_with_head_bandage, nauseated_face",
    "face_vomiting, face_with_open_mouth_vomiting, sneezing_face, hospital, ambulance",
    "zzz, sleeping, sleeping_accommodation",
)
# On holiday, on a journey, or with a new child; unless they say that they work there.
_ELSEWHERE = (
    "palm_tree, desert_island, beach_with_umbrella, umbrella_on_ground, airplane",
    "airplane_departure, airplane_arriving, small_airplane, luggage, passenger_ship, ship",
    "sailboat, boat, camping, tent, ski, skier, snowboarder, surfer, swimmer, national_park",
    "baby, baby_bottle, baby_symbol, breast-feeding",
)

# These say that somebody is away, whatever else they say.
_AWAY = (
    # English
    "ooo, out of office, out of the office, out today, out sick, out until, out till, away, afk",
    "pto, day off, days off, off today, off sick, off until, off till, off work, time off",
    "on leave, annual leave, sick leave, parental leave, maternity leave, paternity leave",
    "family leave, medical leave, compassionate leave, bereavement leave, study leave",
    "unpaid leave, carer s leave, garden leave, bereavement, funeral, sabbatical, honeymoon",
    "sick, ill, unwell, in hospital, jury duty, unavailable, not available, not working",
    "do not disturb, public holiday, bank holiday",
    # German
    "elternzeit, mutterschutz, elternurlaub, sonderurlaub, bildungsurlaub, resturlaub, krank",
    "krankgeschrieben, krankgemeldet, krankenhaus, krankenstand, arbeitsunfähig, abwesend",
    "nicht im büro, außer haus, heute frei, habe frei, frei bis, hab frei, nicht da",
    "nicht erreichbar, bitte nicht stören, feiertag, brückentag, reha, trauerfall, beerdigung",
    # French
    "congé, congés, rtt, malade, souffrant, souffrante, arrêt maladie, en arrêt, hôpital, absent",
    "absente, hors du bureau, pas au bureau, indisponible, jour férié, ne pas déranger, deuil",
    # Spanish
    "de baja, baja médica, baja por, de permiso, de licencia, día libre, enfermo, enferma",
    "ausente, fuera de la oficina, fuera de oficina, no disponible, festivo, no molestar",
    "en el hospital, luto",
    # Portuguese
    "de folga, folga, licença, de licença, atestado, baixa médica, de baixa, doente, ausente",
    "fora do escritório, indisponível, feriado, não perturbe, não incomodar, no hospital",
    # Italian
    "malattia, in malattia, malato, malata, fuori ufficio, assente, congedo, in permesso",
    "maternità, paternità, festivo, non disponibile, non disturbare, in ospedale, lutto",
)
# These say that somebody is away, unless they say that they work there.
_ON_HOLIDAY = (
    "holiday, holidays, vacation, vacations, vacationing, vacay, travelling, traveling",
    "urlaub, im urlaub, urlaubstag, ferien, verreist",
    "vacances, en voyage",
    "vacaciones, de viaje",
    "férias, de viagem",
    "ferie, vacanza, vacanze, in viaggio",
)
_WORKING = (
    "working, work from, works from, wfh, remote, remotely",
    "arbeite, am arbeiten, homeoffice, home office, mobiles arbeiten, workation",
    "télétravail, je travaille, en travail",
    "trabajando, teletrabajo, trabajo desde",
    "trabalhando, a trabalhar, teletrabalho, trabalho remoto",
    "lavoro da, lavorando, smart working, da remoto",
)
_WORD = re.compile(r"[^\W_]+")


def away_until(status: SlackStatus, hours: Hours, now: datetime) -> datetime | None:
    """
    Until when somebody is away; ``None`` when they are not.

    A status without an end holds for the day: on the next working morning it is looked at again.
    """
    ends = []
    if status.quiet_from is not None and status.quiet_until is not None:
        ends += [status.quiet_until] if status.quiet_from <= now < status.quiet_until else []
    if status.snoozed_until is not None and now < status.snoozed_until:
        ends.append(status.snoozed_until)
    expired = status.status_until is not None and status.status_until <= now
    if not expired and says_away(status.status_text, status.status_emoji):
        ends.append(status.status_until or _next_morning(hours, now))
    return max(ends, default=None)


def when_to_send(
    when_away: WhenAway, until: datetime, hours: Hours, now: datetime
) -> datetime | None:
    """When a message is sent to somebody who is away until then; ``None`` for never."""
    back = next_working_moment(hours, until)
    if back is None or when_away is WhenAway.WAITS:
        return back
    is_today = local_day(back, hours.zone) == local_day(now, hours.zone)
    return back if is_today else None


def says_away(text: str, emoji: str) -> bool:
    """Whether a status with these words and this emoji says that somebody is away."""
    # A tone of skin follows the name after two colons.
    name, words = emoji.strip(":").partition("::")[0], _plain(text)
    if name in _entries(_ILL) or _says(words, _AWAY):
        return True
    elsewhere = name in _entries(_ELSEWHERE) or _says(words, _ON_HOLIDAY)
    return elsewhere and not _says(words, _WORKING)


def _says(words: str, table: tuple[str, ...]) -> bool:
    return any(phrase in words for phrase in _phrases(table))


@cache
def _phrases(table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_plain(entry) for entry in _entries(table))


@cache
def _entries(table: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(entry.strip() for line in table for entry in line.split(","))


def _plain(text: str) -> str:
    """The words, in small letters without accents, each between two spaces."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(("", *_WORD.findall(bare), ""))


def _next_morning(hours: Hours, now: datetime) -> datetime:
    tomorrow = start_of_tomorrow(now, hours.zone)
    return next_working_morning(hours, tomorrow) or tomorrow
