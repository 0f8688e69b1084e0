"""Kinds in a text, in six languages: what it is plainly about, or nothing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from bot.suggestions import suggested_kind
from storage.records import DetailKind as Kind
from tests.bench.cases import Verdict, judge, read
from tests.tables import every_case

# Expressions of each kind, and those of work that sound like one, in six languages.
BY_KIND = Path(__file__).parents[2] / "cases" / "kinds_by_kind.json"


@every_case("language", ["en", "de", "fr", "es", "pt", "it"])
def test_each_kind_of_expression_in_each_language(language: str) -> None:
    """A ticket that was "a difficult birth" is no birth; 85 % of what is one is found (P2)."""
    cases = [case for case in read(BY_KIND) if case.group.endswith(f"/{language}")]
    judged = [judge(case) for case in cases]
    plain = Counter(one.verdict for one in judged if one.case.want != [None])

    assert [(one.case.args, one.got) for one in judged if one.verdict is Verdict.WRONG] == []
    assert plain[Verdict.RIGHT] >= 0.85 * plain.total()


@every_case(
    ("words", "kind"),
    [
        ("I'm having my hip replaced", Kind.ILLNESS_OWN),
        ("They found a lump in my sister's breast", Kind.ILLNESS_FAMILY),
        ("Acharam um nódulo na minha mama", Kind.ILLNESS_OWN),
        ("A minha mama tem febre", Kind.ILLNESS_FAMILY),
        ("Er ist da, 3400 Gramm", Kind.NEW_ARRIVAL),
        ("The parcel is here, 3.4 kg", None),
        ("Faço 40, tem bolo na copa", Kind.CELEBRATION),
        ("Faço 40 minutos de corrida", None),
        ("Mon fils passe le bac, on révise tous les soirs", Kind.EXAM),
        ("Chaque année il y a le bac", None),
        ("We're moving house, ask me anything", Kind.MOVING),
        ("I'm having my hip replaced, I've heard the jokes", Kind.ILLNESS_OWN),
        ("In a film I saw, my dad had an operation", None),
    ],
)
def test_parts_of_the_body_weights_and_ages(words: str, kind: Kind | None) -> None:
    """What a body's part, a newborn's weight, an age with cake or learning tells, and what not."""
    assert suggested_kind(words) is kind


@every_case(
    ("words", "is_illness"),
    [
        ("My mum is not well", True),
        ("Mum's not well again", True),
        ("My daughter is under the weather", True),
        ("My grandma isn't doing so well at the moment", True),
        ("My brother has been feeling rough for days", True),
        ("Mama geht es nicht gut", True),
        ("Meinem Vater geht's gar nicht gut", True),
        ("Es geht meiner Schwester nicht so gut", True),
        ("Mein Sohn fühlt sich heute nicht wohl", True),
        ("Ma mère ne va pas bien", True),
        ("Maman va mal", True),
        ("Mon père ne se sent pas bien", True),
        ("Ma fille est un peu patraque", True),
        ("Mi madre no está bien", True),
        ("Mi hija se encuentra mal", True),
        ("Mi abuelo anda pachucho", True),
        ("A minha mãe não está nada bem", True),
        ("Minha avó está mal", True),
        ("O meu pai não se sente bem", True),
        ("Mia madre non sta bene", True),
        ("Mamma sta male", True),
        ("Mia nonna non si sente tanto bene", True),
        # They are well, or well again.
        ("My mum is well", False),
        ("My mum is no longer poorly", False),
        ("Meiner Mutter geht es gut", False),
        ("Meiner Mutter geht es nicht mehr schlecht", False),
        ("Ma mère va bien", False),
        ("Mi madre está bien", False),
        ("Mia madre sta bene", False),
        # It is something else of theirs, or of nobody's.
        ("My sister is not well paid", False),
        ("My son is doing poorly at school", False),
        ("My brother's team is doing badly", False),
        ("The release is not doing well", False),
        ("Meine Mutter kann nicht gut kochen", False),
        ("Ma mère n'est pas bien payée", False),
        ("Mi madre no está bien informada", False),
        ("Mia sorella sta bene con quel vestito", False),
    ],
)
def test_somebody_of_the_family_is_unwell(words: str, is_illness: bool) -> None:
    """Said in everyday words, it's an illness in the family; well paid is something else (P2)."""
    assert (suggested_kind(words) is Kind.ILLNESS_FAMILY) is is_illness


