"""The number to call where somebody is in danger now, by country.

Only numbers that reach an ambulance. Where a country has none here, Kith says "your local emergency
number". A test holds that each of them is an emergency number of its country.
"""

from __future__ import annotations

# 112 in all of the European Union and where its neighbours have taken it over.
_ONE_ONE_TWO = (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FO FR GE GI GL GR HR HU IE IS IT LI LT LU LV MC MD "
    "ME MK MT NL NO PL PT RO RS SE SI SK TR VA XK"
)
_NINE_ONE_ONE = "AR CA CR DO EC MX PA PR PY US UY VI"
_OTHERS = {
    "AU": "000",
    "BR": "192",
    "CL": "131",
    "CO": "123",
    "GB": "999",
    "HK": "999",
    "IL": "101",
    "IN": "112",
    "JP": "119",
    "KR": "119",
    "NZ": "111",
    "SG": "995",
    "ZA": "112",
}
EMERGENCY_NUMBERS = {
    **dict.fromkeys(_ONE_ONE_TWO.split(), "112"),
    **dict.fromkeys(_NINE_ONE_ONE.split(), "911"),
    **_OTHERS,
}


def emergency_number(country: str | None) -> str | None:
    """The number of a country, by its code; ``None`` where it isn't known."""
    return EMERGENCY_NUMBERS.get(country or "")
