"""What a short line says to Kith itself, in six languages; and that a story stays a story."""

from __future__ import annotations

import pytest

from bot.suggestions import SMALL_TALK, coffee_order_in, may_answer, small_talk_in
from storage.records import ReplyKind
from tests.tables import every_case

K = ReplyKind
# The lines of each kind, in the order of the languages: en, de, fr, es, pt, it.
SAID: dict[ReplyKind, tuple[str, ...]] = {
    K.GREETING: (
        *("hi", "Hello!", "hiii", "Hey there", "good morning, Kith", "hi @kith"),
        *("How are you?", "yo"),
        *("hallo kith", "Moin", "Guten Morgen zusammen", "Na, wie geht's dir?", "Grüezi"),
        *("Gruess Gott",),
        *("bonjour!", "Salut, ça va ?", "Coucou", "bjr", "hola, ¿qué tal?", "Buenos días"),
        *("¡Hola!",),
        *("Olá", "oi, tudo bem?", "Bom dia!", "ciao!", "Buongiorno", "Come stai?", "👋", ":wave:"),
    ),
    K.THANKS: (
        *("thanks!", "thx", "ty", "Thank you so much!!", "ok thanks", "cheers"),
        *("good bot", "🙏", "❤️"),
        *("danke dir", "Vielen Dank!", "Danke schön", "merci bcp", "Merci beaucoup"),
        *("mille mercis",),
        *("gracias", "muchas gracias", "obrigada", "valeu", "obg", "grazie mille", "ti ringrazio"),
    ),
    K.HELP: (
        *("help", "HELP!", "Can you help me?", "what can you do", "how does this work?", "menu"),
        *("Hilfe", "Kannst du mir bitte helfen?", "Was kannst du?", "aide", "comment ça marche ?"),
        *("ayuda", "¿Cómo funciona?", "ajuda", "o que você faz?", "aiuto", "Cosa sai fare?"),
    ),
    K.WHO: (
        *("who are you", "who is this", "is anyone there?", "do you read this", "are you a bot?"),
        *("can my boss read this", "can I talk to a human?", "Wer bist du?", "Liest das jemand?"),
        *("qui es-tu ?", "il y a quelqu'un ?", "tu lis mes messages ?", "¿Quién eres?"),
        *("¿hay alguien ahí?", "quem é você?", "tem alguém aí?", "chi sei?", "c'è qualcuno?"),
    ),
    K.PAUSE: (
        *("pause", "Pause please", "can I pause?", "pause until Monday"),
        *("pause for 2 weeks", "snooze", "I need a break"),
        *("Pause bitte", "ich möchte pausieren", "faire une pause"),
        *("je voudrais faire une pause svp",),
        *("pausa", "quiero pausar", "posso fazer uma pausa?", "vorrei fare una pausa"),
        *("/coffee pause", "/coffee pause until Monday", "coffee pause", "`/coffee pause`"),
    ),
    K.WHEN_TO_ASK: (
        *("please nobody ask", "Let nobody ask", "be gentle", "stop asking", "Please don't ask."),
        *("please nobody ask me about it", "Please nobody ask about my mum.", "It went badly"),
        *("please nobody ask me about my mum", "Nobody needs to ask any more", "nobody ask please"),
        *("No one has to ask about it", "Please don't ask me about my mum's operation"),
        *("Don't let anyone ask me about my dad", "I don't want anyone to ask me about it"),
        *("Hold off for now", "Please no one ask me how I am", "They may ask"),
        *("It went badly, be gentle", "They may ask again", "I don't want to be asked about it"),
        *("please tell nobody", "Do not tell Bo", "don't tell <@U0BO>", "I don't want Bo to know"),
        *("Please don't tell anyone about my mother", "Sag es Bo noch nicht", "Sag Bo nichts"),
        *("Niemand soll es wissen", "Ne le dis pas à Bo", "No se lo digas a Bo"),
        *("Não contes a ninguém", "Non dirlo a Bo"),
        *(
            "Bitte nicht fragen",
            "Es soll mich niemand fragen",
            "seid behutsam",
            "Hört auf zu fragen",
            "Niemand soll fragen",
            "Es soll keiner danach fragen",
        ),
        *("Bitte niemand nachfragen", "Bitte soll keiner fragen", "Es ist schlecht gelaufen"),
        *("Niemand muss mehr fragen", "Bitte niemand mehr nachfragen", "Es lief schlecht"),
        *("Keiner braucht mehr zu fragen", "Bitte fragt mich nicht nach meiner Mutter"),
        *("Niemand soll mich nach meiner Mutter fragen", "Bitte keiner nachfragen"),
        *("Que personne ne demande", "ne me demandez rien svp", "Soyez doux avec moi"),
        *("Que personne ne me parle de ma mère", "Personne n'a besoin de demander"),
        *("Personne n'a plus besoin de me demander", "Ça s'est mal passé", "plus de questions svp"),
        *("Que nadie pregunte", "por favor no preguntéis", "Deja de preguntar"),
        *("Que nadie me pregunte por mi madre", "Ya nadie tiene que preguntar", "Salió mal"),
        *("Por favor, que no me pregunte nadie", "Ya no hace falta que pregunten"),
        *("Que ninguém pergunte", "Não perguntem, por favor", "Parem de perguntar"),
        *("Que ninguém me pergunte pela minha mãe", "Ninguém precisa perguntar mais", "Correu mal"),
        *("Por favor, não me perguntem sobre a minha mãe", "Ninguém tem de perguntar"),
        *("Nessuno chieda", "Per favore non chiedete", "Smettetela di chiedere"),
        *("Nessuno mi chieda di mia madre", "Nessuno deve più chiedere", "È andata male"),
        *("Per favore nessuno mi faccia domande", "Nessuno ha più bisogno di chiedere"),
    ),
    K.STOP: (
        *("stop", "STOP", "please stop", "stop messaging me", "unsubscribe", "leave me alone"),
        *("stopp", "Hör auf", "Schreib mir bitte nicht mehr", "abbestellen", "Lass mich in Ruhe!"),
        *("arrête", "ne m'écris plus", "désabonnez-moi", "basta", "Deja de escribirme"),
        *("darme de baja",),
        *("pare", "pare de me mandar mensagens", "smettila", "non scrivermi più"),
        *("lasciami in pace",),
    ),
    K.LEAVE: (
        *("leave", "quit", "how do I leave?", "opt out", "delete my account", "/coffee leave"),
        *("austreten", "Ich will nicht mehr mitmachen", "quitter", "Je ne veux plus participer"),
        *("salir", "¿cómo salgo?", "sair", "como saio daqui?", "uscire", "come esco?"),
    ),
    K.RESUME: ("resume", "unpause", "I'm back!", "wieder da", "reprendre", "reanudar", "voltei"),
    K.NO_COFFEES: (
        *("please call off all my coffees", "don't pair me with anyone for now"),
        *("Bitte sag alle meine Kaffees ab", "annule tous mes cafés", "cancela todos mis cafés"),
        *("cancela os meus cafés", "annulla i miei caffè"),
        *("I want to skip coffees", "Skip coffees for two weeks", "no more coffees", "no coffees"),
        *("Can I skip coffees for a while?", "I don't want coffees now", "no coffee for now"),
        *("Ich möchte Kaffees aussetzen", "keine Kaffees mehr", "erstmal keinen Kaffee"),
        *("Je voudrais sauter les cafés", "plus de cafés", "pas de café pour l'instant"),
        *("Quiero saltarme los cafés", "no más cafés", "Quero pular os cafés", "sem cafés"),
        *("Vorrei saltare i caffè", "niente più caffè"),
    ),
    K.RESCHEDULE: (
        *("no coffee this week please", "I can't make it to the coffee on Tuesday", "no coffee"),
        *("Please cancel my coffee with Bo", "I won't be able to make it to our coffee, sorry"),
        *("I can't make Thursday's coffee", "Diese Woche bitte kein Kaffee", "Kein Kaffee bitte"),
        *("Ich kann am Dienstag nicht zum Kaffee kommen", "Sag bitte den Kaffee ab"),
        *("Ich schaffe es am Freitag nicht zum Kaffee", "pas de café cette semaine stp"),
        *("Je ne peux pas venir au café de mardi", "annule mon café s'il te plaît"),
        *("Esta semana no quiero café", "No puedo ir al café del martes", "cancela mi café, porfa"),
        *("Sem café esta semana", "Não posso ir ao café de terça", "cancela o meu café"),
        *("niente caffè questa settimana", "Non posso venire al caffè di martedì"),
        *("annulla il mio caffè per favore",),
        *("I can't come", "I can't come tomorrow", "skip the next coffee", "Ich kann nicht kommen"),
        *("je ne peux pas venir demain", "no puedo ir", "não posso ir", "non posso venire"),
        *("reschedule", "Can I reschedule?", "hi! can we reschedule to Thursday please?", "skip"),
        *("Can we move our coffee with <@U123ABC> to Friday?", "I can't make it"),
        *("cancel my coffee",),
        *("sorry, I need to cancel", "another time", "verschieben", "Können wir das verschieben?"),
        *("Ich kann diese Woche leider nicht", "peut-on reporter ?", "décaler", "un autre jour"),
        *("¿puedo posponer el café?", "cancelar", "posso remarcar?", "adiar", "possiamo spostare?"),
    ),
    K.KNOWN: (
        *("Who knows about my mother?", "who can see what I wrote?"),
        *("what do you know about me", "What data do you have about me?", "my data", "/coffee me"),
        *("Was weißt du über mich?", "Datenschutz", "que sais-tu de moi ?", "mes données"),
        *("¿qué sabes de mí?", "o que você sabe sobre mim?", "cosa sai di me?"),
    ),
    K.ERASE: (
        *("delete my data", "forget me", "Please delete everything", "can you delete my data?"),
        *("Lösche meine Daten", "Vergiss alles", "efface mes données", "borra mis datos"),
        *("apaga os meus dados", "cancella tutto", "Kannst du bitte meine Daten löschen?"),
    ),
    K.PREFERENCES: (
        *("settings", "change my preferences", "how do I change my language?", "/coffee change"),
        *("Einstellungen", "paramètres", "ajustes", "configurações", "impostazioni"),
    ),
    K.SHARE: ("share", "can I tell you something?", "/coffee share", "darf ich dir was erzählen?"),
    K.JOIN: ("join", "sign me up", "count me in", "ich bin dabei", "me apunto", "/coffee join"),
    K.STANDING: (
        *("coffee", "/coffee", "when is my next coffee?", "who am I meeting?", "find me a partner"),
        *("Wann ist mein nächster Kaffee?", "avec qui est mon café ?", "quando é o próximo café?"),
    ),
    K.COMMAND: ("/coffee with <@U123ABC>", "/coffee now", "/remind", "/coffee dance"),
    K.NEVER_MIND: (
        *("I don't want to talk about it", "I'd rather not talk about it", "I can't talk about it"),
        *("Ich will nicht darüber reden", "Darüber möchte ich nicht sprechen"),
        *("Je ne veux pas en parler", "No quiero hablar de eso", "Não quero falar sobre isso"),
        *("Non voglio parlarne",),
        "never mind",
        "sorry",
        "wrong chat",
        "egal",
        "désolé",
        "perdón",
        "foi mal",
        "scusa",
    ),
    K.YES_OR_NO: (
        *("yes", "no", "yes please", "no thanks", "maybe", "I don't know", "ja", "nein", "oui"),
        *("non merci", "sí", "quizás", "sim", "não", "sì", "forse", "👎", "nope"),
    ),
    K.ALL_RIGHT: (
        "ok",
        "OK!",
        "lol",
        "haha",
        "👍",
        ":+1::skin-tone-3:",
        "great",
        "alles klar",
        "jajaja",
    ),
    K.GOODBYE: (
        "bye",
        "see you tomorrow",
        "tschüss",
        "Tschuess",
        "à bientôt",
        "hasta luego",
        "tchau",
    ),
    K.PUZZLED: (
        "?",
        "???",
        "what?",
        "I don't understand",
        "Hä? häh",
        "quoi ?",
        "no entiendo",
        "🤔",
    ),
    K.SIGNS: (
        *("", "  ", "\u00a0", "...", "!", "-", "42", "3.14", "10:30", "😭", ":partyparrot:", "🌧️🌧️"),
        *("https://giphy.com/gifs/x", "<https://giphy.com/gifs/x>", "www.example.org/a?b=1"),
    ),
}
# Something is told in these, however they begin.
TELLS = (
    *("hi, my mother is in hospital", "Hi! I'm moving on Friday.", "thanks, my dad died yesterday"),
    *("help, my cat is missing", "stop, my mother called", "pause, I broke my leg"),
    *("Berlin", "Tea"),
    *("ok so my exam is tomorrow", "I had a coffee", "My son leaves on Monday", "I quit my job"),
    *("I can't make it to my sister's wedding", "Hallo, meine Oma ist gestorben"),
    *("I left my husband",),
    *("Bonjour, mon père est malade", "hola, me mudo el viernes", "oi, minha mãe está doente"),
    *("ciao, mio padre è in ospedale", "/coffee share my mother is ill"),
    *("I leave on Friday for Rome",),
    *("thanks to my sister I can sleep", "yes my dog died", "delete my ex"),
    *("pause for my operation",),
    *("/me has a new cat", "coffee makes me happy", "🎉 we're engaged!", "2 kids"),
    *("I share a flat",),
    *("¿Para qué seguir?", "Je ne sais pas comment continuer", "Não sei como continuar"),
    # That nobody asks is lonely to tell, and no wish.
    *("Nobody asks me how I am", "nobody asks", "Niemand fragt", "Personne ne demande"),
    *("Nobody asks about my mum", "Nobody needs me", "Nobody asked me about it"),
    *("Keiner fragt mich", "Niemand braucht mich", "Niemand fragt nach meiner Mutter"),
    *("Personne ne me parle de ma mère", "Nadie me pregunta por mi madre"),
    *("Ninguém me pergunta nada", "Nessuno mi chiede di mia madre"),
    *("My operation went badly", "It went badly for my mum", "Die Prüfung lief schlecht"),
    *("I don't want to talk about it with my sister", "My dad doesn't want to talk about it"),
    # Coffee is also a drink.
    *("No coffee for my dad since his operation", "I had no coffee this morning"),
    *("Kein Kaffee schmeckt wie der meiner Oma", "Sin café no soy persona", "my coffee is cold"),
    *("Nadie pregunta", "Ninguém pergunta", "Nessuno chiede", "I skip coffee since my operation"),
    "hi " * 40 + "and so on",
)


