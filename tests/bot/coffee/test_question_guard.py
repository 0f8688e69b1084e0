"""The guard for questions: business, gossip and more are shown back with the reason (P12)."""

from __future__ import annotations

from bot.coffee.question_guard import LONGEST_QUESTION, Refusal, RefusalReason, refusal_of
from bot.slack.typed_names import tidied
from tests.tables import every_case

BUSINESS = {
    "What do you like about your job?": "job",
    "What are you working on?": "working",
    "How do you stay productive?": "productive",
    "What would you buy first?": "buy",
    "Was ist dein nächstes Projekt?": "Projekt",
    "Was macht dir an deiner Arbeit Freude?": "Arbeit",
    "Was steht gerade im Büro an?": "Büro",
    "Womit verdienst du dein Geld?": "verdienst",
    "Qu'aimes-tu dans ton métier ?": "métier",
    "Comment va ton équipe ?": "équipe",
    "Quel est ton plus grand succès ?": "succès",
    "¿Qué te gusta de tu trabajo?": "trabajo",
    "¿Cómo va la reunión de equipo?": "reunión de equipo",
    "¿Cuál es tu empresa favorita?": "empresa",
    "O que gostas mais no teu trabalho?": "trabalho",
    "Como foi a última reunião?": "reunião",
    "Em que projeto estás?": "projeto",
    "Cosa ti piace del tuo lavoro?": "lavoro",
    "Com'è il tuo ufficio?": "ufficio",
    "Qual è il tuo progetto preferito?": "progetto",
}
BUSINESS |= {
    "Have you heard about the redundancies?": "redundancies",
    "What about the layoffs?": "layoffs",
    "Who might be laid off?": "laid off",
    "Who should be let go?": "be let go",
    "Did anybody get the sack?": "get the sack",
    "What is our revenue?": "revenue",
    "Do you do overtime?": "overtime",
    "When did you last get a raise?": "a raise",
    "What about the works council?": "works",
    "What does the competition do?": "the competition",
    "Wann kommt die nächste Gehaltserhöhung?": "Gehaltserhöhung",
    "Wer von uns wird als Nächstes entlassen?": "entlassen",
    "Wie findest du den Umsatz?": "Umsatz",
    "Machst du gern Überstunden?": "Überstunden",
    "Was denkst du über die Kündigungswelle?": "Kündigungswelle",
    "Wie ist dein Stundenlohn?": "Stundenlohn",
    "Was macht die Konkurrenz?": "Konkurrenz",
    "Was ist mit dem Betriebsrat?": "Betriebsrat",
    "Wen sollte man rauswerfen?": "rauswerfen",
    "Hast du schon gehört, dass Farid gekündigt hat?": "gekündigt",
    "Fais-tu des heures supplémentaires ?": "heures supplémentaires",
    "Quel est notre chiffre d’affaires ?": "chiffre d’affaires",
    "Quand aurons-nous une augmentation ?": "augmentation",
    "Qui sera viré ?": "sera viré",
    "Que fait la concurrence ?": "concurrence",
    "Que penses-tu du syndicat ?": "syndicat",
    "¿Haces horas extras?": "horas extras",
    "¿Qué sabes de los despidos?": "despidos",
    "¿Quién será despedido?": "será despedido",
    "¿Cómo va la facturación?": "facturación",
    "¿Cuándo llega el aumento?": "aumento",
    "¿Qué hace la competencia?": "la competencia",
    "¿Qué hace el sindicato?": "sindicato",
    "Fazes horas extra?": "horas extra",
    "O que sabes das demissões?": "demissões",
    "Como vai o faturamento?": "faturamento",
    "O que faz a concorrência?": "concorrência",
    "Fai gli straordinari?": "gli straordinari",
    "Che ne pensi dei licenziamenti?": "licenziamenti",
    "Com'è il fatturato?": "fatturato",
    "Quando arriva il prossimo aumento?": "prossimo aumento",
    "Cosa fa la concorrenza?": "concorrenza",
    "Cosa fa il sindacato?": "sindacato",
}
COLLEAGUES = {
    "Which Colleague made you laugh?": "Colleague",
    "Who is your favourite co-worker?": "co-worker",
    "What would your boss never do?": "boss",
    "Welcher Kollege nervt dich?": "Kollege",
    "Was hältst du von deinem Chef?": "deinem Chef",
    "Quel collègue admires-tu ?": "collègue",
    "Que penses-tu de ton chef ?": "ton chef",
    "¿Qué piensas de tu jefe?": "jefe",
    "¿Quién es tu compañera de trabajo preferida?": "compañera de trabajo",
    "O que achas do teu chefe?": "chefe",
    "Quem é o teu colega preferido?": "colega",
    "Quale collega ti fa ridere?": "collega",
    "Cosa pensi del tuo capo?": "tuo capo",
}
COLLEAGUES |= {
    "Who is the laziest among us?": "laziest among us",
    "What do people say about her?": "say about her",
    "What do you think of them?": "think of them",
    "What's the latest gossip?": "gossip",
    "Was sagst du zum neuen Geschäftsführer?": "Geschäftsführer",
    "Was sagen die Leute über sie?": "sagen die Leute über sie",
    "Wer ist der Faulste von uns?": "Faulste von uns",
    "Que disent les gens d'elle ?": "disent les gens d'elle",
    "Connais-tu des ragots ?": "ragots",
    "¿Qué dicen de ella?": "dicen de ella",
    "¿Qué piensas de él?": "piensas de él",
    "O que dizem dela?": "dizem dela",
    "Cosa dicono di lei?": "dicono di lei",
    "Chi è il più pigro di noi?": "più pigro di noi",
    # All of it Cyrillic.
    "Who greets the сео?": "сео",
}
WELCOME = (
    "What work of art moves you?",
    "Which team do you support?",
    "What would you do if you were the boss of a zoo?",
    "Welches Projekt hast du zu Hause?",
    "What would you never let go of?",
    "What are you the keenest cook of?",
    "Would you rather live in 1890 or in 1990?",
    "What would you do with 1 000 000 marbles?",
    "Wie war deine schönste virtuelle Reise?",
    "Worauf freust du dich am Feierabend?",
    "Quelle est ta plus belle virée ?",
    "¿Cómo fue la mejor despedida?",
    "¿Qué piensas del mar?",
    "Gostas de café ou de chá?",
    "Qual è la cosa più straordinaria che hai visto?",
    "Какую песню ты поёшь?",
    "好きなTシャツは？",
    "What made you laugh this week?",
    "Which fireworks do you remember?",
    "Where does the steam go?",
    "What does a goalless afternoon sound like?",
    "Which frame suits a picture by your bedside?",
    "What's your #1 comfort film?",
    "Who's the best chef on television?",
    "Do you prefer tea or coffee, e.g. at four?",
    "Was würdest du gern einmal unternehmen?",
    "Welches Gericht würdest du gern kosten?",
    "Was lohnt sich immer?",
    "Dans quel pays aimerais-tu vivre un an ?",
    "Quel chef t'a donné envie de cuisiner ?",
    "Quel jeu de société emporterais-tu en vacances ?",
    "¿Qué canción cantas en la ducha?",
    "¿Qué te cuesta tirar?",
    "¿Cuál es la carrera más divertida que has corrido?",
    "Que música te acorda de bom humor?",
    "Qual é o teu lugar preferido à beira-mar?",
    "Quale canzone canti sotto la doccia?",
    "Che cosa hai imparato da bambino?",
    "Che piatto ti mette di buon umore?",
)
OTHERS = {
    "What would you ask @bo?": RefusalReason.MENTION,
    "What would you ask <@U0000BO>?": RefusalReason.MENTION,
    "What would you ask \uff20bo?": RefusalReason.MENTION,
    "Who's up for coffee, <!channel>?": RefusalReason.MENTION,
    "Who's up for coffee, <!subteam^S0001>?": RefusalReason.MENTION,
    "Who reads #general?": RefusalReason.MENTION,
    "Who reads <#C0001|general>?": RefusalReason.MENTION,
    "May I write to a@b.org?": RefusalReason.MENTION,
    "Have you seen https://example.org/cats?": RefusalReason.LINK,
    "Have you seen www.example.org?": RefusalReason.LINK,
    "Have you seen example.com?": RefusalReason.LINK,
    "Have you seen <ftp://example.org|this>?": RefusalReason.LINK,
    "Did you ever want to kill yourself?": RefusalReason.GRAVE,
    "Does anybody else want to die?": RefusalReason.GRAVE,
    "Willst du auch nicht mehr leben?": RefusalReason.GRAVE,
    "As-tu déjà eu envie de mourir ?": RefusalReason.GRAVE,
    "¿Has querido morir alguna vez?": RefusalReason.GRAVE,
    "Já tiveste vontade de morrer?": RefusalReason.GRAVE,
    "Hai mai voluto morire?": RefusalReason.GRAVE,
    "evil [dot] com, do you know it?": RefusalReason.LINK,
    "Do you know evil dot com?": RefusalReason.LINK,
    "Do you know evil(.)com?": RefusalReason.LINK,
    "Call me at +44 20 7946 0000, will you?": RefusalReason.PHONE,
    "Rufst du 0171 2345678 an?": RefusalReason.PHONE,
    "Is 555-0199 yours?": RefusalReason.PHONE,
    "Is (212) 555-0199 yours?": RefusalReason.PHONE,
    "Who's the сeo?": RefusalReason.ALPHABETS,
    "What's a wοrd?": RefusalReason.ALPHABETS,
    "?": RefusalReason.NOT_ONE_QUESTION,
    "😀?": RefusalReason.NOT_ONE_QUESTION,
    "1 2 3?": RefusalReason.NOT_ONE_QUESTION,
    "Why?": RefusalReason.NOT_ONE_QUESTION,
    "Tell me about your town": RefusalReason.NOT_ONE_QUESTION,
    "What's your favourite tree? And why?": RefusalReason.NOT_ONE_QUESTION,
    "": RefusalReason.NOT_ONE_QUESTION,
    f"{'o' * LONGEST_QUESTION}?": RefusalReason.TOO_LONG,
}


