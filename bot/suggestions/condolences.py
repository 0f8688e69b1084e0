"""
Words that are meant for somebody else: "I'm so sorry Ada", "Tell her I'm thinking of her".

They are matched small and without accents; in a list, each line is a pattern.
"""

from __future__ import annotations

import re

from bot.suggestions.languages import KINDS
from bot.suggestions.listed_patterns import words_of_lines
from bot.suggestions.tokens import tokens_of

_LONGEST = 600
_MEANT = words_of_lines(r"""
    tell (?:her|him|them) (?:i|that|we|my|how)|(?:give|send) (?:her|him|them) (?:my|our|a hug|all)
    what (?:should|can|could|do|shall) i (?:write|say|tell)(?: to)? (?:her|him|them)
    (?:sorry|condolences) for your loss|my (?:deepest |sincere |heartfelt )?condolences
    thinking (?:of|about) (?:you|her|him)|(?:my |our )?thoughts are with (?:you|her|him)
    sending (?:you|her|him) (?:\w+ ){0,3}?(?:love|hugs?|strength)|sorry (?:about|to hear about) your
    sag (?:ihr|ihm|ihnen) (?:dass|ich|bitte|liebe)
    was (?:soll|kann) ich (?:ihr|ihm) (?:schreiben|sagen)
    (?:mein |herzliches |aufrichtiges |tiefes )+beileid|denke an (?:dich|sie|ihn)|viel kraft
    in gedanken bei (?:dir|euch|ihr|ihm)|richte (?:ihr|ihm) (?:\w+ ){0,4}?aus
    dis lui (?:que|bonjour|combien)|que (?:dois|puis|devrais) je lui (?:ecrire|dire)
    qu est ce que je (?:lui (?:ecris|dis)|(?:peux|dois) lui (?:ecrire|dire))|de tout coeur avec toi
    (?:mes |toutes mes )(?:sinceres )?condoleances|pense (?:fort |bien )?a (?:toi|elle|lui|vous)
    desolee? pour (?:ta|votre) perte|dile que|dale (?:un abrazo|mis|recuerdos)|sentido pesame
    que (?:le|les) (?:escribo|digo|puedo (?:escribir|decir))|mis condolencias|siento (?:mucho )?tu
    (?:pienso|pensando) (?:mucho )?en (?:ti|ella|el)
    (?:diz|diga|fala|fale) (?:lhe|(?:para|pra|a) (?:ela|ele)) que|meus (?:pesames|sentimentos)
    o que (?:devo|posso) (?:lhe )?(?:escrever|dizer)(?: lhe)?
    (?:pensar|pensando|penso) em (?:ti|voce)
    (?:pensar|pensando|penso) n(?:ela|ele)|(?:sinto|lamento) muito pela (?:tua|sua) perda
    (?:dille|digli) (?:che|di)|(?:che )?cosa (?:le|gli) (?:scrivo|dico)
    (?:sentite |mie )condoglianze
    cosa (?:posso|devo) (?:scriverle|scrivergli|dirle|dirgli)|ti penso
    (?:penso|pensando) a (?:te|lei)
""")
# As a whole clause, with a name behind.
_TO_SOMEBODY = re.compile(
    r"(?:i m )?(?:so|very|really) sorry (?!i\b|we\b|but\b|for\b|about\b|to\b|that\b)\w+|"
    r"(?:es )?tut mir (?:so|sehr|unendlich) leid (?!ich\b|dass\b|fur\b)\w+|"
    r"(?:je suis )?(?:tellement|vraiment|sincerement) desolee? (?!pour\b|de\b|que\b|mais\b)\w+|"
    r"lo siento (?:mucho|tanto) (?!por\b|pero\b|que\b)\w+|"
    r"(?:sinto|lamento) muito (?!por\b|mas\b|que\b|pela\b|pelo\b)\w+|"
    r"mi dispiace (?:tanto|molto) (?!per\b|ma\b|che\b|di\b)\w+"
)
_MINE = (
    r"\b(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|mi|mis|nuestr\w+|meu|minha|mio|mia) (?:\w+ )?"
)


def is_meant_for_another(words: str) -> bool:
    """
    Whether *words* sound as if they were written to a colleague, or to be passed on to one.

    Where somebody of one's own family is named it is one's own story.
    """
    if len(words) > _LONGEST:
        return False
    plain = " ".join(token.text for token in tokens_of(words))
    if any(re.search(_MINE + each.patterns["family"].pattern, plain) for each in KINDS.values()):
        return False
    if _MEANT.search(plain):
        return True
    # "So sorry, Ada" is one clause.
    clauses = (one.strip() for one in re.split(r"[.!?;:\n]", plain.replace(" ,", "")))
    parts = (one.strip() for one in re.split(r"[.,!?;:\n]", plain))
    return any(_TO_SOMEBODY.fullmatch(one) for one in (*clauses, *parts))
