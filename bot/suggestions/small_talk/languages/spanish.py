"""Small talk in Spanish."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        hola, hola (hola|buenas|de nuevo|qué tal), buenas, buenos días, buen día
        buenas (tardes|noches), ola, qué tal (estás|todo|va|)
        cómo (estás|está|estáis|están|te va|va todo|va|andas), qué (pasa|onda|hay|hubo)
        mucho gusto, encantado, encantada, un gusto, prueba, una prueba, probando, epa, saludos
        oye
    """,
    ReplyKind.THANKS: """
        gracias, (muchas|mil|muchísimas) gracias
        gracias (a ti|a vosotros|a usted|por todo|totales), grax, grcs
        gracias por (tu|la|su|vuestra) (ayuda|info|información|respuesta|atención)
        gracias por (avisar|preguntar)
        gracias por (el aviso|recordármelo|el recordatorio|eso|esto), te lo agradezco, se agradece
        agradecido, (qué|muy) (amable|lindo|majo) (de tu parte|)
        eres (genial|el mejor|la mejor|muy amable|un sol), buen (bot|trabajo), bien hecho
        te quiero kith, agradecida
    """,
    ReplyKind.HELP: """
        ayuda, ayúdame, (me puedes|puedes|podrías|me podrías) (ayudar|ayudarme), necesito ayuda
        qué (puedes|sabes) hacer, qué haces
        qué puedo (hacer|decir|escribir|preguntar) (aquí|contigo|)
        cómo (funciona|funciona esto|funcionas|va esto|se usa)
        cómo (se usa esto|te uso|uso esto|empiezo|lo uso), menú, comandos, instrucciones
        para qué (sirves|sirve|es|es esto), tengo una (pregunta|duda), una pregunta, pregunta
        y ahora (qué|), qué (hago|debo hacer|tengo que hacer|tengo que escribir), más información
        info, información, manual, soporte
    """,
    ReplyKind.WHO: """
        quién eres, quién es, quién es usted, qué eres, qué es (esto|kith), quién está ahí
        con quién hablo, eres (un|una|) (bot|robot|humano|humana|persona)
        eres (un|una|) (real|ia|máquina|persona real|ser humano), estás ahí
        hay alguien (ahí|aquí|), alguien (ahí|aquí|), cómo te llamas
        me (lees|escuchas|oyes|entiendes)
        (lees|ves|leéis|leen) (esto|mis mensajes|esto que escribo)
        (alguien|quién) (lee|ve|me lee) (esto|mis mensajes|)
        (mi jefe|mi jefa) (puede|pueden) (leer|ver) (esto|mis mensajes)
        (alguien|recursos humanos|otros) (puede|pueden) (leer|ver) (esto|mis mensajes)
        (puede|pueden) (mi jefe|mi jefa|alguien|otros) (leer|ver) (esto|mis mensajes)
        quién puede (leer|ver) esto, (es|esto es) (anónimo|confidencial|privado|un bot|seguro)
        preséntate
        (puedo|se puede|podría) hablar con (un humano|una persona|alguien|una persona real)
    """,
    ReplyKind.PAUSE: """
        pausa, pausar, una pausa, en pausa, ponme en pausa, pon en pausa
        (puedo|quiero|quisiera|cómo puedo) pausar
        (puedo|quiero) (hacer|tomar|tomarme) (una pausa|un descanso)
        (quisiera|me gustaría|podría) (hacer|tomar|tomarme) (una pausa|un descanso), silenciar
        cómo (pauso|hago una pausa), ahora no, no ahora, en este momento no
        pausar (todo|esto|los cafés|café)
    """,
    ReplyKind.WHEN_TO_ASK: """
        que nadie (me|) pregunte (nada|por eso|), no quiero que (nadie|) (me|) (pregunte|pregunten)
        nadie (debe|debería|tiene que|necesita) (preguntar|preguntarme) (nada|por eso|)
        nadie (debe|debería|tiene que|necesita) (preguntar|preguntarme) por (mi anyname|ello)
        (ya|) no hace falta que (nadie|) (me|) (pregunte|pregunten), ya nadie tiene que preguntar
        que nadie (me|) (pregunte|hable) (de|por|sobre) (eso|esto|ello|mi anyname)
        (que|) no me pregunte nadie, no (me|) (preguntes|pregunten|preguntéis) por mi anyname
        no quiero que (nadie|) (me|) (pregunte|pregunten) (por|sobre) (eso|ello|mi anyname)
        (ha salido|salió|fue|ha ido) mal
        no (me|) (preguntes|pregunten|preguntéis) (más|nada|por eso|), no más preguntas
        (deja|dejen|dejad) de (preguntar|preguntarme), pueden volver a preguntar
        (sé|sed|sean) (amable|amables|delicados) conmigo, (ten|tened|tengan) (tacto|cuidado conmigo)
        no se lo (digas|cuentes|digan|cuenten) (a nadie|a anyname|todavía|)
        no le (digas|cuentes|digan|cuenten) (nada|) (a nadie|a anyname)
        no digas nada (a nadie|a anyname|), (que|) nadie (debe saberlo|se entere|lo sepa)
        no quiero que (nadie|anyname) (lo sepa|se entere)
    """,
    ReplyKind.STOP: """
        para, basta, alto, detente, deténganse, stop, parar
        deja de (escribirme|molestarme|enviarme mensajes)
        deja de (mandarme mensajes|mandar mensajes|hablarme|contactarme)
        dejen de (escribirme|molestarme)
        (puedes|podrías) (parar|dejar de escribirme|dejar de molestarme), darme de baja
        date de baja, dar de baja, (quiero|quisiera|cómo puedo|cómo me) (darme|doy) de baja, baja
        cancelar suscripción, desuscribir, desuscribirme
        no me (escribas|contactes|molestes|mandes mensajes|escriban) (más|), no más mensajes
        no (quiero|envíes) más mensajes, no quiero (recibir|) (más|) mensajes
        déjame (en paz|tranquilo|tranquila), dejadme en paz, cállate, silencio, demasiados mensajes
        eres (pesado|molesto|un pesado), qué pesado, vete, lárgate, ya basta, suficiente
        cómo (desactivo esto|te desactivo|paro esto|detengo esto), apagar, desactivar
    """,
    ReplyKind.LEAVE: """
        salir, abandonar, dejarlo
        (quiero|quisiera|me gustaría|puedo|cómo puedo) (salir|salirme|abandonar|irme de kith)
        cómo (salgo|me salgo|abandono|me borro) (de aquí|de esto|de kith|)
        (borrar|eliminar|cerrar|borra|elimina) mi cuenta, sácame (de aquí|de la lista|)
        quítame (de la lista|), no quiero (participar|seguir participando) (más|), me salgo
        ya no quiero (participar|estar en kith)
    """,
    ReplyKind.RESUME: """
        reanudar, continuar, seguir, volver, retomar
        (quiero|quisiera|puedo) (volver|reanudar|continuar|retomar)
        (ya|) (estoy|he|) (de vuelta|vuelto), ya volví, terminar la pausa, quitar la pausa
    """,
    ReplyKind.NO_COFFEES: """
        (saltar|saltarme|cancelar) (los|mis|todos los) cafés, (no más|sin|nada de) cafés
        (quiero|quisiera|me gustaría) (saltar|saltarme|cancelar) (los|mis|todos los) cafés
        (necesito|puedo|cómo puedo) (saltar|saltarme|cancelar) (los|mis|todos los) cafés
        no quiero (más|) cafés, no quiero café por (ahora|un tiempo)
        (cancela|cancele|anula) (mis|todos mis|los|todos los) cafés, puedes cancelar mis cafés
    """,
    ReplyKind.RESCHEDULE: """
        reprogramar, posponer, aplazar, cancelar, cambiar (la|de) (fecha|hora|día), saltar
        reagendar, mover, (puedo|podemos|podríamos|podría|se puede) (reprogramar|posponer|aplazar)
        (puedo|podemos|podríamos|podría|se puede) (cancelar|reagendar|cambiarlo|moverlo)
        (puedo|podemos) (reprogramar|posponer) (el|mi|nuestro|la) (café|cita|reunión)
        (podríamos|se puede) (reprogramar|posponer) (el|mi|nuestro|la) (café|cita|reunión)
        (puedo|podemos) (aplazar|cancelar|mover) (el|mi|nuestro|la) (café|cita|reunión)
        (podríamos|se puede) (aplazar|cancelar|mover) (el|mi|nuestro|la) (café|cita|reunión)
        (puedo|podemos|podríamos|se puede) cambiar (el día|la hora|la fecha|de día|de hora)
        (quiero|quisiera) (reprogramar|posponer|aplazar) (el café|mi café|)
        (necesito|tengo que|debo) (reprogramar|posponer|aplazar) (el café|mi café|)
        (quiero|quisiera) (cancelar|reagendar|mover) (el café|mi café|)
        (necesito|tengo que|debo) (cancelar|reagendar|mover) (el café|mi café|)
        (reprogramar|posponer|aplazar|cancelar|mover) (el|mi|nuestro) café
        cancelar (la|mi) (cita|reunión), otro (día|momento), otra (vez|hora|fecha)
        cómo (reprogramo|cancelo|pospongo|cambio) (el|mi|un|) (café|cita|)
        no (puedo|podré) (ir|asistir), (esta semana|esta vez|ese día|mañana|hoy) no (puedo|podré)
        no puedo (esta semana|esta vez|ese día|mañana|hoy), esta (vez|semana) no, esta vez paso
        paso esta (vez|semana), saltar (esta semana|esta vez|esta ronda)
        no (puedo|podré) (ir|venir|asistir) (hoy|mañana|)
        (nada de|sin) café (esta semana|esta vez|para mí|), no quiero café (esta semana|esta vez|)
        (esta semana|esta vez) no quiero café, café esta semana no
        (cancela|cancele|anula) (mi|el|nuestro) (café|próximo café), puedes cancelar mi café
        no (puedo|podré|voy a poder) (ir|venir|asistir|llegar) al café
        no (puedo|podré) (ir|venir|asistir|llegar) al café del (lunes|martes|miércoles)
        no (puedo|podré) (ir|venir|asistir|llegar) al café del (jueves|viernes)
        no (puedo|podré) el (lunes|martes|miércoles|jueves|viernes)
        no tengo ganas de (café|un café|tomar café), no llego al café
    """,
    ReplyKind.KNOWN: """
        qué sabes (de|sobre|acerca de) mí, qué (datos|información) (tienes|guardas) (de|sobre) mí
        mis datos, privacidad, qué (tienes|guardas|almacenas|recuerdas) (de|sobre) mí
        qué datos (guardas|tienes|almacenas), rgpd
        (muestra|muéstrame|enséñame|ver|exportar|descargar|dame) mis datos
        qué (he compartido|te he contado|te conté)
        guardas (esto|mis datos|mis mensajes|lo que digo)
        (cuánto|por cuánto) tiempo guardas (esto|mis datos), qué haces con mis datos
        política de privacidad, protección de datos
    """,
    ReplyKind.ERASE: """
        (borra|elimina|borrar|eliminar|borren) (todos|) mis datos
        (borra|elimina|borrar|olvida) todo, olvídame, bórrame
        (borra|elimina|olvida) todo (lo que sabes|sobre mí)
        (borra|elimina|olvida) todo (lo que dije|lo que te dije|lo que sabes de mí), elimíname
        (puedes|podrías) (borrar|eliminar) (todos|) mis datos
        (quiero|quisiera|cómo puedo) (borrar|eliminar) (todos|) mis datos
        (puedes|podrías) (borrarlo|olvidarlo) todo, derecho al olvido, olvida todo
        cómo (borro|elimino) (todos|) mis datos
        (borra|elimina|olvida) lo que (dije|te dije|conté|te conté|escribí)
        (borra|elimina|olvida) lo que (dije|te dije|conté|te conté|escribí) (sobre|de) mi anyname
    """,
    ReplyKind.PREFERENCES: """
        ajustes, configuración, preferencias, opciones, mis (ajustes|preferencias|opciones)
        configurar, cambiar (mis|los|la|el|mi|de) (ajustes|preferencias|configuración)
        cambiar (mis|los|la|el|mi|de) (idioma|horario|horarios|frecuencia)
        (puedo|cómo puedo) cambiar (mis|los|la|el|mi|de) (ajustes|preferencias)
        (dónde puedo|quiero) cambiar (mis|los|la|el|mi|de) (ajustes|preferencias)
        (puedo|cómo puedo) cambiar (mis|los|la|el|mi|de) (configuración|idioma)
        (dónde puedo|quiero) cambiar (mis|los|la|el|mi|de) (configuración|idioma)
        cómo cambio (mis|los|la|el|mi|de) (ajustes|preferencias|configuración|idioma|horario)
        menos (seguido|mensajes), (hablas|habla) (español|inglés|alemán|francés|italiano|portugués)
        en español, más a menudo, menos a menudo, zona horaria, no tan seguido
    """,
    ReplyKind.SHARE: """
        compartir, compartir algo
        (quiero|quisiera|me gustaría) (compartir|contarte|decirte|contar) algo
        (puedo|te puedo|podría) (contarte|decirte|preguntarte|contar|decir|compartir) algo
        podemos hablar, (puedo|quiero|necesito|me gustaría) hablar (contigo|), adivina (qué|)
        te cuento algo, necesito contarte algo
    """,
    ReplyKind.JOIN: """
        unirme, unirse, participar, inscribirme, registrarme, apúntame, me apunto, inscríbeme
        me uno, (quiero|quisiera|me gustaría) (unirme|participar|inscribirme|apuntarme|entrar)
        (puedo|cómo puedo|cómo) (unirme|participar|inscribirme|apuntarme|entrar), cuenta conmigo
        cuenten conmigo, estoy dentro, me sumo, yo me apunto, cómo me (uno|apunto|inscribo)
    """,
    ReplyKind.STANDING: """
        un café, un café por favor, próximo café, mi próximo café, estado, mi estado
        cuándo toca café
        cuándo es (mi|el|nuestro|la) (próximo|próxima|) (café|cita|ronda|reunión|encuentro)
        cuándo tengo café, (con quién|a quién) (me toca|tomo café|me reúno)
        (con quién|a quién) (es mi café|quedo|conozco|voy a conocer)
        quién es mi (pareja|compañero), (estoy|sigo) (inscrito|inscrita|apuntado|apuntada)
        quiero un café
    """,
    ReplyKind.NEVER_MIND: """
        no (quiero|puedo) hablar (de eso|de esto|de ello|del tema)
        prefiero no hablar (de eso|de ello|)
        no importa, olvídalo, déjalo, da igual, no pasa nada, nada, perdón, perdona, disculpa
        disculpe, lo siento, (fue|era|ha sido) (un error|sin querer|una broma|una prueba)
        me equivoqué (de chat|de canal|), ups, ay, (chat|canal|mensaje) equivocado
        ignora (esto|eso|lo anterior), ignóralo, no era para ti, es broma, broma, por error
        perdón por la molestia
    """,
    ReplyKind.YES_OR_NO: """
        sí, si, sip, claro, claro que (sí|no), por supuesto, desde luego, no, nop, no gracias
        sí gracias, quizás, quizá, tal vez, puede ser, a lo mejor, no (lo|) sé, no sé, ni idea
        no estoy seguro, no estoy segura, todavía no, aún no, sí por favor, nunca, siempre, a veces
        los dos, ambos, ninguno, ni uno ni otro, yo también, yo tampoco, exacto, exactamente
        de ninguna manera, para nada, un poco, creo que (sí|no), supongo, verdadero, falso
        me encantaría
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, vale, de acuerdo, bien, muy bien, perfecto, genial, estupendo, súper, bueno
        listo, entendido, entiendo, ya veo, ya, guay, chévere, todo bien, está bien
        (me|) parece bien, no hay problema, de nada, sin problema, jaja, jajaja, jajajaja, jeje
        jejeje, lol, xd, wow, vaya, qué (bien|bueno|guay|gracioso|risa), estoy bien, igualmente
        a ti también, claro pues, ah, ah ok, hm, hmm, espera, un momento, un segundo, interesante
        excelente, maravilloso
    """,
    ReplyKind.GOODBYE: """
        adiós, chao, chau, hasta (luego|pronto|mañana|la vista|la próxima|el lunes), nos vemos
        buenas noches, bye, que tengas (un buen día|buen día|buena tarde|buena noche)
        buen (día|fin de semana|finde), buenas noches a todos, cuídate
        feliz (navidad|año|año nuevo), felices fiestas, hablamos (luego|mañana|pronto|)
    """,
    ReplyKind.PUZZLED: """
        qué, cómo, eh, qué dices, por qué, perdón qué, no (lo|te|) entiendo (nada|), no entendí
        qué (significa|quiere decir) (esto|eso), qué quieres (decir|), a qué te refieres, cómo así
        qué es eso, por qué (me escribes|me preguntas|yo|recibo esto), para qué, no comprendo
        mande
    """,
}
FILLERS = """
    por favor, porfa, porfavor, pf, pls, kith, bot, a todos, a todas, todos, equipo, amigo, amiga
    querido, querida, chicos, de verdad, muchísimo, mucho, muchas, ahora, hoy, mañana, esta semana
    este mes, la próxima semana, la semana que viene, más, ya, también, y, pero, pues, entonces
    otra vez, de nuevo, todavía, por ahora, con
    (hasta|para|) (el|) (lunes|martes|miércoles|jueves|viernes|sábado|domingo)
    hasta (mañana|navidad|enero|nuevo aviso)
    (por|durante|) (una|1|2|3|4|dos|tres|cuatro|unas|unos) (semana|semanas|días|meses)
    (por|durante|) un (mes|tiempo|rato|día), hasta la semana que viene, si es posible
"""
