"""Days in a text: read whole or not at all, the same in six languages."""

from __future__ import annotations

from datetime import date, timedelta

from bot.suggestions import suggested_date
from bot.suggestions.calendar_days import easter
from bot.suggestions.languages import LANGUAGES
from bot.suggestions.number_words import number_at
from bot.suggestions.tokens import fold
from tests.tables import every_case

TUESDAY = date(2027, 2, 16)


@every_case(
    ("words", "days"),
    [
        ("He died twenty-one days ago", -21),
        ("He died a hundred and two days ago", -102),
        ("Vor einundzwanzig Tagen ist mein Vater gestorben", -21),
        ("Mon père est mort il y a vingt et un jours", -21),
        ("Mi papá murió hace treinta y dos días", -32),
        ("Meu pai morreu há quarenta e cinco dias", -45),
        ("Mio padre è morto venticinque giorni fa", -25),
        ("Mon père est opéré demain en huit", 8),
        ("Heute in vierzehn Tagen heiraten wir", 14),
        ("Oggi a otto mi operano", 7),
        ("De hoy en ocho me operan", 7),
        ("De amanhã a oito sou operado", 8),
        ("Ma mère est opérée APRES-DEMAIN", 2),
        ("Meine Mutter wird ueber morgen operiert", 2),
        ("Mum's op is the day-after-tomorrow", 2),
        ("Mia madre è operata dopo domani", 2),
        ("Me operan pasado manana", 2),
        ("Sou operado depois d'amanhã", 2),
    ],
)
def test_an_expression_is_read_whole(words: str, days: int) -> None:
    """ "Twenty-one days ago" isn't a day ago, nor is "demain en huit" tomorrow (P6)."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    "words",
    [
        "The operation is in over two days",
        "The operation is on the last day but one",
        "The operation is on the second Friday",
        "The operation is on Friday, the week after",
        "The operation is tomorrow or so",
        "The operation is not tomorrow but the day is open",
        "He died a good two dozen days ago",
        "The operation is the day before Easter Monday",
        "Die Operation ist Freitag, die Woche darauf",
        "Die Operation ist in gut zwei Tagen",
        "L'opération est jeudi ou vendredi",
        "L'opération n'est pas demain",
        "La operación es el viernes de la otra semana",
        "Não amanhã, mas depois, sou operado",
        "L'intervento è venerdì della settimana dopo",
        "Exámenes del 22 al 26 de febrero",
        "Siamo via dal 20 al 27",
        "Feb 23 and 24 is my exam",
        "Wir sind 20.-27.2. im Urlaub",
    ],
)
def test_what_is_beside_a_day_and_not_understood_silences_it(words: str) -> None:
    """A word that could change the day is read with it, or the day isn't suggested (P6)."""
    assert suggested_date(words, TUESDAY) is None


@every_case(
    ("words", "day"),
    [
        ("Mum's bypass is this Thursday at 7am", date(2027, 2, 18)),
        ("Do, 14 Uhr: OP von Papa", date(2027, 2, 18)),
        ("Maman est opérée jeudi à 9h", date(2027, 2, 18)),
        ("A cirurgia do meu pai é quinta, às 14h", date(2027, 2, 18)),
        ("El martes 23 tengo la quimio", date(2027, 2, 23)),
        ("Traslochiamo sabato 27", date(2027, 2, 27)),
        ("On déménage le 27", date(2027, 2, 27)),
        ("Am 26. ist meine Prüfung", date(2027, 2, 26)),
        ("An Ostermontag fliegen wir nach Kreta", date(2027, 3, 29)),
        ("MRI on 22 Feb", date(2027, 2, 22)),
    ],
)
def test_a_time_or_a_number_beside_a_day(words: str, day: date) -> None:
    """A time of the day leaves the day what it is, and a number tells which one it is."""
    assert suggested_date(words, TUESDAY) == day


