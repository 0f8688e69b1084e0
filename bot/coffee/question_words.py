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
      work(?!s?\ of\ (art|fiction|literature))
      (s|ed|er|ers|ing|day|days|place|places|load|force|week|shop|shops)?
    | job s? | career s? | profession(s|al|als|ally)? | occupation s? | vocation s?
    | business (es)? | compan (y|ies) | corporat \w* | enterprise s? | industr (y|ies)
    | startup s?
    | employ \w* | hir (e|es|ed|ing) | fired | recruit \w* | intern (s|ship|ships)? | retire \w*
    | department s?
    | (?<!football\ ) team s? (?!\ (do|did|would)\ you\ (support|root\ for|cheer\ for)\b)
    | redundan(t|cy|cies) | lay-?offs? | (laid|lay|lays|laying)\ (\w+\ )?off | severance
    | (be|been|being|is|are|was|were|get|gets|got|gotten)\ let\ go (?!\ of\b)
    | (get|gets|got|gotten|given|gave)\ the\ (sack|boot|axe?) | sacked | dismiss(ed|al|als)
    | resign(s|ed|ing|ation|ations)? | downsiz \w* | headcount s? | (job|hiring)\ freeze
    | overtime | revenue s? | turnover s? | profit (s|able|ability)? | sales
    | (a|the|your|next|pay|get)\ raise (s|\b) | hourly\ rate s?
    | pay(check|checks|day|roll|slip|slips)
    | (workers'|staff)\ councils? | (trade|labou?r)\ unions? | the\ union
    | (the|our|your)\ competition | merger s? | takeover s? | restructur \w*
    | reorgani[sz] \w* | shareholder s? | investor s? | bankrupt \w* | insolven \w*
    | meeting s? | agenda s? | conference s? | presentation s? | interview s? | cv | resume s?
    | office s? | desk s? | inbox (es)? | e-?mail s? | spreadsheet s? | slack
    | project s? | deadline s? | task s? | schedule [sd]? | milestone s? | sprint s? | roadmap s?
    | goal s? | target s? | achiev \w* | accomplish \w* | success \w* | ambitio \w*
    | kpi s? | okr s? | productiv \w* | efficien \w* | performance s? | feedback
    | skill (s|ed)? | expertise | promotion s? | promoted | appraisal s?
    | network (s|ing)? | training s? | hr
    | money | salar (y|ies) | wage s? | income s? | earn \w* | bonus (es)? | budget s?
    | pay | pays\ (for|me|you|him|her|them|off|well|your|the) | paid | pric (e|es|ey)
    | cost (s|ly)?
    | afford \w* | expensive | rich | wealth \w* | buy s? | bought
    """,
    # German
    r"""
      arbeit \w* | zusammenarbeit \w* | beruf (e|s|es|lich\w*)? | karriere \w*
    | firma | firmen | (das|dein|euer|unser|eurem|unserem|deinem)\ unternehmen | unternehmens
    | betrieb (e|s|es)? | buro \w* | homeoffice | abteilung \w* | besprechung \w* | konferenz \w*
    | prasentation \w* | projekt \w* (?!\ (hast|machst)\ du\ (gerade\ )?zu\ hause\b)
    | dienstreise \w* | geschaft (e|en|lich\w*)?
    | bewerb (en|ung\w*)
    | ausbildung \w* | praktik (um|a|ums) | rente | ruhestand | erfolg \w* | leistung \w*
    | effizien \w* | aufgabenliste n? | frist (en)? | zielvereinbarung \w* | beforderung \w*
    | gehalt (s|er)? | lohn (e|s)? | geld (er)? | verdien \w* | bezahl \w* | kostet
    | teuer (er|ste)?
    | gehalts\w+ | (jahres|monats|grund|brutto|netto|einstiegs)gehalt (s|er)?
    | (stunden|monats|mindest|brutto|netto|tage|wochen)lohn (e|s|es)?
    | lohn(erhohung|abrechnung|steuer|zettel)\w* | uberstunde n? | kurzarbeit \w*
    | umsatz (e|en|es|zahl\w*|ziel\w*)? | quartals\w+ | geschafts\w+
    | kundig(en|st|t|te|test|ung\w*) | (ge|auf)kundig(t|te|ter|ten|en)
    | entlass (en|t|e|ene\w*|ung\w*)
    | gefeuert | feuern | rauswerf \w* | rauswirf \w* | rauswurf \w* | rausgeworfen
    | rausschmei(ss\w*) | rausgeschmissen | (stellen|personal|job)(abbau|streichung)\w*
    | abfindung \w* | umstrukturier \w* | gewerkschaft \w* | tarif(vertrag|verhandlung|lohn)\w*
    | betriebs\w+ | personalrat \w* | konkurrenz \w* | konkurrent \w* | mitbewerber \w*
    | insolven \w*
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
    | heures?\ sup(s|plementaires?)? | chiffres?\ d'affaires | augmentation s? | remuneration s?
    | plans?\ (social|sociaux) | restructuration s? | suppressions?\ de\ postes?
    | virer | (ete|etre|fait|faire|sera|seront)\ viree?s? | demission \w* | salarie e?s?
    | syndica \w* | comites?\ (social|d'entreprise) | delegues?\ du\ personnel
    | concurrence | concurrent e?s?
    | payer | payez | cout (e|er|ent)
    """,
    # Spanish
    r"""
      trabaj \w* | empleo s? | emplead \w* | empresa s? | oficina s? | negocio s? | profesion \w*
    | carrera\ profesional | (tu|su|vuestra)\ carrera | proyecto s? | reuniones | en\ reunion
    | reunion\ de\ (trabajo|equipo) | equipo s? | objetivo s? | exito s? | jubilacion
    | jubilad \w*
    | jubilar \w* | salario s? | sueldo s? | dinero | comprar \w* | compraste (is)? | precio s?
    | pagar \w* | productiv \w*
    | horas?\ (extras?|extraordinarias?) | ingresos | facturacion | facturamos | nomina s?
    | aumento s? | despidos | (el|un|tu|su|proximo)\ despido | dimit(ir|io|ido|e|en)
    | dimision (es)?
    | (sera|seran|ser|fue|fueron|sido)\ despedid[oa]s?
    | quien\ (\w+\ ){0,3}(despedir|echar|despiden|echan)
    | sindica \w* | comites?\ de\ empresa | (la|nuestra|vuestra)\ competencia
    | indemnizacion (es)?
    """,
    # Portuguese
    r"""
      trabalh \w* | emprego s? | empregad \w* | escritorio s? | profissao | profissoes
    | profissiona \w*
    | carreira s? | projeto s? | projecto s? | reuniao | reunioes | equipe s? | equipa s?
    | sucesso s?
    | horas?\ (extra|extras|extraordinarias?) | faturamento | faturacao | ordenado s?
    | demit \w* | demissao | demissoes | despedimento s?
    | (ser|sera|serao|foi|foram|sido)\ despedid[oa]s?
    | quem\ (\w+\ ){0,3}despedir | concorrencia | concorrente s?
    | comiss(ao|oes)\ de\ trabalhadores
    | aposent \w* | dinheiro | preco s? | prazo s? | estagiari \w*
    """,
    # Italian
    r"""
      lavor \w* | impiego | impieghi | impiegat \w* | aziend \w* | ufficio | uffici | affari
    | mestiere | carriera | profession [ei] | progett [oi] | riunion [ei] | squadr [ae]
    | obiettiv [oi]
    | scadenz [ae] | produttiv \w* | in\ pensione | tirocini \w* | stipendi \w* | soldi | denaro
    | guadagn \w* | comprare (i|sti|ste)? | comprerest [ie] | prezz [oi] | pagare | successo
    | licenzi \w* | dimission \w* | esuber [oi] | (gli|fai|fare|fate|degli|fa)\ straordinari
    | ore\ (di\ )?straordinari[oe] | fatturat [oi] | (un|di|prossimo|l')\ ?aument[oi]
    | buste?\ paga
    | sindacat [oi] | sindacal [ei] | concorrenza | concorrent [ei] | rsu
    """,
)

# Whoever isn't there to answer.
COLLEAGUE = (
    r"""
      co-?worker s? | colleague s? | team-?mate s? | work-?mate s?
    | boss (es|y)? (?!\ of\ an?\ zoo\b) | manag \w*
    | director s? | leader s? | leadership | chief s? | staff | ceo
    | client s? | customer s? | supplier s? | stakeholder s? | competitor s?
    | gossip \w* | rumou?r s?
    | (say|says|said|saying|think|thinks|thought|talk\w*|hear|heard|know|knows)
      \ (about|of)\ (her|him|them)
    | \w+est\ (among|amongst|of|in)\ (us|the\ group|the\ room)
    | most\ \w+\ (among|amongst|of)\ us
    """,
    r"""
      (arbeits)?kolleg \w* | vorgesetzt \w* | mitarbeit \w* | chefin (nen)? | teamleit \w*
    | (mein|dein|euer|unser|eur|unser)(em|en)?\ chef | (der|den|dem)\ chef
    | fuhrungskraft \w* | kund (e|en|in|innen) | geschafts(fuhr|leit)\w* | vorstand \w*
    | gerucht (e|en|s)? | tratsch \w* | (lastern|lasterst|lasterei\w*)
    | (sagt|sagen|redet|reden|erzahlt|erzahlen|denkt|denken|spricht|sprechen)
      \ (\w+\ ){0,3}(uber\ (sie|ihn)|von\ (ihm|ihr|ihnen))
    | (haltst|haltet|denkst|redest)\ (du|ihr)\ (\w+\ )?(von\ (ihm|ihr|ihnen)|uber\ (sie|ihn))
    | \w+ste[rn]?\ (von|unter)\ uns
    """,
    r"""
      collegue s? | collaborateur s? | collaboratrice s? | patronne s?
    | (mon|ton|son|notre|votre|leur|le)\ (patron|chef) | superieur s? | clientele
    | directeur s? | directrice s? | dirigeant e?s? | pdg | ragot s? | rumeur s? | commerage s?
    | (dit|disent|dire|pens\w+|parl\w+|racont\w+) [-\w\ ]{0,20}\ (d'elles?|d'eux|de\ lui)
    | (le|la|les)\ plus\ \w+\ (d'entre|parmi)\ nous
    """,
    r"""
      companer [oa] s?\ de\ (trabajo|oficina|equipo) | colega s? | jefe s? | jefa s? | cliente s?
    | gerente s? | chisme s? | cotille \w* | rumor (es)?
    | (dice|dicen|piensa|piensas|piensan|habla|hablan|opina|opinas|opinan|cuentan)
      \ (\w+\ ){0,3}(de|sobre)\ (ellas?|ellos|el(?=\s*\?))
    | mas\ \w+\ (de|entre)\ nosotr[oa]s
    """,
    r"""
      colegas?\ de\ trabalho | chefe s? | chefia s? | patrao | patroes
    | diretor (a|as|es)? | fofoc \w* | boato s?
    | (diz|dizem|pensa|pensas|pensam|acha|achas|acham|fala|falam|comentam)
      \ (\w+\ ){0,3}(del[ae]s?|sobre\ el[ae]s?)
    | mais\ \w+\ (de|entre)\ nos
    """,
    r"""
      collega | colleghi | colleghe | (mio|tuo|suo|nostro|vostro|il)\ capo | dirigent [ei]
    | client [ei] | direttor [ei] | direttrice | amministrator[ei]\ delegat[oi] | pettegol \w*
    | (dice|dicono|pensa|pensi|pensano|parla|parlano|raccontano)
      \ (\w+\ ){0,3}(di|su)\ (lei|lui|loro)
    | piu\ \w+\ (di|tra|fra)\ noi
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
