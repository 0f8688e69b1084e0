"""What the rules find in six languages, on the sentences they were tuned on."""

from __future__ import annotations

from pathlib import Path

from bot.suggestions.despair import Despair, despair_in
from tests.bench.cases import Case, read
from tests.tables import every_case

CASES = Path(__file__).parents[3] / "cases"
TUNED = [case for name in ("despair", "despair_tuning") for case in read(CASES / f"{name}.json")]
ORDINARY = [case.args[0] for case in read(CASES / "field.json") if case.asks in ("date", "kind")]
LANGUAGES = ("en", "de", "fr", "es", "pt", "it")


def of(language: str, *sorts: str, wants: str) -> list[Case]:
    """The cases of some sorts in one language."""
    return [
        case
        for case in TUNED
        if case.group.split("/")[0] == language
        and (not sorts or case.group.split("/")[1] in sorts)
        and case.want == wants
    ]


def missed(cases: list[Case]) -> list[str]:
    """The sentences in which nothing is found."""
    return [case.args[0] for case in cases if despair_in(case.args[0]) is None]


@every_case("language", LANGUAGES)
def test_somebody_in_need_is_heard(language: str) -> None:
    """Help comes for 98 of 100 who say it plainly, and for 95 who only may be in need (P18)."""
    plain, oblique = of(language, wants="certain"), of(language, wants="maybe")

    assert len(missed(plain)) <= 0.02 * len(plain), missed(plain)
    assert len(missed(oblique)) <= 0.05 * len(oblique), missed(oblique)


@every_case("language", LANGUAGES)
def test_figures_of_speech_are_no_alarm(language: str) -> None:
    """Idioms, films and a cut finger are kept like anything else, nine times of ten (P18)."""
    harmless = of(language, "idiom", "film", "other", wants="none")
    found = [case.args[0] for case in harmless if despair_in(case.args[0])]

    assert len(found) <= 0.1 * len(harmless), found
    assert not [words for words in found if despair_in(words) is Despair.CERTAIN]


@every_case("language", LANGUAGES)
def test_what_is_over_is_not_certain(language: str) -> None:
    """The past, a denial and grief for somebody else are a *maybe* at most (P18)."""
    over = of(language, "past", "denied", "grief", wants="none")

    assert not [case.args[0] for case in over if despair_in(case.args[0]) is Despair.CERTAIN]


@every_case("language", LANGUAGES)
def test_somebody_elses_crisis_is_never_taken_for_ones_own(language: str) -> None:
    """Whoever worries about somebody close gets advice, not rescue (P18)."""
    close = of(language, "relative", wants="maybe")

    assert not [case.args[0] for case in close if despair_in(case.args[0]) is Despair.CERTAIN]


def test_ordinary_messages_are_no_alarm() -> None:
    """What people write about operations, exams and funerals is never taken for despair (P18)."""
    assert [words for words in ORDINARY if despair_in(words)] == []


@every_case(
    "words",
    [
        "I’m dying to see you all, but I don’t want to live any more",
        "Je meurs de faim, et je ne veux plus vivre",
        "Ich sterbe vor Hunger, und ich will nicht mehr leben",
        "Me muero de hambre, y ya no quiero vivir",
        "Estou morrendo de fome, e não quero mais viver",
        "Muoio di fame, e non voglio più vivere",
    ],
)
def test_an_idiom_silences_its_own_words_only(words: str) -> None:
    """What stands beside a figure of speech is heard (P18)."""
    assert despair_in(words) is Despair.CERTAIN


@every_case(
    "words",
    [
        "I WANT TO DIE",
        "i want to dieeeee",
        "I w4nt to d1e",
        "I don\u2019t want to live any more",
        "I\u200b want to\u00a0die",
        "ich möchte sterben",
        "ich moechte sterben",
        "ich mo\u0308chte sterben",
        "I want\nto die",
        "See you on Friday. I want to die",
        "See you on Friday\nI want to die",
        "a" * 3000 + ". I want to die",
        "I want to die. " + "word " * 3000,
    ],
)
def test_it_is_heard_however_it_is_written(words: str) -> None:
    """Capitals, accents, phones, invisible characters, and any place in a text (P18)."""
    assert despair_in(words) is Despair.CERTAIN