@every_case(
    ("words", "day"),
    [
        ("Mum fell on Monday", -1),
        ("Mum has her scan on Monday", 6),
        ("Am Montag ist Opa gestorben", -1),
        ("Am Montag wird Opa operiert", 6),
        ("Lundi mon père est tombé", -1),
        ("Lundi mon père passe une IRM", 6),
        ("El lunes murió mi abuelo", -1),
        ("El lunes operan a mi abuelo", 6),
        ("Na segunda-feira meu avô morreu", -1),
        ("Na segunda-feira meu avô vai operar", 6),
        ("Lunedì è morto mio nonno", -1),
        ("Lunedì operano mio nonno", 6),
        ("Lunedì ho appuntamento dal cardiologo", 6),
        ("Lundi j'ai kiné", 6),
        ("Samedi on a concert", 4),
        ("Am Sonntag sind wir 25 Jahre verheiratet", 5),
        ("Am Freitag ist Gericht wegen der Scheidung", 3),
    ],
)
def test_a_verb_tells_whether_a_weekday_is_past(words: str, day: int) -> None:
    """The same weekday is the last one or the coming one, by the tense."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=day)


@every_case(
    ("words", "days"),
    [
        ("Our son was born yesterday evening, 3.4 kilos", -1),
        ("Mon fils est né hier soir, 3,4 kilos", -1),
        ("nato ieri, 3,2 kg, nostro figlio", -1),
        ("Papy aura 80 ans le 27 février", 11),
        ("Mi abuela cumple 90 el 27 de febrero", 11),
        ("Meu avô faz 80 anos em 27 de fevereiro", 11),
        ("giovedì 8.30 operano mio padre", 2),
        ("Em dez dias minha filha nasce", 10),
        ("De aquí a tres días me operan", 3),
        ("Daqui a quatro dias operam o meu marido", 4),
    ],
)
def test_a_number_beside_a_day_is_not_the_day(words: str, days: int) -> None:
    """A weight, an age or an hour beside a day leaves it what it is (P6)."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    ("words", "days"),
    [
        ("The movers are coming the day after tomorrow", 2),
        ("big day this saturday, my brother ties the knot", 4),
        ("so tomorrow's the day, op at 7", 1),
        ("Mañana por la mañana operan a mi papá", 1),
        ("Domani verso mezzogiorno operano papà", 1),
        ("Am Samstag het mini Schwöster es Bueb übercho", -3),
        ("Lunedì ci ha lasciati il nonno", -1),
        ("Lundi prochain je me fais opérer", 6),
        ("El próximo 3 de marzo me operan", 15),
        ("Il prossimo lunedì mi opero", 6),
        ("Sexta o meu pai põe um pacemaker", 3),
        ("opero o joelho quinta", 2),
        ("quinta às 15h tenho a biópsia", 2),
        ("é quinta a biópsia do meu pai", 2),
    ],
)
def test_plain_words_in_running_text(words: str, days: int) -> None:
    """Words that stand loosely beside a day do not silence it."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    "words",
    [
        "The day before Saturday's wedding we fly",
        "Am Tag nach der Beerdigung am Freitag fahren wir",
        "La veille du mariage de samedi, on fait un dîner",
        "la víspera del entierro del sábado viajamos",
        "Na véspera do casamento de sábado viajamos",
        "il giorno prima del matrimonio di sabato partiamo",
        "Dad died two and a half weeks ago",
        "Vor zwei und einer halben Woche starb Oma",
        "Il y a trois semaines et demie papi est mort",
        "Hace dos semanas y media murió mi abuela",
        "Há duas semanas e meia meu avô morreu",
        "Due settimane e mezzo fa è morto il nonno",
        "Aunt Thursday has cancer",
        "Frau Sonntag hat Krebs",
        "Doña Domingo está enferma",
        "Mio cognato Sabato ha la febbre",
        "El viernes antepasado murió mi tío",
        "Na penúltima sexta de março opero",
        "L'avant-dernier lundi de mars je passe mon permis",
        "Vendredi prochain je me fais opérer",
        "A segunda vez que opero o joelho",
        "my exam is next Thursday",
    ],
)
def test_another_day_than_the_one_named(words: str) -> None:
    """The day before a day, half a week, a name, or one of two days is no day (P6)."""
    assert suggested_date(words, TUESDAY) is None


@every_case(
    ("words", "days"),
    [
        ("My final is on the twenty-second", 6),
        ("Our wedding is on the third of March", 15),
        ("My op is on March the third", 15),
        ("mein Sohn wird am zweiundzwanzigsten eingeschult", 6),
        ("Am dritten März ist die Prüfung", 15),
        ("Am 22. getauft wird mein Neffe", 6),
        ("knee op a fortnight today", 14),
        ("a fortnight on Friday is my nan's 90th", 17),
        ("My exam is a month from today", 28),
        ("My exam is on the last day of February", 12),
        ("In three weeks we move", 21),
        ("Dans trois semaines pile je me marie", 21),
        ("dans une semaine jour pour jour j'aurai 30 ans", 7),
        ("Mi boda es el 23-2-2027", 7),
        ("my scan is on 23.02.2027", 7),
        ("L'opération est le mercredi 24", 8),
        ("J'ai mon examen le 3 mars prochain", 15),
        ("No próximo dia 22 tenho a prova", 6),
        ("My driving test is on Friday after work", 3),
        ("On se marie vendredi après le boulot", 3),
        ("grandma turns 90 on Feb 23rd", 7),
        ("compio quarant'anni sabato 27 febbraio", 11),
        ("Meine Kleine wird am Freitag 18", 3),
        ("minha irmã casa sexta e ainda não tenho vestido", 3),
        ("Heading back to work on Friday after eight months off", 3),
        ("Am ersten Weihnachtsfeiertag heiraten wir", 312),
    ],
)
def test_ways_to_name_a_day(words: str, days: int) -> None:
    """Ordinals, fortnights, "to the day", full dates and what stands beside them (P6)."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    ("words", "days"),
    [
        ("They've booked my scan for Friday", 3),
        ("me han programado la operación para el viernes", 3),
        ("marcaram a minha cirurgia para sexta", 3),
        ("Man hat mir die OP auf den 22. Februar gelegt", 6),
        ("The vet found a lump, op on Friday", 3),
        ("Theorie hab ich bestanden, die Fahrprüfung ist am Freitag", 3),
        ("Le véto a trouvé une boule, opération vendredi", 3),
        ("Ho passato la teoria e l'esame di guida è venerdì", 3),
        ("viva in ten days and I've not opened the thesis", 10),
        ("In zehn Tagen ist die Prüfung, null gelernt", 10),
        ("We lost gran last week and the funeral is on Friday", 3),
        ("dad's been in hospital since Sunday, operation tomorrow", 1),
        ("Can't believe my baby turns 18 tomorrow", 1),
        ("Our anniversary is 4th March and I always forget", 16),
        ("My dad died on Monday morning", -1),
        ("He was born on Monday at 4.17 in the morning, 7lb 2", -1),
        ("Ma fille est née hier soir, 3 kg 400", -1),
        ("El viernes pasado murió mi abuelo", -4),
    ],
)
def test_what_happened_elsewhere_in_a_sentence(words: str, days: int) -> None:
    """A past or a denial in another clause leaves a day what it is (P6)."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    "words",
    [
        "They moved the op from Friday",
        "The op was for Friday",
        "La operación estaba prevista para el viernes",
        "L'intervento era per venerdì",
        "Mama hätte am Freitag operiert werden sollen",
        "Freitag kann ich nicht, Kind krank",
        "fünf Operationen in zehn Tagen, sie ist so tapfer",
        "cinco cirurgias em dez dias, coitada",
        "We're away for a week from Friday",
        "Eine Woche ab Freitag sind wir auf Kur",
        "am dritten Tag im Krankenhaus ging es besser",
        "In der Nacht auf Montag starb Opa",
        "nací el 22 de febrero",
        "na segunda sexta de março opero",
        "d'ici trois semaines on saura pour la biopsie",
        "The scan is around the 21st",
        "Lá pro dia 22 a gente se muda",
        "It's the twenty-first operation this year",
    ],
)
def test_no_day_of_what_is_open_over_or_counted(words: str) -> None:
    """Plans that fell through, spans, tallies and rough days are no day (P6)."""
    assert suggested_date(words, TUESDAY) is None


# Sunday is the first day of the week for some.
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK = {name: date(2027, 2, 15 + at) for at, name in enumerate(DAYS)}


@every_case(
    ("today", "words", "day"),
    [
        ("tue", "my exam is next Monday", date(2027, 2, 22)),
        ("fri", "my exam is next Monday", date(2027, 2, 22)),
        ("sat", "my exam is next Monday", None),
        ("sun", "my exam is next Monday", None),
        ("mon", "my exam is next Friday", None),
        ("fri", "nächsten Montag ist Prüfung", date(2027, 2, 22)),
        ("mon", "vendredi prochain j'ai mon examen", None),
        ("sun", "giovedì prossimo ho l'esame", None),
        ("wed", "my gran died last Friday", date(2027, 2, 12)),
        ("fri", "my gran died last Tuesday", None),
        ("mon", "my gran died last Sunday", None),
        ("tue", "el domingo pasado murió mi abuelo", date(2027, 2, 14)),
        ("wed", "letzten Freitag ist Opa gestorben", date(2027, 2, 12)),
        ("thu", "el lunes pasado murió mi abuelo", date(2027, 2, 15)),
        ("thu", "lunedì scorso è morto il nonno", date(2027, 2, 15)),
        ("tue", "el lunes pasado murió mi abuelo", None),
        ("thu", "my gran died last Monday", None),
    ],
)
def test_next_and_last_where_all_readings_agree(today: str, words: str, day: date | None) -> None:
    """ "Next Monday" is this week's or the next's, unless this week's is over (P6)."""
    assert suggested_date(words, WEEK[today]) == day


