"""
Words of business, of absent colleagues and of despair, in six languages (P12).

They are matched as whole words, small and without accents: a firework is welcome, and so is steam.
A word that is innocent in another of the languages ("chef", "stage", "pays") stands here only with
what makes it business.
"""

from __future__ import annotations

BUSINESS = (
    # English
    r"""
      work(s|ed|er|ers|ing|day|days|place|places|load|force|week|shop|shops)?
    | job s? | career s? | profession(s|al|als|ally)? | occupation s? | vocation s?
    | business (es)? | compan (y|ies) | corporat \w* | enterprise s? | industr (y|ies) | startup s?
    | employ \w* | hir (e|es|ed|ing) | fired | recruit \w* | intern (s|ship|ships)? | retire \w*
    | department s? | team s?
    | meeting s? | agenda s? | conference s? | presentation s? | interview s? | cv | resume s?
    | office s? | desk s? | inbox (es)? | e-?mail s? | spreadsheet s? | slack
    | project s? | deadline s? | task s? | schedule [sd]? | milestone s? | sprint s? | roadmap s?
    | goal s? | target s? | achiev \w* | accomplish \w* | success \w* | ambitio \w*
    | kpi s? | okr s? | productiv \w* | efficien \w* | performance s? | feedback
    | skill (s|ed)? | expertise | promotion s? | promoted | appraisal s?
    | network (s|ing)? | training s? | hr
    | money | salar (y|ies) | wage s? | income s? | earn \w* | bonus (es)? | budget s?
    | pay | pays\ (for|me|you|him|her|them|off|well|your|the) | paid | pric (e|es|ey) | cost (s|ly)?
    | afford \w* | expensive | rich | wealth \w* | buy s? | bought
    """,
    # German
    r"""
      arbeit \w* | zusammenarbeit \w* | beruf (e|s|es|lich\w*)? | karriere \w*
    | firma | firmen | (das|dein|euer|unser|eurem|unserem|deinem)\ unternehmen | unternehmens
    | betrieb (e|s|es)? | buro \w* | homeoffice | abteilung \w* | besprechung \w* | konferenz \w*
    | prasentation \w* | projekt \w* | dienstreise \w* | geschaft (e|en|lich\w*)?
    | bewerb (en|ung\w*)
    | ausbildung \w* | praktik (um|a|ums) | rente | ruhestand | erfolg \w* | leistung \w*
    | effizien \w* | aufgabenliste n? | frist (en)? | zielvereinbarung \w* | beforderung \w*
    | gehalt (s|er)? | lohn (e|s)? | geld (er)? | verdien \w* | bezahl \w* | kostet
    | teuer (er|ste)?
    | kauf (en|e|st|t)? | gekauft
    """,
    # French
    r"""
      travail (le|les|ler|lez|lons|lent|lait|leur|leurs|leuse)? | travaux | boulot s? | bureau x?
    | metier s? | emploi s? | embauch \w* | carriere s? | entreprise s? | recrut \w* | licenci \w*
    | en\ reunion | reunions?\ (de\ travail|d'equipe) | projet s? | delai s? | chomage
    | stagiaire s?
    | (la|ta|votre|sa)\ retraite | equipe s? | objectif s? | competence s? | succes | reussite s?
    | efficac \w* | salaire s? | argent | achet (er|es|e|ez|ons|erais|eriez) | achat s?
    | payer | payez | cout (e|er|ent)
    """,
    # Spanish
    r"""
      trabaj \w* | empleo s? | emplead \w* | empresa s? | oficina s? | negocio s? | profesion \w*
    | carrera\ profesional | (tu|su|vuestra)\ carrera | proyecto s? | reuniones | en\ reunion
    | reunion\ de\ (trabajo|equipo) | equipo s? | objetivo s? | exito s? | jubilacion | jubilad \w*
    | jubilar \w* | salario s? | sueldo s? | dinero | comprar \w* | compraste (is)? | precio s?
    | pagar \w* | productiv \w*
    """,
    # Portuguese
    r"""
      trabalh \w* | emprego s? | empregad \w* | escritorio s? | profissao | profissoes
    | profissiona \w*
    | carreira s? | projeto s? | projecto s? | reuniao | reunioes | equipe s? | equipa s?
    | sucesso s?
    | aposent \w* | dinheiro | preco s? | prazo s? | estagiari \w*
    """,
    # Italian
    r"""
      lavor \w* | impiego | impieghi | impiegat \w* | aziend \w* | ufficio | uffici | affari
    | mestiere | carriera | profession [ei] | progett [oi] | riunion [ei] | squadr [ae]
    | obiettiv [oi]
    | scadenz [ae] | produttiv \w* | in\ pensione | tirocini \w* | stipendi \w* | soldi | denaro
    | guadagn \w* | comprare (i|sti|ste)? | comprerest [ie] | prezz [oi] | pagare | successo
    """,
)

# Whoever isn't there to answer.
COLLEAGUE = (
    r"""
      co-?worker s? | colleague s? | team-?mate s? | work-?mate s? | boss (es)? | manag \w*
    | director s? | leader s? | leadership | chief s? | staff | ceo
    | client s? | customer s? | supplier s? | stakeholder s? | competitor s?
    """,
    r"""
      (arbeits)?kolleg \w* | vorgesetzt \w* | mitarbeit \w* | chefin (nen)? | teamleit \w*
    | (mein|dein|euer|unser|eur|unser)(em|en)?\ chef | (der|den|dem)\ chef
    | fuhrungskraft \w* | kund (e|en|in|innen)
    """,
    r"""
      collegue s? | collaborateur s? | collaboratrice s? | patronne s?
    | (mon|ton|son|notre|votre|leur|le)\ (patron|chef) | superieur s? | clientele
    """,
    r"""
      companer [oa] s?\ de\ (trabajo|oficina|equipo) | colega s? | jefe s? | jefa s? | cliente s?
    """,
    r"""
      colegas?\ de\ trabalho | chefe s? | chefia s? | patrao | patroes
    """,
    r"""
      collega | colleghi | colleghe | (mio|tuo|suo|nostro|vostro|il)\ capo | dirigent [ei]
    | client [ei]
    """,
)

# What could hurt somebody who isn't well, asked by a bot on a Tuesday morning (P18).
GRAVE = (
    r"""
      suicid \w* | suizid \w* | self-?harm \w* | overdos \w*
    | kill\ (your|my|him|her|one|our|them)sel (f|ves) | hang\ (your|my)self
    | (want|wants|wanted|wish|wished)\ to\ die | (end|take)\ (your|my|their)\ (own\ )?li (fe|ves)
    """,
    r"""
      selbstmord \w* | selbsttot \w* | umbring \w* | umgebracht | lebensmud \w*
    | nicht\ mehr\ leben | sterben\ (wollen|willst|mochtest)
    | (willst|mochtest|wolltest)\ du\ sterben
    """,
    r"""
      (te|me|se|vous|nous)\ tuer | envie\ de\ mourir | voulu\ mourir
    | fin\ a\ (tes|ses|mes|vos|nos)\ jours
    """,
    r"""
      matar (te|me|se|nos) | quitar (te|se|me)\ la\ vida
    | (ganas\ de|querido|quieres|quisiste)\ morir
    """,
    r"""
      matar-(te|me|se) | (te|se|me)\ matar | (vontade\ de|querer|quis|quiseste|queres|quer)\ morrer
    """,
    r"""
      uccider (ti|si|mi|vi) | (voglia\ di|voluto|vuoi|volevi)\ morire | farla\ finita
    """,
)
