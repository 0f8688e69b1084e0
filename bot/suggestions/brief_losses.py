"""
A death in few words, in six languages: "She didn't make it", "Il n'est plus", "L'abbiamo persa".

Each of these words says something else as soon as more stands beside them ("She didn't make it to
the meeting"), so a clause is a death only as a whole: what is left of it without days, times of day
and words such as "peacefully" has to be one of the phrases. They are matched small and without
accents; in a list, each line is a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from bot.suggestions.languages import KINDS
from bot.suggestions.listed_patterns import pattern_of_lines, words_of_lines

_CLAUSE = re.compile(r"([^.!?;:,\n]+)([.!?;:,\n]?)")

# What stands before a clause, or inside it, and changes nothing.
_BESIDE = r"""
    and|so|now|then|sadly|yesterday|today|just|i m afraid|on \w+day|suddenly|both|already|kith|too
    at (?:\w+|\d+)(?: o clock)?|(?:i|we) (?:still )?can t (?:quite )?believe(?: that)?|in the end
    (?:a|an|two|three|few|some|\d+) (?:hour|day|week|month)s? ago|in the (?:crash|accident)
    (?:last|this) (?:\w+day|week|month|weekend)|anymore|any more|with all of us there|earlier
    (?:from|to|with|against|after) (?:the |her |his )?(?:cancer|covid|stroke|it|operation|surgery)
    in (?:the )?hospital|finally
    und|jetzt|nun|leider|gestern|heute|vorgestern|(?:am )?\w+tag|um \w+(?: uhr)?|einfach|schon
    vor (?:einer|einem|zwei|drei|ein paar|\d+) (?:stunden?|tag(?:en)?|wochen?|monat(?:en)?)
    letzten? (?:woche|\w+tag|monat)|plotzlich|doch|ganz|beim unfall|zu hause
    et|maintenant|hier|aujourd hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    il y a (?:une|un|deux|trois|\d+) (?:heures?|jours?|semaines?|mois)|finalement|vers \w+ heures
    malheureusement
    hoy|ayer|ya|al final|de repente|lamentablemente|a las \w+
    hace (?:una?|dos|tres|\d+) (?:horas?|dias?|semanas?|meses)
    (?:el|este) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)
    hoje|ontem|(?:na|no) (?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?: feira)?
    (?:ha|faz) (?:uma?|duas|dois|tres|\d+) (?:horas?|dias?|semanas?|meses)|ao meio dia|infelizmente
    oggi|ieri|alla fine|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|purtroppo
    (?:una?|due|tre|\d+) (?:or[ae]|giorn[oi]|settiman[ae]|mes[ei]) fa
"""
# The same, and it makes a death of "he went" and "elle est partie".
_SOLEMN = r"""
    last night|this (?:morning|afternoon|evening)|tonight|(?:so |very )?peacefully|quietly|forever
    in (?:his|her|their|my|the) (?:sleep|arms|night|hospice)|for good|(?:through|during) the night
    heute (?:nacht|fruh|morgen)|gestern (?:abend|nacht)|letzte nacht|diese nacht|in der nacht
    friedlich|sanft|fur immer|im schlaf|in (?:meinen|unseren) armen|am morgen
    cette nuit|ce matin|hier soir|ce soir|dans (?:son sommeil|la nuit|mes bras)|paisiblement
    doucement|pour toujours|en paix|a l aube
    anoche|esta (?:manana|noche|madrugada|tarde)|para siempre|mientras dormia|en mis brazos
    (?:hoje|ontem) (?:de manha|a noite|cedo)|esta manha|dormindo|em paz|pra sempre
    stanotte|stamattina|ieri sera|stasera|nel sonno|per sempre|in pace|all alba
"""
# Whoever can't believe it, or says that it's over, tells no everyday thing.
_SOLEMN_BESIDE = r"""
    (?:can|could) ?(?:no|n )?t (?:quite )?(?:believe|take) (?:it|this)|it s (?:all )?over
    kann es (?:noch |immer )*nicht (?:glauben|fassen)|es ist vorbei
    (?:realise|arrive) pas|c est fini
    no me lo (?:creo|puedo creer)|no lo puedo creer|se acabo
    nao (?:acredito|consigo acreditar)|acabou
    non ci (?:credo|posso credere)|e finita