@every_case(
    ("words", "kind"),
    [
        ("Meine Mama wird operiert", Kind.ILLNESS_FAMILY),
        ("Meine OP ist im März", Kind.ILLNESS_OWN),
        ("Unsere Oma ist gestorben", Kind.LOSS),
        ("Je me fais opérer du genou", Kind.ILLNESS_OWN),
        ("Les obsèques de mon oncle", Kind.LOSS),
        ("Nos mudamos al piso nuevo", Kind.MOVING),
        ("Mi hermana da a luz", Kind.NEW_ARRIVAL),
        ("Faço 40 anos no domingo", Kind.CELEBRATION),
        ("Levo o gato ao veterinário", Kind.PET),
        ("Discuto la tesi", Kind.EXAM),
        ("Partiamo per l'Islanda", Kind.JOURNEY),
        ("Surgery on Monday", Kind.ILLNESS_OWN),
        ("Every Thursday my mother has dialysis", Kind.ILLNESS_FAMILY),
        ("Meine Tochter kommt per Kaiserschnitt zur Welt", Kind.NEW_ARRIVAL),
    ],
)
def test_plain_words(words: str, kind: Kind) -> None:
    """The plain words of a language suggest what they are about."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "My knee said no to the marathon",
        "We lost the pub quiz again",
        "I lost my mum's keys",
        "Mein Handy ist gestorben",
        "Je suis mort de rire",
        "Mon père est chirurgien",
        "Se me murió el celular",
        "Morri de rir",
        "Ho perso le chiavi",
        "Mein Arzt sagt, das hat meiner Mutter gefallen",
        "As a kid I had a guinea pig that died",
    ],
)
def test_ways_of_speaking_suggest_nothing(words: str) -> None:
    """An idiom, a profession or what was long ago is no news."""
    assert suggested_kind(words) is None


@every_case(
    "words",
    [
        "I'm ill and have an exam",
        "We're moving, and I have an exam",
        "Julian's surgery is on Monday",
        "Surgery on Monday for Clara",
        "Operation von Lukas am Montag",
    ],
)
def test_nothing_where_two_kinds_compete(words: str) -> None:
    """Where it may be one or the other, or somebody else's, its owner chooses."""
    assert suggested_kind(words) is None


@every_case(
    ("words", "kind"),
    [
        ("Ma blonde se fait opérer du genou", Kind.ILLNESS_FAMILY),
        ("Operano la mia ragazza al ginocchio", Kind.ILLNESS_FAMILY),
        ("wir kriegen zwillinge!!", Kind.NEW_ARRIVAL),
        ("Mia sorella ha appena avuto un maschietto", Kind.NEW_ARRIVAL),
        ("La nonnina se n'è andata nel sonno", Kind.LOSS),
        ("Me voy tres semanas a Perú a ver a mi familia", Kind.JOURNEY),
        ("Notre chienne se fait opérer de la hanche", Kind.PET),
        ("Maman a 60 ans, on lui prépare une fête surprise", Kind.CELEBRATION),
    ],
)
def test_gentle_and_everyday_words(words: str, kind: Kind) -> None:
    """A partner, twins, a loss gently said and a surprise party are heard in every language."""
    assert suggested_kind(words) is kind