@every_case("said", [(kind, text) for kind, texts in SAID.items() for text in texts], at_least=250)
def test_a_line_to_kith_is_understood(said: tuple[ReplyKind, str]) -> None:
    """Each kind, with its variants, emoji, elongations and the words that stand beside it (P2)."""
    kind, text = said

    assert small_talk_in(text) is kind


@every_case(
    ("text", "is_grave", "kind"),
    [
        ("My mum died, please cancel my coffees", True, K.NO_COFFEES),
        ("My mum died. I can't make it on Tuesday.", True, K.RESCHEDULE),
        ("My mum died and I need a break", True, K.PAUSE),
        ("Mama ist gestorben, bitte sag meine Kaffees ab", True, K.NO_COFFEES),
        ("Papa est mort, annule mes cafés stp", True, K.NO_COFFEES),
        ("Mi madre murió y por favor cancela mis cafés", True, K.NO_COFFEES),
        ("A minha mãe morreu, cancela os meus cafés", True, K.NO_COFFEES),
        ("È morta mia madre, annulla i miei caffè", True, K.NO_COFFEES),
        ("We're moving house. No coffee this week please!", False, K.RESCHEDULE),
        # Beside what isn't grave, coffees have to be named.
        ("We're moving house. I can't make it on Tuesday.", False, None),
        # And one word alone asks nothing.
        ("My mum died. Cancel.", True, None),
        ("My mum died. She loved coffee.", True, None),
        ("My mum died. Please help me.", True, None),
        ("My mum died. I want to leave.", True, None),
    ],
)
def test_what_is_asked_about_coffees_beside_a_story(
    text: str, is_grave: bool, kind: ReplyKind | None
) -> None:
    """Both are heard, and nothing but coffees is read out of a part of a story."""
    assert coffee_order_in(text, is_grave=is_grave) is kind


def test_every_kind_has_its_lines() -> None:
    """A new kind of small talk needs lines here."""
    assert set(SAID) == SMALL_TALK


@pytest.mark.parametrize("text", TELLS)
def test_a_story_is_no_small_talk(text: str) -> None:
    """A greeting before a story leaves it a story: all of a line has to be said to Kith."""
    assert small_talk_in(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("yes", True), ("7", True), ("☀️", True), ("coffee", True), ("stop", False), ("hi", False)],
)
def test_what_may_answer_a_question(text: str, expected: bool) -> None:
    """While a question is open, a short "yes" or a number is its answer; "stop" never is."""
    kind = small_talk_in(text)

    assert kind is not None
    assert may_answer(kind, text) is expected
