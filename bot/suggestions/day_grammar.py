"""
The grammar of days: which symbols (``day_words``) make a day, the same in all languages.

A run of symbols is read whole, expression after expression, or not at all: what no rule reads is no
day. So "twenty-one days ago" can't become "a day ago", nor "demain en huit" tomorrow.
"""

from __future__ import annotations

import re

from bot.suggestions import date_meanings, day_meanings
from bot.suggestions.day_meanings import Reader

_COUNT = "[NA]"
_DATE = "d?[NO]i?M"
_NEXT_MONTH = "d?(?:nd?m|md?n)"
# In their order: the longest reading of what comes next is the right one.
RULES: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (rf"{_COUNT}kaD|Db{_COUNT}[uk]|bD{_COUNT}[uk]|b{_COUNT}kD", day_meanings.weeks_before),
        (rf"[dt]?D[gi]{_COUNT}[ukm]?|t?W[gi]{_COUNT}[uk]?", day_meanings.span_from),
        (rf"{_COUNT}kf?t?[DW]|(?:D|t?W)K", day_meanings.weeks_from),
        (rf"{_COUNT}mf?D", day_meanings.months_from),
        (r"d?t?W[di]*(?:nd?k|d?kn)|d?nk[di]*W|d?knd?i*W", day_meanings.next_week),
        (r"W[di]*tk|tk[di]*W", day_meanings.this_week),
        (rf"(?:[td]?W)?d?[NO]i?{_NEXT_MONTH}|(?:nd?m|md?n)d?[NO]", date_meanings.of_next_month),
        (r"(?:[td]?W)?d?[NO]i?d?(?:t[td]*m|mt)", date_meanings.of_this_month),
        (rf"[dt]*n(?:{_DATE}|M[NO])(?:i?Y)?|{_DATE}n", date_meanings.named),
        (rf"[dt]*l(?:{_DATE}|M[NO])|{_DATE}l", date_meanings.named_past),
        (r"d?(?:lWd?i?|L)M(?![NO])", date_meanings.last_of_month),
        (r"[dt]*nW(?![NO]|d?k)|[dt]*W[tc]*n", day_meanings.next_weekday),
        (r"[dt]*lW(?![NO])|[dt]*Wl", day_meanings.last_weekday),
        (rf"[iE]{_COUNT}uX?(?:j|U)?|{_COUNT}(?:uj|ufD|U)", day_meanings.ahead),
        (rf"[iE]{_COUNT}kX?j?|{_COUNT}kj", day_meanings.weeks_ahead),
        (rf"i{_COUNT}mX|E{_COUNT}m", day_meanings.month_ahead),
        (rf"{_COUNT}uX?aX?|b{_COUNT}uX?a?", day_meanings.ago),
        (rf"{_COUNT}kX?aX?|b{_COUNT}kX?a?", day_meanings.weeks_ago),
        (r"d?[qO]Wi?M", date_meanings.nth_weekday),
        (rf"(?:[td]?W)?(?:{_DATE}|d?Md?[NO])(?:i?Y)?|WM[NO]Y?", date_meanings.named),
        (r"(?:d?W)?d?I", date_meanings.written),
        (r"(?:d?W)?d?S", date_meanings.figures),
        (r"(?:t|c)*Wd?[NO]|dW[NO]|[dt]*nd[NO]|d?O|dN", date_meanings.ordinal),
        (r"[td]*F", date_meanings.feast),
        (r"(?:t|c)*W|Wt", day_meanings.weekday),
        (r"[td]*D", day_meanings.near),
    )
)
