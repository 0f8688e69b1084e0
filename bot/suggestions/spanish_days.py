"""Spanish: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import in_order

DAYS = DayWords(
    days=(
        "lunes",
        "martes",
        "miércoles, miercóles, miercoes",
        "jueves, juevs",
        "viernes, viernez",
        "sábado",
        "domingo",
    ),
    short_days=("lun", "mar", "mié, mie", "jue", "vie", "sáb", "dom"),
    months=(
        "enero, ene",
        "febrero, feb",
        "marzo, mar",
        "abril, abr",
        "mayo, may",
        "junio, jun",
        "julio, jul",
        "agosto, ago",
        "septiembre, setiembre, sept, sep",
        "octubre, oct",
        "noviembre, nov",
        "diciembre, dic",
    ),
    near={
        0: (
            "hoy, esta noche, esta tarde, esta mañana, hoy día, de hoy, hoy mismo, oy, este "
            "mediodía, hoy en la mañana, hoy en la noche, hoy en la tarde, esta madrugada, esta "
            "tardecita"
        ),
        1: (
            "mañana por la mañana, mañana en la mañana, mañana a la mañana, mañana, de mañana, "
            "mañana mismo, mñn, mñna, mañanita, mananita, mñana"
        ),
        2: (
            "pasado mañana, pasao mañana, pasado-mañana, pasado mañana mismo, pasadomañana, pasado "
            "mñn, después de mañana"
        ),
        3: "pasado pasado mañana, traspasado mañana",
        -1: "ayer, anoche, ayer noche, ayer tarde, aller, ayr",
        -2: (
            "anteayer, antes de ayer, antier, antesdeayer, ante ayer, antes de aller, antes d "
            "ayer, anteanoche, antenoche, antiayer, antes de anoche"
        ),
        -3: "trasanteayer, antes de anteayer, anteanteayer",
    },
    feasts={
        "24.12": "nochebuena",
        "25.12": "día de navidad",
        "28.12": "día de los inocentes",
        "31.12": "nochevieja, fin de año",
        "1.1": "año nuevo, día de año nuevo",
        "6.1": "día de reyes, reyes magos",
        "14.2": "san valentín, día de los enamorados",
        "31.10": "halloween",
        "1.11": "todos los santos, día de todos los santos",
        "2.11": "día de muertos, día de los muertos",
        "6.12": "día de la constitución, la constitución",
        "8.12": "inmaculada, día de la inmaculada, la purísima",
        "1.5": "día del trabajo, día del trabajador, día de los trabajadores",
        "15.8": "la asunción, día de la asunción",
        "12.12": "día de la virgen de guadalupe, día de la virgen",
        "12.10": "día de la hispanidad, día del pilar",
        "-2": "viernes santo",
        "-3": "jueves santo",
        "-1": "sábado santo",
        "0": "domingo de resurrección, domingo de pascua",
        "1": "lunes de pascua",
        "-7": "domingo de ramos",
        "-46": "miércoles de ceniza",
        "60": "corpus, corpus christi",
    },
    words={
        "u": "día, días, dias",
        "k": "semana, semanas",
        "m": "mes, meses",
        "y": "año, años",
        "e": "finde, fin de semana, quincena",
        "H": "hora, horas, minuto, minutos",
        "A": "un, una",
        "i": (
            "de aquí a, de acá a, de aquí en, dentro, en, dentro de, en tan solo, en solo, en "
            "apenas, faltan, falta, faltan solo, quedan, solo faltan, solo quedan, ya solo quedan"
        ),
        "E": (
            "faltan exactamente, falta exactamente, exactamente en, en exactamente, dentro de "
            "exactamente, exactamente dentro de"
        ),
        "X": (
            "justo, justos, justa, justas, exacto, exactos, exacta, exactas, exactamente, "
            "clavados, clavadas, contados"
        ),
        "a": "atrás",
        "B": (
            "hace, hace ya, hace exactamente, hace justo, ase, hará, va a hacer, ya hace, hace como"
        ),
        "g": "",
        "t": "este, esta, éste",
        "L": "último día de",
        "n": "próximo, próxima, prox, que viene, q viene, entrante, que entra",
        "l": "pasado, pasada, último, última",
        "c": "",
        "o": (
            "de, del, hasta, hasta el, para, para el, a partir de, a partir del, es, será, desde "
            "ya, ya, recién, ahora, por fin, este mismo, mismo, temprano"
        ),
        "d": "el, la, al, día",
        "h": "a las, a la, a eso de las, sobre las, alas, tipo, como a las, hacia las, desde las",
        "Q": "",
        "P": (
            "después del trabajo, después de trabajar, después del curro, después del cole, "
            "después de clase, después de clases, después de comer, después de almorzar, antes del "
            "trabajo, antes de comer, al salir del trabajo, a la salida del trabajo, a la hora de "
            "comer, al amanecer, después de la escuela, hacia mediodía, hacia el mediodía, sobre "
            "el mediodía, cerca del mediodía, al atardecer, al anochecer, antes del mediodía, de "
            "tarde, de noche, a media mañana, a media tarde, al caer la tarde, por la mañana, por "
            "la tarde, por la noche, en la mañana, en la tarde, en la noche, temprano, de "
            "madrugada, al mediodía, a mediodía, de la mañana, de la tarde, de la noche, a primera "
            "hora, a última hora, a medianoche, por la mañanita, en la madrugada, de mañanita, "
            "tempranito, tarde, mediodía, noche, y media, y cuarto, menos cuarto, pm, am, hs, hrs, "
            "a la noche, a la tarde, a la mañana, muy temprano, bien temprano, todo el día, en "
            "punto"
        ),
        "x": "y medio, y media",
        "R": "y, al, a",
        "r": (
            "entre, no, sino, finales de, fin de, fines de, principios de, comienzos de, inicio "
            "de, mediados de, como, hacia, desde el, tras, durante"
        ),
        "p": "antes, después",
        "s": "desde",
        "z": (
            "antepasado, antepasada, penúltimo, penúltima, anteúltimo, antepenúltimo, ante pasado, "
            "tras anterior, o, u, cada, todos los, todas las, sobre el, alrededor, casi, más de, "
            "menos de, otro, otra, siguiente, unos, unas, varios, varias, pocos, par, medio, "
            "mitad, subsiguiente, posterior, anterior, víspera, o así, lunes sí, más tardar, antes "
            "del, después del, alternos, alternas, el día de mañana, los lunes, los martes, los "
            "miércoles, los jueves, los viernes, los sábados, los domingos, sábados, domingos, "
            "próximos, últimos, quizás"
        ),
        ".": (
            "mar por la mañana, mar por la tarde, mar por la noche, mar en la tarde, mar en la "
            "noche, "
            "mar a la noche, mar a la tarde, la mañana, una mañana, cada mañana, hasta mañana, "
            "mañana será otro día, mañana es "
            "otro día, hoy en día, hoy por hoy, el día de hoy en día, buena mañana, las mañanas, "
            "de la noche a la mañana, el mañana, un mañana, de ayer, como si fuera ayer, hasta "
            "ayer, algún día, un día, el otro día, día a día, cada día, todos los días, hasta hoy, "
            "viernes negro, martes 13, no dejes para mañana, para mañana lo que, buenos días, de "
            "un día para otro, día de furia, hasta el día de hoy, tu día, media mañana, toda la "
            "mañana, mi día, de mañanas, es mañana cuando, miércoles addams, el hoy, el ayer"
        ),
    },
    numbers={
        **in_order(
            "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
            "quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós "
            "veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
            "veintinueve",
            1,
        ),
        **in_order(
            "treinta cuarenta cincuenta sesenta setenta ochenta noventa cien",
            30,
            10,
        ),
        "un": 1,
        "una": 1,
        "ciento": 100,
        "veintiún": 21,
        "veintiuna": 21,
        "veinti": 20,
    },
    orders="primer, primero | segundo | tercer, tercero | cuarto",
    joiner="y",
    function_words=(
        "después, antes, yo, tú, él, ella, nosotros, ellos, mi, mis, tu, tus, su, sus, nuestro, "
        "nuestra, me, te, se, nos, le, les, lo, la, los, las, el, un, una, de, del, a, al, en, "
        "con, por, para, sin, que, y, pero, porque, si, cuando, es, son, está, estoy, era, fue, "
        "será, ha, he, han, hay, tengo, tiene, tenemos, va, voy, vamos, vuelo, viajo, salgo, "
        "hacemos, hago, hace, empieza, empiezo, ya, muy, más, no, ni, qué, como, aquí, nace, "
        "llega, llegan, cumplo, cumple, defiendo, entra, entro, operan, sale, mudamos, caso, "
        "casamos, dan, toca, rindo, presento, viene, ingresa, entierran"
    ),
    joins="y, pero, porque, que, si, cuando, aunque, pues, donde, mientras, así",
    negations="no, nunca, ni, sin, tampoco, jamás, nada",
    doubt=r"""
        ^\ @\ (?:en\ (?:el\ |la\ )?(?:hospital|uci|clinica|cama)
        |de\ (?:baja|reposo|cuarentena|quimio|fiebre|hospital))\b |
        \b(?:estaban?|eran?)\b[^,;]*\bpara(?:\ el|\ la)?\ @ | \bnaci\b(?=.*@) |
        \bnacid[oa]\b(?=.*@@) |
        \bojala\b[^,;]*@ | \b(?:pense|pensaba|crei|creia)\ que\b[^,;]*@ |
        @\ es\ (?:festivo|feriado|puente)\b | @\ de\ (?:vacaciones|permiso|licencia)\b |
        \b(?:cojo|tomo|tomar|coger|agarro|colectivo|bus|linea)\ (?:el\ )?@ |
        @(?:\ \w+){0,3}\ (?:,\ )?como\ (?:siempre|cada)\b |
        \b(?:vecin|companer)[oa]s?\b[^,;]*\b(?:van?|viajan?|vuelan?|salen?|marchan?)\b[^,;]*@ |
        @(?=.*\b(?:asi|como\ esa|de\ esas)\b)(?=[^,;]*\b(?:te|se)\b) |
        @\ es\ (?:mi|nuestr[oa])\ (?:\w+\ )?(?:gat[oa]|perr[oa]|conejo)\b |
        \b(?:dia|noche|manana|tarde|semana)\s
        (?:siguiente|anterior|antes|despues|previ[oa])\b(?=.*@) |
        \b(?:vispera|antevispera)s?\b(?=.*@) |
        \b(?: puedas\ hacer | no\ dejes | decia | aplaz\w* | posterg\w* | reprogram\w* |
        suspend\w* | cancel\w* | retras\w* | atras[ao]\w* | pospuest[oa] | quizas? | tal\ vez |
        a\ lo\ mejor | probablemente | alrededor | iba\ a | iban\ a | debia | deberia | si\ (?:no
        |sale|la|el) | capaz\ que |
        puede\ (?:que|ser) | de\ (?:nino|nina|chico|chica|pequen[oa]) | todos\ l[oa]s |
        todas\ las | hace\ \S+\ anos(?=[^,;]*@) |
        favorit[oa] | cada | me\ encanta\w* | odio | prefiero )\b
        | \b(?:naci|nacid[oa])\b.*\d | todo\ para\ @ | @\ es\ (?:para|siempre|dia\ de)\b |
        @\ es\ (?:mi|el|un)\ (?:dia|momento|mejor|peor)\b""",
    habitual=r"\b(?:siempre|suelo|suele|suelen|solemos|normalmente|a\ veces)\b",
    past=r"""
        \b(?: \w{2,}(?<!caf)(?<!qu)(?:ó|ió) | \w+(?:aron|ieron) | fue | fueron | fui | tuvo |
        tuvimos | tuve | hubo | murio | fallecio | cayo | nacio | perdimos | perdí |
        enterramos\ a | ingresó | dieron |
        (?:he|ha|han|hemos)\ (?:\w+\ )?\w+(?:ado|ido|to|cho|so) | había | era | estaba | iba |
        hicieron | hizo | vino | dijo | dijeron | pusieron | puso | llevamos | supe | supimos |
        rompio | opero )\b""",
    ongoing=r"""
        \b(?: enterramos | llevamos | va | voy | van | vamos | será | serán | tengo | tiene
        | tenemos | hay
        | (?:se|me|os)\ cas[oa]n? | cumplen? | cumplo | sopla | llevo | lleva | entra | entro |
        sale | salgo | viene | vienen | vuelve | vuelvo | vuelan? | viaj[oa] | celebro | celebra |
        (?:se|me)\ mud[oa]n? | traigo | trae | acompaño | recojo | enterran? | entierran | canto |
        recibo | ingresa | ingresan | empiezan | dan
        | toca | está | estoy | empieza | empiezo | es | son | dijo | dijeron | supe | supimos |
        avisaron | llamaron | nace | llega | operan | hacen | opera | opero\ de )\b""",
    neutral=r"""
        \bno\ (?:puedo|veo|pude|pego|hay|sé)\ (?:creer\w*|esperar|dormir|la\ hora|ojo|más)\b
        | \bno\ me\ lo\ (?:creo|puedo)\b |
        \bno\ (?:he|ha|hemos|han)\ \w+(?:ado|ido|to|cho)\b |
        \b(?:dieron|dio|han\ dado|pusieron|puso|han\ puesto|programaron|agendaron|citaron|marcaron
        |fijaron
        |adelantaron|confirmaron)\ (?:\w+\ ){0,3}(?:cita|turno|hora|fecha|para|operación|cirugía)\b
        | \bquedó\ (?:\w+\ )?para\b |
        \bes(?:tá)?\ (?:prevista?|programad[oa]|fijad[oa])\b|\b(?:así|aquí|allí|ahí |también)\b
        |\bya\ ha\ sido\ programad[oa]\b""",
    participle=r"""
        ^\ ?(?:recien\ |por\ fin\ |ya\ )?(?:operad|ingresad|aprobad|suspendid|mudad|enterrad
        |terminad|recibid|casad|dad|intervenid|diagnosticad)[oa]s?\b |
        ^\ ?(?:recien\ |por\ fin\ |ya\ )?(?:hecho|visto|vuelto|puesto)\b""",
    scheduled=r"""
        \b(?: operacion | cirugia | intervencion | entierro | funeral | velorio | cremacion |
        resonancia | tac | biopsia | cita | turno | resultados? | juicio | entrevista |
        quimio\w* | examen | practico | teorico | boda | bautizo | ecografia | vuelo |
        cesarea | dentista | veterinari\w* | mudanza | parto | revision | control | radio\w*
        | tesis )\b""",
    toward="para",
    parts=(
        "por la mañana, en la mañana, a la mañana, al mediodía, a mediodía, mediodía, por la "
        "tarde, "
        "en la tarde, a la tarde, tarde, por la noche, en la noche, a la noche, noche"
    ),
    events=(
        "oper* ciru* quimio* radio* reson* examen* exám* final* parcial* oposici* test tesis "
        "defien* entierro funeral velorio velatorio misa cremación boda* cas* cumple* bautizo "
        "comunión mudanza mud* vuel* viaj* sal* volv* vacaciones concierto* juicio* tribunal "
        "audiencia escuela cole colegio guarde* resultado* biopsia* hospital clínica ingres* "
        "intern* alta entrevista* urgencia* veterinari* parto cesárea nace* nacer cita* turno "
        "médic* dentista muelas* yeso* colonoscop* endoscop* ecogra* anestesia transfer* empie* "
        "empez* comien* llega* vuelve* visita* partido carrera maratón función estreno fiesta* "
        "divorcio notari* llave* entreg* último última primer* cenizas revisión control* sesión "
        "tac prueba* tengo tiene* hacen hace toca va voy vamos rind* recib* gradua* teórico "
        "toco tocamos canto cantamos actúo actuamos coro escenario oral orales murió falleci* "
        "muert* selectividad inyec* punción celebra* despe*"
    ),
    titles=(
        "dom, dona, don, doña, señor, señora, sr, sra, dr, dra, doctor, doctora, tío, tía, primo, "
        "prima, cuñado, cuñada, suegro, suegra, hermano, abuelo, san, santo, santa, familia, "
        "amigo, amiga, gato, gata, perro, perra, llama, sobrino, plácido, papá, padre"
    ),
    things=(
        "kilo, kg, g, gramos, libras, cm, metros, veces, personas, amigos, hijos, euros, pesos, "
        "km, kilos, páginas, horas, minutos, por ciento"
    ),
    weeks_of_days={8: 7, 15: 14},
    rough_days={8: 0, 15: 0},
    last_is_nearest=True,
    first="either",
    leads="dt",
    the_day=True,
    starts="tengo tenemos llevo llevamos voy vamos me nos mi operan viajo viajamos",
)