@every_case(
    ("words", "heard"),
    [
        # An everyday thing beside plain words.
        ("Je ne veux plus vivre à Lyon", None),
        ("Je ne veux plus vivre à rien attendre, je veux mourir", Despair.CERTAIN),
        ("La faccio finita con la palestra", None),
        ("La faccio finita con la vita", Despair.CERTAIN),
        ("La faccio finita", Despair.CERTAIN),
        ("Quiero acabar con esto de las facturas", None),
        ("Quiero acabar con esto", Despair.CERTAIN),
        ("No puedo vivir sin mi agenda", None),
        ("No puedo vivir sin él", Despair.CERTAIN),
        ("Ohne Kalender kann ich nicht leben", None),
        ("Ohne ihn kann ich nicht leben", Despair.CERTAIN),
        ("Mi sono tagliata con la scatoletta", None),
        ("Mi sono tagliata con la lametta", Despair.CERTAIN),
        # The neighbouring language reads the words, but not who says them and when.
        ("Credo che la mia coinquilina stia pensando al suicidio", Despair.RELATIVE),
        ("Da adolescente facevo autolesionismo, non lo faccio più", Despair.MAYBE),
        ("De adolescente me autolesionaba, eso ya quedó muy atrás", Despair.MAYBE),
        ("En 2015 tuve una depresión con ideas suicidas", Despair.MAYBE),
        ("Pensieri di suicidio non ne ho, sono solo stanca", Despair.MAYBE),
        ("Dans la série le flic n'a plus envie de vivre", Despair.MAYBE),
        ("In the film the girl says: I want to die", Despair.MAYBE),
        ("Mon frère a fait une tentative", Despair.RELATIVE),
        ("My bro tried to kill himself", Despair.RELATIVE),
        ("O meu mano tentou matar-se", Despair.RELATIVE),
        # Relapses, and how they are told.
        ("can't stop cutting, my arms look awful", Despair.CERTAIN),
        ("bin rückfällig geworden mit der Selbstverletzung", Despair.CERTAIN),
        ("J'ai rechuté, mes bras sont couverts de coupures", Despair.CERTAIN),
        ("Anoche me volví a cortar", Despair.CERTAIN),
        ("Recaí, os meus braços estão cheios de cortes", Despair.CERTAIN),
        ("Ci sono ricascato, ho le braccia piene di tagli", Despair.CERTAIN),
        # Rest, and the last evening.
        ("Being dead sounds like rest", Despair.CERTAIN),
        ("Tot sein klingt nach Ruhe", Despair.CERTAIN),
        ("Être mort, ça ressemble à du repos", Despair.CERTAIN),
        ("No existir suena tan tranquilo", Despair.CERTAIN),
        ("Não existir soa tão tranquilo", Despair.CERTAIN),
        ("Essere morto mi sembra un riposo", Despair.CERTAIN),
        ("I fall asleep hoping it's the last time", Despair.CERTAIN),
        ("La sera mi addormento sperando che sia l'ultima volta", Despair.CERTAIN),
        ("Non c'è ragione per cui io debba restare in vita", Despair.CERTAIN),
        # Typed in haste.
        ("kms fr this time", Despair.CERTAIN),
        ("wär gern tot grad", Despair.CERTAIN),
        ("g plus envie detre en vie", Despair.CERTAIN),
        ("not even joking i wanna die", Despair.CERTAIN),
        ("Mort de rire au bureau, mais le soir je veux mourir pour vrai", Despair.CERTAIN),
    ],
)
def test_kinds_that_other_writers_brought(words: str, heard: Despair | None) -> None:
    """Each was missed or mistaken once; its neighbour shows where the rule ends (P18)."""
    assert despair_in(words) is heard


