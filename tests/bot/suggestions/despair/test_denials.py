"""Denials, others' words, jokes, and cutting oneself again, in six languages."""

from __future__ import annotations

from itertools import product

from bot.suggestions.despair import Despair, despair_in
from tests.tables import every_case

# How a denial begins, and what it denies.
DENIALS = {
    "en": (
        ("I have no thoughts of", "I have no intention of", "I've never thought about"),
        ("hurting myself", "killing myself", "ending my life"),
    ),
    "de": (
        ("Ich habe nicht vor,", "Ich denke nicht daran,", "Ich habe keine Absicht,"),
        ("mich umzubringen", "mir das Leben zu nehmen", "mir etwas anzutun"),
    ),
    "fr": (
        ("Je n'ai aucune envie de", "Je n'ai pas l'intention de", "Je ne pense jamais à"),
        ("me faire du mal", "me tuer", "mourir"),
    ),
    "es": (
        ("No pienso en", "No tengo intención de", "Nunca he pensado en"),
        ("hacerme daño", "matarme", "morir"),
    ),
    "pt": (
        ("Não tô pensando em", "Não tenho intenção de", "Nunca pensei em"),
        ("me matar", "morrer", "me machucar"),
    ),
    "it": (
        ("Non ho nessuna intenzione di", "Non sto pensando di", "Non penso di"),
        ("farmi del male", "uccidermi", "morire"),
    ),
}
ENDS = ("", ", promise", ", ok?")


@every_case("language", DENIALS)
def test_a_denial_is_not_certain(language: str) -> None:
    """Who says that they don't think of it isn't met like somebody who does (P18)."""
    denied = ["".join((f"{a} {b}", end)) for a, b, end in product(*DENIALS[language], ENDS)]
    assert not [words for words in denied if despair_in(words) is Despair.CERTAIN]


@every_case(
    "words",
    [
        "My GP asked if I ever think about ending my life and I could honestly say never",
        "The nurse asked whether I was having suicidal thoughts and I said no",
        "Ich wurde gefragt, ob ich Suizidgedanken habe, und ich konnte nein sagen",
        "Die Ärztin fragte, ob ich mich umbringen will, aber nein",
        "Le médecin m'a demandé si je pensais à me tuer et j'ai dit non",
        "On m'a demandé si j'avais des idées suicidaires, jamais",
        "preguntó si tenía ideas suicidas y no, para nada",
        "El médico me preguntó si quería matarme y le dije que no",
        "no pienso en hacerme daño ni mucho menos",
        "não tô querendo morrer não, só tô exausto",
        "O médico perguntou se eu queria me matar e eu disse que não",
        "nessun pensiero di morte, ho solo bisogno di ferie",
        "Il medico mi ha chiesto se volevo uccidermi e ho detto di no",
        "Zero suicidal thoughts these days, just tired",
        "Keinerlei Suizidgedanken, nur müde",
        "Aucune pensée suicidaire, juste de la fatigue",
        "Ningún pensamiento suicida, solo cansancio",
        "Nenhum pensamento suicida, só cansaço",
        "Nessun istinto suicida, solo stanchezza",
    ],
)
def test_an_answer_to_a_question_is_not_certain(words: str) -> None:
    """Who was asked and could say no gets a line of help at most (P18)."""
    assert despair_in(words) is not Despair.CERTAIN


@every_case(
    "words",
    [
        "Went through a really dark patch in uni, suicidal and all, but therapy sorted me out",
        "I was suicidal at uni and I haven't felt that way in a decade",
        "Stromae? il y parle de ses pensées suicidaires",
        "Elle raconte ses idées suicidaires dans une interview",
        "He talks about his suicidal thoughts on stage",
        "Er schreibt über seine Suizidgedanken",
        "El cantante habla de sus pensamientos suicidas",
        "Kurt? Fala dos seus pensamentos suicidas",
        "Lui parla dei suoi pensieri suicidi",
        "È mancata la nonna, diceva di essere stanca di campare",
        "Murió la abuela, decía que estaba cansada de vivir",
        "A avó morreu, dizia que estava cansada de viver",
        "Mamie est morte, elle disait être fatiguée de vivre",
        "Oma ist gestorben, sie sagte immer, sie sei lebensmüde",
        "se mia suocera viene pure a Pasqua mi ammazzo, dai scherzo",
        "If he says synergy again I'll kill myself, just kidding",
        "Si viene mi suegra me mato, es broma",
        "Se a sogra vier eu me mato, brincadeira",
        "Si elle vient encore je me tue, je rigole",
        "Wenn der nochmal anruft bring ich mich um, war nur Spaß",
    ],
)
def test_past_others_and_jokes_are_not_certain(words: str) -> None:
    """What is over, somebody else's, or taken back as a joke gets a line of help at most (P18)."""
    assert despair_in(words) is not Despair.CERTAIN


@every_case(
    "words",
    [
        "I have no thoughts except killing myself",
        "No one would miss me. I want to die.",
        "I asked if he was ok. I want to die.",
        "Ich will nicht mehr leben und mir das Leben nehmen",
        "Je ne veux pas du tout vivre, je veux mourir",
        "Je n'ai plus envie de vivre",
        "No sirvo para nada, quiero morirme",
        "No puedo más, quiero matarme",
        "Me pregunto si alguien lloraría si no existiera. Quiero morir.",
        "Não aguento mais, quero morrer",
        "Não quero mais viver",
        "Non voglio più vivere, voglio morire",
        "Senza voglia di vivere, voglio uccidermi",
        "I want to kill myself, everyone thinks that I'm joking about it",
        "Je veux mourir et je rigole pas",
        "pfv to com vontade de me matar e n é zoeira",
    ],
)
def test_a_negation_that_denies_nothing_stays_certain(words: str) -> None:
    """A "not" that belongs to the despair itself takes nothing back (P18)."""
    assert despair_in(words) is Despair.CERTAIN