@every_case(
    ("words", "day"),
    [
        ("The op is not on Friday any more, they moved it to Saturday", 4),
        ("Die OP ist doch nicht am Freitag, sondern schon am Donnerstag", 2),
        ("Le baptême n'est plus samedi mais dimanche", 5),
        ("La operación no es el jueves, la pasaron al viernes", 3),
        ("A cirurgia não é mais na quinta, adiantaram pra quarta", 1),
        ("L'intervento non è più giovedì, l'hanno spostato a venerdì", 3),
    ],
)
def test_a_day_that_replaces_another(words: str, day: int) -> None:
    """Of a day that is denied and the one instead of it, the second is meant."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=day)


@every_case(
    "words",
    [
        "Oma sagte immer: was du heute kannst besorgen, verschiebe nicht auf morgen",
        "Comme disait mamie, ne remets pas à demain ce que tu peux faire aujourd'hui",
        "Mamie disait : qui dort demain dîne",
        "Como decía mi abuela, no dejes para mañana lo que puedes hacer hoy",
        "Como dizia a minha avó, não deixes para amanhã o que podes fazer hoje",
        "Nonna diceva: domani è un altro giorno",
        "Migramos a Python versión 3.11 la semana pasada",
        "con la 12.1 non si apre nessun allegato",
        "La prueba fue en la 3.11",
        "Kapitel 3.11 meiner Doktorarbeit ist fertig",
        "mein Vater hat Blutdruck 12/8",
        "on a scale the pain is 7/10",
        "mon fils a 12/8 de tension, le médecin n'est pas inquiet",
        "La tension de ma mère est à 13/8",
        "mi padre está con la tensión a 14/9, a ver qué le dicen",
        "a pressão da minha mulher está 15/9, estamos preocupados",
        "mio suocero ha la pressione a 15/9, siamo in pensiero",
        "A cirurgia ou é segunda ou é terça",
        "Amanhã não, a cirurgia é depois",
        "Die OP findet morgen nicht statt",
        "Preciso da segunda via da certidão da minha mãe",
        "Lunedì la visita è scivolata",
        "Ho preso 8/10 all'esame",
        "Il bimbo ha la febbre a 38.2",
        "Room 12.03 for the viewing",
        "For my op, call me on 05/23 411",
        "the treatment takes exactly ten days",
        "my trip is exactly three weeks long",
        "los martes y jueves llevo a mi padre a rehabilitación",
        "If it rains on Saturday the wedding moves indoors",
        "Nosso gato Domingo está doente",
    ],
)
def test_a_proverb_a_version_or_a_choice_is_no_day(words: str) -> None:
    """What only looks like a day, or is denied, suggests nothing (P6)."""
    assert suggested_date(words, TUESDAY) is None


@every_case(
    ("words", "days"),
    [
        ("Samschtig hani Prüefig im Segle", 4),
        ("Am Samstog heirat mei Schwester", 4),
        ("3ª feira, dia 23, opero o joelho", 7),
        ("my op is on thrusday", 2),
        ("Papas OP ist am Donnerstg", 2),
        ("Mi papá se opera el juevse", 2),
        ("mercredi 14h dentiste, je déteste ça", 1),
        ("le 27 février on fête les 80 ans de mamie", 11),
        ("this sunday is my husband's 40th, help", 5),
        ("my driving test is on friday, wish me luck", 3),
        ("final exam on the 19th, haven't started revising", 3),
        ("In two weeks we're moving into the new flat", 14),
        ("Faltam exatamente três semanas pro meu casório", 21),
        ("In exactly five weeks we're getting married", 35),
        ("Exactly in three weeks is my exam", 21),
        ("esattamente tra tre settimane mi sposo", 21),
        ("exactamente dentro de tres semanas me caso", 21),
        ("exatamente daqui a três semanas eu caso", 21),
        ("my exam is exactly ten days from today", 10),
        ("our wedding is exactly on Friday", 3),
        ("mi boda es exactamente en Nochebuena", 311),
        ("that's exactly tomorrow, my exam", 1),
        ("my gran died exactly three days ago", -3),
        ("il 3 del mese prossimo inizio la maternità", 15),
        ("next month on the 3rd I start maternity leave", 15),
        ("d'aujourd'hui en huit je cours mon premier 10 km", 7),
        ("Sat we're picking up the puppy", 4),
        ("el jueves le dan el alta a mi mamá si todo va bien", 2),
        ("oggi non ci sono, emicrania", 0),
    ],
)
def test_how_colleagues_write_days(words: str, days: int) -> None:
    """Dialects, slips of the keyboard and everything beside a day leave it what it is."""
    assert suggested_date(words, TUESDAY) == TUESDAY + timedelta(days=days)


@every_case(
    ("language", "words", "number"),
    [
        ("en", "seventy two", 72),
        ("en", "a hundred and two", 102),
        ("de", "zweiundvierzig", 42),
        ("de", "zwei und vierzig", 42),
        ("de", "hundertzwei", 102),
        ("fr", "quatre vingt dix sept", 97),
        ("fr", "soixante et onze", 71),
        ("fr", "septante deux", 72),
        ("es", "treinta y dos", 32),
        ("es", "veintitrés", 23),
        ("pt", "vinte e um", 21),
        ("pt", "cento e dois", 102),
        ("it", "ventotto", 28),
        ("it", "venti cinque", 25),
    ],
)
def test_numbers_in_words(language: str, words: str, number: int) -> None:
    """All words of a number are taken together."""
    known = LANGUAGES[language]
    said = fold(words).split()

    assert number_at(said, 0, known.number_words, known.joiner) == (number, len(said))


def test_two_numbers_are_not_one() -> None:
    """ "Two and three" are two numbers."""
    assert number_at(["two", "and", "three"], 0, {"two": 2, "three": 3}, "and") == (2, 1)


@every_case(
    "day",
    [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25)],
)
def test_easter(day: date) -> None:
    """Easter of a year, as the tables of the church have it."""
    assert easter(day.year) == day


@every_case(
    "words",
    ["Contrôle de tension le 12/8", "OP wegen der Schmerzen am 12/8", "La douleur, le 12/8"],
)
def test_a_day_beside_a_measure_is_a_day(words: str) -> None:
    """What names a day right before two figures makes them one, whatever is measured near them."""
    assert suggested_date(words, TUESDAY) == date(2027, 8, 12)
