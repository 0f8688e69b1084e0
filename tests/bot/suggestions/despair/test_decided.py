"""Who has decided not to live past a day, and who only dies of laughter or shame (P18)."""

from __future__ import annotations

from bot.suggestions.despair import Despair, despair_in
from tests.tables import every_case


@every_case(
    "words",
    [
        "I've decided not to live past my birthday.",
        "I've made up my mind, I won't be alive after Christmas.",
        "I decided I'm not going to live to see the new year.",
        "Ich habe beschlossen, meinen Geburtstag nicht mehr zu erleben.",
        "Ich hab mich entschieden, nicht länger als bis Weihnachten zu leben.",
        "J'ai décidé de ne pas vivre au-delà de mon anniversaire.",
        "C'est décidé, je ne serai plus en vie après Noël.",
        "He decidido no vivir más allá de mi cumpleaños.",
        "Decidí que no voy a llegar viva a Navidad.",
        "Decidi não viver além do meu aniversário.",
        "Já decidi: não vou estar viva depois do Natal.",
        "Ho deciso di non vivere oltre il mio compleanno.",
        "Ho deciso che non arriverò viva a Natale.",
        "I have decided that I will not live beyond this Sunday.",
        "Ich habe entschieden, dass ich nach meinem Vierzigsten nicht mehr leben werde.",
        "Mein Entschluss steht, ich werde das neue Jahr nicht mehr erleben.",
        "J'ai pris ma décision : je ne vivrai pas après mes quarante ans.",
        "J'ai décidé de ne pas voir la nouvelle année.",
        "Ya lo decidí, no quiero vivir después de fin de año.",
        "He tomado la decisión de no llegar a mi próximo cumpleaños.",
        "Tomei a decisão de não viver depois do fim do mês.",
        "Decidi que não chego ao meu próximo aniversário.",
        "Ho preso la decisione di non vivere dopo la fine del mese.",
        "Ho deciso: non voglio essere viva dopo il mio compleanno.",
    ],
)
def test_a_decision_not_to_live_past_a_day_is_certain(words: str) -> None:
    """However long the day is off, whoever has decided it is met with help at once (P18)."""
    assert despair_in(words) is Despair.CERTAIN


@every_case(
    "words",
    [
        "My decision is made: I don't want to be around past the end of the month.",
        "I've made up my mind, I won't be here after Friday, I start at Acme in January.",
        "Ich werde das neue Jahr nicht mehr erleben.",
    ],
)
def test_what_may_be_a_farewell_to_a_place_is_a_maybe(words: str) -> None:
    """Nobody can tell it from leaving a job, so it gets the line of help (P18)."""
    assert despair_in(words) is Despair.MAYBE


@every_case(
    "words",
    [
        "I've decided not to live beyond my means this year.",
        "I've decided not to live here past the end of the year.",
        "We decided not to stay past Sunday.",
        "I decided not to see the new year in with fireworks.",
        "Ich habe beschlossen, nach dem Sommer nicht mehr in Berlin zu leben.",
        "Ich hab mich entschieden, nicht mehr bis Weihnachten zu warten.",
        "Wir haben beschlossen, nach Neujahr nicht mehr zusammen zu leben.",
        "Ich habe entschieden, nicht länger als bis Sonntag zu bleiben.",
        "J'ai décidé de ne pas vivre à Paris après Noël.",
        "J'ai décidé de ne pas voir ma famille à Noël.",
        "J'ai décidé de ne pas vivre au-delà de mes moyens.",
        "He decidido no vivir por encima de mis posibilidades este año.",
        "Decidí no ver la serie hasta Navidad.",
        "He decidido no llegar tarde este año.",
        "Decidí no ver a mi ex este año.",
        "He decidido no ver el partido del domingo.",
        "Decidi não ver o jogo de domingo.",
        "Decidi não viver no Porto depois do Natal.",
        "Decidi não chegar tarde este ano.",
        "Ho deciso di non vedere la partita di domenica.",
        "Ho deciso di non vivere a Roma dopo l'estate.",
        "Ho deciso di non arrivare tardi quest'anno.",
        "Ho deciso di non vedere nessuno a Natale.",
        "J'ai décidé de ne pas voir le match de dimanche.",
        "He decidido no ver la semana de la moda.",
        "Ho deciso di non vedere il mese prossimo nessuno.",
        "Decidi não ver o ano novo na praia.",
        "He decidido no llegar a fin de mes sin ahorrar.",
    ],
)
def test_other_decisions_with_a_day_are_none(words: str) -> None:
    """To live somewhere, see somebody or arrive late: a decision against it is no despair."""
    assert despair_in(words) is None