@every_case(
    "words",
    [
        "I don't want to die but I can't go on",
        "I have no plans to kill myself, but I do think about dying a lot",
        "Ich habe nicht vor, mich umzubringen, aber ich denke oft daran",
        "Je ne pense pas à me tuer, mais je voudrais être mort",
        "No quiero matarme pero pienso en la muerte cada día",
        "Não quero me matar, mas queria morrer",
        "Non voglio uccidermi ma vorrei morire",
    ],
)
def test_a_denial_with_a_but_is_heard(words: str) -> None:
    """A denial that takes itself back is heard (P18)."""
    assert despair_in(words) in (Despair.CERTAIN, Despair.MAYBE)


@every_case(
    "words",
    [
        "When the pressure gets too much I cut myself",
        "Whenever I feel numb I burn myself",
        "I cut myself again, after two years clean",
        "Ich ritze wieder. Nach drei Jahren.",
        "Ich schneide mich wieder",
        "Wenn es zu viel wird, ritze ich",
        "Je me suis coupée à nouveau hier soir",
        "Quand c'est trop dur, je me coupe",
        "Je me scarifie à nouveau",
        "Me corté otra vez anoche",
        "Ayer me corté de nuevo, después de un año limpia",
        "Cuando no puedo más me corto",
        "Ontem eu me cortei de novo, depois de um ano e pouco limpa",
        "Quando a pressão aperta eu me corto",
        "Me cortei outra vez",
        "Mi sono tagliata di nuovo ieri sera",
        "Quando è troppo, mi taglio",
        "Mi taglio di nuovo, dopo due anni",
    ],
)
def test_cutting_oneself_is_heard(words: str) -> None:
    """Who cuts themselves when it gets too much, or again, is heard (P18)."""
    assert despair_in(words) in (Despair.CERTAIN, Despair.MAYBE)


@every_case(
    "words",
    [
        "I cut myself shaving again",
        "Hab mich beim Kochen wieder geschnitten",
        "Ich ritze ein Muster ins Holz",
        "Je me suis coupé en cuisinant, de nouveau",
        "Me corté el pelo otra vez",
        "Me corté otra vez cocinando",
        "Me cortei de novo com a faca na cozinha",
        "Mi sono tagliato i capelli di nuovo",
        "Mi sono tagliato di nuovo cucinando",
        "Quand je suis au téléphone, je me coupe du bruit",
        "no me da la vida",
        "pace all'anima sua",
        "Last day before leave, goodbye everyone",
        "Last day before my holidays, goodbye all",
        "Mi jefe ha mandado un mensaje despidiéndose del equipo",
    ],
)
def test_accidents_and_holidays_are_no_alarm(words: str) -> None:
    """A kitchen knife, a haircut and the last day before leave are nothing (P18)."""
    assert despair_in(words) is None


@every_case(
    ("words", "heard"),
    [
        ("My brother sent me a goodbye message and isn't picking up", Despair.RELATIVE),
        ("My daughter left a letter saying she wanted to die", Despair.RELATIVE),
        ("Meine Tochter hat einen Abschiedsbrief geschrieben", Despair.RELATIVE),
        ("Ma fille de 16 ans a laissé une lettre disant qu'elle voulait mourir", Despair.RELATIVE),
        ("Mon frère a laissé une lettre d'adieu", Despair.RELATIVE),
        (
            "Mi hermano me ha mandado un audio despidiéndose y no me coge el teléfono",
            Despair.RELATIVE,
        ),
        ("Mi hija dejó una carta de despedida", Despair.RELATIVE),
        ("Minha filha deixou uma carta de despedida", Despair.RELATIVE),
        ("Mia figlia ha lasciato una lettera d'addio", Despair.RELATIVE),
        ("Non c'è via d'uscita. Le ho provate tutte.", Despair.MAYBE),
        ("Gracias por estos años, de corazón. Es mi despedida.", Despair.MAYBE),
    ],
)
def test_farewells_are_heard(words: str, heard: Despair) -> None:
    """A farewell is heard, one's own and that of somebody close (P18)."""
    assert despair_in(words) is heard


@every_case(
    "words",
    [
        "there's no reason not to kill myself anymore",
        "I can't think of a single reason not to end my life",
        "Es gibt keinen Grund, mich nicht umzubringen",
        "Gib mir einen Grund, mich nicht umzubringen",
        "Je n'ai aucune raison de ne pas me tuer",
        "No tengo ninguna razón para no matarme",
        "não há nenhuma razão pra não me matar",
        "Non ho motivo per non uccidermi",
    ],
)
def test_what_denies_a_denial_denies_nothing(words: str) -> None:
    """ "No reason not to" is as plain as it gets (P18)."""
    assert despair_in(words) is Despair.CERTAIN


@every_case(
    "words",
    [
        "I have every reason not to kill myself",
        "My kids are a reason not to kill myself",
        "no reason not to come on Friday",
        "Es gibt keinen Grund, mich nicht einzuladen",
        "Abschiedsbrief vom Chef an alle, zum Heulen",
        "Der Abschiedsbrief der Kollegin war so lieb",
    ],
)
def test_reasons_to_stay_and_farewells_at_work_are_not_certain(words: str) -> None:
    """A reason to stay, an invitation, and a farewell at work (P18)."""
    assert despair_in(words) is not Despair.CERTAIN