@every_case("words", ["I wish that I ", "ich will nicht mehr ", "je veux ", "no quiero ", "my "])
def test_near_misses_take_linear_time(words: str) -> None:
    """Patterns have bounded gaps: a long text that nearly matches is read to its end (P18)."""
    assert despair_in(words * (3000 // len(words))) is not Despair.RELATIVE


_KINDS = {
    "hitting oneself": (
        "I punch myself until I bruise",
        "Ich schlage mich selbst, bis alles blau ist",
        "Je me frappe jusqu'au sang",
        "Me golpeo hasta sangrar",
        "Fico me batendo até ficar roxa",
        "Mi prendo a pugni da sola",
    ),
    "not safe from oneself": (
        "I don't feel safe with myself",
        "Ich bin vor mir selbst nicht sicher",
        "J'ai peur de ce que je pourrais me faire",
        "No me siento segura conmigo",
        "Não me sinto segura comigo",
        "Non mi sento sicura con me stessa",
    ),
    "living in misery": (
        "I don't want to live in this pain",
        "Ich will nicht mehr in dieser Welt leben",
        "Je ne veux plus vivre dans la douleur",
        "No quiero seguir viviendo en la soledad",
        "Não quero mais viver na escuridão",
        "Non voglio più stare a questo mondo",
    ),
    "thinking of it all the time": (
        "I can't stop thinking about suicide",
        "Ich denke ständig daran, mich umzubringen",
        "Je n'arrête pas de penser au suicide",
        "No dejo de pensar en matarme",
        "Não paro de pensar em me matar",
        "Penso sempre al suicidio",
    ),
    "nothing else in mind": (
        "All I think about is suicide",
        "Ich denk den ganzen Tag ans Umbringen",
        "Je ne pense qu'au suicide",
        "Desde que se fue solo pienso en el suicidio",
        "Só penso no suicídio",
        "Penso solo al suicidio",
    ),
    "a decision made": (
        "I've made the decision to end my life",
        "Ich hab die Entscheidung getroffen, mir das Leben zu nehmen",
        "J'ai pris la décision de mettre fin à mes jours",
        "He tomado la decisión de quitarme la vida",
        "Tomei a decisão de pôr fim à vida",
        "Ho preso la decisione di togliermi la vita",
    ),
    "better without": (
        "They'd be better off if I was dead",
        "Meiner Familie gings besser wenns mich nicht gäb",
        "Ils seraient mieux si j'étais mort",
        "Estarían mejor si yo estuviera muerta",
        "Estariam melhor se eu estivesse morta",
        "Starebbero meglio se fossi morto",
    ),
}
_HINTS = {
    "giving things away": (
        "Been giving my stuff away, it feels weirdly calm",
        "Verschenk grad meine Sachen, fühl mich komisch ruhig",
        "Je donne toutes mes affaires, je me sens calme",
        "Estoy regalando mis cosas, me siento en paz",
        "Tô dando as minhas coisas, sinto uma paz estranha",
        "Sto regalando le mie cose, mi sento stranamente calmo",
    ),
    "care for those left behind": (
        "Please look after my son if something happens to me",
        "Kümmert euch um meinen Sohn, falls mir was passiert",
        "Prenez soin de mon fils s'il m'arrive quelque chose",
        "Cuiden de mi hijo si me pasa algo",
        "Cuidem do meu filho se me acontecer alguma coisa",
        "Prendetevi cura di mio figlio se mi succede qualcosa",
    ),
    "denied, and so said": (
        "I won't do anything to myself, but it's bad",
        "Ich tu mir nichts an, aber es geht mir mies",
        "Je ne vais pas faire de bêtise, mais c'est dur",
        "No me voy a hacer nada, pero estoy fatal",
        "Não vou fazer nenhuma besteira comigo, mas tá difícil",
        "Non mi faccio niente, però sto male",
    ),
}


@every_case("kind", list(_KINDS))
def test_a_kind_is_heard_in_all_languages(kind: str) -> None:
    """Whoever says it in any of six languages gets help at once (P18)."""
    found = {words: despair_in(words) for words in _KINDS[kind]}

    assert set(found.values()) == {Despair.CERTAIN}, found


@every_case("kind", list(_HINTS))
def test_a_hint_is_met_with_a_line_of_help(kind: str) -> None:
    """In all six languages, and never taken for certain (P18)."""
    found = {words: despair_in(words) for words in _HINTS[kind]}

    assert set(found.values()) == {Despair.MAYBE}, found


@every_case(
    "words",
    [
        "Ich häng mich gleich nochmal auf Teams rein",
        "Ich schmeiß mich weg",
        "I could tear my hair out over this form",
        "No quiero vivir más en Barcelona, es carísimo",
        "Não quero viver mais em Lisboa, está caro",
        "Non voglio vivere più a Roma",
        "Ich will nicht mehr in der Stadt leben",
        "Today is my last day, thank you for three lovely years with this team",
    ],
)
def test_plain_life_is_no_alarm(words: str) -> None:
    """Moving away, a farewell at work and a figure of speech are what they are (P18)."""
    assert despair_in(words) is None