@every_case(
    "words",
    [
        "I could have died of embarrassment when my stomach rumbled in the demo.",
        "I wanted to die of shame, I called my boss mum in front of everyone!",
        "Ich bin vor Scham fast gestorben, mein Mikro war die ganze Zeit an.",
        "Ich wollte vor Scham sterben, als mein Kind im Call reinkam und lachte.",
        "Ich hab mich totgelacht über das Video von gestern.",
        "J'ai voulu mourir de honte quand mon micro était ouvert.",
        "Je suis morte de rire, regarde la tête du chat.",
        "J'étais mort de honte devant toute l'équipe.",
        "Me quiero morir de vergüenza, le mandé el audio a mi jefe.",
        "Qué vergüenza, casi me muero de la risa en plena reunión.",
        "Quero morrer de vergonha, mandei o áudio pro grupo errado.",
        "Morri de rir com o vídeo do teu cão.",
        "Quis morrer de vergonha quando o meu telemóvel tocou.",
        "Volevo morire dalla vergogna, avevo il microfono acceso.",
        "Muoio dal ridere, guarda che faccia ha fatto il gatto.",
        "Voglio morire di vergogna, ho chiamato mamma la mia capa.",
        "I'm dying of laughter over here, that cat video again.",
        "Wanted to die of embarrassment, my camera was on the whole time.",
        "Ich könnte vor Scham sterben, ich hab den Chef geduzt.",
        "Wir haben uns kaputtgelacht, ich bin fast gestorben vor Lachen.",
        "Je voulais mourir de honte, j'avais oublié son prénom.",
        "On est morts de rire depuis ce matin avec cette photo.",
        "Me quería morir de la vergüenza, se me cayó el café encima del cliente.",
        "Me estoy muriendo de risa con el meme que pasaste.",
        "Tô morrendo de rir aqui, que foto é essa.",
        "Queria morrer de vergonha, tropecei na frente de todo mundo.",
        "Sto morendo dalle risate, che video.",
        "Sarei voluta morire dalla vergogna quando è caduto il microfono.",
    ],
)
def test_dying_of_laughter_or_shame_is_a_figure_of_speech(words: str) -> None:
    """It silences its own words."""
    assert despair_in(words) is None


@every_case(
    "words",
    [
        "Me muero de risa, me quiero morir jaja",
        "I'm dying of laughter, I want to die",
        "Ich lach mich tot, ich will sterben",
        "Je suis morte de rire, je veux mourir",
        "Morri de rir, quero morrer kkk",
        "Muoio dal ridere, voglio morire",
        "Qué vergüenza, me quiero morir",
    ],
)
def test_the_wish_to_die_right_after_it_is_a_maybe(words: str) -> None:
    """Said in one breath with dying of laughter it may be meant so: a maybe, and never nothing."""
    assert despair_in(words) is Despair.MAYBE


@every_case(
    "words",
    [
        "I want to die, I am so ashamed of what I've become.",
        "Ich schäme mich so sehr, ich will sterben.",
        "J'ai tellement honte de moi, je veux mourir.",
        "Me quiero morir, no aguanto este dolor.",
        "Tenho vergonha de existir, quero morrer.",
        "Voglio morire, mi vergogno di quello che sono diventata.",
        "Me quiero morir",
        "Me quiero morir jaja",
        "Todos se mueren de risa y yo me quiero morir de verdad",
        "De día me muero de risa y de noche me quiero morir de verdad",
    ],
)
def test_the_wish_to_die_by_itself_is_certain(words: str) -> None:
    """Neither “jaja”, nor shame, nor the laughter of others lowers it (P18)."""
    assert despair_in(words) is Despair.CERTAIN
