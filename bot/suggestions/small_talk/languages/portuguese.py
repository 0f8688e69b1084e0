"""Small talk in Portuguese."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        olá, ola, oi, oie, opa, e aí, eai, alô, bom dia, boa (tarde|noite), bom dia a todos, oi oi
        hey, tudo (bem|bom|joia|certo) (contigo|com você|com vc|por aí|)
        como (vai|está|estás|vais|você está|vc está|vão as coisas), prazer, muito prazer
        prazer em conhecer, teste, um teste, testando, viva
    """,
    ReplyKind.THANKS: """
        obrigado, obrigada, muito (obrigado|obrigada), obg, brigado, brigada, valeu, vlw, grato
        grata, agradeço, obrigado (a ti|a você|pela ajuda|por tudo)
        obrigado (por avisar|pelo aviso|por perguntar|pela atenção|pelo lembrete)
        obrigada (a ti|a você|pela ajuda|por tudo)
        obrigada (por avisar|pelo aviso|por perguntar|pela atenção|pelo lembrete), obrigadão
        obrigadinho, obrigadinha, mil obrigados, (que|muito) (gentil|amável|simpático)
        bom (bot|trabalho), bem feito
        (você|tu|vc) (é|és) (demais|ótimo|o melhor|um amor|muito gentil), és (o maior|incrível)
    """,
    ReplyKind.HELP: """
        ajuda, ajude me, ajuda me, me (ajuda|ajude)
        (pode|podes|você pode|poderia|podia) (me|) (ajudar|ajudar me|me ajudar), preciso de ajuda
        o que (você|vc|tu|) (faz|fazes|sabe fazer|pode fazer|consegue fazer|podes fazer), comandos
        como (funciona|funciona isto|funciona isso|isso funciona|isto funciona)
        como (você funciona|funcionas|uso isto|uso isso|usar|te uso)
        o que (posso|devo) (fazer|escrever|dizer|perguntar) (aqui|), menu, instruções
        para que (serve|serves|é isso|é isto), tenho uma (pergunta|dúvida), uma (pergunta|dúvida)
        pergunta, dúvida, e agora, o que (faço|eu faço) (agora|), informações, mais informações
        manual, por onde começo
    """,
    ReplyKind.WHO: """
        quem (é você|és|és tu|é vc|é|está aí|fala|tá aí), quem é que está aí
        o que (é isso|é isto|é kith|é o kith|é você|és)
        (você é|és|tu és|vc é|é) (um|uma|) (bot|robô|humano|humana|pessoa)
        (você é|és|tu és|vc é|é) (um|uma|) (real|ia|máquina)
        (você é|és|tu és|vc é|é) (um|uma|) (pessoa real|ser humano|pessoa de verdade)
        (tem|há|está) alguém (aí|aqui|), alguém (aí|aqui|), tem alguém
        qual (é|) (o|) (seu|teu) nome, como (se chama|te chamas)
        (você lê|lês|vc lê|lê|vê|vês) (isto|isso|as minhas mensagens|minhas mensagens)
        (alguém|quem) (lê|vê) (isto|isso|minhas mensagens)
        (o meu chefe|meu chefe) (pode|consegue) (ler|ver) (isto|isso|minhas mensagens)
        (minha chefe|alguém|o rh) (pode|consegue) (ler|ver) (isto|isso|minhas mensagens)
        (estás|está) aí, quem (pode|consegue) (ler|ver) (isto|isso)
        (isto|isso|é) (é|) (anónimo|anônimo|confidencial|privado|um bot|seguro)
        (posso|dá para|podia) falar com (um humano|uma pessoa|alguém|uma pessoa real)
        (me ouve|ouves me|me entende|entendes me)
    """,
    ReplyKind.PAUSE: """
        pausa, pausar, uma pausa, em pausa
        (posso|quero|queria|gostaria de|como posso|como faço para) pausar, silenciar
        (posso|quero|queria|gostaria de|podia) (fazer|dar|tirar) uma pausa
        pausar (tudo|isto|isso|os cafés), agora não, como (pauso|faço uma pausa)
        põe (me|) em pausa, coloca (me|) em pausa, neste momento não, dar uma pausa
    """,
    ReplyKind.WHEN_TO_ASK: """
        (que|) ninguém (me|) pergunte (nada|sobre isso|)
        ninguém (deve|precisa|precisa de|tem de|tem que) (me|) perguntar (nada|sobre isso|)
        ninguém (deve|precisa|precisa de|tem de) (me|) perguntar (pela|sobre a) minha anyname
        ninguém (deve|precisa|precisa de|tem de) (me|) perguntar (pelo|sobre o) meu anyname
        que ninguém (me|) pergunte (pela minha anyname|pelo meu anyname|por isso|disso)
        que ninguém (me|) pergunte sobre (a minha|o meu|minha|meu) anyname
        que ninguém me faça perguntas, (já|) não é preciso (que|) (ninguém|) (perguntar|pergunte)
        não (me|) (pergunte|perguntes|perguntem) (pela minha anyname|pelo meu anyname|disso)
        não (me|) (pergunte|perguntes|perguntem) sobre (a minha|o meu|minha|meu) anyname
        não me façam perguntas, (correu|deu|acabou) mal
        não (me|) (pergunte|perguntes|perguntem) (mais|nada|sobre isso|), sem mais perguntas
        não quero que (ninguém|) (me|) (pergunte|perguntem) (nada|)
        (para|pare|parem) de (perguntar|me perguntar), podem perguntar (de novo|outra vez)
        (sê|seja|sejam) (gentil|gentis|delicado|delicados) comigo
        não (digas|diga|contes|conte) (nada|isso|isto|) (a ninguém|para ninguém|a anyname)
        não (digas|diga|contes|conte) (nada|isso|isto|) (ao anyname|para anyname|para o anyname)
        não (digas|diga|contes|conte) (isso|isto)
        (que|) ninguém (saiba|deve saber|pode saber), não quero que (ninguém|anyname) saiba
    """,
    ReplyKind.STOP: """
        para, pare, parar, chega, basta, stop, para com isso, pare com isso
        para de (me escrever|me mandar mensagens|mandar mensagens)
        pare de (me escrever|me mandar mensagens|mandar mensagens)
        pare de (me contactar|me incomodar|enviar mensagens|me enviar mensagens)
        para de (me incomodar|me chatear|enviar mensagens|escrever)
        (pode|podes|você pode) parar (com isso|de me escrever|)
        cancelar (inscrição|assinatura|subscrição), descadastrar, me descadastre, anular subscrição
        desinscrever, remover inscrição, não me (escreva|escrevas|contacte) (mais|)
        não me (contactes|mande mensagens|incomode|incomodes) (mais|)
        não quero (mais|receber|) mensagens, sem mais mensagens, mensagens demais
        (deixa|deixe) me em paz, me (deixa|deixe) em paz, cala (te|a boca), cale se, que chato
        silêncio, vai embora, (és|você é) (chato|irritante)
        como (desativo|desativo isso|paro isso|desligo isso|cancelo isso), desligar, desativar
        não quero mais receber mensagens
    """,
    ReplyKind.LEAVE: """
        sair, abandonar, (quero|queria|gostaria de) sair (do kith|disto|disso|do programa|)
        (posso|como posso|como faço para|como) sair (do kith|disto|disso|do programa|)
        como (saio|eu saio) (daqui|disto|disso|do kith|)
        (apagar|excluir|eliminar|encerrar|apaga|exclui|fechar) (a|) minha conta
        (me|) (tira|tire|remova|remove) (me|) (da lista|disto|disso)
        não quero (mais|) participar (mais|)
    """,
    ReplyKind.RESUME: """
        retomar, continuar, voltar, (quero|queria|posso) (voltar|retomar|continuar)
        (já|) (voltei|estou de volta), de volta, terminar a pausa, tirar a pausa, acabar a pausa
    """,
    ReplyKind.NO_COFFEES: """
        (pular|saltar|cancelar) (os|meus|os meus|todos os) cafés, (sem mais|sem|nada de) cafés
        (quero|queria|gostaria de) (pular|saltar|cancelar) (os|meus|os meus|todos os) cafés
        (preciso|posso|como posso) (pular|saltar|cancelar) (os|meus|os meus|todos os) cafés
        não quero (mais|) cafés, não quero café por (enquanto|um tempo)
        (cancela|cancele|desmarca|desmarque) (os meus|meus|os|todos os) cafés
        (podes|pode) cancelar (os meus|meus) cafés
    """,
    ReplyKind.RESCHEDULE: """
        remarcar, reagendar, adiar, cancelar, desmarcar, mudar (a|o|de|) (data|hora|dia|horário)
        pular, saltar, (posso|podemos|poderíamos) (remarcar|reagendar|adiar) (isto|isso|)
        (podíamos|dá para|dá pra) (remarcar|reagendar|adiar) (isto|isso|)
        (posso|podemos|poderíamos) (cancelar|desmarcar|mudar) (isto|isso|)
        (podíamos|dá para|dá pra) (cancelar|desmarcar|mudar) (isto|isso|)
        (posso|podemos|poderíamos) (remarcar|adiar) (o|meu|o meu|nosso|o nosso) café
        (posso|podemos|poderíamos) (cancelar|desmarcar|mudar) (o|meu|o meu|nosso|o nosso) café
        (podíamos|dá para|dá pra) (remarcar|adiar) (o|meu|o meu|nosso|o nosso) café
        (podíamos|dá para|dá pra) (cancelar|desmarcar|mudar) (o|meu|o meu|nosso|o nosso) café
        (posso|podemos|dá para|dá pra) (mudar|trocar) (o dia|a hora|a data)
        (posso|podemos|dá para|dá pra) (mudar|trocar) (de dia|de hora|o horário)
        (quero|queria|preciso) (remarcar|reagendar) (o café|meu café|)
        (quero|queria|preciso) (adiar|cancelar|desmarcar) (o café|meu café|)
        (preciso de|tenho de|tenho que|gostaria de) (remarcar|reagendar) (o café|meu café|)
        (preciso de|tenho de) (adiar|cancelar|desmarcar) (o café|meu café|)
        (tenho que|gostaria de) (adiar|cancelar|desmarcar) (o café|meu café|)
        (remarcar|adiar|cancelar|desmarcar) (o|meu|o meu|nosso|o nosso) (café|encontro)
        outro (dia|horário|momento), outra (hora|data|vez)
        como (remarco|adio|cancelo|desmarco|mudo) (o|meu|o meu|) (café|)
        não (posso|vou poder|consigo) ir, desta vez (não|passo)
        não (posso|consigo|vou poder) (esta semana|desta vez|nesse dia|amanhã|hoje)
        (esta|essa) semana não, passo desta vez
        não (posso|vou poder|consigo) (ir|vir) (hoje|amanhã|)
        (nada de|sem) café (esta semana|essa semana|desta vez|para mim|)
        não quero café (esta semana|essa semana|desta vez|), (esta|essa) semana não quero café
        (cancela|cancele|desmarca|desmarque) (o meu|meu|o|o nosso|nosso) (café|próximo café)
        (podes|pode) cancelar (o meu|meu) café
        não (posso|consigo|vou poder|vou conseguir) (ir|vir) (ao|no|para o|pro) café
        não (posso|consigo|vou poder) (ir|vir) ao café (de|da) (segunda|terça|quarta)
        não (posso|consigo|vou poder) (ir|vir) ao café (de|da) (quinta|sexta)
        não (posso|consigo|vou poder) na (segunda|terça|quarta|quinta|sexta)
        não me apetece (café|um café), não estou com vontade de (café|tomar café)
    """,
    ReplyKind.KNOWN: """
        o que (você|vc|tu|) (sabe|sabes) (de|sobre) mim
        o que (você|vc|tu|) (guarda|guardas|tem|tens|armazena) (de|sobre) mim
        que dados (você|vc|) (tem|tens|guarda|guardas) (de|sobre) mim, os meus dados, meus dados
        privacidade, lgpd, rgpd
        (mostra|mostre|ver|exportar|baixar|descarregar) (me|) (os|) meus dados
        o que (eu|) (partilhei|compartilhei|te contei|disse)
        (você guarda|guardas|guarda|vc guarda) (isto|isso)
        (você guarda|guardas|guarda|vc guarda) (os meus dados|meus dados|minhas mensagens)
        política de privacidade
        (por|) quanto tempo (guarda|guardas|você guarda) (isto|isso|os meus dados|meus dados)
        o que faz com (os|) meus dados, proteção de dados
    """,
    ReplyKind.ERASE: """
        (apaga|apague|apagar|exclua) (todos|) (os|) meus dados
        (excluir|elimina|elimine|eliminar|delete) (todos|) (os|) meus dados, apaga tudo
        apague tudo, (apagar|excluir|esquece|esqueça|elimina) tudo, me (esqueça|apague)
        (esqueça|apague) me, esquece me, apaga me, direito ao esquecimento
        (apaga|apague|esquece|esqueça) tudo (o que sabe|o que sabes)
        (apaga|apague|esquece|esqueça) tudo (sobre mim|o que eu disse|o que sabe sobre mim)
        (pode|podes|você pode) (apagar|excluir|eliminar) (todos|) (os|) meus dados
        como (apago|excluo|elimino) (os|) meus dados
        (quero|queria) (apagar|excluir|eliminar) (todos|) (os|) meus dados
        (gostaria de|como posso) (apagar|excluir|eliminar) (todos|) (os|) meus dados
        (apaga|apague|esquece|esqueça) o que eu (disse|contei|escrevi)
        (apaga|apague|esquece|esqueça) o que eu (disse|contei|escrevi) sobre a minha anyname
        (apaga|apague|esquece|esqueça) o que eu (disse|contei|escrevi) sobre o meu anyname
    """,
    ReplyKind.PREFERENCES: """
        configurações, configuração, definições, preferências, opções, ajustes
        (as|) minhas (preferências|configurações|definições)
        (mudar|alterar|trocar) (as|a|o|de|os|) (minhas|minha|meu|) preferências
        (mudar|alterar|trocar) (as|a|o|de|os|) (minhas|minha|meu|) (configurações|definições)
        (mudar|alterar|trocar) (as|a|o|de|os|) (minhas|minha|meu|) (idioma|língua|horário)
        (como|posso) (mudar|alterar|trocar) (as|a|o|de|) (preferências|configurações)
        como posso (mudar|alterar|trocar) (as|a|o|de|) (preferências|configurações)
        (onde posso|quero) (mudar|alterar|trocar) (as|a|o|de|) (preferências|configurações)
        (como|posso) (mudar|alterar|trocar) (as|a|o|de|) (idioma|língua)
        (como posso|onde posso|quero) (mudar|alterar|trocar) (as|a|o|de|) (idioma|língua)
        como (mudo|altero) (as|a|o|de|) (preferências|configurações|definições)
        como (mudo|altero) (as|a|o|de|) (idioma|língua|horário), menos (vezes|mensagens)
        (você fala|falas|fala) (português|inglês|espanhol|francês|alemão|italiano), em português
        mais vezes, com menos frequência, fuso horário
    """,
    ReplyKind.SHARE: """
        partilhar, compartilhar, (partilhar|compartilhar) (algo|uma coisa)
        (quero|queria|gostaria de) (partilhar|compartilhar|contar) algo
        (posso|podia) (te|) (contar|dizer|perguntar|falar) (te|) (uma coisa|algo)
        (podemos|posso|quero|preciso|preciso de) (falar|conversar)
        (quero|queria|preciso) (te|) (contar|dizer) (te|) (uma coisa|algo), adivinha, sabe o que
        posso falar (contigo|com você)
    """,
    ReplyKind.JOIN: """
        entrar, participar, inscrever me, me inscrever, inscreva me
        (quero|queria|gostaria de|posso|como posso|como) (entrar|participar)
        (quero|queria|gostaria de|como) (me inscrever|inscrever me), conta comigo, conte comigo
        estou dentro, tô dentro, alinho, bora
    """,
    ReplyKind.STANDING: """
        um café, um café por favor, próximo café, (o|) meu próximo café, (o meu|meu|) status
        estado, quando é (o|) (meu|nosso|) (próximo|) (café|encontro)
        quando é a próxima (rodada|ronda), quando tenho café
        com quem (é o meu café|é meu café|vou tomar café|me encontro|vou encontrar|tomo café)
        quem é (o|) meu (par|parceiro), (estou|continuo) (inscrito|inscrita|dentro), quero um café
    """,
    ReplyKind.NEVER_MIND: """
        não (quero|consigo|posso) falar (sobre isso|disso|sobre isto|disto|do assunto)
        prefiro não falar (sobre isso|disso|)
        deixa (pra lá|para lá|estar), esquece (isso|isto|), esqueça (isso|isto|), não importa
        tanto faz, nada, não foi nada, desculpa, desculpe, desculpas, perdão
        foi (mal|sem querer|engano|um engano|um erro|brincadeira), por engano, ops, ups, oops
        (chat|canal|conversa) (errado|errada), ignora (isso|isto|), ignore (isso|isto|)
        brincadeira, não era para (ti|você), sem querer
    """,
    ReplyKind.YES_OR_NO: """
        sim, s, claro, claro que (sim|não), com certeza, não, nao, n, não obrigado, não obrigada
        talvez, pode ser, quem sabe, não sei, sei lá, não (tenho certeza|faço ideia), ainda não
        sim por favor, sim obrigado, nunca, sempre, às vezes, os dois, ambos, nenhum
        nem um nem outro, eu também, eu também não, também, exato, exatamente, de jeito nenhum
        um pouco, acho que (sim|não), adoraria, gostaria, verdadeiro, falso, isso mesmo
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, tá, tá (bom|bem|certo), está (bem|bom|certo), certo, beleza, blz, perfeito, ótimo
        bom, boa, muito bem, legal, fixe, entendi, percebi, entendido, combinado, show, massa
        bacana, tudo certo, estou bem, tô bem, sem problema, de nada, por nada, imagina, kkk, kkkk
        rs, rsrs, rsrsrs, haha, hehe, lol, uau, nossa, que (bom|legal|fixe|engraçado), igualmente
        você também, para ti também, ah, ah ok, hm, hmm, espera, um momento, só um momento
        interessante, excelente, maravilha, joia, fechado, tudo ótimo
    """,
    ReplyKind.GOODBYE: """
        tchau, tchauzinho, adeus, até (logo|mais|já|breve|amanhã|à próxima|a próxima|segunda)
        boa noite, xau, falou, bye, (tenha|tem) (um bom dia|uma boa tarde|uma boa noite)
        bom (fim de semana|descanso|feriado), feliz (natal|ano novo), boas festas
        a gente se (vê|fala), (fica|fique) bem
    """,
    ReplyKind.PUZZLED: """
        o quê, o que, quê, que, como assim, hein, como, por que, porquê, porque
        não (entendi|percebi|entendo|compreendo) (nada|)
        o que (significa|quer dizer|é que isso quer dizer) (isso|isto|), o que (você|vc) quer dizer
        o que queres dizer, para quê, (por que|porque|porquê) (me escreve|me escreves)
        (por que|porque|porquê) (você me escreveu|recebi isto|recebi isso)
    """,
}
FILLERS = """
    por favor, pfv, pf, pff, se faz favor, faz favor, kith, bot, a todos, a todas, todos, pessoal
    gente, equipe, equipa, amigo, amiga, querido, querida, mesmo, muito, muita, agora, hoje, amanhã
    esta semana, este mês, semana que vem, na próxima semana, mais, já, também, e, mas, então, pois
    de novo, outra vez, ainda, por enquanto, com, de coração
    (até|para|na|) (segunda|terça|quarta|quinta)
    (até|para|na|) (sexta|sábado|domingo|segunda feira|sexta feira)
    até (amanhã|o natal|janeiro|nova ordem)
    (por|durante|) (uma|1|2|3|4) (semana|semanas|dias|meses)
    (por|durante|) (duas|três|quatro|umas|uns|dois) (semana|semanas|dias|meses)
    (por|durante|) um (mês|tempo|dia), se possível, até a semana que vem, até a próxima semana
"""
