"""Portuguese: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import in_order

DAYS = DayWords(
    days=(
        "segunda-feira, segunda feira, 2ª feira, segundafeira",
        "terça-feira, 3ª feira",
        "quarta-feira, 4ª feira",
        "quinta-feira, 5ª feira",
        "sexta-feira, 6ª feira",
        "sábado",
        "domingo",
    ),
    short_days=(
        "segunda, seg",
        "terça, ter",
        "quarta, qua",
        "quinta, qui",
        "sexta, sex",
        "sáb",
        "dom",
    ),
    months=(
        "janeiro, jan",
        "fevereiro, fev",
        "março, mar",
        "abril, abr",
        "maio, mai",
        "junho, jun",
        "julho, jul",
        "agosto, ago",
        "setembro, set",
        "outubro, out",
        "novembro, nov",
        "dezembro",
    ),
    near={
        0: (
            "hoje, esta noite, hoje mesmo, de hoje, esta manhã, esta tarde, hj, hoje cedo, oje, "
            "ainda hoje, hoje de manhã, logo à noite, logo à tarde, nesta manhã, hoje de "
            "madrugada, esta madrugada, nesta madrugada, essa madrugada, agora à noite"
        ),
        1: (
            "amanhã, de amanhã, amanhã mesmo, amanha, manhã cedo de amanhã, amnh, amanhã cedo, "
            "amanhão, amanhâ"
        ),
        2: "depois de amanhã, depois d'amanhã, depois damanhã, dps de amanhã, depois amanhã",
        -1: "ontem, onte, ontem à noite, noite passada, na noite passada, ontem de noite",
        -2: "anteontem, antes de ontem, ante ontem, antiontem, antontem, antes d'ontem, ante-ontem",
        -3: "trasanteontem, trás-anteontem",
    },
    feasts={
        "24.12": "véspera de natal, noite de natal",
        "25.12": "dia de natal, no dia de natal",
        "31.12": "véspera de ano novo, réveillon, noite de ano novo, passagem de ano",
        "1.1": "dia de ano novo, no dia de ano novo, dia de ano-novo, no primeiro do ano",
        "6.1": "dia de reis, no dia de reis",
        "21.4": "tiradentes, dia de tiradentes, no dia de tiradentes",
        "1.5": "dia do trabalhador, no dia do trabalhador, dia do trabalho, no dia do trabalho",
        "15.11": "proclamação da república",
        "20.11": "dia da consciência negra, no dia da consciência negra, consciência negra",
        "8.12": "imaculada conceição, dia da imaculada conceição",
        "12.6": "dia dos namorados",
        "24.6": "são joão, dia de são joão",
        "25.4": "dia da liberdade",
        "7.9": "dia da independência",
        "12.10": "dia das crianças",
        "1.11": "todos os santos, dia de todos os santos",
        "2.11": "finados, dia de finados",
        "-2": "sexta-feira santa, sexta santa",
        "0": "domingo de páscoa",
        "1": "segunda-feira de páscoa",
        "-47": "terça-feira de carnaval, terça de carnaval, terça-feira gorda",
        "-46": "quarta-feira de cinzas, quarta de cinzas",
        "60": "corpus christi, corpo de deus",
    },
    words={
        "u": "dias",
        "k": "semana, semanas",
        "m": "mês, meses",
        "y": "ano, anos",
        "e": "fim de semana, findi, fds, quinzena",
        "H": "hora, horas, minuto, minutos",
        "A": "um, uma",
        "i": (
            "daqui uns, daki a, em, daqui a, daqui, dentro de, daqui por, de aqui a, em apenas, em "
            "só, dentro d, faltam, falta, faltam só, só faltam, restam"
        ),
        "E": (
            "faltam exatamente, falta exatamente, exatamente em, em exatamente, daqui a "
            "exatamente, exatamente daqui a, dentro de exatamente, exatamente dentro de"
        ),
        "X": (
            "exato, exatos, exata, exatas, certo, certos, certa, certas, certinho, certinhos, "
            "certinhas, cravados, cravadas, exatamente, em ponto, justos, justas"
        ),
        "a": "atrás",
        "B": "há, faz, ha, á, há já, já há, já faz, fazem, há exatamente, faz exatamente",
        "g": "a",
        "t": "este, esta, deste, desta, neste, nesta, nessa, nesse, essa, esse",
        "L": "último dia de",
        "n": "próximo, próxima, prox, que vem, q vem, que entra",
        "l": "passado, passada, último, última",
        "c": "",
        "o": (
            "de, do, da, na, no, até, até o, até a, em, para, pra, p /, para o, pro, a partir de, "
            "a partir do, já na, já no, já, logo, é, será, é já, agora, bem, mesmo, ao, aos, cedo, "
            "logo na, pela, a partir da, para a"
        ),
        "d": "dia, o, no dia, o dia, ao dia, do dia, em dia",
        "h": "às, as, pelas, lá pelas, por volta das, a partir das, das, perto das",
        "Q": "",
        "P": (
            "depois do trabalho, depois da escola, depois da aula, depois das aulas, depois do "
            "expediente, antes do trabalho, depois de almoçar, à saída do trabalho, à hora do "
            "almoço, na hora do almoço, ao final da manhã, ao amanhecer, perto do meio-dia, lá "
            "pelo meio-dia, pelo meio-dia, ao anoitecer, ao entardecer, depois do almoço, antes do "
            "almoço, a meio da manhã, a meio da tarde, no começo da tarde, no começo da manhã, no "
            "início da tarde, no início da manhã, ao longo do dia, à noitinha, no meio da manhã, "
            "no meio da tarde, de manhã, à tarde, de tarde, à noite, da manhã, da tarde, da noite, "
            "cedo, pela manhã, de madrugada, de manhãzinha, de manhã cedo, logo cedo, ao meio-dia, "
            "meio-dia, ao fim da tarde, ao final da tarde, no fim do dia, bem cedo, cedinho, no "
            "fim da tarde, no final da tarde, manhã, tarde, noite, a noite, a tarde, de noite, e "
            "meia, no período da tarde, h, no período da manhã, por volta do meio-dia, à tardinha, "
            "ao final do dia, logo de manhã"
        ),
        "x": "e meio, e meia",
        "R": "e, ao, aos",
        "r": "entre, não, mas, meados, final, fim, início, começo, durante, após, menos",
        "p": "antes, depois",
        "s": "desde",
        "z": (
            "lá pro, lá pelo, lá para o, aí pelo, penúltimo, penúltima, antepenúltimo, "
            "antepenúltima, ou, cada, todo, toda, todos os, todas as, cerca, quase, mais de, menos "
            "de, outro, outra, outras, seguinte, uns, umas, alguns, algumas, vários, várias, "
            "poucos, poucas, par, meio, meia, metade, retrasada, retrasado, véspera, por volta, às "
            "segundas, às terças, às quartas, às quintas, às sextas, aos sábados, aos domingos, "
            "segundas, terças, quartas, quintas, sextas, sábados, domingos, próximos, próximas, "
            "últimos, talvez, sem ser, tardar, alternadas, alternados, dia de amanhã, o dia de "
            "amanhã, no dia de amanhã"
        ),
        ".": (
            "ter de manhã, ter à tarde, ter à noite, até amanhã, amanhã é outro dia, amanhã será "
            "outro dia, hoje em dia, de ontem para "
            "hoje, em dia, um dia, algum dia, bom dia, dia a dia, todo dia, todos os dias, os dias "
            "de hoje, o dia todo, de ontem, até hoje, até ontem, outro dia, no outro dia, sexta à "
            "noite é, dia sim, um dia destes, para amanhã o que, do dia para a noite, como se "
            "fosse ontem, não deixes para amanhã, dia de, hoje e sempre, dia das mães, dia das "
            "mulheres, segunda via, segundas vias, segunda vez, terceira vez, quarta vez, quinta "
            "vez, sexta vez, em segunda mão, sexta série, quinta série, quarta série, segunda "
            "chance, ensino médio, o dia, o hoje, o ontem, o amanhã"
        ),
    },
    numbers={
        **in_order(
            "um dois três quatro cinco seis sete oito nove dez onze doze treze catorze "
            "quinze dezesseis dezessete dezoito dezenove vinte",
            1,
        ),
        **in_order(
            "trinta quarenta cinquenta sessenta setenta oitenta noventa cem",
            30,
            10,
        ),
        "uma": 1,
        "duas": 2,
        "quatorze": 14,
        "dezasseis": 16,
        "dezassete": 17,
        "dezanove": 19,
        "cento": 100,
        "cincoenta": 50,
    },
    orders="primeiro, primeira | segundo | terceiro, terceira | quarto",
    joiner="e",
    function_words=(
        "depois, antes, eu, tu, você, ele, ela, nós, eles, meu, minha, meus, minhas, teu, tua, "
        "seu, sua, nosso, nossa, me, te, se, nos, lhe, o, a, os, as, um, uma, de, do, da, dos, "
        "das, no, na, nos, nas, em, com, por, para, pra, pro, sem, que, e, mas, porque, se, "
        "quando, é, são, está, estou, era, foi, será, vai, vou, vamos, tem, tenho, temos, há, "
        "faço, faz, fazemos, viajo, viajamos, mudo, mudamos, caso, casamos, começo, começa, já, "
        "muito, mais, não, nem, gente, às, à, ao, opera, opero, parto, partimos, tô, tá, defendo, "
        "sai, saio, chega, entro, entra, tiro, sou, levo, torçam, pego, pegamos, recebo, embarco, "
        "nasce"
    ),
    joins="e, mas, porque, que, quando, se, pois, onde, enquanto, embora, então",
    negations="não, nunca, nem, sem, jamais, nada",
    doubt=r"""
        ^\ @\ (?:n[oa]\ (?:hospital|uti|uci|clinica|cama)
        |de\ (?:baixa|repouso|quarentena|quimio|febre|hospital))\b |
        \b(?:estavam?|eram?)\b[^,;]*\b(?:para|pra|pro)(?:\ o|\ a)?\ @ | \bnasci\b(?=.*@) |
        \b(?:quem\ me\ dera|oxala|tomara)\b[^,;]*@ |
        \b(?:pensei|pensava|achei|achava)\ que\b[^,;]*@ |
        @\ e\ feriado\b | @\ de\ (?:ferias|licenca)\b |
        \b(?:apanho|pego|apanhar|pegar|autocarro|onibus|linha)\ (?:o\ )?@(?=\ (?:pra|para|ate)\b) |
        @(?:\ \w+){0,3}\ (?:,\ )?como\ (?:sempre|cada|todas?)\b |
        \bla\ (?:pra|para|pela|pelo|por)\ (?:a\ |o\ )?@ |
        \b(?:vizinh[oa]s?|colegas?)\b[^,;]*\b(?:vao|vai|viajam?|partem?|voam?|saem?)\b[^,;]*@ |
        @(?=.*\b(?:assim|dess[ae]s|dest[ae]s)\b)(?=[^,;]*\b(?:vai\ se|a\ gente|voce|te)\b) |
        @\ e\ (?:o\ |a\ )?(?:meu|minha|noss[oa])\ (?:\w+\ )?(?:gat[oa]|cao|cachorr[oa]|cadela)\b |
        \b(?:dia|noite|manha|tarde|semana)\ (?:seguinte|anterior|antes|depois)\b(?=.*@) |
        \b(?:ante)?vesperas?\b(?=.*@) |
        \b(?: suspens\w* | transferid\w*\ de | pode[sm]?\ fazer\ hoje | possas?\ fazer |
        nao\ deix\w+\ para | dizia | tudo\ (?:para|pra)(?=\ @) |
        (?:adia|cancela|remarca|mudad)\w* | talvez | provavelmente | ia\ ser | deveria | devia |
        pode\ (?:ser|que) | se\ (?:der|a|o|nao) |
        quando\ (?:eu\ )?era | (?:adoro|odeio|amo|prefiro|preferid[oa]|favorit[oa]) |
        ha\ \S+\ anos | faz\ \S+\ anos(?=[^,;]*@)(?!\ (?:\w+\ )?@) |
        todo\ (?:dia|mes|ano) | todas\ as | todos\ os |
        era\ (?:para|amanha) )\b | \b(?:nasci|nascid[oa])\b.*\d | \bera\ @ |
        @\ e\ (?:dia\ de|sempre|quase|sagrad[oa]|para)\b | \bse\ .*@.*\bnao\b""",
    habitual=r"\b(?:sempre|costum\w+|as\ vezes|normalmente)\b",
    past=r"""
        \b(?!meu\b|seu\b|teu\b|sou\b|vou\b|estou\b|dou\b|eu\b|museu\b|europeu\b|deus\b|ou\b
        |tou\b|cariou\b|(?:oper|esper|recuper|super|liber|consider|prosper|alter|gener)am\b)
        (?: \w{2,}(?:ou|iu) | \w+eu | \w+(?:aram|eram|iram) | foi | foram |
        teve | tive | tivemos | tinha | estava | era | fui | fomos | perdemos | perdi |
        enterramos\ (?:o|a|meu|minha) | deu | veio | fez | descobri | recebi | soube | caí |
        parti\ o | quebrei )\b""",
    ongoing=r"""
        \b(?: enterramos | vai | vou | vamos | vão | será | serão | tem | tenho | temos | é |
        são | está | estou | estamos | ando | andamos | faço | faz | começa | começo | chega |
        sai | saio | nasce | opera | operam\b(?<!\bja\ operam) | completa | sopra | levo | leva |
        trago | traz | volta | volto | viaja | viajo | embarc[oa] | mudo | muda | entro | entra |
        (?:se|me)\ cas[oa] | cas[oa](?:\ -\ | )(?:se|me) | casa\ n[oa] | recebo | recebe | toco |
        canto | acompanho | celebra | celebro | enterram | vem | vêm | disse
        | disseram | soube | soubemos | avisaram )\b""",
    neutral=r"""
        \b(?:nem|não)\ (?:acredito|consigo\ \w+|vejo\ a\ hora|vejo|paro|durmo|aguento)\b |
        \b(?:ainda\ )?não\ (?:estudei|comecei|fiz|dormi|arrumei|comprei|preparei|tive|vi|li
        |escrevi|consegui|peguei
        |decidi|encontrei|temos|fizemos|começamos)\b |
        \bficou\ (?:marcad[oa]\ |agendad[oa]\ |confirmad[oa]\ )?(?:para|pra|pro)\b |
        \b(?:marcaram|marcou|agendaram|agendou|deram|remarcaram|confirmaram|adiantaram|marquei
        |marcámos|marcamos)[ ]
        (?:\w+\ ){0,4}(?:para|pra|pro)\b |
        \b(?:está|foi)\ (?:marcad[oa]|agendad[oa]|previst[oa]|programad[oa])\b|\bmeu\b
        |\bseu\b|\bcéu\b""",
    participle=r"""
        ^\ ?(?:enfim\ |finalmente\ |recem\ |ja\ )?(?:operad|internad|aprovad|reprovad|enterrad
        |terminad|recebid|casad|mudad|chegad|diagnosticad)[oa]s?\b |
        ^\ ?(?:enfim\ |finalmente\ |ja\ )?(?:feito|visto|voltado)\b""",
    scheduled=r"""
        \b(?: operacao | cirurgia | intervencao | enterro | funeral | velorio | cremacao |
        ressonancia | tac | biopsia | consulta | resultados? | audiencia | julgamento |
        entrevista | quimio\w* | exame | prova | teste | casamento | batizado | ecografia |
        ultrassom | voo | cesarea | cesariana | dentista | veterinari\w* | mudanca | parto |
        radio\w* | defesa )\b""",
    toward="para pra pro",
    parts="de manhã, pela manhã, ao meio-dia, à tarde, de tarde, à noite, de noite",
    events=(
        "oper* cirur* quimio* radio* resson* exam* prova* concurso* enem vestib* teste* tese* "
        "defend* defes* enterro funeral velório missa crema* casament* cas* anivers* batiz* boda* "
        "mudan* mud* voo* viag* viaj* embarc* part* férias show* concerto* tribunal audiência "
        "julgamento escola creche resultad* bióps* hospital clínica intern* alta entrevista* "
        "urgênc* veterin* parto cesár* cesari* nasc* consult* médic* dentista siso* gesso* "
        "colonosc* endosc* ecogr* ultrass* anestes* transf* começ* cheg* volt* visit* jogo corrida "
        "maraton* estreia festa* divórcio notári* cartório chave* entreg* último última primeir* "
        "cinzas revis* control* sess* tac injeç* punção tenho tem temos faço faz vou vai vamos sai "
        "toco tocamos canto cantamos atuo atuamos coro coral palco saio despe* formatur* oab código"
    ),
    titles=(
        "don, doña, dom, dona, senhor, senhora, sr, sra, seu, dr, dra, doutor, doutora, tio, tia, "
        "primo, prima, cunhado, cunhada, sogro, sogra, avô, irmão, são, santo, santa, família, "
        "amigo, amiga, gato, gata, cachorro, cachorra, cadela, chama, sobrinho, pai"
    ),
    things=(
        "quilo, kg, kilos, g, gramas, cm, metros, vezes, pessoas, amigos, filhos, euros, reais, "
        "km, quilos, páginas, horas, minutos, por cento, vez, prova, consulta, sessão, série, "
        "fase, parte, aula, dose, edição, temporada, lugar"
    ),
    weeks_of_days={8: 7, 15: 14},
    rough_days={8: 0, 15: 0},
    last_is_nearest=True,
    bare=True,
    starts="tenho temos levo levamos vou vamos meu minha o opero operam viajo",
)