@every_case(
    ("words", "kind"),
    [
        ("Two years sober today", Kind.CLOSE_TO_HEART),
        ("Meine Eltern lassen sich scheiden", Kind.CLOSE_TO_HEART),
        ("Ma fille ne me parle plus", Kind.CLOSE_TO_HEART),
        ("Salí del clóset con mis papás", Kind.CLOSE_TO_HEART),
        ("Meu casamento acabou", Kind.CLOSE_TO_HEART),
        ("I miei si separano", Kind.CLOSE_TO_HEART),
        ("I'm mad about black liquorice", Kind.TASTE),
        ("Für Zimtschnecken lass ich alles stehen", Kind.TASTE),
        ("J'adore le fromage qui pue", Kind.TASTE),
        ("Me flipan los quesos azules", Kind.TASTE),
        ("Sou doida por pão de queijo", Kind.TASTE),
        ("Vado pazzo per la liquirizia", Kind.TASTE),
        ("If anyone wants their CV looked over, I'd love to do it", Kind.GLADLY_HELP),
        ("Wer mal jemanden zum Kistenschleppen braucht, ich bin gern dabei", Kind.GLADLY_HELP),
        ("Toujours partante pour réparer un vélo, demandez-moi", Kind.GLADLY_HELP),
        ("Si alguien quiere practicar inglés, yo encantada", Kind.GLADLY_HELP),
        ("Se alguém quiser aprender crochê, eu ensino", Kind.GLADLY_HELP),
        ("Se vi serve un furgone, ve lo presto volentieri", Kind.GLADLY_HELP),
        ("Bin im fünften Monat, es wird ein Mädchen", Kind.NEW_ARRIVAL),
        ("Sono al quinto mese", Kind.NEW_ARRIVAL),
        ("Meine Kleine wird morgen drei", Kind.CELEBRATION),
        ("Meine Tochter hat ihr Abi geschafft", Kind.CELEBRATION),
        ("Perdi um grande amigo de infância", Kind.LOSS),
        ("Me encontraron un bulto en el pecho", Kind.ILLNESS_OWN),
        ("La piccola ha la febbre", Kind.ILLNESS_FAMILY),
        ("Resgatei um vira-lata caramelo", Kind.PET),
        ("Arranjámos casa em Setúbal", Kind.MOVING),
        ("Scendo in Puglia dai miei", Kind.JOURNEY),
        ("Una semana en Cádiz con los niños", Kind.JOURNEY),
        ("Vado in Giappone ad aprile", Kind.JOURNEY),
        ("Can't start a day without a flat white", Kind.TASTE),
        ("Sem meu cafezinho não funciono", Kind.TASTE),
        ("Falo alemão, traduzo pra quem quiser", Kind.GLADLY_HELP),
        ("J'ai une camionnette, besoin d'un coup de main ?", Kind.GLADLY_HELP),
        ("Wee man's got chickenpox, so I'm home with him", Kind.ILLNESS_FAMILY),
        ("Un petit chat nous a adoptés", Kind.PET),
    ],
)
def test_how_colleagues_tell_it(words: str, kind: Kind) -> None:
    """What is close to the heart, tastes and offers of help are heard, in everyday words."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "I love the new coffee machine",
        "I love walking my dog on the beach",
        "My kids are obsessed with Minecraft",
        "Mon père est fan de foot",
        "Ich mag Krimis",
        "Can somebody help me with the printer?",
        "Wer braucht noch Kaffee?",
        "N'hésitez pas à me relancer",
        "Cuenten conmigo para la reunión",
        "Volentieri, a che ora?",
        "We broke up the monolith",
        "I'm separating the two lists now",
        "Separación de responsabilidades",
        "Rupture de stock sur les badges",
        "Technische Schulden abbauen",
        "My visa card doesn't work in the canteen",
    ],
)
def test_everyday_words_are_no_confidence(words: str) -> None:
    """Liking a machine, asking for help or splitting a list tells nothing to keep."""
    assert suggested_kind(words) is None


@every_case(
    "words",
    [
        "I'm back from parental leave on Monday",
        "Back on Monday after six months of maternity leave, a bit nervous",
        "First day back tomorrow after my sabbatical",
        "Returning to work on the 3rd after long-term sick leave",
        "I come back from mat leave next week, be kind",
        "Can't wait: back from paternity leave on Thursday",
        "Ab Montag wieder da nach der Elternzeit",
        "Am 1.3. komme ich aus der Karenz zurück",
        "Nach drei Monaten Krankenstand bin ich am Donnerstag wieder im Büro",
        "Montag Wiedereinstieg nach der Babypause, bin aufgeregt",
        "Bin ab morgen zurück aus dem Sabbatical",
        "nach meinem Burnout fang ich am Montag wieder an",
        "De retour de congé maternité lundi",
        "Je reprends lundi après mon arrêt maladie",
        "je reviens jeudi de mon congé parental",
        "reprise le 3 après mon burn-out, un peu stressée",
        "Vuelvo el lunes de la baja de maternidad",
        "Me reincorporo el jueves tras la baja médica",
        "el lunes regreso de mi licencia de maternidad",
        "de vuelta el martes después de mi año sabático",
        "Volto segunda da licença-maternidade",
        "Na quinta regresso ao trabalho depois da baixa",
        "volto na segunda depois de 3 meses de afastamento",
        "Estou de volta amanhã, acabou a licença",
        "Rientro lunedì dalla maternità",
        "torno al lavoro giovedì dopo il congedo parentale",
        "lunedì riprendo dopo la malattia",
        "Non vedo l'ora: rientro domani dall'aspettativa",
    ],
)
def test_whoever_returns_from_a_leave_comes_back(words: str) -> None:
    """Back from parental or sick leave, or a sabbatical, in six languages."""
    assert suggested_kind(words) is Kind.COMING_BACK


@every_case(
    "words",
    [
        "My sister is back from maternity leave on Monday",
        "Meine Kollegin kommt am Montag aus der Elternzeit zurück",
        "I'm not back from sick leave yet",
        "I start my parental leave on Monday",
        "Ab Montag bin ich in Elternzeit",
        "Je pars en congé maternité vendredi",
        "Empiezo la baja de maternidad el lunes",
        "Começo a licença-maternidade segunda",
        "Vado in maternità da lunedì",
        "Back from holiday on Monday",
        "The server is back after the outage",
        "Back to the sick leave policy: please read it",
        "Zurück zur Elternzeit-Regelung: bitte lesen",
        "Licença do software volta a valer",
        "She's back from sick leave on Monday",
        "Noch nicht zurück aus dem Krankenstand",
        "Vuelvo a mandar la licencia del software",
        "Rientro della nave: congedo dell'equipaggio",
        "Il mio rientro dalla malattia è rimandato, non torno",
    ],
)
def test_nobody_else_comes_back(words: str) -> None:
    """Others, leaves that begin or aren't over, holidays and software are no coming back."""
    assert suggested_kind(words) is not Kind.COMING_BACK