"""
# Beside these somebody who is gone or didn't make it does well.
_EVERYDAY = r"""
    exams?|tests?|meeting|team|match|game|race|cut|final|train|flight|bus|party|lunch|holidays?
    vacation|resigned|quit|job|office
    feierabend|urlaub|prufung|zug|spiel|gekundigt|mittagspause|arbeit|buro
    geschafft , (?:\w+ ){0,5}(?:zu \w+|\w*zu\w+en)
    examen|reunion|equipe|vacances|bureau
    partido|oficina|vacaciones|trabajo|trabajar|almuerzo
    reuniao|jogo|ferias|trabalho|almocar|almoco|escritorio
    esame|riunione|partita|treno|ferie|vacanza|lavoro|ufficio|pranzo
"""

_DEATHS = {
    "en": r"""
        {who} (?:s|is|has|was|are) (?:gone|no more|dead)|{who} (?:s|is) in heaven
        {who} (?:didn t|did not) (?:make it|survive(?: the \w+| it)?|pull through|come round)
        {who} (?:didn t|did not) (?:wake up(?: again)?|make the night|make it through the night)
        {who} (?:never|didn t ever) woke up(?: again)?|{who} (?:slipped away|left us(?: all)?)
        {who} (?:passed (?:away|on)|died|stopped breathing|gave up the fight|couldn t be saved)
        {who} took (?:his|her|their) last breath|{who} lost (?:his|her) (?:fight|battle|life)
        {who} (?:s|is) (?:no longer|not) with us|{who} isn t with us|{who} was taken from us
        (?:(?:we|i) (?:ve |have |just )*)?lost (?:him|her)|we (?:ve )?lost them
        (?:the )?(?:cancer|covid|god|the lord|it) (?:took|got) (?:him|her)
        (?:they|the doctors|nobody|no one) (?:couldn t|could not) save (?:him|her|them)
        (?:they|the doctors) couldn t do any ?thing (?:more|else) for (?:him|her)
        (?:we|they) (?:turned|switched) off (?:the machines?|life support|the ventilator)
        (?:we|they) (?:turned|switched) (?:the machines?|life support|the ventilator) off
        (?:his|her) heart (?:stopped|gave out)(?: beating)?
        we (?:had to say|said) (?:our|the) (?:last|final) goodbyes?
    """,
    "de": r"""
        (?:{who} (?:ist|is)|(?:ist|is) {who}) nicht mehr(?: (?:da|bei uns|am leben|aufgestanden))?
        (?:{who} (?:ist|is)|(?:ist|is) {who}) (?:tot|fort|weg|erlost|im himmel|gestorben)
        (?:{who} (?:ist|is)|(?:ist|is) {who}) von uns gegangen
        (?:{who} ist|ist {who}) (?:eingeschlafen )?(?:nicht mehr|nie wieder|nie mehr) aufgewacht
        {who} lebt nicht mehr|{who} wacht nicht mehr auf|{who} durfte (?:gehen|einschlafen)
        (?:{who} hat|hat {who}) (?:es|s) nicht (?:mehr )?geschafft
        {who} hats nicht (?:mehr )?geschafft|{who} hat (?:den|seinen|ihren) kampf verloren
        (?:{who} hat|hat {who}) (?:(?:die|den|das) (?:\w+ )?)?nicht (?:mehr )?uberlebt
        {who} hat aufgehort zu (?:atmen|kampfen)|(?:der )?krebs hat (?:gewonnen|(?:ihn|sie) geholt)
        {who} hat (?:den|seinen|ihren) letzten atemzug (?:getan|gemacht)
        (?:sein|ihr) herz (?:hat aufgehort zu schlagen|schlagt nicht mehr|ist stehen ?geblieben)
        (?:(?:ich|wir) hab(?:en?)?|haben wir|habe? ich) (?:ihn|sie|beide|sie beide) verloren
        (?:sie|die arzte) konnten (?:ihn|sie) nicht (?:mehr )?retten
        (?:sie|die arzte) konnten nichts mehr (?:fur (?:ihn|sie) )?(?:tun|machen)
        (?:die )?(?:maschinen|gerate) (?:wurden|haben sie) (?:abgestellt|abgeschaltet)
        wir haben die (?:maschinen|gerate) (?:abgestellt|abgeschaltet)
    """,
    "fr": r"""
        {who} (?:n )?est plus(?: (?:la|de ce monde|avec nous|parmi nous))?|{who} est morte?
        {who} (?:ne )?s est pas reveillee?|{who} (?:ne )?se reveillera (?:plus|jamais)
        (?:{who} )?(?:ne )?s en est pas sortie?|{who} s en est allee?|{who} s est eteinte?
        {who} (?:n )?a pas (?:tenu(?: le coup)?|passe la nuit|resiste|survecu(?: a (?:\w+ )?\w+)?)
        {who} (?:nous a quittee?s?|a cesse de respirer|(?:ne )?respire plus)
        {who} a (?:rendu (?:son|le) dernier (?:souffle|soupir)|perdu (?:son combat|la bataille))
        (?:on l a|je l ai|nous l avons) perdue?|(?:on les a|nous les avons) perdus
        on vient de (?:le|la) perdre|(?:le )?cancer l a emportee?|{who} est partie? rejoindre \w+
        (?:ils|les medecins) (?:n )?ont (?:pas pu (?:le|la) sauver|rien pu faire)
        son coeur (?:s est arrete|a lache|a cesse de battre)
        (?:ils ont|on a) (?:debranche|arrete) (?:les machines|le respirateur)
    """,
    "es": r"""
        (?:{who} )?ya no (?:esta(?: (?:(?:con|entre) nosotros|aqui))?|despierta|respira)
        (?:{who} )?no (?:lo (?:logro|consiguio)|desperto(?: mas)?|paso (?:de )?la noche)
        (?:{who} )?no (?:sobrevivio(?: al? (?:la )?\w+)?|resistio(?: (?:la \w+|mas))?)
        (?:{who} )?no salio de (?:la operacion|esta)|(?:{who} )?se nos (?:fue|ha ido)
        (?:{who} )?(?:(?:se )?murio|fallecio|ha muerto|ha fallecido|esta muert[oa]|se apago)
        (?:{who} )?(?:dejo de respirar|dio su ultimo (?:suspiro|aliento)|perdio (?:la|su) batalla)
        (?:lo|la|los|las) (?:perdi|perdimos|he perdido|hemos perdido)
        se l[oa] llevo(?: (?:el cancer|dios))?|no (?:pudieron|pudimos|han podido) salvarl[oae]
        (?:lo|la|le) desconectaron|desconectaron (?:las maquinas|el respirador)
        su corazon (?:se paro|dejo de latir|se detuvo|no aguanto)
    """,
    "pt": r"""
        (?:{who} )?(?:se foi|foi se|nos deixou|deixou nos|morreu|faleceu|esta mort[oa])
        (?:{who} )?(?:ja )?nao (?:esta|ta) (?:mais )?(?:entre nos|aqui|com a gente|con+osco|ca)
        (?:{who} )?ja (?:ca )?nao esta|(?:{who} )?nao saiu dessa|(?:{who} )?nao acordou mais
        (?:{who} )?nao (?:resistiu|sobreviveu)(?: a (?:\w+ )?\w+)?|(?:{who} )?nao aguentou
        (?:{who} )?nao passou (?:desta|da|a) noite|(?:{who} )?perdeu a (?:batalha|luta)
        (?:{who} )?(?:parou de respirar|foi morar com deus|deu o ultimo suspiro)
        (?:eu )?perdi (?:ele|ela|[oa])|(?:nos )?perdemos (?:ele|ela|eles)|perdemo l[oa]s?
        (?:deus|o cancer|o cancro) levou (?:ele|ela|[oa])
        nao conseguiram (?:salva l[oa]|salvar (?:ele|ela))
        o coracao (?:dele|dela) (?:parou|nao aguentou)|desligaram (?:os aparelhos|as maquinas)
    """,
    "it": r"""
        (?:{who} )?non c e piu|(?:{who} )?non ce l ha fatta|(?:{who} )?se ne? e andat[oa]
        (?:l ho|l abbiamo|li abbiamo|le abbiamo) pers[oaei]|(?:{who} )?ci ha lasciat[oaie]
        (?:{who} )?(?:e mort[oa]|e mancat[oa]|e decedut[oa]|e spirat[oa]|si e spent[oa])
        (?:{who} )?non (?:si e piu svegliat[oa]|respira piu|si svegliera piu|e piu (?:con|tra) noi)
        (?:{who} )?non (?:e sopravvissut[oa](?: all? ?\w+)?|ha (?:passato|superato) la notte)
        (?:{who} )?ha (?:smesso di (?:respirare|lottare)|esalato l ultimo respiro)
        (?:{who} )?ha perso la (?:sua )?battaglia|non l hanno salvat[oa]
        se l e portat[oa] via(?: (?:il|un) (?:cancro|tumore))?|non sono riusciti a salvarl[oa]
        il suo cuore (?:si e fermato|ha smesso di battere|non ha retto)
        hanno (?:staccato|spento) (?:le macchine|il respiratore)
    """,
}
# A death where something solemn stands beside it.
_DEATHS_IF_SOLEMN = {
    "en": r"{who} (?:went|left|passed|is at peace|s at peace)",
    "de": r"(?:{who} ist|ist {who}) (?:gegangen|eingeschlafen|entschlafen|heimgegangen)",
    "fr": r"{who} est partie?",
    "es": r"(?:{who} )?(?:se fue|se ha ido|partio|descanso)",
    "pt": r"(?:{who} )?(?:partiu|foi embora|descansou)",
    "it": r"(?:{who} )?e (?:andat[oa] via|volat[oa] via|partit[oa])",
}
_PRONOUNS = {
    "en": "he|she",
    "de": "er|sie",
    "fr": "il|elle",
    "es": "el|ella",
    "pt": "ele|ela",
    "it": "lui|lei",
}
_WHOSE = (
    r"(?:(?:my|our|the|mein\w*|unser\w*|die|der|das|mon|ma|notre|mi|nuestr[oa]|el|la|"
    r"(?:[oa] )?(?:meu|minha)|[oa]|(?:il |la )?mi[oa]|il|lo|l) )?"
)


_MEANINGLESS, _GRAVELY = words_of_lines(_BESIDE), words_of_lines(_SOLEMN)
_BEYOND_DOUBT, _HARMLESS = words_of_lines(_SOLEMN_BESIDE), words_of_lines(_EVERYDAY)


@cache
def _dead() -> Sequence[re.Pattern[str]]:
    return _phrases(_DEATHS)


@cache
def _dead_if_solemn() -> Sequence[re.Pattern[str]]:
    return _phrases(_DEATHS_IF_SOLEMN)


def _phrases(listed: Mapping[str, str]) -> Sequence[re.Pattern[str]]:
    """The phrases of each language; who has died is somebody close, or "he" and "she"."""
    found = []
    for code, lines in listed.items():
        who = rf"(?:{_PRONOUNS[code]}|{_WHOSE}{KINDS[code].patterns['family'].pattern})"
        found.append(re.compile(pattern_of_lines(lines).replace("{who}", who)))
    return found


def tells_of_a_death(plain: str) -> bool:
    """Whether a text, small and without accents, has a clause that tells of a death."""
    if _HARMLESS.search(plain):
        return False
    is_solemn = _BEYOND_DOUBT.search(plain) is not None
    return any(
        _is_a_death(clause, is_solemn=is_solemn)
        for clause, mark in _CLAUSE.findall(plain)
        if mark != "?"
    )


def _is_a_death(clause: str, *, is_solemn: bool) -> bool:
    """Whether nothing but a death is told; *is_solemn*: what stands beside it says so."""
    said, solemn = _GRAVELY.subn(" ", clause)
    cores = {" ".join(one.split()) for one in (clause, said, _MEANINGLESS.sub(" ", said))}
    phrases = [*_dead(), *(_dead_if_solemn() if is_solemn or solemn else ())]
    return any(one.fullmatch(core) for one in phrases for core in cores)