@every_case("words", BUSINESS, at_least=60)
def test_business_is_found_in_six_languages(words: str) -> None:
    """The word is shown as its author wrote it, in capitals, inflected and with its accents."""
    assert refusal_of(words) == Refusal(RefusalReason.BUSINESS, BUSINESS[words])


@every_case("words", COLLEAGUES, at_least=25)
def test_an_absent_colleague_is_found_in_six_languages(words: str) -> None:
    """Nobody is talked about who isn't there to answer."""
    assert refusal_of(words) == Refusal(RefusalReason.COLLEAGUE, COLLEAGUES[words])


@every_case("words", WELCOME, at_least=35)
def test_innocent_questions_are_let_through(words: str) -> None:
    """Words are read whole, and those that are innocent in another language only beside others."""
    assert refusal_of(words) is None


@every_case("words", OTHERS, at_least=30)
def test_what_else_is_shown_back(words: str) -> None:
    """Mentions, channels, links, despair, and what isn't one short question."""
    found = refusal_of(words)
    assert found is not None
    assert found.reason is OTHERS[words]


def test_a_member_is_not_talked_about() -> None:
    """The name is shown as it was found (P3)."""
    found = refusal_of("What would Bo never eat?", ["Bo"])

    assert found == Refusal(RefusalReason.NAME, "Bo")


def test_a_question_is_one_line_without_unseen_signs() -> None:
    """Nothing in it turns other people's lines around, and no sign hides a word."""
    assert tidied("  What's\n your \u202ewo\u200brk\u2069? ") == "What's your work?"
