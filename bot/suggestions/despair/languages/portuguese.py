"""Words of despair in Portuguese, as in Brazil and Portugal."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    ja realmente so apenas somente simplesmente sinceramente honestamente mesmo msm kkk kk kkkk rs
    rsrs tao muito mt mto sempre constantemente ultimamente ainda tambem tb tbm ate talvez
        pois bem cara vei mds pqp porra caralho literalmente finalmente
    completamente totalmente absolutamente seriamente serio profundamente tipo eh ne tlgd pfv
    vdd a-serio simples alias bastante demasiado alguma-vez certamente igualmente enfim la
    sinceramente ca
""".replace(" la\n", "\n")
_WORDS = respellings("""
    com = cm
    matar = matr
    quero = qero_ kro qru
    muito = mto_
    vontade = vntd vontadi
    viver = vivr
    morrer = morrr morre_
    nao = n nn naum num nao_ naao
    quero = qro qero kero quer_ qr
    queria = qria keria qeria
    que = q qe ke
    por que = pq pque
    porque = porq
    voce = vc ce
    voces = vcs ces
    de = d
    mais = + mas_ mai
    para = pra pro p
    vou = vo
    morrer = morre morree morer
    matar = mata m4tar
    estou = to tou
    estava = tava
    esta = ta
    estar = tar
    vontade = vontad
    viver = vive viverr
    comigo = cmg
    tenho = tnho tenhu
    nada = nd
    tudo = td
    todos = tds
    todo = tdo
    aguento = guento aguentu
    suicidio = suissidio suicidio_
    hoje = hj
    beleza = blz
    gente = gnt
    me = mi
    e = eh
    bom = bão
    acordar = acorda
    cortar = corta
    sumir = sumi
""")
_SPELLING = Spelling(
    splits=(
        # Said of cutting oneself, "again" tells it from an accident.
        (
            r"\b(me (?:cort|machuq)[a-z]*|cort(?:ei|o)[- ]me) (?:outra vez|de novo)"
            r"(?= ?(?:$|[,.]|e\b|ontem|hoje|esta|depois))",
            r"\1 denovo",
        ),
        (r"-", " "),
        (r"\b(?:de verdade|de vdd|a serio|falando serio|na verdade)\b", ""),
        (r"\b(?:outra vez|de novo|as vezes|todo o tempo|o tempo todo)\b", ""),
        (r"(?<!\bmeu )(?<!\bminha )(?<!\bum )(?<!\buma )\b(?:mano|mana)\b", ""),
        (r"\b(?:nao e brincadeira|sem brincadeira|nao estou a brincar)\b", ""),
        (r"\bauto ?(mutil|les|lesion)", r"auto\1"),
        (r"'", ""),
        (r"\bnao (?:paro|deixo|consigo (?:parar|deixar)|dou conta de parar) de\b", ""),
        (r"\bc (?=(?:a|minha|tudo|td|isto|isso|essa|esta)\b)", "com "),
    ),
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b((?:morri|morro|morrendo|a morrer) de (?:rir|riso|vergonha) ,? ?quero morrer) "
            r"(?=$|[.,]|k )",
            r"\1 in-jest ",
        ),
        (
            r"\b(?:nao (?:tenho|ha|vejo|encontro|existe|me resta|sobra) (?:mais )?"
            r"(?:nenhum\w* |um so )?|nenhum\w* )(?:bom |boa )?"
            r"(?:motivos?|raz\w+) (?:para|pra) nao\b",
            ", quero",
        ),
        (r"\bpara que pra\b", "para que"),
        (r"\bpra que\b", "para que"),
    ),
)  # fmt: skip
_GROUPS = {
    "EU": "(eu|uma parte de mim|algo dentro de mim)",
    "NAO": "(nao|nunca|jamais)",
    "S": "(EU ~|^|estou)",
    "QUERO": """(quero|queria|quis|desejo|desejava|gostava de|gostaria de|preciso [de]|penso em|
        planejo|planeio|vou|prefiro|preferia|preferiria|decidi|devo|tenho (que|de)|me apetece|
        apetece me|apetecia me|apetece|(tenho|sinto|tinha|da|tendo|dava) [uma|muita] (vontade|
        vontades|ganas|desejo) de|vontade de|mereco|devia|deveria|podia|poderia|espero|tomara|
        estou (pront*|pensando|a pensar|querendo|decidid*|a fim) [de|em|a|para]|pensando em|
        querendo|quisera|tentei|tentando|tentado|resolvi|pretendo|anseio)""",
    "VIVER": """([mais] [continuar|seguir] [a] (viver|vivendo|viva|vivo|existir|
        existindo) !(na (cidade|rua|casa)|em !(este|esse|mim|dor|sofrimento|agonia|angustia|medo|
        solidao|tristeza)|no !(mundo|inferno|escuro|sofrimento)|na !(dor|escuridao|tristeza|
        solidao|angustia)|com !(isto|isso|esta|essa|este|
        esse|tanta|dor)|sozinh* !($)|aqui !($)|sem !(el*|voce|ti|meu|minha)|longe|perto|juntos|
        de !(esta|essa|este|verdade)|numa|num|entre|la) [mais]|[mais] [continuar|
        seguir] [a] (estar|ficar) (viv*|aqui !(na|no|em|ate|amanha|as|a|quando|para)|neste mundo|
        nesse mundo|
        nesta vida|nessa vida|por ca $) [mais]|[mais] (ca estar|aqui estar|fazer parte deste mundo|
        fazer parte desse mundo|estar por ca|estar ca) [mais]|[mais] (acordar|levantar me|
        despertar) !(o|a|as|cedo|tarde|antes|com|de|meu|minha) [mais]|ver (outro dia|o amanha|
        o sol nascer)|[mais] esta* neste mundo)""",
    "MORRER": """(morrer !(de !(uma vez|vez|verdade)|por|antes|sem|na praia|em casa|velh*)|
        estar mort* !(de)|ser mort*|deixar de (existir|viver)|dormir e (nao|
        nunca) [mais] acordar [mais]|nunca mais acordar|partir deste mundo|deixar este mundo|
        sumir (da vida|deste mundo|desse mundo|do mundo)|nao (existir|acordar|estar aqui|
        estar viv*|ter nascido)|que (deus|a morte) me leve|descansar em paz|
        ir me embora deste mundo|dormir para sempre)""",
    "MATAR": """([me] (matar !(o|a|as|os|de|saudade*|aula*|processo|por|tempo|baratas|quem|ele|ela|
        alguem|
        esse|este|aquele|meu|minha|voce|um|uma)|suicidar|
        enforcar|afogar|envenenar|jogar (de|da|do|na frente|em frente|debaixo|pela|no)|atirar (de|
        da|do|pela|para|a)) [me]|me (mate|mato|suicide|suicido|matasse)|
        tirar [me] [a] [minha] [propria] vida|acabar (com (a minha|minha|esta|essa) [propria] vida|
        com tudo [isto|isso]|comigo)|por (fim|termo|um fim) (a|na|em) [minha] (vida|tudo|isto|
        isso)|dar (fim|cabo) (a|da|na|de) (minha vida|mim|vida|tudo)|terminar (com (a minha|minha|
        esta) vida|com tudo|comigo|minha vida|a minha vida)|cortar os pulsos|cometer suicidio|[o|
        um|em|ao] suicidio|[fazer] uma (loucura|besteira|asneira)|meter uma bala|
        atentar contra a [minha] vida|matar me|suicidar me)""",
    "TODOS": """(todos|todo mundo|toda gente|toda a gente|[o] mundo|[a] minha familia|
        [os] meus (pais|filhos|amigos)|[as] minhas filhas|eles|as pessoas|voces|tudo|
        [o] meu (marido|namorado)|[a] minha (mae|mulher|esposa)|os outros|a vida (de|dos) *)""",
    "MORTO": """(mort*|nao (existisse|existo|estivesse|estou|estiver) [mais] [aqui|viv*]|
        desaparec*|morresse|morrer|me (matasse|matar|fosse embora para sempre)|sumisse|
        nao tivesse nascido|deixasse de existir)""",
    "DECIDED": """((decidi|esta decidido|tomei a decisao|tomei uma decisao|a minha decisao esta
        tomada|minha decisao esta tomada|resolvi) [,] [que|de])""",
    "DATE": """([do|de|da|o|a|ao|ate|meu|minha|meus|os|este|dos|proxim*] [meu|minha|meus|fim|
        proxim*|este] [proxim*|do|de] (aniversario|natal|ano|anos|ano novo|mes|verao|inverno|
        primavera|outono|domingo|sabado|sexta|segunda|semana|trinta|quarenta|cinquenta|
        sessenta))""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="e mas que porque ou se entao",
    others="ele ela eles elas voce tu",
)

_CERTAIN = _PHRASES.pattern("""
    (quero|queria|espero) ~ que [a] minha vida (acabe|acabasse|termine)
    (decisao|coragem|vontade) de MATAR
    (falta|resta) [me] MATAR
    (me bato|me batendo|a bater me|bato me|me batia|bater em mim|me soco|me socando|me dou socos)
        ~ ~
        (ate|com forca|de proposito|$)
    nao me sinto segur* (comigo|ao pe de mim)
    medo (de mim $|de mim mesma|do que (possa|posso|vou|poderia) ~ fazer (comigo|a mim|me))
    medo de (me machucar|machucar me|me magoar|magoar me|me cortar|fazer ~ comigo)
    antes (morrer|mort*) [do] que !(perder|pagar|ir|trabalhar)
    (me teria|teria me|ja me tinha|tinha me|teria) ~ (matado|suicidado) [me]
    pensar em (me suicidar|suicidar me|morrer $|me matar)
    DECIDED ~ NAO ~ (viver|viverei|existir|estar viv*|continuar viv*|estarei viv*|ficar viv*) (alem|
        depois|apos|passad*|ate|mais do que ate|para la) DATE
    DECIDED ~ NAO ~ (chegar|chegarei|chego) viv* [a] DATE
    DECIDED ~ NAO ~ (chegar|chegarei|chego|ver|verei) [a|o|ao|aos] [meu|meus] [proxim*]
        (aniversario|natal|ano (novo|que vem)|novo ano|proximo ano|trinta|quarenta|cinquenta) $
    (me cortei|cortei me|me machuquei|me corto|corto me) denovo
    (quando|sempre que) > (me corto|corto me) $
    (estar mort*|nao existir|morrer) (soa|parece|seria) ~ ~ (descanso|paz|tranquil*|alivio|ferias|
        bom)
    (adormeco|deito me|me deito|vou dormir|vou para cama|me deitar) ~ ~ (esperando|esperanca|
        desejando|torcendo|rezando) ~ ~ ~ (ultima (vez|noite)|nao (ver|acordar))
    [me] (da|de|dame|diz|diga) [me] ~ (razao|motivo) para (continuar|viver|estar viv*|nao (morrer|
        me matar))
    nao vejo por que ~ ~ (continuar viv*|viver|estar viv*)
    (recai|recaida) , ~ ~ (bracos|pulsos|pernas)
    (bracos|pulsos|pernas) ~ (cheios|cheias|cobert*) de cortes
    pensamento ~ ~ (MATAR|morrer)
    penso [o dia todo|todo o dia|todos os dias|todas as noites|sempre] em (MATAR|morrer|suicidio)
    tiro a minha [propria] vida
    (planejo|planeio|planejei|planeei|planejando|planeando|a
        planear|planejado|planeado|preparando|preparo) [o] [meu] (suicidio|minha morte)
    [o] meu suicidio (esta|ja|vai)
    (queria|desejo|desejava|quem me dera|oxala|pena|triste|gostava de|gostaria
        de|preferia|lamento|raiva) ~ ~ [nao|nunca] ~ (ter acordado|tivesse acordado|me ter
        acordado|acordei|ter me levantado) !(cedo|tao|as|tarde|antes)
    (seria|bom|importava|importaria|importo|otimo|melhor|melhor se|tanto faz) ~ ~ nao acordar
        [mais|amanha|nunca] !(as|cedo|tarde|com)
    (morrer|morresse|morrendo|partir|morra|apagar) ~ ~ (dormindo|a dormir|no sono|no meu
        sono|durante o sono|enquanto durmo)
    (peco|rezo|imploro|espero|oro|que|pedindo) ~ ~ [a] (deus|o senhor|senhor|nossa
        senhora|jesus) ~ [que|para] ~ me (leve|leva|levar|chame|busque|buscar|recolha|levasse)
    (deus|senhor) ~ (me leve|venha me buscar|venha buscar me|me leva|me chame)
    (segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha|natal|semana que vem|proxima
        semana) ~ (nao (estarei|vou estar|estou) [mais] viv*|estarei mort*|vou estar mort*)
    (me machucar|machucar me|me cortar|cortar me|magoar me|me ferir|magoar a mim) ~ e ~
        (unic*|tudo que|so isso)
    (voltei|volto|voltando) a (me (machucar|cortar|ferir|magoar)|machucar me|cortar me|magoar
        me|ferir me|automutil*)
    (anos|ano|meses|semanas|dias) sem (me (cortar|machucar|ferir)|cortar me|magoar
        me|automutil*) ~ ~ ~ (ontem|recai*|voltei|fiz)
    (vontade|impulso|necessidade) de (me (cortar|machucar|ferir)|cortar me|magoar me|ferir me)
    ^ vou me matar $
    [a] pensar em (me matar|suicidio)
    (com|tenho|tendo|tive|muitos) pensamentos (suicid*|de morte)
    [a] vida sem (ele|ela|ti|voce|meu *|minha *) nao (vale|tem|faz)
    uma parte de mim ~ (espera|quer|deseja) ~ (nao|morrer) [acordar]
    se dependesse de mim ~ ~ ~ mort*
    consigo ~ (parar|deixar) de pensar (em|no) (suicidio|morrer|me matar)
    (nao|nem) ~ quero (ca estar|estar ca) [mais]
    (espero|queria|quero|desejo|tomara|peco) ~ ~ [o] [meu] coracao ~ (pare|parar|parasse)
    S QUERO ~ (MORRER|MATAR)
    (tenho [muita] vontade de|QUERO) [a|de|me|mais] (MORRER|MATAR)
    (vou|vou se|quero) ~ (me matar|matar me|suicidar me|me suicidar|tirar a minha vida)
    NAO ~ (quero|queria|posso|consigo|aguento|suporto|tenho [mais] [nenhum*] (vontade|forcas?|
        motivos?|razao|razoes|desejo|animo|coragem) [nenhum*] [de|para|pra]|mereco|sei|me apetece|
        faz sentido|desejo|gosto de|pretendo|vejo (sentido|razao|motivo) [em|para]) ~ VIVER
    (sem|perdi|perdendo|nenhum*|acabou|tirou|falta) ~ (vontade|razao|motiv*|sentido|gosto|forcas?|
        desejo|animo|alegria|ganas) [nenhum*] [de|para|em|por|pela|a] (viver !(em|com|no|na)|vida|
        VIVER|existir|continuar viv*)
    NAO ~ (ha|vejo|tenho|encontro|existe|faz|tem) ~ (sentido|razao|motivo|razoes|motivos|vontade|
        graca) ~ [em|de|para|na|que|a] (viver !(em|no|na)|vida !(comprar)|VIVER|existir)
    (para que|por que|porque|de que [me] (serve|adianta)|que sentido (tem|faz)|qual o sentido de|
        pra que) [eu|e que|continuar|continuo|seguir|continuar a|estou] (viver !(em|no|na)|vivendo|
        viv*|existir|existo|a viver|nasci)
    [a] [minha] vida ~ NAO ~ (vale|tem|merece|faz) ~ (pena|nada|sentido|valor) !(em)
    NAO ~ vale [a] pena ~ (viver !(em|no|na)|continuar viv*|estar viv*|vida)
    minha vida (nao presta|nao serve|e um lixo|e inutil)
    (nada|ninguem) ~ (por que|pelo qual|por quem|para que) ~ (viver|valha a pena viver)
    (cansad*|fart*|exaust*|sacudid*|chei*|saturad*) (de|desta|dessa) (viver !(em|no|na|com)|
        existir|estar viv*|continuar viv*|esta vida|essa vida|vida !(em|de|na|no))
    odeio (viver|a minha vida|minha vida|estar viv*|existir|esta vida) !(em|no)
    (sou|estou|sinto|ando) ~ (suicida|com (ideias|pensamentos) suicidas) !(squad)
    (pensamentos?|ideias?|ideacao|impulsos?|tendencias?|vontades?) (suicidas?|de (suicidio|morte|
        morrer|me matar|acabar com tudo))
    (penso|pensar|pensando|pensado|pensei|pensava|planejo|planejando|planeio|considero|
        considerando|imagino|fantasio|sonho|obcecad*|ideia|cabeca|tento|tentei|tentado|tentativa|
        cogito|vontade|plano|planos|pensa) ~ ~ [em|de|com|para|na|no|a] [propria|minha] (suicidio|
        MATAR|morte !(de|do|da)|morrer !(de)|estar mort*|nao (existir|acordar|estar viv*))
    (o suicidio|a morte|morrer|estar mort*|nao existir) ~ (unic*|alivio|saida|solucao|descanso|
        opcao|libertacao|consolo|paz|melhor|escape|conforto)
    unic* ~ ~ ~ (morte|suicidio|morrer|MATAR|estar mort*)
    (alivio|descanso|melhor|paz|bom|libertacao) ~ (nao (existir|acordar|estar viv*|ter nascido)|
        morrer !(de)|estar mort*|deixar de existir)
    (tentei|tentativa de|quase|tentado|cheguei a tentar|estive perto de) ~ (MATAR|suicid*|me matei|
        tirar a minha vida|suicidio)
    (vou|devo|devia|posso|queria) ~ (me matar|matar me|me suicidar|suicidar me|me enforcar)
    me (mato|suicido|enforco) (hoje|amanha|esta noite|$|e)
    (mais valia|preferia|preferiria|prefiro|queria|quero|gostava|gostaria|oxala|tomara|
        quem me dera|melhor|seria|antes|desejo|desejava|era|devia) ~ ~ (mort*|nunca ter nascido|
        nao ter nascido|nunca tivesse nascido|nao (existir|existisse)|ter morrido|morresse|
        nao estar (viv*|aqui)|estar mort*) !(de)
    (tomara|oxala|espero|quero|queria|gostava|gostaria|desejo|rezo|peco|vontade de|dormir|deitar|
        adormecer|so) ~ ~ (nao|nunca|nunca mais) ~ (acordar|acorde|acordasse|despertar|acordo) !(o|
        a|cedo|tarde|as|meu|minha)
    (tomara|oxala|espero|rezo|peco|desejo|quero|queria|imploro|suplico) ~ ~ [que|a] (um (carro|
        camiao|caminhao|comboio|trem|onibus|autocarro|raio)|deus|alguem|algo|a morte|cancro|
        cancer) ~ ~ (atropel*|leve|mate|levasse|tire|me leve|cai*)
    me atropel*
    deus ~ ~ (me leve|me levar)
    vou me (cortar !(o cabelo)|machucar|ferir|mutilar)
    (quero|vou) me (mutilar|ferir|machucar)
    mereco [a] (morrer|morte|estar mort*|nao viver)
    NAO mereco (viver|estar viv*|a vida|existir)
    (voz|vozes|cabeca|algo) ~ (diz|dizem|manda*|pede*|grita*|fala*|sussurra*) ~ ~ (matar|mate|
        morrer|suicid*|saltar|pular)
    TODOS (estaria*|ficaria*|ficava*|estava*|viveria*|vivia*|seria*|estao|ficam|ficarao|vao ficar|
        estarao) ~ (melhor|feliz*|felizes|tranquil*|bem|aliviad*) ~ (sem mim !(no|na|em)|
        se [eu] ~ MORTO|se eu (estivesse mort*|morresse|nao existisse|me matasse|sumisse))
    (estaria*|ficaria*|viveria*|seria*|ficavam|estavam) [todos] ~ (melhor|feliz|
        felizes) ~ (sem mim|se [eu] ~ MORTO)
    (seria|era|e|fosse) melhor ~ [que|se|eu] ~ (morresse|morrer|morto|morta|nao existisse|
        nao existir|nao estivesse|sumisse|nao tivesse nascido)
    imagino [me] ~ (mort*|sem vida|minha morte|meu funeral|meu enterro|nao estar (viv*)|
        nao existir)
    (invejo|inveja) ~ (os mortos|dos mortos|quem (morreu|morre))
    (carta|cartas|bilhete*|nota*|mensagem|videos?) de (despedida|suicidio|adeus) !(da|do)
    (medo|receio|assusta|tenho) ~ ~ (fazer (alguma coisa|algo|mal) ~ (comigo|a mim [mesm*])|
        do que (possa|posso|sou capaz) ~ fazer|me fazer mal|fazer mal a mim|fazer [uma] besteira)
    nao confio em (mim|ficar sozinh*)
    (plano|data|dia) ~ ~ (para|de) (morrer|me matar|minha morte|a minha morte|MATAR)
    um plano e uma data
    NAO ~ (chego|vou chegar|chegarei|verei|vou ver|faco|vou fazer|estarei) ~ ~ (ao natal|amanha|
        ao meu aniversario|aos trinta|ao ano que vem|proximo aniversario|a proxima|a manha|o sol)
    NAO ~ ver (o amanhecer|o amanha|a manha|o dia)
    [me] (automutil*|autoles*|mutil*) [me|ha|desde|quando] !(prevencao|oficina)
    (eu|me|voltei a|volto a) ~ (me corto|corto me|me cortar|cortar me|me machuco|machuco me|
        me machucar|magoo me|magoar me|me magoar|me queimo|me firo|me arranho|me bato|
        me ferir) ~ (quando|para|escondid*|de proposito|ha|desde|todos|e ninguem|a mim|sozinh*|$|
        a serio|porque|os (bracos|pulsos)|por|de)
    (corto|machuco|magoo|queimo|firo|mutilo) me (ha|desde|quando|para|de proposito|as escondidas|
        todos|e ninguem)
    me (corto|machuco|magoo|queimo|firo|mutilo) (escondid*|de proposito|ha|desde|quando|para|
        todos os dias|e ninguem|os bracos|sozinh*)
    (voltei a|volto a|quero|vontade de|preciso de|comecei a|penso em|ando a|impulso de|desejo de|
        deixar de|parar de|recai e|necessidade de|apetece|recomecei a) ~ (me cortar !(o cabelo|
        as unhas)|cortar me|me machucar|machucar me|magoar me|me magoar|me ferir|ferir me|
        me queimar|queimar me|me mutilar|fazer mal a mim|me fazer mal|fazer me mal|autolesao|
        automutil*)
    (cortei|machuquei|magoei|feri|queimei) [me] (de proposito|os bracos|os pulsos|para sentir|
        porque quis)
    me (cortei|machuquei|feri) (de proposito|os pulsos|os bracos|ontem $|para sentir)
    (automutilacao|autolesao|automutilo|automutilei|automutilar|autolesiono)
    (tomei|engoli|tomar|engolir|tomado) ~ ~ (comprimidos|remedios|frasco|cartela|overdose|pilulas|
        medicamentos|caixa toda) !(para|da|do)
    (saltar|pular|jogar|atirar) [me] (da|do|de|a) (ponte|predio|varanda|janela|linha|metro|trem|
        comboio)
    quero [ir] (ter com ele|ter com ela|com ele|com ela|encontrar) ($|no ceu|ao ceu)
    NAO ~ (aguento|suporto|tolero) ~ (esta|essa|a minha|minha|a) vida !(de escritorio|em)
    (nao aguento|nao consigo|nao suporto) ~ (viver|continuar a viver|vivendo) !(em|com (meus|os))
    nao pretendo ~ mas penso em suicidio
""")
_MAYBE = _PHRASES.pattern("""
    (dando|dei|dar) ~ coisas > (calm*|paz|tranquil*)
    NAO ~ quero estar $
    (facil|bom|melhor|lindo|simples) ~ ~ nao existir
    (cartas?|bilhetes?) ~ ~ ~ para (depois $|quando eu (nao|for|partir))
    (cuid*|tom*|trat*) > se [*] me (acontecer|acontece|suceder) (algo|alguma coisa)
    (cuid*|tom*|trat*) > se (algo|alguma coisa) me (acontecer|acontece)
    se [*] (me acontecer|acontecer) (algo|alguma coisa) [comigo] > (cuid*|tom*|trat*)
    nao (vou|irei|quero) fazer (nada|nenhuma|alguma|qualquer) [besteira|asneira|loucura|mal]
        (comigo|a mim)
    nao (vou|irei) (me machucar|me magoar|magoar me|machucar me|fazer mal a mim)
    (nunca|jamais|nada|isto|isso) ~ (vai|ira|vou) ~ (ficar bem|melhorar|ficar melhor|ser
        bom|estar bem) [nunca|mais] [para mim] $
    (nada|isto|isso|tudo) ~ vai melhorar (nunca|para mim)
    (dei|doei|ofereci|distribui|dado) ~ ~ ~ (coisas|tudo|tenho) ~ ~ ~ (vou|preciso|precisar)
    (para onde|onde|aonde) [eu] vou ~ ~ (precis*|falta)
    nao vou [mais] poder ~ cuidar*
    (logo|em breve) ~ nao ~ precisar
    se eu (sumisse|sumir|desaparecesse|morresse) ~ ninguem
    NAO vou (andar|estar) por (tempo|ca)
    NAO me vejo ~ [para o] (ano|daqui a|no futuro) ~
    NAO ~ (andar por ca|estar ca|estar por ca) ~ (muito|muito tempo)
    NAO me vejo (aqui|ca) (para o|no proximo) ano
    (escolhi|escolhido|decidi) o (lugar|sitio|local|dia) e (a|o) (hora|dia|momento)
    (nao|sem) ~ ~ (motivo|motivos|razao|razoes) ~ (levantar*|continuar|ficar)
    tanto me faz o que me acontece
    todos os dias este vazio
    ninguem ~ ~ ~ cuidar de mim
    (facil|melhor) para todos se eu nao (existisse|estivesse)
    que (silencio|paz|calma) ~ se tudo (acabasse|terminasse)
    forcas? para mais um dia
    nao quero morrer , [so|mas] quero
    NAO ~ quero mais ($|e|,|mas|nada|assim|continuar|lutar|fingir)
    NAO ~ (aguento|posso|consigo|suporto|da|dou|resisto) ~ [mais|continuar] ($|e|,|mas|nada|
        assim|com (isto|isso|tudo|esta dor|essa dor|a minha vida|tanta)|lutar|fingir|esta dor|
        este sofrimento)
    NAO ~ (aguento|consigo) mais
    NAO ~ (sei|vejo) ~ (como (continuar|seguir|sair|viver|aguentar|vou)|quanto (mais|
        tempo) ~ (aguent*|vou|consigo|resist*)|porque continuo)
    (nao|nenhum*|sem|nem) ~ (saida|futuro|esperanca*|solucao|luz|escapatoria) ~ !(do (estac*|
        parque|centro|shopping)|de emergencia|da|do|ao|de (ganhar|ver))
    (perdi|perdendo|sem|acabou) ~ [toda|a|as|minha] esperanca* !(de (ganhar|ver))
    (nao|sem|acabaram) ~ (tenho|ha|restam|sobram|forcas) ~ (forca|forcas|energia|animo|
        coragem) ~ [de|para] ($|nada|lutar|continuar|seguir|levantar|e|mais|viver) !(cozinhar|
        o ginasio)
    sem forcas
    (sou|sinto [me]|virei|fui|sentir) ~ ~ (peso|fardo|estorvo|encargo|incomodo|fracasso|inutil|
        lixo|a mais em|desperdicio|um nada|atraso de vida) !(de trabalho)
    (peso|fardo|estorvo) (para|na|em) (todos|toda|minha|meus|a|os|voces|o mundo)
    ninguem ~ ~ (falta|notar*|repara*|importa*|liga*|gosta de mim|quer saber|sentiria|choraria|
        perceber*|precisa de mim|daria conta|ia dar|sentir) [a|minha|se|que|$|de]
    (quero|queria|vontade de|gostava de|gostaria de|desejo|preciso|pudesse|apetece) ~ (desaparecer|
        sumir|evaporar|apagar me|descansar para sempre|deixar de sentir|
        ir embora para sempre) !(uma|um|uns|por uma|por um|numa|no (fim|fds)|na|dois|ate|
        da (reuniao|foto))
    (desaparecer|sumir|dormir|descansar|paz) ~ (para sempre|do mapa|eternamente|de vez)
    (quero|queria|desejo|espero|preciso|tomara) ~ [que] ~ (tudo|isto|isso|dor|sofrimento) ~ (pare|
        acabe|termine|parasse|acabasse|cesse|passe|suma) !(a (mudanca|semana|aula|reuniao)|bem)
    (nada|vida|tudo|isto|isso|nao) ~ (sentido|importa|interessa|graca|tem valor|
        vale a pena) !(comprar|ir|fazer|que|em comprar)
    nada ~ (faz|tem|me) ~ (sentido|importa|graca|anima|alegra|interessa)
    (para que|por que|porque|de que [me] (serve|adianta)|pra que) [eu|e que] (continuar|continuo|
        seguir|lutar|levantar me|tentar|esforcar*|insistir|tudo isto|tudo isso|luto|existir) ($|
        assim|a lutar|lutando|com isto|tentando|,|e|em frente)
    (estou|sinto [me]|ando) ~ (vazi*|mort* por dentro|quebrad* por|pres*|sem saida|acabad*|
        no fundo do poco|destruid*|sem rumo|perdid* e) ~ !(no (transito|elevador))
    (vazio|vazia) ~ (por dentro|dentro|enorme|no peito)
    (por dentro|dentro de mim|ca dentro) ~ ~ (preto|vazi*|mort*|escur*|negro)
    nao sinto [mais] nada $
    (desisto|desisti|vou desistir|quero desistir|me rendo|rendo me|entrego os pontos) ($|de (tudo|
        mim|viver|lutar|tentar|vida)|da vida|,|e|nao)
    (cansad*|fart*|exaust*|esgotad*) (de|da|desta) (vida !(de|em|na)|tudo !(o|a)|lutar|sofrer|
        fingir|mim|minha vida|tentar|ser eu) ~
    [a] minha vida ~ (acabou|terminou|esta acabada|e um inferno|nao tem (sentido|jeito)|
        esta destruida|perdeu o sentido|chegou ao fim)
    (fundo do poco|fim da linha|fim do caminho|no limite das minhas forcas|
        no fim das minhas forcas)
    cheguei ao (meu limite|limite|fim)
    (em breve|logo|daqui a pouco|amanha) ~ ~ (nao|deixo|deixam|livram*) ~ ~ (preocup*|incomod*|
        estarei|aqui|aturar*|de mim)
    NAO ~ (vao|precisam|tem|tera*|precisarao) ~ ~ preocupar* ~ (comigo|por mim)
    (minha|e a minha|esta e|sera a minha|meu|o meu|as minhas) ultim* (semana|dia|noite|mensagem|
        carta|natal|aniversario|vez|palavras|adeus|verao|despedida) !(no|na|de (aulas|trabalho|
        ferias|curso)|com a equipa|antes|aqui em|em) ($|que|e|da minha vida|neste mundo|,)
    ultima vez que ~ ~ (me|mim|escrev*|falamos|falo)
    (despedi [me]|me despedi|ja me despedi|despeco me|me despedindo|despedir me|me despedir|
        disse adeus|digo adeus|dizer adeus) ~ (de (toda|todos|tudo|todo mundo|voces|quem|
        toda a gente)|da (minha familia|vida)|dos meus|a (toda|todos))
    adeus (mundo|a todos|para sempre)
    quando (lerem|leres|voce ler|voces lerem|ler|encontrarem|lerem isto) ~ ~ ~ (nao|mort*|longe|
        partido|estarei|terei)
    [para] quando eu (nao estiver|for|me for|partir|faltar|nao existir|morrer) !(em|de ferias|
        de viagem|para)
    obrigad* por tudo [,|.] [*] [*] [*] [*] [*] [*] [,|.] (cuidem*|cuidem se|perdo*|adeus|comigo|
        para mim|esquecam|amo|desculp*|se cuidem|fiquem bem)
    (perdo*|desculp*|digam|diz|diga) ~ ~ ~ ~ (sem mim|adeus|partir|vou|aguento mais|falhei|amo)
    (tudo|coisas|papeis|assuntos) ~ (tratad*|em ordem|arrumad*|pronto|organizad*|
        resolvid*) ~ ~ ~ (quando|nao estiver|sem mim|partir|for)
    (sei|escolhi|decidi|marquei|escolhido|marcado) ~ ~ (que dia|o dia|qual dia|a data|dia em que|
        quando) ~ ~ (vou|partir|parto|irei|acaba|termina)
    decidi , esta e a minha ultima semana
    (ficam|ficariam|estao|ficarao|vao ficar|estariam|ficava*) ~ melhor sem mim
    melhor sem mim $
    (vou|queria|quero) sumir ($|de vez|para sempre)
    NAO ~ vale a pena $
    suicidio ~ (eu|minha|me)
    (me|eu|mim) ~ suicid*
    NAO me (vejo|imagino) ~ ~ (futuro|velh*|ano que vem|daqui a)
    NAO ~ futuro
    NAO ~ (estarei|vou estar|duro|vou durar|fico) ~ (muito|muito mais|aqui muito|ca muito|
        por muito) [mais] (tempo)
    tanto faz [se] (viv*|morrer|eu)
    nao valho nada
""")
_IDIOMS = _PHRASES.pattern("""
    ultimo dia [,|.] > obrigad* > (anos|equipa|equipe|time|colegas|empresa|parceria)
    (arranc*|descabelando) [os] [meus] cabelos
    (bat*|dar) [com] a cabeca (na|contra a|nas) pared* !(ate)
    (hoje|amanha|desculp*|agora|nessa) [,] [eu] nao (consigo
        [ir|participar|chegar|entrar]|posso|da [para ir|para mim]) ,
    (hoje|amanha) nao (consigo|posso|da) ($|,)
    [meu] ultimo dia [e|vai ser|sera] [na] (segunda|terca|quarta|quinta|sexta|amanha|dia)
    nao quero [mais] (morar|viver) com (meus|os|a minha|minha|o
        meu|meu|a|colegas|tres|quatro|tanta) *
    (morri|morre|morro|morrendo|matei) [*] [vezes] (contra|no|na|para) [o|a] [ultimo|ultima]
        (chefe|boss|chefao|fase|nivel)
    (prefiro|preferia) (morrer|morrer) (a|do que) !(viver|continuar|sofrer|isto) * ~
    NAO quero [mais] estar aqui (a|as|ao|aos|no|na|nas) (segundas*|tercas*|quartas*|quintas*|
        sextas*|sabados*|domingos*|segunda|fim)
    (desaparecer|sumir) (uma|uns|um|por uma|numa) *
    desisto , (este|esta|esse|essa|o|a) *
    nao (posso|consigo|sei) viver sem !(ele|ela|ti|voce|eles|elas|[o|a] [meu|minha|meus|minhas]
        (filh*|mae|pai|marido|mulher|irma*|namorad*|espos*|amor*|familia)) *
    [a] vida sem !(ele|ela|ti|voce|meu|minha|eles|amor) * nao (vale|tem|faz) ~ (pena|graca|sentido)
    (esquadrao suicida|suicide squad)
    prevencao (do|ao|de) suicidio*
    [eu] [quase|a|estou|estava|vou|quero|queria|ia|de] (morro|morri|morrendo|morrer|morria|morreu|
        morrem|morre|mort*|morrermos|morremos|morreria) [quase|a] de (rir|riso|fome|sede|frio|
        calor|vergonha|a vergonha|pena|sono|vontade !(de morrer)|medo|susto|tedio|inveja|ciumes?|
        curiosidade|cansa*|amor*|amores|rir|saudade*|nervos*|dores|preguica|raiva|ternura|
        aborrecimento|tanto rir|fofura|velh*|odio|orgulho)
    (morro|morrendo|morrer|morri|morta|morto) (por um*|de amores|por *)
    (este|esta|esse|essa|o|a|os|as|minha|meu|meus) [meus|minhas|minha|meu] * (esta|estao|vai|vao|
        esta|ta) ~ (me|a) (matando|matar me|matar|mata) !(e eu)
    (este|esta|esse|essa|o|a|meu|minha|os|as|ele|ela|isto|isso) ~ (me mata|matam me|me matam|
        mata me|me matou|vai me matar|vai matar me|estao a matar me|esta a matar me|
        esta me matando|estao me matando|me matando|vao me matar)
    (chefe|mae|pai|marido|mulher|namorad*|professor*|patrao|esposa) ~ (me mata|vai me matar|
        mata me|vai matar me)
    (mataria|matava) por *
    (matei|matar|mato|mata|matando|mataram) (a (aula|saudade|charada|fome|sede|escola|reuniao)|
        o (processo|tempo|servidor|trabalho|bicho)|as saudades|saudade*|aula*|tempo)
    [ando|estou] [a] (matar me|me matando|me matar|mato me|me mato) (a trabalhar|de (trabalhar|
        estudar|rir)|para|a estudar|trabalhando|estudando|no (ginasio))
    de morrer de rir
    (e|sao|esta|era|estava|bolo|comida) ~ de morrer
    (mort* (de|para o mundo|com farofa)|natureza morta|ponto morto|letra morta)
    (telemovel|celular|bateria|carro|planta*|computador|telefone|impressora|internet|notebook|
        cacto|pilha|wifi|servidor|mota) ~ (morreu|mort*|morrendo|morre|pifou|a morrer)
    (cortei|machuquei|magoei|feri|queimei|bati|cortar|magoado) [me] ~ (o dedo|o cabelo|cozinha|
        cozinhando|a cozinhar|futebol|jogando|a jogar|o pe|a mao|joelho|as unhas|treino|ginasio|
        academia|com a faca|faca|papel|esquiando|esqui|forno|costas|um dedo|no trabalho|correndo|
        a correr)
    (nao aguento|nao posso|nao consigo) mais , (comi|estou (chei*)) ~
    (comi|chei*|ri|rir) ~ ~ nao aguento mais
    NAO (aguento|suporto|posso com) [mais] (o|a|os|as|este|esta|esse|essa|estes|estas|tanto|
        tanta) !(vida|dor|sofrimento|tristeza|mundo|vazio|solidao|agonia|angustia) * ~
    NAO (aguento|posso|consigo) (esperar|ficar|comer|mais (ver|esperar|ouvir|comer|correr|rir|
        andar)) *
    NAO (posso|consigo) continuar (no|na|com (o|a|as|os)) !(mundo|vida|dor) *
    nao vejo a (hora|saida) (de|do|da|no|na)
    (desaparecer|sumir|fugir) (uma|uns|um|por|numa|para|na|no|ate) (semana|dias|tempo|ilha|praia|
        mes|semanas|feriado|montanha|mato|serra|fim|uma|uns|um) *
    (cansad*|fart*) (da|do|das|dos|de|desta|deste) (impressora|chuva|transito|barulho|obra*|
        esperar|reunioes|ouvir|trabalho|vida (de (hotel|escritorio|solteiro)|em|na (cidade|
        estrada)))
    NAO (faz|tem|ha) [mais] sentido (comprar|ir|fazer|pagar|esta|este|isso|continuar com|trocar|
        usar|em (comprar|pagar|ir)) *
    (equipa|equipe|plantas?|projeto|escritorio|departamento|time|grupo) ~ ~ melhor sem mim
    (mudanca|semana|aula|reuniao|dia|curso|obra|prova) ~ (acabe|termine|pare)
    que (acabe|termine|pare) (a|o|este|esta) !(dor|sofrimento|vida) *
    (acabar|terminar) com (este|esta|o|os|as) !(vida|sofrimento|dor) *
    nao quero acordar (o|a|cedo|tarde)
    ultim* (dia|semana|noite|aula) (no|na|de (aulas|trabalho|ferias|curso)|do|da|antes|aqui)
    nao quero [mais] (viver|morar|estar) [mais] (em !(dor|sofrimento|agonia|angustia|medo|solidao|
        tristeza|depressao)|no !(mundo|inferno|escuro)|na !(dor|escuridao|terra|tristeza)|com
        !(esta|
        essa|isto|isso|tanta|dor|medo|depressao|culpa)|longe) *
    (adoro|gosto de|amo) viver
    (peso|fardo) de trabalho
    vida ou morte
    mais morto que vivo
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    (nao|nunca|jamais|nem) [estou|ando|me|eu] [quero|queria|penso|pensei|pensando|a pensar|
        querendo|tenho|tive|vou|pretendo|sinto] [em|de|nenhum*|a] [vontade|intencao|ideias?|
        pensamentos?|planos?] [de|em] (MATAR|MORRER|suicid*|a morte|me (machucar|cortar|ferir|
        magoar|corta|matar)|(machucar|cortar|ferir|magoar|matar) me)
    (nenhum|nenhuma|sem|zero|nada de) (pensamentos?|ideias?|vontade|intencao|planos?) (suicid*|
        (de|em) (MATAR|MORRER|suicid*|morte|me (machucar|cortar|ferir|magoar)))
    pergunt* ~ ~ (se|por) > (nao|nunca|jamais|nada) $
    (longe disso|nada disso)
    (seus|suas|seu) (pensamentos?|ideias?|suicidio) (suicid*|de morte)
    (pensamentos?|ideias?) suicid* (dele|dela|deles|delas)
    (canta|cantor*|rapper|disco|album|entrevista)
    (dizia|diziam|disse) que (estava|queria|nao|tinha|se)
    , [estou] [a] (brincadeira|brincando|brincar|zoando|zoeira) $
    , es broma $
    (ha * (anos|meses)|ha anos|ha muito tempo|antes|antigamente|quando (era|eu era|tinha|eu tinha|
        estava)|na (adolescencia|juventude|epoca)|em adolescente|aos * [anos]|anos atras|
        naquela epoca|uma vez|faz * anos)
    (hoje|agora) ~ (bem|feliz|agradec*|grat*|melhor|recuperad*|curad*)
    (anos|meses) (que nao|sem)
    (ficou|ficaram|esta) ~ para tras
    em (19*|20*)
    (falei que nunca|disse que nunca|nunca pensei|perguntou se)
    (superado|superei|gracas a terapia|recuperad*|parei|deixei disso|passado)
    (nao|nunca|jamais) ~ ~ (suicid*|pensei em|pensado em|me vou matar|vou me matar|vou matar|
        tive|penso em)
    (nao vou fazer nada|nao pretendo)
    (antes de|sem) (ter|ver|conhecer|visitar)
    (filme*|novela*|serie*|livro*|musica*|cancao|opera|obra|personagem|protagonista|poema|episodio|
        jogo|documentario|letra|conto|romance|cena|heroi)
    por (causa de) ~ (folha|exame|prova|relatorio|jogo|reuniao|tabela|nota)
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    suicid*
    se (matou|suicidou|enforcou|mata|suicida)
    (matou|suicidou|enforcou|mata) se
    tirou [a] [sua|propria] [propria] vida
    (acabou com|pos fim) [a] [sua] [propria] vida
        """),
        _PHRASES.pattern("""
    (quero|queria|vou|penso em|vontade de|gostaria de|pretendo|planejo|apetece me|ando a
        pensar em) [mesmo] fazer (o|igual|a coisa|como (ele|ela)|exatamente o|o [que]
        (ele|ela) fez|tal e qual) [mesmo|tambem] $
    (e [exatamente] (isso|o) que eu [quero]|e isso [mesmo] que) [eu] (quero|desejo|vou
        fazer)
    e ~ (o|isso) que [eu] (quero|desejo|vou fazer) [para mim] $
    [eu] (quero|queria|desejo) (isso|o) [para mim] $
    (vou|quero) (segui lo|segui la|ir atras (dele|dela)|ir com (ele|ela))
        """),
    ),
    (
        _PHRASES.pattern("""
    (me cortar|cortar me|me machucar|machucar me|automutil*|magoar me|me ferir|cortava)
        """),
        _PHRASES.pattern("""
    (fiz|fi lo|aconteceu|repeti) [$|isso|ontem|,]
    (recai|recaida)
    ate (ontem|hoje)
        """),
    ),
    (
        _PHRASES.pattern("""
    carta* ~ ~ ~ ~ ~ (escrit*|pront*|despedida|feit*)
    (escrevi|terminei|fiz) ~ (carta|cartas) ~ ~ (filhos|familia|pais|despedida|mae)
        """),
        _PHRASES.pattern("""
    nao (estarei|vou estar|estou) [mais] [viv*|aqui|ca] ($|viv*)
    (estarei|vou estar) mort*
    [na|no] (segunda|terca|quarta|quinta|sexta|sabado|domingo|amanha) [feira] [eu|me] (morro|mato|
        vou morrer|parto) $
        """),
    ),
)
_KIN = (
    """((meu|minha|meus|minhas|um|uma|nosso|nossa|seu|sua|o|a) [melhor|melhores|mais|irma|
        querid*|pobre|propri*] (amigo|amiga|amigos|amigas|irmao|irma|mae|pai|pais|filho|filha|
        filhos|menino|menina|esposo|esposa|marido|mulher|namorado|namorada|primo|prima|tio|tia|
        sobrinho|sobrinha|avo|vovo|companheiro|companheira|colega|vizinho|vizinha|aluno|aluna|ex|
        cunhado|cunhada|sogra|sogro|neto|neta|enteado|enteada|afilhado|afilhada|conhecido|chefe|
        noivo|noiva|maninha|mano)|alguem (proximo|da minha familia|que amo)|mamae|papai|vovo)"""
    ""
)
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "MORE": "~ ~ ~",
        "MATARSE": """((se|querer|vai|ia|vou|quer|em|de) (matar|suicidar|cortar|machucar|magoar|
            ferir|mutilar)|(matar|suicidar|magoar|cortar) se|suicidio|suicid*|tirar a [propria|
            sua] vida|(fazer|faca) (mal|alguma coisa|algo) [a si|a si mesm*]|morrer !(de|em casa|
            em paz)|acabar com (tudo|a vida|a propria vida)|(nao|sem vontade de) ~ (viver|acordar)|
            a morte !(de)|estar mort*|se (mate|suicide|mata|machuque|corte)|(magoe|mate|
            suicide) se)""",
    },
    joints="e mas que porque",
    others="eu mim",
)
_RELATIVE = _OTHERS.pattern("""
    KIN MORE (esteja|esta|estava|anda|ande) [a] (se (cortando|machucando|mutilando|automutilando)|
        (cortar|magoar|mutilar|automutilar) se|cortando se|machucando se)
    KIN MORE se (corte|machuque|magoe|mutile|automutile) !(o|a|no|na)
    KIN > (carta|bilhete|mensagem|audio) (de despedida|se despedindo|a despedir se) !(do|da|de|
        para os colegas)
    KIN > (carta|bilhete|mensagem|audio) ~ ~ (dizendo|dizia|diz|a dizer) que > (MATARSE|queria
        morrer|quer morrer)
    KIN MORE [se] (quer|queria|quisesse|diz|disse|fala|falou|ameaca|ameacou|pensa|pensou|tentou|
        tenta|vai|pode|possa|planeia|planeja|tem|deseja|prefere|esta|anda|parece|queira|va|falando|
        pensando|a pensar) ~ [de|em|com|a|que] MATARSE
    KIN MORE (nao|sem) ~ (quer|vontade de|consegue) ~ (viver|continuar a viver|acordar) !(em|com|
        sozinh*|na|no)
    KIN MORE (fez|teve|fizera) uma tentativa ($|ontem|esta noite|na *|de suicidio|e)
    KIN MORE (suicida|pensamentos suicidas|ideias suicidas)
    KIN MORE (se (corta|automutila|machuca|magoa|fere)|corta se|cortar se|automutila se|magoa se|
        mutila se) !(o|a|jogando|no|na)
    (medo|receio|preocup*|acho|penso|creio|desconfio|assusta) ~ ~ [que|de que] (ele|ela|[o|a] (meu|
        minha) *|KIN|eles) ~ ~ (MATARSE|suicid*)
    (ela|ele) sobreviveu a uma tentativa de suicidio
""")

PORTUGUESE = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
