"""Words of despair: Kith answers them with people to turn to, and never keeps them.

The list is narrow on purpose: it holds what people say when they are in danger, and errs on the
side of help. Texts are matched without apostrophes and with single spaces.
"""

from __future__ import annotations

import re

from bot.suggestions.despair import Despair, despair_in

_APOSTROPHES = str.maketrans(dict.fromkeys("'\u2018\u2019\u02bc`\u00b4", ""))

# About a place or a time, not about life: "to live in the city", "to wake up before nine".
_ELSEWHERE = r"""(?!\ (?:
        in | with | at | by | near | on | here | there | alone | together | downtown | abroad
      | far | close | so | next | off | out | up | under | above | anywhere | elsewhere
    )\b(?!\ (?:this\ (?:world|body|pain|life|way) | pain | me | myself)\b))"""
_AT_AN_HOUR = r"(?!\ (?:before|after|early|late|at|to|in|next|so|the|my|him|her|them|you|with)\b)"
# What may follow "I can't go on" for it to be about going on at all, and not about a holiday.
_AND_NO_MORE = r"""(?=\W*$ | [.,!?;:)\u2026\u2013\u2014] | \ [-\u2013\u2014]
      | \ (?:any\ ?more | like\ this | living | much | longer | alone | this\ way | because
          | and(?!\ on) | but | if | i | im | with(?:out)?\ (?:him|her|them|you|(?:my|this)\ life)
        )\b)"""

_DESPAIR = re.compile(
    rf"""\b(?:
        (?:kill|unalive)(?:ing)?\ myself(?!\ (?:laughing|with\ laughter))
      | (?:want|wish)\ \S+\ (?:to|would)\ kill\ me
      | end(?:ing)?\ (?:it\ all|my\ (?:own\ )?life)(?!\ with\ a)
      | tak(?:e|ing)\ my\ own\ life | take\ my\ life(?!\ \w)
      | suicid\w+(?!\ (?:squad|prevention|hotline))
      | (?<!dont\ )(?<!not\ )(?<!never\ )(?:want\ to|wanna|wish\ to|like\ to|rather)\ be\ dead
      | (?<!dont\ )(?<!not\ )(?<!never\ )(?:want\ to|wanna|wish\ to|(?:i|ha)ve\ wanted\ to)
        \ die(?!\ (?:my|of\ (?:old|laugh|shame|embarrass)\w*))
      | rather\ die(?!\ than\ (?!live|go\ on|keep|carry\ on|feel|wake))
      | (?:wish|if)\ i\ (?:were|was)\ dead | better\ off\ dead
      | wish\ id?\ (?:(?:was|were|had|hadnt)\ )?(?:never\ )?(?:been\ )?born(?!\ (?:in|at|as|a|on)\b)
      | (?:dont|do\ not)\ (?:want\ to|wanna)\ (?:live|exist){_ELSEWHERE}
      | (?:dont|do\ not)\ (?:want\ to|wanna)\ be\ (?:alive|here\ any\ ?more)
      | (?:dont|do\ not|never)\ (?:want\ to|wanna)\ wake\ up{_AT_AN_HOUR}
      | (?:wish|hope)\ i\ (?:wouldnt|didnt|dont|never|could\ never)\ wake\ up{_AT_AN_HOUR}
      | and\ never\ wake\ up
      | (?:no|any|the)\ (?:reason|point)\ (?:to|in|of)\ (?:live|living){_ELSEWHERE}
      | no\ (?:reason|point)\ (?:to|in)\ (?:go|going)\ on{_AND_NO_MORE}
      | nothing\ (?:left\ )?to\ live\ for
      | can(?:t|not|\ not)\ go\ on{_AND_NO_MORE}
      | can(?:t|not|\ not)\ live\ (?:like\ this|any\ ?more)
      | can(?:t|not|\ not)\ (?:take|bear|stand)\ (?:it|this|life)\ any\ ?more
      | (?:want|need|going|urge|thinking\ of|thinking\ about|keep|been|started)
        \ (?:to\ )?(?:hurt|cut|harm)(?:t?ing)?\ myself(?!\ (?:some|a|off|short|out|playing|at)\b)
      | harm(?:ing)?\ myself | self[-\ ]?harm\w*
      | cut\ myself\ (?:again | on\ purpose | when\ (?:it|things|everything|i\ feel))
      | (?:everyone|everybody|they|(?:the\ )?world|family|children|kids)(?:d|\ would|\ is|\ are|s)?
        (?:\ all)?(?:\ be)?\ better\ off\ without\ me
      | (?:no\ one|no-one|nobody)\ would\ (?:even\ )?(?:miss\ me
        | (?:care|notice)\ if\ i\ (?:died|was\ gone|were\ gone))
      | (?:not|isnt)\ worth\ living(?!\ in\b)
      | (?:tired|sick)\ of\ (?:being\ alive|living{_ELSEWHERE})
      | want\ (?:it\ all|everything)\ to\ (?:end|stop|be\ over)(?!\ well)
      | see\ no\ (?:other\ )?way\ out(?!\ of\ the)
      | want\ to\ (?:disappear|vanish)\ (?:forever|for\ good)
      | give\ up\ on\ (?:my\ )?life
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Grief for somebody else is not one's own despair, and may be kept.
_OF_ANOTHER = re.compile(
    r"died by suicide|(?:his|her|their|s) suicide|lost \S+ \S+ to suicide"
    r"|(?<!\bi )(?<!nearly )(?<!almost )(?<!have )committed suicide",
    re.IGNORECASE,
)


def is_despair(words: str) -> bool:
    """Whether somebody says that they cannot go on, as certain or as in this list."""
    if despair_in(words) is Despair.CERTAIN:
        return True
    # As a whole, because a sentence may span lines; and line by line, because a line may end one
    # without a full stop.
    texts = [" ".join(text.translate(_APOSTROPHES).split()) for text in (words, *words.split("\n"))]
    return any(_DESPAIR.search(_OF_ANOTHER.sub("", text)) for text in texts)