@every_case(
    "words",
    [
        "We moved the database to the cloud",
        "Das Projekt ist tot, wir tragen es im Backlog zu Grabe",
        "Le serveur est mort, on déménage vers le cloud",
        "Mudamos la base de datos a la nube",
        "Mudámos a base de dados para a nuvem",
        "Abbiamo traslocato il database nel cloud",
        "O enterro do projeto é segunda",
        "The deploy was born out of pain",
        "The operation isn't idempotent, so I run it twice",
        "Die Operation ist nicht idempotent",
        "La operación no es idempotente",
        "Wir tragen das Intranet am Freitag zu Grabe",
        "On enterre l'ancien intranet vendredi",
        "Prüfung der Eingaben fehlt noch",
        "L'examen des candidatures commence lundi",
        "Esame del codice alle 14",
        "El examen del código lleva dos días",
        "I finished my exam of the logs",
        "Viáticos del viaje a Lima pendientes",
        "Rimborsi del viaggio entro venerdì",
        "Reisekosten bitte bis Freitag einreichen",
        "Frais de voyage à déclarer avant vendredi",
        "Despesas de viagem pendentes",
        "Travel expenses for the Berlin trip are due on Friday",
        "La fecha de nacimiento es obligatoria",
        "Data de nascimento é obrigatória",
        "Date de naissance obligatoire dans le formulaire",
        "Data di nascita obbligatoria",
        "Parto con la demo alle 10",
        "Le client veut un faire-part de naissance bleu",
        "Client wants an event in the style of a wedding",
        "Kunde will ein Event im Stil einer Hochzeit",
        "El cliente quiere un evento tipo boda",
        "Umzug der Server am Samstag",
        "We're moving to Kubernetes next quarter",
        "She's the baby of the team, be nice in code review",
        "Das Baby des Teams ist 24",
        "We killed the process and the child died too",
        "Il processo figlio è morto",
        "El proceso hijo murió",
        "The old system died, funeral on Friday with cake",
        "Our baby goes live on Friday: the new checkout",
    ],
)
def test_words_of_work_are_about_nobody(words: str) -> None:
    """What is moved, born, examined or dead at work tells nothing about a person."""
    assert suggested_kind(words) is None


