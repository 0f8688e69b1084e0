"""Words of despair in Spanish, as in Spain and Latin America."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    ya realmente solo solamente simplemente sinceramente honestamente verdad neta wey guey
        jaja jajaja jajajaja xd tan muy mucho constantemente ultimamente todavia aun tambien
    incluso quizas quiza talvez seguramente ahorita pues bueno joder puto puta maldita
    maldito porfa de-verdad literal literalmente finalmente por-fin completamente totalmente
    absolutamente seriamente enserio profundamente bro che boludo parce vos ademas
    bastante demasiado alguna-vez sinceramente igual mismo misma mero nomas tampoco otra-vez
"""
_WORDS = respellings("""
    vivir = vivr vvir bibir
    morir = mrir morr
    quiero = kiero_ qiiero kyero_ quier
    suicidio = suicidoo
    suicidas = suicdas
    pensamientos = pensamietos pensamientoz
    quiero = kiero qiero quero qro kero kiere_ kero quieroo kyero qiro
    quisiera = kisiera qisiera quiciera
    que = q k qe ke
    por que = porq xq pq xk porque_
    porque = porque xqe
    no = nop noo
    me = m
    de = d
    mas = +
    vivir = bivir vibir vivi_
    morirme = morime morirm
    estoy = toy estoi
    tengo = tngo tengoo
    para = pa xa
    matarme = matarm m4tarme
    suicidarme = suisidarme sucidarme
    suicidio = suisidio
    ganas = gans
    por = x
    todos = tods todxs
    nadie = nadien
    nada = naa na
    gracias = grax grasias
    hacerme = aserme acerme aserm
    hacer = aser acer
    estar = star
    tambien = tmb tb
    contigo = ctgo
    aqui = aki aca
    voy = boy
""")
_SPELLING = Spelling(
    splits=(
        # Said of cutting oneself, "again" tells it from an accident.
        (
            r"\bme ((?:he )?(?:cort|lastim)[a-z]*) (?:otra vez|de nuevo)"
            r"(?= ?(?:$|[,.]|y\b|anoche|ayer|hoy|esta|despues))",
            r"me \1 denuevo",
        ),
        (r"\b(?:de verdad|en serio|la verdad|otra vez|de nuevo|por fin)\b", ""),
        (r"\b(?:todo el tiempo|a veces|tal vez)\b", ""),
        (r"\b(?:no es (?:broma|joda|chiste)|sin broma)\b", ""),
        (r"\bauto ?-?lesion", "autolesion"),
        (r"'", ""),
        (r"\b(matar|suicidar|morir|cortar|ahorcar) me\b", r"\1me"),
        (r"\bno (?:dejo|paro|puedo (?:dejar|parar)|consigo (?:dejar|parar)) de\b", ""),
    ),
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b(me (?:muero|mori|estoy muriendo) de (?:la )?(?:risa|verguenza)"
            r" ,? ?(?:me quiero morir|quiero morirme)) "
            r"(?=$|[.,])",
            r"\1 in-jest ",
        ),
        # "No reason not to": a denial of what holds somebody back.
        (
            r"\b(?:no (?:tengo|hay|veo|encuentro|me queda|me quedan|existe) (?:ya )?"
            r"(?:ningun\w* |mas |una sola |un solo )?|ningun\w* )(?:buena? )?"
            r"(?:razon\w*|motivos?) para no\b",
            ", quiero",
        ),
    ),
)  # fmt: skip
_GROUPS = {
    "YO": "(yo|una parte de mi|algo dentro de mi)",
    "NO": "(no|nunca|jamas)",
    "S": "(YO ~|^|estoy)",
    "QUIERO": """(quiero|quisiera|queria|deseo|deseaba|desearia|preferiria|prefiero|necesito|
        pienso|planeo|me gustaria|voy a|decidi|debo|tengo que|debo|he (decidido|intentado|pensado|
        querido)|intente|pense en|(tengo|siento|tenia|dan|entran|vienen) [unas|muchas] ganas de|
        ganas de|merezco|deberia|podria|espero|ojala|estoy [lista|listo|pensando] [en|para]|
        pensando en|quiera|anhelo)""",
    "VIVIR": """([seguir|continuar] (vivir|viviendo|vivo|viva|existiendo|existir|
        con vida) !(en !(este (mundo|infierno|dolor|cuerpo)|esta (vida|pesadilla)|soledad|
        dolor|pena|angustia|sufrimiento|agonia|tristeza|miedo|el (dolor|infierno|miedo)|la (soledad|
        tristeza|angustia|oscuridad))|con !(esto|este|
        mi dolor|vida|este dolor)|sola en|solo en|aqui !($)|alli|ahi|sin !(el|ella|ti|mi *)|lejos|
        cerca|juntos|ni)|[seguir] (estar|estando) (aqui !(en (la|esta) (ciudad|oficina|casa|
        empresa)|los|el|manana|a (las|la)|cuando|para)|vivo|viva|en este mundo|en esta (vida|
        tierra))|
        seguir [aqui] en (este mundo|esta (vida|tierra))|seguir aqui ($|en este mundo|
        en esta vida)|estar en este mundo|(despertar*|despertarme|levantarme) !(a (las|los|mi|la)|
        esta|hoy|,|
        al|tan|temprano|antes|tarde|hasta|con)|ver (otro dia|el manana|amanecer)|existir)""",
    "MORIR": """((morir|morirme) !(de !(una vez|verdad)|por|para|antes|del|en (casa|la playa)|
        con las|a los|rodead*)|estar (muert*) !(de)|irme de este mundo|irme (al cielo|con [el|ella|
        dios] $|de esta vida)|dejar (de (existir|vivir|respirar)|este mundo)|dormir* y (no|
        nunca) [mas|volver a|jamas] despertar*|dormirme para siempre|no (existir|estar aqui|
        haber nacido|despertar*|vivir)|descansar en paz|desaparecer de (este mundo|la faz|
        esta vida)|que (dios|la muerte) me lleve)""",
    "MATAR": """(matarme !(de|por|a|trabajando|estudiando)|suicidarme|quitarme [de en medio|
        la vida]|quitarme la vida|ahorcarme|colgarme de|pegarme un tiro|tirarme (de un|del|al|por|
        desde|a las)|lanzarme (al|del|de un|desde)|cortarme las venas|envenenarme|ahogarme en|
        desaparecerme|acabar (con (mi vida|esta vida|todo [esto] !(de|lo|el|la|los|las)|
        mi existencia|
        mi sufrimiento|esto !(de|del|hoy|ya))|conmigo)|poner* [le] fin a (mi vida|todo|esto|
        mi sufrimiento|mi existencia|mis dias)|
        terminar (con (mi vida|todo [esto] !(de|lo|el|la|los|las)|esta vida)|conmigo|mi vida)|
        atentar contra mi vida|
        [cometer|el|un] suicidio|hacer una (locura|tonteria)|quitarme [yo] la vida|
        partir de este mundo)""",
    "TODOS": """(todos|todo el mundo|el mundo|mi (familia|mama|papa|esposa|esposo|marido|mujer|
        gente)|mis (hijos|padres|papas|hijas|seres queridos|amigos)|ellos|la gente|ustedes|todo|
        los demas|nadie|[uds])""",
    "MUERTO": """(muert*|no [estuviera|existiera|estoy|existo|estuviese] [aqui]|desaparec*|
        me (muero|muriera|moria|muriese|fuera para siempre|mato|matara|suicidara)|no (hubiera|
        hubiese) nacido)""",
    "DECIDED": """((he decidido|decidi|lo decidi|lo he decidido|tengo decidido|esta decidido|
        he tomado la decision|tome la decision|mi decision esta tomada) [,] [que|de])""",
    "DATE": """([del|de|el|mi|mis|los|a|al|este|esta|ese|la|proxim*] [de] [mi|mis|el|la|los|fin|
        este] [proxim*|de] (cumpleanos|navidad|ano|anos|ano nuevo|mes|verano|invierno|primavera|
        otono|domingo|sabado|viernes|lunes|semana|treinta|cuarenta|cincuenta|sesenta))""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="y pero que porque o si entonces ahora",
    others="ella ellos ellas tu usted",
)

_CERTAIN = _PHRASES.pattern("""
    (quiero|pienso|pensando|ganas|voy) ~ desvivirme !(por)
    quiero ~ que [se] [acabe|termine] (mi vida|la vida) [se] [acabe|termine]
    [yo] me quemo [yo] ~ (a escondidas|adrede|a proposito|los brazos|los muslos|todos los dias|
        cuando (
        todo|estoy|no))
    me (pego|golpeo|doy golpes|doy punetazos) [yo|a mi|a mi misma] ~ ~ (hasta|fuerte|adrede)
    (golpearme|pegarme) [a mi] ~ (hasta|para)
    no me (siento|sentir) (segur*|a salvo) conmigo
    (miedo|me da miedo|me asusta) ~ (de mi misma|de mi $|lo que (pueda|puedo|podria) ~ hacer*)
    no me fio de mi ~ (noche|tarde|hoy|$)
    (ya) me habria (matado|suicidado|quitado la vida)
    me habria (matado|suicidado|quitado la vida|tirado) !(de risa)
    (pensar|pensando) en (MATAR|morir*|suicid*|el suicidio|mi muerte)
    DECIDED ~ no ~ (vivir|viva|vivire|existir|estar viv*|seguir viv*|estare viv*) (mas alla|despues|
        pasad*|hasta|tras|mas que hasta) DATE
    DECIDED ~ no ~ (llegar|llegare|llego) viv* [a] DATE
    DECIDED ~ no ~ (llegar|llegare|llego|ver|vere) [a|el|al] [mi|la|el|los] [proxim*] (cumpleanos|
        navidad|ano (nuevo|que viene)|nuevo ano|proximo ano|treinta|cuarenta|cincuenta) $
    me (corto|corte|he cortado|lastimo|lastime) denuevo
    (cuando|cada vez que) > me (corto|lastimo|quemo|autolesiono) $
    (estar muert*|no existir|morir*) (suena|parece|seria) ~ ~ (descanso|paz|tranquil*|alivio|
        vacaciones|
        bien)
    (me duermo|me acuesto|dormirme|acostarme|voy a la cama) ~ ~ (esperando|esperanza|deseando|
        rezando) ~ ~ ~ (ultima (vez|noche)|no (ver|despertar*))
    (dame|denme|dime|deme) ~ razon* para (seguir|vivir|estar viv*|no (morir*|matarme))
    no veo por que ~ (seguir con vida|seguir viv*|vivir|estar viv*)
    me (volvi|he vuelto|vuelvo) a (cortar|lastimar|lesionar|autolesionar|herir|hacer dano) !(el|las|
        la)
    (recai|recaida) , ~ ~ (brazos|munecas|piernas)
    (brazos|munecas|piernas) ~ (llen*|cubiert*) de (cortes|heridas)
    pensamiento ~ ~ (MATAR|morir*)
    pienso (todo el dia|siempre|dia y noche|cada (dia|noche)|todas las noches) en (MATAR|morir*|
        suicid*|mi muerte)
    me quito la vida
    (planeo|planeado|planeando|planifico|planificando|preparando|planificado|preparado) [la]
        [mi] (suicidio|muerte)
    mi suicidio (esta|ya|sera|va)
    (desearia|deseo|ojala|quisiera|gustaria|lastima|rabia|triste*|pena|lamento|decepcion*|
        preferiria|hubiera
        preferido) ~ ~ (no|nunca|haber|me|de|que) ~ [no|nunca] (haberme despertado|haber
        despertado|hubiera despertado|hubiese
        despertado|despertarme|despertado|desperte|despierto) !(a las|tan|temprano|antes|tarde)
    (seria|estaria|bien|lindo|importaria|bonito|mejor|da igual|molestaria|gusto) ~ ~ no
        (despertar*|despertarme|volver a despertar) !(a las|temprano|tan|antes|al|con)
    (morir*|muriera|muriese|muero|morirme|irme|apagarme) ~ ~ (dormid*|mientras
        duermo|durmiendo|en el sueno|en sueno*)
    (pido|rezo|ruego|suplico|espero|oro|que|le pido|ojala) ~ ~ [a] (dios|diosito|el
        senor|senor|la virgen) ~ [que] ~ me (lleve|recoja|llame|llevara|quite|acoja)
    (dios|diosito|senor) ~ (venga a buscarme|llevame|recogeme|me lleve|me recoja)
    (lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|navidad|semana que
        viene|proxima semana|fin de semana) ~ (no (voy a estar|estare|estoy) viv*|estare
        muert*|voy a estar muert*)
    (hacerme dano|cortarme|lastimarme|autolesionarme|herirme|quemarme) ~ es ~ (unic*|todo lo
        que)
    (vuelto|volvi|vuelvo|regrese) a (hacerme dano|cortarme|lastimarme|autolesionarme|herirme)
    (anos|ano|meses|semanas|dias) sin (cortarme|autolesion*|hacerme dano|lastimarme) !(el) ~ ~ ~
        (ayer|anoche|recai|recaida|volvi|otra|lo hice)
    (ganas|impulso*|urgencia|necesidad) de (cortarme|hacerme dano|lastimarme|herirme) !(el|las
        unas)
    [la] vida sin (el|ella|ti|mi *) no (vale|tiene|merece)
    una parte de mi ~ (espera|quiere|desea) ~ (no|morir) [despertar*]
    si por mi fuera ~ ~ muert*
    si dependiera de mi ~ ~ muert*
    me (da asco|repugna) vivir
    (espero|ojala|deseo|quisiera|rezo) ~ ~ [pare|detenga] ~ corazon ~
    [me] QUIERO [a] (MORIR|MATAR)
    (decision|coraje|valor) de MATAR
    solo [me] (falta|queda) MATAR
    S QUIERO ~ (MORIR|MATAR)
    me (quiero|quisiera|voy a|gustaria|queria|deseo|deberia|tengo que|puedo|pienso|intente|provoca|
        apetece|dan ganas de|entran ganas de) ~ (morir|matar|suicidar|quitar [de en medio|la vida]|
        ahorcar|colgar|pegar un tiro|estar muert*|tirar (del|de un|al|por|desde)|
        quitar la vida) !(de|por|para)
    NO (quiero|quisiera|queria|deseo|puedo|aguanto|soporto|tengo ganas de|me apetece|
        me dan ganas de|merezco|tengo fuerzas para|me interesa|me gusta|tengo [ningun*] [motivos?|
        razon*|fuerzas|ganas|deseos?|animos?] (para|de|por que|por las que)) ~ VIVIR
    (sin|perd*|no tengo|ningun*|pocas|quitaron|acabaron|fueron) ~ (ganas|razon*|motiv*|sentido|
        deseos?|fuerzas?|ilusion|gusto|animos?|voluntad) [de|para|a|por|en] [que|la] (vivir !(en|
        con|alli|aqui en)|vivo|viva|VIVIR|vida)
    (no|ni|ningun|que) ~ (sentido|razon|motivo|caso) [alguno] ~ [a|en|de|para|tiene] [la|
        mi] (vivir !(en)|vida !(en)|existencia|VIVIR)
    (para que|por que|de que (sirve|me sirve)|que sentido tiene|a que) ~ [seguir] (viviendo|
        vivir !(en|con)|vivo|viva|existiendo|existir|con vida|existo|naci)
    [mi|la|esta] vida ~ NO [me] [tiene|vale|merece] ~ (pena|sentido|valor|nada|caso) !(en)
    (vida|vivir|seguir viv*) ~ NO ~ (vale la pena|merece la pena|tiene sentido|vale nada|
        tiene caso)
    NO (vale|merece) la pena [seguir|continuar] (vivir|viv*|con vida|la vida|existir)
    mi vida es [una] (mierda y|inutil|un error)
    (nada|nadie) ~ por (lo|el|la) que [valga la pena] (vivir|viva|seguir viv*)
    (cansad*|hart*|agotad*|aburrid*) de (vivir !(en|con|asi en)|existir|estar (viv*)|seguir viv*|
        esta vida)
    odio (vivir|mi vida|estar viv*|existir|esta vida|seguir viv*) !(en|con)
    (soy|estoy|siento) ~ suicida !(squad)
    (pensamientos|ideas|ideacion|impulsos|tendencias|deseos) (suicidas?|de (suicidio|muerte|morir*|
        matarme|suicidarme))
    (pienso|piens* en|pensar en|pensando|pensado|pensaba|planeo|planeando|considero|considerando|
        imagino|fantaseo|sueno|obsesiona|idea|cabeza|ganas|intento|intente|intentado|trate|tratado|
        plan|planes|pense) ~ ~ [en|de|con|para] [la|el|mi|como|propia] [propio|propia] (suicidio|
        MATAR|muerte !(de (mi|su|un|una))|morir*|estar muert*|no (existir|despertar|estar viv*))
    (el suicidio|la muerte|morir|morirme|estar muert*|no existir) ~ (unic*|alivio|salida|solucion|
        descanso|opcion|liberacion|consuelo|paz|mejor|escape|tentador*)
    unic* ~ ~ ~ (muerte|suicidio|morir*|MATAR|estar muert*)
    (alivio|descanso|mejor|lindo|paz|bonito|felicidad) ~ (no existir|no (haber nacido|despertar|
        estar viv*|seguir aqui)|morir* !(de)|estar muert*)
    (intente|intento de|he intentado|trate de|quise|casi [me]|estuve a punto de|tuve un) ~ (MATAR|
        suicid*|mato|quitarme la vida|morir* $|suicidio)
    (voy a|debo|me voy a|puedo|deberia) MATAR
    me (mato|suicido|ahorco|pego un tiro|tiro del) (hoy|manana|esta noche|$|y)
    me (voy|vamos) a (matar|suicidar|ahorcar|quitar la vida|colgar)
    (ojala|deseo|quisiera|preferiria|prefiero|prefiriria|mejor|si|desearia|gustaria|hubiera|
        hubiese|querria|seria) ~ ~ (muert*|no (haber|hubiera|hubiese) nacido|nunca (haber|hubiera|
        hubiese) nacido|me (muriera|muriese|muero|hubiera muerto)|no (existir|existiera|existiese)|
        no (estar|estuviera|estuviese) (viv*|aqui)) !(de)
    (ojala|espero|quiero|quisiera|deseo|rezo|pido|ganas de|gustaria|dormir*|acostarme) ~ ~ (no|
        nunca|jamas) ~ (despertar*|despierte|despertara|despertase|amanecer|amanezca|
        volver a despertar) !(a las|al|temprano|tarde|tan)
    (ojala|espero|rezo|pido|deseo|quiero|quisiera|suplico|ruego) ~ ~ [que|a] (un (carro|coche|auto|
        camion|tren|rayo|bus)|dios|diosito|alguien|algo|la muerte|un cancer) ~ (atropell*|lleve|
        mate|llevara|quite|recoja|parta)
    ojala [que] me (atropell*|mat*|parta|lleve dios|de algo|caiga un rayo|muera|muriera)
    (dios|diosito) ~ (me (lleve|recoja|quite la vida))
    merezco [la] (morir*|muerte|estar muert*|no (vivir|existir))
    NO merezco (vivir|estar viv*|la vida|existir)
    (voz|voces|cabeza|algo) ~ (dice*|dicen|pide*|ordena*|grita*|susurra*) ~ ~ (me mate|matarme|
        suicide|muera|me tire|MATAR|haga dano)
    TODOS (estaria*|viviria*|seria*|estan|estara*|van a estar|estan|vivirian) ~ (mejor|feliz*|
        felices|tranquil*|bien|aliviad*) ~ (sin mi !(en|ahi)|si [yo] ~ (MUERTO|no (estuviera|
        existiera|estoy)|me (muriera|muero|fuera|muriese|matara))) !(en la (reunion|oficina))
    (estaria*|viviria*|seria*|estarian) [todos] ~ (mejor|feliz|felices|tranquil*) ~ (sin mi|
        si [yo] ~ (MUERTO|no (estuviera|existiera)|me (muriera|muriese|muero))) !(en)
    (seria|es|fuera) mejor ~ [que|si] ~ (me (muriera|muera|muero|mate|matara|muriese|morir*)|
        no (existiera|estuviera|hubiera nacido)|estuviera muert*|morir*|estar muert*)
    me imagino ~ (muert*|sin vida|mi (muerte|funeral|entierro)|no estar (viv*))
    imagino ~ ~ ya no (estar (viv*)|existir)
    envidio a los (muertos|que (murieron|mueren|se mueren|han muerto))
    (carta|cartas|nota*|mensaje|videos?) (de (despedida|suicidio|adios)) !(de|del|da)
    (miedo|temo|asusta|preocupa) ~ ~ (hacerme (algo|dano)|lo que ~ (me pueda|pueda|puedo|
        podria) ~ hacer*|quitarme la vida|hacer una (locura|tonteria)|hacerme)
    no (confio|me fio) (en|de) (mi|quedarme sol*) [esta noche|$]
    (plan|fecha|dia) ~ ~ para (morir*|MATAR|mi muerte)
    un plan y una fecha
    no ~ (llegare|voy a llegar|llego|vere|voy a ver|veria|cumplire) ~ ~ (a manana|navidad|
        cumpleanos|los treinta|el ano que viene|otro ano|amanecer|la manana|a los)
    (no|nunca) ~ ver (el amanecer|la manana|otro dia|el dia de manana)
    me (autolesiono|autolesionaba|estoy autolesionando|lastimo|corto|hago (dano|cortes|heridas)|
        lesiono|rasguno|golpeo|hiero) ~ (a escondidas|cuando|desde|para|adrede|a proposito|
        brazos|piernas|munecas|venas|todos los dias|cada|y nadie|sol*|$|porque|a mi)
    me (hago|hice|he hecho|estoy haciendo|volvi a hacer|vuelvo a hacer) dano !(jugando|en|con|al|
        corriendo|esquiando|la|el|haciendo)
    (volvi a|vuelvo a|quiero|ganas de|necesito|necesidad de|impulso de|empece a|pienso en|
        pensando en|dejar de|he vuelto a|urgencia de|estoy|deseo de|gustaria|tengo que|
        recaida) ~ (cortarme !(el pelo|las unas|la mano)|lastimarme|hacerme (dano|cortes|algo)|
        autolesion*|herirme|quemarme|golpearme|lesionarme)
    me corte [los brazos|las munecas|las venas|a proposito|otra vez|de nuevo] (los brazos|
        las munecas|las venas|a proposito|para|porque|anoche [a|para|porque|$])
    (autolesion|autolesiones|autolesionar*|autolesiono|autolesione|autolesionado|
        autolesionando) !(prevencion|taller)
    (tome|trague|tomado|tomarme|tragarme|tome) ~ ~ (pastillas|medicamentos|frasco|sobredosis|
        somniferos|blister) !(para la|del|de la)
    (quiero|voy a|ganas de) [ir*|irme|estar|reunirme] con (el|ella) [al cielo|en el cielo|alla|
        donde este]
    irme con (el|ella) $
    (saltar|tirarme) (del|desde|de la|al) (puente|balcon|edificio|tren|metro|azotea|vacio)
    no (aguanto|soporto|puedo con|tolero) [mas] (la|mi|esta) vida !(de oficina|en)
    (no puedo|no aguanto|no soporto) (seguir|mas) (viviendo|vivir*) [asi]
    (quitarme de en medio)
    me quiero morir de (la|esta|mi) (tristeza|pena|angustia|soledad|depresion)
    quitarme la vida
    esta es mi despedida
    quiero acabar de una vez
    acabar con (todo|esto) de una vez
    perdi* (las ganas|el deseo|la voluntad|el gusto) (de|por) (vivir|la vida)
""")
_MAYBE = _PHRASES.pattern("""
    (regalando|regale|regalado) ~ cosas > (calma|tranquil*|en paz)
    (facil|lindo|mejor|bueno|bonito) ~ ~ no (existir|estar viv*)
    (cartas?|notas?) ~ ~ ~ para (despues $|cuando (no este|ya no|me vaya|falte))
    (cuid*|cuida*|ocup*|encarg*) > si [*] me (pasa|pasara|ocurre|sucede|pasase) algo
    si [*] me (pasa|pasara|ocurre|sucede) algo > (cuid*|cuida*|ocup*|encarg*)
    no (me voy a|voy a) (hacer|hacerme) (nada|ningun dano|ninguna (tonteria|locura))
    no me (hare|haria|hago) (nada $|dano)
    (esta es|es|esta) mi despedida $
    (nunca|jamas|nada|esto|ya) [va a|no] ~ (va a|estara|mejor*|ira) ~ (estar
        bien|mejorar|bien|nunca|mejor|mejora*) [nunca] [para mi] $
    (esto|nada|todo) [no] (va a|) (mejorar*|cambiar*) (nunca|jamas) [para mi]
    (nunca|jamas) [mas] (va a|voy a|volvera a|volvere a) ~ estar bien
    (regalado|regale|regalo|dado|di|reparti*|doné) ~ ~ ~ (cosas|todo|tengo) ~ ~ ~
        (voy|necesitar|falta|necesito)
    (adonde|donde|a donde) [yo] voy ~ ~ (necesit*|falta|servir*)
    (pronto|luego) ~ no [lo|la|los|las] [voy a] (necesit*|hara falta)
    no (podre|voy a poder) ~ cuidar*
    si ~ (desapareciera|desaparezco|me muriera|muriera) ~ nadie
    no voy a estar mas por aqui
    no voy a estar [aqui] mucho [mas|tiempo] !(en|rato)
    (elegi|escogi|elegido|decidi) el (lugar|sitio|dia) y (la|el) (hora|dia|momento)
    (no|sin) ~ (motivos?|razones|razon) ~ (levantarme|seguir|quedarme)
    me da igual (lo que me pase|vivir|morir)
    todos los dias este vacio
    nadie ~ ~ cuidarme
    (facil|mejor) para todos si [yo] no (existiera|estuviera)
    que (silencio|paz|calma) ~ si todo (terminara|acabara)
    fuerzas? para otro dia
    no ~ quiero morir* , [pero|solo] quiero
    no (puedo|aguanto|soporto|doy|resisto) (mas|seguir|continuar|seguir adelante) ($|y|pero|me|
        , ni|asi|, (me|estoy|todo)|adelante|con (esto|todo|este dolor|mi vida|tanto)|luchando|
        peleando|este dolor|este sufrimiento)
    no (puedo|aguanto) mas ($|y|con|,) !(he comido|comi)
    (no se|no veo) ~ (como (seguir|continuar|salir|vivir|aguantar)|cuanto (mas|tiempo) ~ (aguant*|
        voy a|pueda|podre|resist*)|por que sigo)
    (no|ningun*|sin|ni) ~ (salida|futuro|esperanza*|solucion|escapatoria|luz|otra salida) !(del|
        de emergencia|al|de la|en la (linea|tienda)|de (ganar|ver))
    (perdi|perdido|perdiendo|sin|muri* la|quedan) ~ [la|toda|las|mi] esperanza* !(de (ganar|ver|
        que))
    (no|sin) ~ (me quedan|tengo|hay|quedan|encuentro) ~ (fuerza*|energia*|animo*|ganas) ~ [de|
        para] ($|nada|luchar|seguir|continuar|pelear|levantarme|y|mas|vivir) !(cocinar|gimnasio)
    (soy|siento|fui|sido|convertid*) ~ ~ (carga|estorbo|peso|molestia|lastre|fracaso|inutil|basura|
        problema para todos|sobra|cero a la izquierda) !(de trabajo)
    (carga|estorbo|peso|molestia) (para|en|de) (todos|mi|mis|los|ustedes|el mundo)
    (nadie) ~ (daria cuenta|nota*|extran*|echa*|importo|importa*|llora*|quiere|necesita|enter*|
        importaria|falta) ~ [si|de|menos|que|$] !(la reunion)
    (no|a nadie) ~ (le importo|les importo|importo a nadie|importo)
    (quiero|quisiera|ganas de|gustaria|me gustaria|deseo|necesito|queria|pudiera) ~ (desaparecer|
        esfumarme|dejar de sentir|irme para siempre|irme lejos de todo|descansar para siempre|
        que me trague la tierra) !(una|uma|uns|numa|unos|en|a una|por un|un|dos|de la (reunion|
        foto)|el fin)
    (desaparecer|dormir*|descansar|irme|paz) ~ (para siempre|del mapa|eternamente|por siempre)
    (quiero|ojala|solo|deseo|espero|necesito|quisiera|ruego) ~ [que] ~ (todo|esto|dolor|
        sufrimiento|se) ~ (pare|acabe|termine|acabara|terminara|cese|se vaya|acaben|
        pase) !(la (mudanza|semana|clase|reunion)|el (dia|curso|partido|mes)|bien)
    que se acabe (todo|esto|$)
    (nada|vida|todo|esto) ~ (no|nada|perdio|ha perdido|carece|tiene) ~ (sentido|importa|interesa|
        ilusion*|vale|de sentido) !(comprar|ir|que|hacer)
    nada (tiene|me) ~ (sentido|importa|llena|ilusiona|hace feliz|motiva)
    (para que|por que|de que [me] sirve|a que) ~ (seguir|sigo|continuar|luchar|levantarme|
        esforzarme|intentarlo|lucho|tanto|todo esto) ($|asi|luchando|adelante|con esto|intent*|,|y)
    (estoy|siento|me siento) ~ (vaci*|muert* por dentro|rot* por dentro|perdid* y|atrapad*|acabad*|
        hundid*|sin salida|destrozad* por) ~ !(en el (atasco|trafico|ascensor))
    (por dentro|dentro de mi|adentro) ~ ~ (negro|vaci*|muert*|oscur*|rot*)
    (negro|vaci*|oscur*) y (vacio|negro|oscuro|frio) (por dentro|dentro)
    no siento nada $
    (me rindo|tiro la toalla|me doy por vencid*|me di por vencid*) ($|,|y|con todo|no)
    (cansad*|hart*|agotad*) de (la vida !(en|de|social)|todo !(el|lo de|esto del)|luchar|sufrir|
        fingir|pelear|ser yo|mi vida|intentar*|aguantar) ~
    [mi] vida ~ (se acabo|termino|esta acabada|ha terminado|esta arruinada|es un infierno|
        no tiene (sentido|arreglo)|acabada|es una mierda)
    (fin|final) del (camino|tunel)
    (toque fondo|he tocado fondo|tocado fondo)
    (pronto|dentro de poco|manana) ~ ~ (no|dejaran|deja*) ~ ~ (preocup*|estare|molest*|carga*|
        aguant*|existi*)
    (no|sin) ~ (tendran|tienen|van a tener|tendra*|hace falta) ~ preocupar* (por|de) mi
    (mi|es mi|sera mi|la|el) ultim* (semana|dia|noche|mensaje|carta|navidad|cumpleanos|vez|
        palabras|adios|verano|despedida) !(en (el|la|mi)|de (clase*|trabajo|vacaciones|curso|
        la temporada)|con el equipo|del|antes|aqui en) ($|que|y|con|de mi vida|en este mundo|,)
    ultima vez que ~ ~ (me|mi|escrib*|hablamos|verme)
    ([me] despedi|he despedido|despidiendo|despido|despedirme|digo adios|decir adios|
        dije adios) ~ (de (todos|todo|mi (familia|gente)|mis|ustedes|la vida|este mundo)|a (todos|
        todo|mi familia|mis))
    adios (mundo|a todos|para siempre|mundo cruel)
    (cuando|si) (lean|leas|lees|leen|encuentren) ~ ~ ~ (no|muert*|ido|ire|lejos|estare)
    (cuando|para cuando) [yo] (no este|me vaya|me haya ido|falte|no estuviera|me muera) !(en|
        de (vacaciones|viaje))
    gracias por todo [,|.] [*] [*] [*] [*] [*] [*] [,|.] (cuiden*|cuidense|perdon*|adios|conmigo|
        olviden|quiero|bendiciones|lo siento|hasta siempre)
    (perdon*|lo siento|diles|digan|dile*) ~ ~ ~ ~ (sin mi|adios|irme|voy|puedo mas|este|quiero|
        falle)
    (todo|cosas|papeles|asuntos) ~ (arreglad*|en orden|listo*|ordenad*|preparad*) ~ ~ ~ (cuando|
        no este|sin mi|irme|vaya)
    (se|sabe|elegi|decidi*|elegido|escogi|fijado) ~ ~ (que dia|el dia|fecha|dia en que|
        cuando) ~ ~ (voy|ire|irme|va|vaya|parto|acaba|termina)
    decidid* , esta es mi ultima semana
    (estarian|estaran|estara|estan|iran|estaria) ~ mejor sin mi
    mejor sin mi $
    (mas|mucho) (facil|simple) ~ ~ si [yo] no (estuviera|existiera)
    NO le veo [el|ningun] sentido
    irme para siempre
    no se como (seguir|continuar|salir)
    (sin|perdi) ~ rumbo
    suicidio ~ (yo|me)
    (me|yo) ~ suicid*
    no me (veo|imagino) ~ ~ (futuro|viej*|el ano que viene|en un ano|dentro de|mas adelante|
        llegando)
    no ~ ningun futuro
    no (estare|voy a estar|estar*|seguire) ~ (mucho|aqui mucho|por mucho|cuando|mas) ~ (tiempo|mas|
        despiert*|lean|entre)
    que mas da [todo|si]
    no valgo (nada|para nada)
    (vivir|vida) asi no es vida
""")
_IDIOMS = _PHRASES.pattern("""
    no quiero [seguir] (vivir|viviendo) [mas] en !(este|esta|el|la|un|una|mi|soledad|dolor|pena|
        angustia|sufrimiento|agonia|tristeza|silencio|miedo|tierra|guerra) *
    ultimo dia [,|.] > gracias > (anos|equipo|companer*|empresa|tiempo juntos)
    (tirarme|tiro|arranc*) de los pelos
    (arrancarme|arranco) los pelos
    cabezazos contra (la|una) pared !(hasta)
    vivir por encima de (mis|nuestras|sus) posibilidades
    no me da la vida [para|con|,]
    no quiero (vivir|seguir viviendo|estar viviendo) [mas] (con
        (mis|mi|unos|tus|los|la|el|otros|tanta|cuatro|seis)
        !(dolor|depresion|culpa|pena|tristeza|vida|angustia|miedo|mente|cabeza)|en
        (este|esta|el|la|mi|casa|una|un)
        !(mundo|vida|dolor|infierno|cuerpo|planeta|tierra|pesadilla|oscuridad|angustia|miseria|
        soledad|tristeza|pena|agonia|miedo|sufrimiento))
        *
    [me] (mori|muero|murio|muere|muerto|mate|mato|mataron) [*] [veces] (contra|con|en|a manos
        de) [el|la] [ultimo|ultima] (jefe|boss|nivel|jefazo|mazmorra)
    (mori|muero|muerto) * veces (contra|en|con)
    me rindo , [con] (este|esta|el|la) *
    no (puedo|podria|se) vivir sin !(el ($|y)|ella|ti|vos|ellos|ellas|[mi|mis|el|la] (hij*|espos*|
        marido|mujer|madre|padre|mama|papa|herman*|novi*|amor*|familia|pareja)) *
    la vida sin !(el|ella|ti|mi|mis|ellos|amor) * NO (vale|merece) la pena
    ojala se (acabe|termine) (el|la|este|esta) (invierno|verano|calor|lluvia|semana|frio|ano|mes)
    (escuadron|escuadra) suicida
    suicide squad
    prevencion (del|de) suicidio*
    [me] [estoy|estaba|quiero|queria|casi|casi me|que me|nos|vas a|voy a] (muero|morir|muriendo|
        moria|muere|mueren|morirse|morirme|muerto|muerta|muertos|muertas|mori|morimos|murio|
        moriria) [casi|yo] (de|del) (risa|hambre|sed|frio|calor|verguenza|la verguenza|la risa|
        pena|sueno|ganas|miedo|susto|aburrimiento|envidia|celos|curiosidad|cansancio|amor|ternura|
        nervios|la pena|emocion|el susto|los nervios|la envidia|viej*|gusto|antojo)
    [casi] me (muero|mori) (del|de la|del) (susto|calor|frio|risa|aburrimiento|sueno|coraje|hambre|
        gusto)
    me (muero|moria|estoy muriendo) por *
    (esta|estaba|estan|es|son) [como] (para|de) (morirse|morir) [de]
    (me|nos) (mata|matan|esta matando|estan matando|mataba|mato|va a matar|van a matar|matara|
        matas|vas a matar|matare [trabajando]|matando) [de|si|el|la|los|a|con] !(dios)
    (los|las|el|la|este|esta|esa|ese|mi|mis) * me (mata|matan|esta matando|estan matando|
        va a matar|mato)
    (matamos|matar|matando|mato|maté|mate) ([el] (tiempo|proceso|rato|gusanillo|servidor|
        aburrimiento|hambre|curso))
    (mataria|matarias?) por *
    me (mato|matan|mate|matare|matando|maté) (a|de|trabajando|estudiando|en el (gym|gimnasio)|
        por (llegar|terminar)) *
    ando matandome
    de risa nos matamos
    (antes muert* que|muert* en vida de)
    [se] [me] (murio|muere|ha muerto|esta muert*|murieron|muerto) (el|la|mi|los|las) (movil|
        celular|bateria|carro|coche|planta*|compu*|telefono|impresora|internet|portatil|cactus|
        moto|lavadora|tele*|wifi)
    (movil|celular|bateria|telefono|coche|carro|impresora|plantas?|servidor|laptop|portatil|
        compu) ~ (murio|muert*|muriendo*|muere)
    (cort*|hice dano|lastim*|herid*|quem*|hecho dano) ~ (jugando|cocinando|esquiando|corriendo|
        el pelo|el dedo|la mano|las unas|en la (rodilla|cocina|mano|pierna|espalda)|con (el|
        un) (cuchillo|papel|horno|vidrio)|afeitandome|entrenando|haciendo deporte|un dedo|
        en el (futbol|gimnasio|gym|partido)|la rodilla|la espalda|futbol|al (caer|bajar|cocinar))
    no (puedo|aguanto|quiero) mas , (he comido|comi|estoy (llen*|llenisim*)) ~
    (comido|comi|llen*|reido|rei) ~ ~ no (puedo|aguanto) mas
    no (aguanto|soporto|puedo con) [mas] [a] (el|la|los|las|este|esta|estos|estas|mis|tu|
        su) !(vida|dolor|sufrimiento|tristeza|mundo|vacio|soledad) *
    no puedo (seguir|continuar|mas) (en (el|la) !(vida|mundo)|con (el|la|las|los) !(vida|dolor)) *
    no veo la (salida|hora) (de|del|en|al)
    (desaparecer|irme|escaparme) (una|unos|un|dos|el|a una|a un|en una|por un) (semana|dias|tiempo|
        fin|isla|playa|mes|semanas|finde|ratito)
    (cansad*|hart*) de (la vida (en|de)|la|el|los|las|este|esta|esperar|mi (jefe|
        trafico)) !(vida $|vida y|mundo) *
    NO tiene (sentido|caso) (comprar|ir|seguir (con el|usando)|hacer|pagar|este|esta|esperar) *
    (equipo|plantas|proyecto|oficina|departamento|grupo) ~ ~ mejor sin mi
    que (acabe|termine|pare) (la|el|este|esta|esto de) !(dolor|sufrimiento|vida|pesadilla) *
    (acabar|terminar) con (este|esta|el|la|las|los) !(vida|sufrimiento|dolor) *
    no quiero despertar (a|al)
    mi ultim* (dia|semana|noche|clase) (en (el|la|mi)|de (clase*|trabajo|vacaciones|curso)|del|
        antes|aqui en)
    despedi* (del|de la|de mis companeros|de los)
    no quiero (vivir|estar) (en (la ciudad|el centro|madrid)|aqui (los|el|manana|el lunes)|
        con (mis|mi) *)
    (encanta|gusta|amo) vivir
    carga de trabajo
    punto muerto
    (jugarme|jugarse) la vida
    vida o muerte
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    que verguenza ,
    , que verguenza $
    (no|nunca|jamas|ni) [he|estoy|me|se me|yo] [pienso|pense|pensado|pensando|quiero|quise|tengo|
        tuve|tenido|siento|planeo|ocurre|voy a|pretendo|intento] [en|de|ningun*|la] [ganas|
        intencion|intenciones|ideas?|pensamientos?] [de|en] (MATAR|MORIR|suicid*|la muerte|
        (hacerme|hacerse) (dano|algo)|cortarme|lastimarme)
    (ningun|ninguna|sin|cero|nada de) (pensamientos?|ideas?|ganas|intencion*|planes?) (suicid*|
        (de|en) (MATAR|MORIR|suicid*|muerte|hacerme dano|cortarme))
    pregunt* ~ ~ (si|por) > (no|nunca|jamas|nada) $
    (ni mucho menos|nada de eso|ni de lejos)
    (sus|su) (pensamientos?|ideas?|ganas|suicidio) (suicid*|de (morir*|muerte|matar*))
    (canta|cantante|rapero|disco|album|entrevista)
    (decia|decian|dijo) que (estaba|queria|no|tenia|se)
    ^ [que] (es|era) [una] (broma|joda|chiste) $
    ^ [estoy] (bromeo|bromeando) $
    (hace (anos|* (anos|meses))|hace tiempo|antes|de joven|de (adolescente|chico|chica|nino|nina)|
        cuando (era|tenia|estaba)|a los * [anos]|en aquel|en mi juventud|una vez)
    (hoy|ahora) ~ (bien|feliz|agradec*|alegro|content*|prometid*|recuperad*|mejor)
    (anos|meses) (que no|sin)
    (quedo|esta|eso) ~ [muy] atras
    (sali|salir) adelante
    en (19*|20*)
    (que oso|que pena ajena)
    (superado|supere|gracias a la terapia|recuperad*|agradezco|lo deje)
    (no|nunca|jamas) ~ ~ (suicid*|pensado en|pens* en|matar por|voy a matar|tenido)
    no voy a hacer nada
    (antes de|sin) (haber|ver|conocer|visitar)
    (pelicula*|novela*|serie*|libro*|cancion*|opera|obra|personaje|protagonista|poema|capitulo|
        videojuego|documental|juego|letra|cuento|peli|escena)
    por (una|un|este|esta) (hoja|examen|nota|bug|informe|partido|reunion|tabla)
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    suicid*
    se (mato|suicido|quito la vida|ahorco|mata|quita la vida|colgo|pego un tiro|habia
        matado)
    (acabo con|puso fin a) su vida
        """),
        _PHRASES.pattern("""
    (quiero|quisiera|voy a|pienso|ganas de|gustaria|planeo|deseo) [en] (hacer|hacerlo)
        (lo|igual|como (el|ella)|exactamente lo|lo [que] [mismo]) [que hizo|que
        (el|ella)|tal cual] $
    (quiero|quisiera|voy a|pienso|ganas de|gustaria) ~ (lo [mismo] $|hacer (igual|lo
        [mismo]|como (el|ella)) $)
    [eso] es [exactamente] (lo|eso lo) que [yo] (quiero|deseo|voy a hacer|quisiera) [yo]
        [para mi|hacer] $
    [yo] (quiero|quisiera|deseo) (eso|lo) [para mi|yo] $
    (voy a|quiero) (seguirlo|seguirla|seguirle|irme con (el|ella))
        """),
    ),
    (
        _PHRASES.pattern("""
    (cortarme|autolesion*|hacerme dano|lastimarme|me corte|me cortaba)
        """),
        _PHRASES.pattern("""
    (lo|la) (volvi a hacer|hice|he vuelto a hacer)
    (recai|recaida|he recaido)
    hasta (anoche|ayer|hoy)
        """),
    ),
    (
        _PHRASES.pattern("""
    carta* ~ ~ ~ (escrit*|list*|hech*|despedida|terminad*)
    (escribi|escrito|termine|hice) ~ (carta|cartas) ~ ~ (hijos|familia|padres|despedida|mama)
        """),
        _PHRASES.pattern("""
    no (voy a estar|estare|estoy|seguire) [viv*|aqui] ($|,|viv*)
    (estare|voy a estar) muert*
    [el] (lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|esta noche) [me] (muero|mato|
        voy|morire) $
        """),
    ),
)
_KIN = (
    """((mi|mis|un|una|nuestra|nuestro|su|sus|tu|el|la) [mejor|mejores|mas|hijo|querid*|
        pobre] (amigo|amiga|amigos|amigas|hermano|hermana|madre|mama|ma|padre|papa|pa|papas|
        padres|hijo|hija|hijos|nino|nina|esposo|esposa|marido|mujer|pareja|novio|novia|primo|
        prima|tio|tia|sobrino|sobrina|abuelo|abuela|abue|companero|companera|compa|roomie|vecino|
        vecina|colega|alumno|alumna|estudiante|ex|cunado|cunada|suegra|suegro|nieto|nieta|
        conocido|hijastr*|ahijad*|chico|chica|jefe|jefa)|alguien (cercano|de mi familia|que
        quiero)|mama|papa)"""
    ""
)
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "MORE": "~ ~ ~",
        "MATARSE": """(matarse !(de|a|trabajando)|suicid*|quitarse la vida|hacerse (dano|algo)|
            morir* !(de|en (casa|paz)|del)|se quiere (morir|matar)|acabar con (todo|su vida)|
            no (vivir|seguir viviendo|despertar)|se quite la vida|haga (dano|algo)|se (mate|
            suicide)|seguir viviendo|la muerte !(de)|estar muert*|se (corta|autolesiona|hace dano|
            lastima))""",
    },
    joints="y pero que porque",
    others="yo",
)
_RELATIVE = _OTHERS.pattern("""
    KIN MORE se (este|esta|estaba|anda|estuviera) (cortando|haciendo dano|lastimando|autolesionando)
    KIN MORE [este|esta|estaba] (cortandose|haciendose dano|lastimandose|autolesionandose)
    KIN MORE se (corte|lastime|autolesione|haga dano) !(el|la|las|con)
    KIN > (carta|nota|mensaje|audio|whatsapp) (de despedida|despidiendose|de suicidio) !(del|de|por)
    KIN > (carta|nota|mensaje|audio) ~ ~ (diciendo|dice|decia) que > (MATARSE|se quiere morir|
        queria morir*|quiere morir*)
    KIN MORE se (quiere|queria) (morir|matar|suicidar)
    KIN MORE [se] (quiere|queria|quisiera|dice|dijo|habla|amenaza|piensa|penso|pensaba|intento|
        trato|va a|puede|pueda|podria|planea|ha|tiene|desea|prefiere|menciona|hablo|quiera|
        vaya) ~ [de|en|con|a|que] MATARSE
    KIN MORE [que] (no|sin) ~ (quiere|ganas de|puede) ~ (vivir|seguir viviendo|despertar) !(en|con|
        sol*)
    KIN MORE (tuvo|hizo|ha tenido|ha hecho) un intento ($|anoche|ayer|y|de)
    KIN MORE se corta ($|y|,|en)
    KIN MORE (suicida|ideas suicidas|pensamientos suicidas)
    KIN MORE se (corta|autolesiona|hace (dano|cortes)|lastima|mutila|hace dano) !(el|la|jugando|
        cocinando|con)
    (miedo|temo|preocupa|creo|pienso|sospecho|asusta) ~ ~ [que|de que] (el !(suicidio)|ella|mi *|
        KIN|
        ellos) ~ ~ (MATARSE|se (haga|mate|quite|suicide|corta|quiera))
    (ella|el) sobrevivio a un intento de suicidio
""")

SPANISH = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