@every_case(
    ("words", "kind"),
    [
        ("My mum's op is on Friday, so I can't do the deploy", Kind.ILLNESS_FAMILY),
        ("I'm off sick during the release", Kind.ILLNESS_OWN),
        ("Papa ist gestorben, den Sprint macht Tom", Kind.LOSS),
        ("Me operan el martes y no llego al sprint", Kind.ILLNESS_OWN),
        ("Ma soeur accouche vendredi, je rate la démo", Kind.NEW_ARRIVAL),
        ("Mia figlia si sposa, niente standup per me", Kind.CELEBRATION),
    ],
)
def test_a_clause_about_work_leaves_the_others_as_they_are(words: str, kind: Kind) -> None:
    """Whoever tells of somebody close, and of work besides, is understood."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "The child of my boss broke the server",
        "The parent died, and the twins are out of sync",
    ],
)
def test_family_words_of_software_are_not_close(words: str) -> None:
    """A child is close where it is somebody's; software has children, too."""
    assert suggested_kind(f"{words}; the cluster is gone") is None


@every_case(
    ("words", "kind"),
    [
        ("taking the sleeper to Inverness with my lad", Kind.JOURNEY),
        ("el finde largo nos vamos en auto a Mendoza con los chicos", Kind.JOURNEY),
        ("giro della Sicilia in Vespa con mio cugino", Kind.JOURNEY),
        ("partiu Jericoacoara, dez dias sem notebook", Kind.JOURNEY),
        ("the cat's gone missing, posters everywhere", Kind.PET),
        ("Se nos perdió la gata hace dos días", Kind.PET),
        ("O meu papagaio fugiu pela janela", Kind.PET),
        ("On a adopté une chienne à la SPA, elle s'appelle Biscotte", Kind.PET),
        ("Me chiflan las croquetas de mi tía y el flamenco", Kind.TASTE),
        ("soy fan del mate amargo", Kind.TASTE),
        ("El sábado tengo el B2 de alemán", Kind.EXAM),
        ("tengo lumbago y no puedo ni atarme los zapatos", Kind.ILLNESS_OWN),
        ("die Zwillinge haben beide Scharlach", Kind.ILLNESS_FAMILY),
        ("Me estoy separando después de veinte años", Kind.CLOSE_TO_HEART),
        ("After my long sick leave I'm starting again Monday", Kind.COMING_BACK),
        ("Io e mio marito ci stiamo separando", Kind.CLOSE_TO_HEART),
    ],
)
def test_what_somebody_else_wrote(words: str, kind: Kind) -> None:
    """Places by their capital, pets that are missing, exams by their level."""
    assert suggested_kind(words) is kind


@every_case(
    "words",
    [
        "Anniversary release 10.0 goes out on Friday",
        "I'm moving the ticket back to in progress",
        "Die Abschlussprüfung durch KPMG startet im Februar",
        "le processus père est mort, le fils est zombie",
        "La v3 est née dans la douleur mais elle tourne",
        "Voyage d'affaires: quel est le plafond hôtel?",
        "El examen de la auditoría interna sale en mayo",
        "nace la nueva web corporativa el día 3",
        "Operação não suportada no Firefox, alguém já viu?",
        "Nasceu mais um microserviço, já são 84",
        "I adore my little sister",
        "two weeks in advance is enough",
        "Vou tirar uma foto da vista",
        "Me ponen nervioso los aviones",
    ],
)
def test_business_and_small_things_are_no_kind(words: str) -> None:
    """Software is born, dies and moves, too (P2)."""
    assert suggested_kind(words) is None
