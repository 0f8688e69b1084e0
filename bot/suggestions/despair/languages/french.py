"""Words of despair in French."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    ne vraiment juste simplement franchement tellement meme tout-a-fait bien carrement parfois
    souvent sincerement honnetement grave encore deja seulement surement peut-etre
        en-fait
    srx serieux mdr ptdr lol haha jpp putain bordel wesh frr tres vachement profondement
    sans-cesse reellement clairement uniquement finalement enfin svp donc alors tant
        constamment definitivement absolument completement totalement
"""
_WORDS = respellings("""
    je vis = jvis
    vivre = vivr_ vivree
    pas capable = pu_
    suicidaires = suicidairs suicidair_
    suicidaire = suicidair suicidere
    plus = pus
    je = j
    je suis = jsuis chui chuis jui shui chu jsui ch
    je ai = jai g jé
    je veux = jveux jveu jvx jve
    je vais = jvais jvai jvé
    je en = jen
    je me = jme
    je peux = jpeux jpe jpeu
    je pense = jpense
    je sais = jsais
    je voudrais = jvoudrais
    je arrive = jarrive
    je aimerais = jaimerais jaimerai
    veux = veu ve vx
    voudrais = voudrai voudrez
    aimerais = aimerai aimerer
    plus = pu plu + puls pluss
    pas = pa aps po
    de = d
    suis = ss sui
    envie = envi anvie envy
    mourir = mourrir mourire mourir mourrire
    vivre = vivr vivres
    suicider = suissider suicidé sucider suicid_
    suicide = suicid suisside sucide
    tous les jours = tlj ttlj
    tout = tt
    tous = ts
    quelque chose = qqch qqchose qlqch
    quelqu un = qqn
    parce que = pcq pck parske psk
    personne = perso_
    quand = qd qand
    avec = avk
    beaucoup = bcp
    arriver = arivé
    buter = but_
    moi = mwa moa
    la = la
    ca = sa_ ça
    etre = etr ètre
    fatigue = fatiguee fatigué
""")
_SPLITS = (
    (r"\bpeut[- ]etre\b", ""),
    (r"\b(?:sans cesse|tout le temps|en ce moment|en vrai|en fait|tout simplement)\b", ""),
    (r"(?<!\bmon )(?<!\bson )(?<!\bun )(?<!\ble )(?<!petit )(?<!grand )\bfrere\b", ""),
    (r"\bj'en\b", "je en"),
    (r"\bd(?=(?:etre|exister|en finir)\b)", "de "),
    (r"\bde me (tue|suicide|bute|flingue)\b", r"de me \1r"),
    (r"\bj(?=(?:prefer|aimer|voudr)[a-z]*\b)", "je "),
    (r"\b(?:sans blague|sans dec|je deconne pas|(?:pour|en) de vrai|pour vrai)\b", ""),
    (r"\bpu (?=capable|la force|envie|vivre)", "plus "),
    (r"\bj'", "je "),
    (r"\bm'", "me "),
    (r"\bt'", "te "),
    (r"\bs'", "se "),
    (r"\bd'", "de "),
    (r"\bl'", "le "),
    (r"\bn'", "ne "),
    (r"\b(qu|lorsqu|puisqu|jusqu)'", r"\1e "),
    (r"\bc'", "ce "),
    (r"\baujourd'", "aujourd"),
    (r"\ben vi(?:e)? de\b", "envie de"),
)
_SPELLING = Spelling(
    splits=_SPLITS,
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b((?:mort|morte|meurs|mourir) de (?:rire|honte) , je veux mourir) "
            r"(?=$|[.,])",
            r"\1 in-jest ",
        ),
        (
            r"\b(?:aucune|plus de|pas de|pas une|une seule) (?:bonne )?raison (?:valable )?"
            r"de (?:ne )?pas\b",
            ", je veux",
        ),
        (r"\ble (ai|en)\b", r"je \1"),
    ),
)
_GROUPS = {
    "JE": "(je|moi je|une partie de moi)",
    "S": "(JE ~|^)",
    "PAS": "(plus [jamais]|pas|jamais [plus]|aucunement)",
    "VEUX": """(veux|voudrais|voulais|aimerais|souhaite|souhaiterais|prefere|prefererais|prefererai|
        desire|
        compte|vais|dois|(ai|avais|aurais) [de plus en plus] (envie|envies|besoin|hate|decide|
        le intention|le desir|la volonte|choisi|prevu|ideee?) [que] de|envie de|reve de|suis (pret|
        prete|decide|decidee|resolu*) (a|de)|attends de|merite de|espere|faudrait)""",
    "MORT": "(mort|morte|decede|decedee|plus (la|de ce monde|en vie)|pas (la|nee?)|jamais nee?)",
    "VIVRE": """([continuer a|de|a] (vivre !(a (la|paris|*)|avec !(cette douleur|moi|ca|ce poids)|
        chez|en (ville|banlieue|france|coloc*)|dans !(ce monde|cette douleur|ces conditions|la
        (douleur|souffrance|solitude|peur)|le noir|
        cet enfer)|ici !($)|seul* ici|sans !(lui|elle|toi|eux)|au|loin)|exister)|etre [la] (en vie|
        de ce monde|sur (terre|cette terre))|etre la ($|et|mais|du tout)|rester en vie|continuer $|
        faire partie de ce monde|(me reveiller|me reveille) !(a|avant|tot|tard|en|le|pour))""",
    "MOURIR": """(mourir !(de !(cette facon|mes mains)|avant|pour|chez|vieux|dans son)|
        crever !(de)|etre (mort|morte) !(de)|disparaitre de (ce monde|cette terre|la surface)|
        rejoindre (mon|ma) * (au ciel|la haut|dans la mort)|en finir ($|avec (la vie|moi|tout|
        ma vie|mes jours|cette vie)|maintenant|ce soir|pour de bon|une bonne fois|demain|
        cette nuit|et)|que (ma vie|la vie) (se arrete|finisse|soit finie)|quitter ce monde|
        partir pour de bon|ne plus (exister|etre la|vivre)|plus (exister|vivre|etre (la|en vie|
        de ce monde)) $|que je meure|dormir pour toujours|crever)""",
    "TUER": """(me (tuer|suicider|buter|flinguer|pendre|noyer|foutre en le air|foutre en lair|
        tirer une balle|jeter (sous|par|dans le vide|du|de la)|zigouiller|ouvrir les veines|
        tailler les veines|empoisonner|donner la mort|oter la vie|enlever la vie|supprimer|
        faire sauter|eteindre|tuer)|mettre (fin|un terme) a (mes jours|ma vie|tout [ca]|
        mon existence|ma souffrance|cette vie|ca)|(le|un) suicide|passer a le acte|
        attenter a (mes jours|ma vie)|abreger mes (jours|souffrances)|finir mes jours|
        faire une tentative)""",
    "TOUS": """(tout le monde|tous|les gens|le monde|vous|ils|elles|les autres|(ma|la) famille|
        mes (enfants|parents|proches|amis|gosses)|mon (mari|copain|homme)|ma (femme|mere|copine)|
        la terre|ce|ca)""",
    "DECIDED": """(je ~ (decide|decidee|resolu|resolue|choisi)|ce est decide|je ai pris (ma|la|une)
        decision|ma decision est prise)""",
    "DATE": """((mon|ma|le|la|mes|cette|ce|les|le|la fin) [*] (anniversaire|noel|*annee|an|ans|mois|
        printemps|ete|automne|hiver|*di|*anche)|noel|paques|*di|dimanche)""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="et mais car que donc ou parce puis",
    others="il elle ils elles on nous qui vous tu",
)

_CERTAIN = _PHRASES.pattern("""
    si je avais ~ courage > (mort|morte|tue|tuee|suicide|suicidee|plus la)
    (pense|pensais|songe|penser) [tout le temps|souvent|parfois] a me (foutre|jeter|balancer|mettre)
        (sous|par la|dans le vide|du|devant)
    mort (serait|est|sera) ~ (soulagement|delivrance|liberation)
    (decision|courage|force) de TUER
    reste plus [que|qu] a TUER
    je me (frappe|tape|cogne) (moi|jusqu|jusque|au sang|expres|dessus) !(*s collegues|les murs)
    me (frapper|cogner) (moi|jusqu|jusque|au sang|expres)
    (ai|avoir) ~ gout de mourir
    gout de (mourir|crever)
    PAS (en securite|a le abri) (avec|face a|de) moi
    (ai|ai tres) peur (de moi $|de moi ,|de ce que je (peux|pourrais|vais|risque) ~ me faire)
    (je me serais|me serais) (tue*|suicid*|foutu* en le air|flingue*)
    je serais [deja] mort* (si|sans) ~ (mes|ma|mon) (enfants|fille|fils|gosses|chien|chat)
    me suis [re] (coupe*|entaille*) ~ ~ ~ (expres|volontairement)
    arrete PAS de penser (a|au) (TUER|suicide|mourir|la mort)
    en (fini|finis|finir) avec la vie
    DECIDED ~ ~ PAS (vivre|exister|etre en vie|rester en vie|vivrai|en vie) (au dela [de]|apres|
        passe|plus loin que|jusque a) DATE
    DECIDED ~ ~ (vivrai|serai|existerai|veux) PAS [en vie|vivre|de ce monde] (au dela [de]|apres|
        passe|jusque a) DATE
    DECIDED ~ ~ PAS (voir|atteindre) (noel|(la|ma) nouvelle annee|(mon|ma|mes|le) [prochain]
        (anniversaire|*te|printemps|* ans))
    je me suis (scarifie*|mutile*|recoupe*|taillade*)
    je me (suis coupe*|coupe) (de nouveau|a nouveau|volontairement|expres) !(en|avec|au|les|le)
    (quand|lorsque|des que) > je me (coupe|scarifie|brule|taillade) $
    (etre mort*|plus exister|mourir) [,] [ca|ce] ~ (ressemble*|parait|semble|sonne|serait|quel|
        quelle) ~ ~ (repos|paix|vacances|soulagement|delivrance|calme|bien|doux|serait)
    (me endors|me couche|me endormir|me coucher|au lit) ~ ~ (esperant|espoir|espere|priant) ~ ~ ~
        (derniere (fois|nuit)|PAS ~ (voir|me reveiller))
    (donne|donnez) moi ~ raison* de (rester en vie|vivre|continuer a vivre|pas mourir)
    vois PAS pourquoi je (resterais|devrais rester|continuerais|vivrais) ~ (en vie|vivre|$)
    rechute* , [mes] (bras|poignets|jambes|cuisses)
    me suis [re] (ouvert|entaille|taillade|lacere) (la peau|les bras|les veines|les poignets)
    (bras|poignets|jambes|cuisses) ~ (couverts?|couvertes?|pleins?|pleines?) de (coupures|entailles)
    (une|seule) pensee ~ ~ (en finir|TUER|mourir)
    (voudrais|aimerais|veux|demande) ~ ~ plus exister
    plus exister [,] (voila|ce est) ~ (demande|veux|souhaite)
    (planifie*|prepare*|organise*|prevu*|prevois) ~ mon suicide
    mon suicide (est|sera|a ete)
    (aimerais|voudrais|regrette|desole*|decue?|triste|prefererais|souhaite|aurais
        [voulu|aime|prefere]|dommage|rage|marre) ~ ~ [de|que] (PAS me etre reveille*|me etre
        [encore] reveille*|je me (suis|sois) [encore] reveille*) !(si|tot|a|en retard)
    me reveiller [plus|pas] ~ (decue?|triste|desole*) $
    (decue?|triste|degoute*|desole*|rage) ~ ~ (etre [encore|toujours] en vie|me
        reveiller|reveille*)
    (serait|est|serais|bien|derangerait|mieux|egal|gene*|bonheur) ~ ~ (de|que) PAS me reveiller
        !(a|tot|avant|le)
    PAS me reveiller (demain|un jour|ce soir|cette nuit|serait)
    (mourir|mourais|partir|meurs|meure|mourrais|eteindre|crever|mort*) ~ (dans mon sommeil|en
        dormant)
    (prie|demande|supplie|attends|espere|implore|que) ~ ~ (dieu|seigneur|bon dieu|ciel) ~ ~ (me
        (prendre|chercher|rappeler|emporter|reprendre|prenne|rappelle|emporte|reprenne|cherche)|
        chercher)
    (dieu|seigneur) ~ (vienne|venir|vient) me (chercher|prendre)
    (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|noel|semaine prochaine|mois
        prochain|bientot) je (serai|suis|vais etre|sera) (plus en vie|plus de ce monde|mort*)
        !(de fatigue|de faim)
    (me faire [du] mal|me couper|me blesser|me scarifier|me bruler|me mutiler|faire mal) , ~
        (seule chose|tout ce qui|unique)
    (me faire [du] mal|me couper|me blesser|me scarifier|me bruler|me mutiler) ~ [est] ~ (seule
        chose|seul truc|tout ce qui|unique)
    (recommence*|rechute*|remise?|repris) ~ [a] (me (faire [du]
        mal|couper|blesser|scarifier|mutiler)|la scarification)
    (envie|envies|besoin|pulsion) de me (couper|scarifier|blesser|faire [du] mal) ~
    (an|ans|mois|semaines|jours) sans (me (couper|scarifier|faire du
        mal|blesser)|scarification*) ~ ~ ~ (hier|rechute*|recommence*|refait|jusqu)
    [je] [suis] PAS capable de (vivre|continuer a vivre)
    si ca (tenait qu a moi|tenait que a moi|dependait de moi) ~ ~ (mort*|morte)
    (deteste|degoute de) vivre $
    (espere|souhaite|prie|voudrais|aimerais) ~ [que] mon coeur ~ (arrete|lache|stoppe|cesse)
    S VEUX ~ (MOURIR|TUER)
    S (veux|voudrais|peux|ai envie de|souhaite|desire|supporte|arrive a|arrive|ai le courage de|
        ai la force de|merite de|sais) PAS ~ VIVRE
    S ai PAS ~ (envie|gout|raison*|force*|courage|volonte|interet|joie|desir|gout) ~ [de|a] (VIVRE|
        la vie)
    (plus|pas|aucune|sans|perdu|perdre) ~ (envie|gout|raison*|force|courage|volonte|desir|joie|
        rage) ~ (de|a) (VIVRE|la vie)
    (gout|envie|joie) (de|a) (vivre|la vie) ~ (perdu|disparu|parti|quitte)
    rien ~ ~ (pour quoi|pourquoi|qui me (retient|rattache)) ~ (vivre|vie|ici)
    (a quoi (bon|ca sert|sert il)|pourquoi|quel est le interet|quel sens) [de|a] [je] [continuer a|
        continuer de|continue de|continuerais|rester] [a|de] (vivre !(a paris|en ville)|en vie|
        exister)
    (vie|la vie|ma vie|mon existence) ~ [PAS] ~ (peine de etre vecue|le coup de etre vecue|
        aucun sens|aucune valeur|aucun interet|vaut [PAS] rien|plus de sens|plus [la] peine|
        pas la peine|rien|est foutue|plus le coup) !(que)
    (ma vie|mon existence) ~ (vaut|sert|rime) ~ (rien|plus rien)
    la vie (vaut|merite) PAS ~ (peine|coup|vecue)
    JE ~ (suicidaire|suicidaires|depressif et suicidaire)
    (idees|pensees|envies|pulsions|tendances|penchants) (suicidaires|noires et suicidaires|
        de suicide|de mort|morbides)
    (pense|pensais|pensee|penser|songe|songer|songeais|idee|idees|envisage|reflechis|reve|fantasme|
        planifie|prevois|prepare|projet|obsede*) ~ ~ [a|au|de|du|sur] (suicide|TUER|mort !(de (mon|
        ma|son))|mourir !(de)|ma mort|en finir $|crever)
    (le suicide|la mort|mourir) ~ (seule|unique|meilleure|delivrance|soulagement|solution|issue|
        liberation|option|obsede|repos|hante)
    seul* ~ ~ ~ ~ (mort|suicide|mourir|en finir|TUER)
    (idee|pensee) de (la|ma) mort ~ (apaise|calme|rassure|obsede|reconforte)
    S (essaye|essaie|tente|ai (tente|essaye|failli|voulu|fait une tentative)|voulu|failli|
        tentative) ~ (TUER|suicide|mourir $|mes jours)
    ai fait ~ tentative* [de suicide]
    S (vais|dois|peux|pourrais|devrais|faut) ~ (TUER|MOURIR)
    je me (tue|suicide|bute|flingue|pends|supprime|fous en le air) !(a|au|avec|le dos|de) [ce soir|
        demain|maintenant|cette nuit|$]
    S (mets|mettrai|mettre|mis) fin a (mes jours|ma vie|tout)
    S ai PAS peur de mourir et
    S (en finir|finis en) [avec la vie|$]
    [il] (vaudrait|vaut|serait|faut|faudrait) ~ [mieux] ~ (que je (meure|creve|disparaisse [pour]|
        sois mort*|ne sois plus|sois plus|existe pas|existe plus)|si je (mourais|etais mort*|
        disparaissais $|existais plus|existais pas))
    (mieux|bien|soulagement|simple|facile|heureu*|tranquille*|soulage*|bonheur|
        delivrance) ~ ~ (si je (etais|suis) (mort*|plus la|pas la|jamais nee?|plus de ce monde)|
        si je mourais|de etre mort*|de plus (exister|etre la|vivre)|de mourir|morte|
        de [ne] pas exister)
    (aimerais|voudrais|prefererais|prefere|aurais (prefere|voulu|aime)|souhaite*|veux|vouloir|
        si seulement|dommage|regrette|pourquoi) ~ ~ (mort|morte|jamais nee?|pas nee?|plus (la|
        en vie|exister|de ce monde)|pas exister|jamais exister|jamais existe|jamais etre nee?|
        pas etre nee?|etre plus la) !(de|que)
    si je (etais|suis) [deja] (mort*) !(de|en|que|apres)
    (espere|prie*|souhaite|envie|voudrais|aimerais|reve|si je pouvais|pouvoir|pourvu|
        veux) ~ ~ ~ (plus [jamais]|pas|jamais [plus]) ~ (me reveiller|me reveille) !(a|avant|tot|
        tard)
    (me endormir|dormir) ~ ~ (plus|jamais|pas) ~ me reveiller
    (decu*|triste|deteste|regrette) ~ [de] [me] (etre reveille*|reveiller)
    (espere|prie|reve|souhaite|aimerais|voudrais|attends|veux|pourvu|envie) ~ ~ [que|
        de] (une voiture|un camion|un train|le train|dieu|quelqu un|la mort|un cancer|un bus|
        le seigneur|quelque chose) ~ (renverse*|tue|ecrase*|prenne|emporte*|prend|rappelle|fauche|
        vienne me|vienne)
    prie* ~ ~ ~ (me (prenne|reprenne|rappelle|emporte)|pas (voir|passer|vivre)|mourir)
    merite ~ (mourir|la mort|pas de vivre|plus de vivre|crever)
    (voix|tete|quelque chose) ~ (dit|disent|dire|ordonne|souffle|pousse|murmure*|repete|
        hurle) ~ [a] (TUER|mourir|sauter|en finir|crever|suicide*)
    TOUS (serait|seraient|sera|seront|seriez|ira|irait|iraient|iriez|irez|se porte*|vivrait|
        vivraient|vivriez|est|sont|va|vont|ferait) ~ ~ (mieux|heureu*|bien|tranquille*|soulage*|
        meilleur|plus belle|plus facile) ~ (sans moi|si je (mourais|suis|etais) [mort*|plus la]|
        si je disparaissais) !(au|en|pour ce|pendant|hier)
    (mieux|bien|meilleur*|plus (simple|facile|belle)) sans moi !(au|en|pour|a la|pendant|hier|
        demain)
    (fatigue*|las|lasse|marre|ras le bol|assez|degoute*|dego?ute) (de|a) (vivre !(a|en|chez|dans)|
        la vie !(a|en|de bureau|parisienne|de)|exister|cette vie|le existence)
    (en ai|marre|assez) ~ [de] (cette vie|la vie !(a|en|de)|vivre !(a|en|chez|dans)|exister)
    en peux plus de (vivre|la vie|cette vie|exister)
    (deteste|hais|supporte PAS|supporte) ~ (ma vie|vivre $|la vie $|cette vie|etre en vie)
    (imagine|vois|visualise|represente) ~ ~ (plus (etre|en vie)|mort*|ma mort|mon enterrement|
        plus exister) !(de)
    (envie|jalouse|jaloux) ~ (les morts|ceux qui sont (morts|partis)|ceux qui meurent|
        les gens qui meurent)
    [les|une|des|ma|mes|la] lettre* (de adieu*|de adieux)
    (peur|crains|confiance) ~ ~ [de] (me faire (quelque chose|du mal)|passer a le acte|
        ce que je pourrais [me] faire|ce que je (suis capable|pourrais)|de moi|moi meme|
        faire une (betise|connerie))
    (fais|fait|fasse) PAS confiance ~ (seule?|ce soir|cette nuit|moi)
    (faire une (betise|connerie))
    (plan|date|jour) ~ ~ pour (mourir|en finir|me (tuer|suicider)|ma mort)
    un plan et une date
    (verrai|vivrai|atteindrai|passerai|feterai|fêterai) PAS ~ ~ (demain|noel|anniversaire|
        matin|hiver|trente ans|la semaine|le annee)
    (pas|plus) ~ voir (le matin|le jour|le lendemain|demain) [se lever]
    (me|de) [suis|refais|faire|fais|fait|refait] [encore|recommence a|besoin de me] (du mal|
        coupe* !(les|le|la|en|de|un|avec|du)|mutile*|scarifie*|mutiler|scarifier|
        blesse* volontairement|brule* expres|lacere*|taillade*|fais saigner)
    me (mutile|scarifie|taillade|mutiler|scarifier|coupe (depuis|quand|pour|encore|la peau|
        les bras|les veines|en cachette|tous les|$|des que|parce)|blesse (quand|pour|
        volontairement|expres|en)|brule (pour|quand|expres)|frappe (pour|quand)|griffe (pour|
        quand)|coupe et)
    (besoin|envie|envies|pulsion*|tente*|recommence|recommencer|recommence*|reprends|veux|voudrais|
        pense|idee) ~ ~ [a|de] me (faire [du] mal|couper ($|pour|encore|les bras|les veines|
        la peau)|blesser|mutiler|scarifier|bruler|faire souffrir|punir)
    (automutil*|auto mutil*|scarification*) !(chez)
    (ai|me suis) ~ ~ fait du mal ~ !(en|au|a|le|dos|genou) [hier|encore|expres|volontairement|
        cette]
    me fais [encore] du mal
    (avale|pris|prendre|prends|vide) ~ ~ (tous|toute|boite|plaquette|trop|tas) ~ [de] (medicaments|
        medocs|cachets|comprimes|pilules|somniferes)
    (vais|veux|envie de) ~ sauter (du|de la|par|$|dans le vide|sous)
    (rejoindre|retrouver|suivre|aller avec|partir avec) [mon|ma] [mari|femme|frere|soeur|pere|mere|
        fils|fille|lui|elle|maman|papa|ami|amie|le|la] (la haut|au ciel|dans la mort|dans la tombe)
    envie de (le|la|les) (rejoindre|suivre) $
    (je ai|ai|avais) PAS le intention ~ ~ , mais je pense au suicide
    bonne a crever
    sers a rien ~ ~ mourir
    a quoi bon vivre
    autant (mourir|crever|en finir|me (tuer|foutre|suicider)|que je meure|etre mort*)
""")
_MAYBE = _PHRASES.pattern("""
    (donne*|distribue*) ~ affaires > (calme|apaise*|en paix)
    (facile|simple|bien|mieux|doux) ~ ~ ~ (de|si je) (plus|pas) exist*
    (lettres|lettre|mot) ~ ~ (pour (apres|quand je serai|plus tard quand))
    (prenez|prends|prendre|occupe*|veille*|veillez) ~ ~ ~ ~ ~ (se il|si) ~ me (arrive|arrivait)
        (quelque chose|malheur|un truc)
    (se il|si) ~ me (arrive|arrivait) (quelque chose|malheur) > (prenez|prends|occupe*|veille*)
    (vais|ferai|fais) PAS ~ [de] (betise|betises|connerie|conneries) !(sur|avec|au)
    me (ferai|fais|ferais) PAS [de|du] mal
    (rien|ca|tout) ~ (ira|va|aller|arrangera|ameliorera|irait|sera) ~ (jamais|plus|plus jamais)
        [bien|mieux|pour moi|bon]
    (rien|ca|cela|tout) [se] ~ (arrangera|ameliorera|sarrangera|changera) (jamais|pas|plus)
        [pour moi] $
    (donne|distribue|legue|offert) ~ ~ (affaires|tout|choses|ce que) ~ ~ ~ (je vais|besoin|la
        ou)
    (la ou|ou) je (vais|pars) ~ ~ (besoin|servir*)
    (pourrai|vais) (plus|pas) ~ me (en|en plus|le) occuper
    si je (disparaissais|disparais|mourais|etais plus la) ~ personne
    (serai|suis|vais etre) plus la [pour] longtemps
    (dormir|reposer) pour toujours
    choisi (le endroit|le lieu|le jour) et (le heure|le jour|le moment|le endroit)
    (plus|aucune|pas) [de] raison ~ (me lever|rester|avancer|continuer)
    ce qui me arrive ~ (egal|importe)
    (tous les jours|chaque jour) ce vide
    personne ~ ~ (occuper|soucier) de moi
    (simple|facile|mieux) pour [tout|tous] ~ ~ si je (existais|etais) (pas|plus)
    quel (calme|silence|repos) ~ si tout etait fini
    (plus|pas) la force de un [seul] (jour|pas|matin)
    (veux|vais) pas mourir , ~ veux
    S (en peux|y arrive|tiens|tiendrai|supporte|arrive [a]|peux|sais|tiens le) (plus|pas) ($|et|
        mais|je|du tout|a (avancer|tenir|faire face|continuer|me (battre|lever))|rien|continuer $|
        tenir|comme ca|avancer|comment (faire|continuer|avancer|tenir))
    (en peux plus) ($|de (tout|rien|lutter|me battre|souffrir|moi))
    (sais|vois) PAS ~ (combien de temps|comment) ~ (tenir|continuer|faire face|avancer|vais tenir|
        supporter|reprendre)
    (vois|trouve|a|avoir|ai|pas|plus|aucune|sans) ~ (issue|avenir|sortie|futur|espoir|
        porte de sortie|echappatoire|lumiere) ~ !(au|du|de la|dans le|de secours|parking|en)
    (sens|suis) [dans une|pris*|piege*] ~ (impasse|piege*|au pied du mur|au fond du trou|
        au bout du rouleau|au fond du gouffre)
    (a bout|au bout) ($|de (forces|force|souffle|tout)|et|du rouleau|je)
    (perdu|plus|aucun|perds|abandonne|sans) ~ [le|tout] espoir* !(de (voir|gagner|trouver|trouver)|
        que)
    desesperee? $
    (plus|pas) ~ (force*|energie|courage) ~ [de|pour] ($|lutter|me battre|continuer|avancer|rien|
        me lever|vivre|tenir|affronter|faire semblant)
    (suis|etre|devenu*|represente|comme|me sens|que) ~ (poids|fardeau|boulet|charge|de trop|
        de trop (partout|ici|dans|sur|pour)|de trop $|bon* a rien|inutile|moins que rien|dechet|
        rate*|encombrant*) !(lourd*)
    (poids|fardeau|charge|boulet) pour (tout|tous|mes|ma|vous|eux|les|mon|lui|elle|la)
    personne ~ (remarquerait|remarque|verrait|manquerai*|manque|regretterait|apercevrait|soucie*|
        aime|a besoin de moi|pleurer*|rendrait compte|se en rendrait|veut de moi|attend) ~ [si|de|
        que|moi|$]
    manquer* a personne
    S (veux|voudrais|aimerais|ai envie de|souhaite|reve de|vais|envie de|besoin de) ~ (disparaitre|
        me effacer|me evaporer|partir loin de tout|me effondrer) !(une|un|deux|quelque*|le temps|
        sur une|dans (la|une|les)|au soleil|en|pour une|pour le)
    (disparaitre|dormir|partir|repos|tranquille|paix) ~ (pour toujours|definitivement|eternel*|
        a jamais)
    (veux|voudrais|aimerais|souhaite|faut|envie|que) ~ ~ (ca|tout|tout ca|la douleur|cette douleur|
        cette souffrance|la souffrance) ~ (arrete*|cesse*|finisse*|soit fini|termine*|stoppe)
    [plus] rien ~ (sens|importance|interet|gout|espoir|attend|me retient|envie|sert a rien|
        ne compte|compte)
    [plus] rien (a|me|na|ne) ~ (sens|importance|interet|gout|retient|touche|raison|rejouit) [plus]
    (ca|tout|vie|cela) ~ (a|ai|avoir) (plus|aucun|pas) [de|aucun] (sens|but|interet)
    (a quoi (bon|ca sert|sert)|ca sert a quoi|pourquoi|a quoi sert il) ~ [de] (continuer|me battre|
        se battre|tout ca|me lever|lutter|insister|continue|vivre|la vie|rester|essayer|$)
    a quoi bon $
    (sens|suis) ~ (vide|mort* a le interieur|vide a le interieur|creux|creuse|eteint*|brise*|
        casse*|anesthesie*) !(greniers?|poches?)
    (ressens|sens|eprouve) [plus] rien $
    (a le interieur|en moi|dedans|dans ma tete) ~ ~ (noir|vide|mort|eteint|sombre)
    (noir|vide) et (vide|noir) ~ [moi|interieur|dedans]
    (baisse les bras|abandonne $|je abandonne|je lache $|je lache tout|renonce a tout|
        je laisse tomber $)
    (ce est|est|cest) (fini|foutu|termine|la fin) pour moi
    ma vie est ~ (finie|foutue|fichue|terminee|gachee|un echec|un desastre|un enfer)
    (fatigue*|las|lasse|marre|ras le bol|epuise*) de (tout|lutter|me battre|souffrir|
        faire semblant|moi|ma vie|cette vie|la vie|essayer) ($|et|de|,)
    plus [a] vous inquieter ~ (pour|de) moi
    (bientot|demain) ~ ~ [pas] [plus] ~ [a|de] [vous] (inquieter|soucier|debarrasse*|supporter|
        entendre|deranger) ~ [moi|$]
    (plus|pas) ~ (inquieter|soucier|occuper) ~ (pour|de) moi
    (dernier|derniere|dernieres) (message|soir*|nuit|jour*|semaine|lettre|mots|noel|fois|
        anniversaire|weekend|ete) !(au|de (travail|boulot|vacances|cours|la saison|stage|lannee)|
        a la|dans|avant|chez|en|du) ($|et|que|parmi|sur|avec vous|ici)
    (ce est|est|cest|voici|voila) ma* ~ dernier* ~ $
    (derniere fois) ~ ~ (parle*|lisez|ecris|entendez|voyez|vois|me lis)
    (dit|dis|fais|fait) ~ (au revoir|adieu*|mes adieux) ~ (tout le monde|tous|a ma|mes|$|enfants)
    adieu (a tous|tout le monde|le monde|$|mes)
    quand (vous|tu) (lirez|liras|lis|lisez) ~ ~ (serai|plus|parti*)
    quand je (serai|suis|ne serai) (plus la|parti*|mort*|plus) !(en (vacances|conge*|voyage)|au|
        a la|du)
    merci [a tous|infiniment|beaucoup] pour tout [,|.] [*] [*] [*] [*] [*] [*] [,|.] (prenez soin|
        prends soin|adieu|pardon*|bons avec moi|bonne avec moi|gentil*|oubliez|aime*|desole*)
    (pardon*|desole*|excusez|dites) ~ ~ ~ ~ (sans moi|adieu|partir|pars|peux plus|plus la|lache*)
    (affaires|papiers|tout) ~ (en ordre|regle*|prepare) ~ ~ ~ ~ (apres moi|plus la|quand je|partir)
    (donne|distribue|legue) ~ toutes mes affaires
    (sais|choisi|fixe|decide) ~ (quel|le|la) (jour|date|semaine) ~ ~ (partir|pars|vais|fini|
        pour toujours|partirai)
    decide , ce est ma derniere semaine
    prendrez soin de (lui|elle|mes) ~ apres
    TOUS (porterait|porteraient|porterez|irait|iriez|iraient|serait|seraient|seriez|serez|
        sera) ~ mieux sans moi
    mieux sans moi !(au|en|pour|a la|pendant)
    [je] suis suicidaire
    suicide ~ (je|me|moi)
    (je|me) ~ suicide*
    (ai|porte) (plus|pas) ~ (place|rien a faire) (ici|dans ce monde|sur terre)
    PAS (vois|voir) ~ (vieillir|dans un an|plus tard|dans le avenir)
    (vois|imagine) (plus|pas) ~ ~ (avenir|vieillir|dans un an|annee prochaine|le avenir)
    (croire|crois) (plus|pas) ~ (rien|en rien|en la vie|avenir|y) $
    me laisser mourir
    (sers|sert|servir) a rien $
    [ai] besoin de disparaitre
    (tenir|tiendrai) (plus|pas) ~ longtemps
""")
_IDIOMS = _PHRASES.pattern("""
    dernier jour [,|.] > merci > (annees|equipe|collegues|collaboration|boite|moments|aventure)
    (arrache*|arracher) les cheveux
    (taper|tape|cogner|cogne) la tete contre (les murs|le mur) !(jusqu*)
    [je] [suis|etais|es|est|ai ete] (mort|morte|meurs|meurt|mourir) [*] [*] [fois] (contre|face
        a|au|dans) [le|la|les] [dernier|derniere] (boss|niveau|jeu|donjon|level|monstre|partie)
    [je] [suis|es|est] (mort|morte|meurs) * fois (contre|face|au|dans|a|sur)
    le (personnage|perso|heros) ~ meurt
    pieds me (tuent|tue)
    (peux|pourrais|saurais|sais) pas vivre sans (mon|ma|mes|le|la|les|un|une|du) !(mari|femme|fils|
        fille|pere|mere|frere|soeur|enfant*|copain|copine|ami|amie) *
    sans [le|la|mon|ma] !(lui|elle|toi|eux|vous|mari|femme|fils|fille|pere|mere|frere|soeur|
        enfant*|copain|copine) * [,] la vie (vaut|merite) (pas|plus) ~ (peine|coup)
    (mange|bu) trop
    en peux plus , je ai (trop mange|mange)
    (mamie|papi|maman|papa|grand mere) ~ (veut|peut|voulait) (plus|pas) vivre (seul*|chez|a|en|
        avec|dans)
    je abandonne , (ce|cette|le|la) *
    suicide squad
    (prevention|prevenir|anti|contre|lutte contre|association de prevention) [du|le|de] suicide*
    [je] [suis|etais|a|es|etait|etions|on est|sommes] [trop] (mort|morte|morts|mortes|meurs|mourir|
        crever|creve|crevee|mourrais|mourais|meurt|mourait|tue) (de (rire|faim|soif|froid|chaud|
        chaleur|honte|fatigue|peur|ennui|trouille|curiosite|jalousie|rires|sommeil|
        envie !(de (mourir|crever))|impatience|plaisir|bonheur|trac|lol|gene|chagrin damour)|
        dennui|denvie)
    (a|etait|est) [cest] a mourir [de rire|dennui|de honte|$]
    (est|etait|sont) [bon*|belle|beau] a (mourir|tomber|se damner) !(je)
    (plutot|preferes?|prefererais|prefere) (mourir|crever) que de !(vivre|continuer|rester|
        souffrir|supporter) ~
    (meurs|meurt|crever|mourir|crevais|meurent) (de envie|d envie|dimpatience|de impatience)
    (failli|faillis|pense|cru) mourir (de|dans|devant|sur|en)
    [on|je|nous] (tue|tuer|tuons|tuait|tues) [a|ai|avons] le temps
    (tue|tuer|killer|kille|tué|tuerais) (le (serveur|temps|processus|process|jeu|mojito)|
        la (batterie|branche)|pour (un|une|des|du))
    (reunion|cote|blague|chaleur|seance|rando*|chaussures|pieds|dos|transport*|marche|boulot|
        travail|velo|humour|soleil|suspense|bruit|lundi|semaine|patron|chef|mere|femme|mari|
        copine) ~ [va|vont|allait|peut] me (tue*|tuer|acheve*|tuent|flingue*)
    (ca|il|elle|tu|vous|ils|ce|cela) ~ (me|ma|mas) [a|as|va|vas|ont] (tue*|acheve*|tuer|
        bute*) !(ca je) [si|avec|$|a chaque|de rire]
    me [suis] (tue|tuer|creve) (a (la|le|l|vous|te|lui|repeter|travailler|tache)|au (travail|
        boulot|sport)|le dos|les yeux)
    (portable|telephone|batterie|ordi*|voiture|pc|imprimante|plante*|frigo|wifi|serveur|machine|
        ecran|pile*|cactus) ~ (mort*|creve*|rendu lame|lache)
    (creve|crevee|mort|morte) (apres|ce soir|de la semaine|, vivement|du)
    suis creve*
    (ce est|cest|est) (mort|la mort) (ce|le|pour|ce lundi|demain)
    (coupe|coupee|couper|brule|brulee|blesse|blessee|fait mal|faite mal|fait du mal) ~ (en|avec|au|
        a la|aux|du|le doigt|la main|le dos|le genou|un doigt) ~ (cuisin*|papier|couteau|jardin*|
        foot*|ski*|course*|bricol*|four|epluch*|jouant|courant|tombant|sport|doigt|dos|genou|
        cheville|rasant|main)
    (coupe*|couper) (les cheveux|les ongles|le doigt|un doigt|la parole|le souffle|en cuisin*)
    fait mal (au|a la|aux|en)
    [je] [veux|vais|voudrais|faut|dois] [en] finir avec (ce|cette|ces|le|la|les|mon|mes) !(vie|
        souffrance|douleur|jours) *
    en (finit|finir|finissons) avec (ce|cette|ces|le|les|mon|mes) *
    (peux|peut|pouvais|peux) plus (de (ce|cette|ces|la|le|leur|mon|mes|ses) !(vie|souffrance|
        douleur|tristesse|monde|solitude) *|continuer (le|la|les|a (la|le)|mon|de (courir|jouer|
        fumer))|rien avaler|attendre|de rire|manger)
    (mangé|mange|ri|rigole) ~ ~ en peux plus
    marre de (ce|cette|ces|la (pluie|neige|grisaille|cantine)|les|mon|ma|mes) !(vie|existence|
        souffrance) *
    (pas|plus) [de] (issue|sortie|lumiere|avenir) ~ (au|du|dans le|a ce|pour ce|pour cette|
        pour le) (parking|parc|labyrinthe|projet|tunnel du|couloir|rocade|periph*|dossier)
    (disparaitre|partir) [pendant|pour|quelques|dans|sur|au|en] (une|un|deux|quelques|la|vacances|
        soleil|iles?|montagne|campagne|weekend) *
    plus (envie de (aller|faire|cuisiner|sortir|courir|travailler|bosser|manger|parler|regarder|
        lire|rester (au|a|dans|en))|rien (marche|fonctionne|a manger|dans le frigo))
    (equipe|plantes?|bureau|projet|chat|jeu|match|reunion|service) ~ (mieux|bien|
        tres bien) sans moi
    (mon|ma|notre|le|la|mes) (dernier|derniere|derniers) (jour*|semaine|soiree|nuit|journee|
        message) ~ (au|de (travail|boulot|vacances|conge*|stage)|a la|dans|avant|chez|en|du)
    (dernier|derniere) (jour*|semaine) (au|avant|de|chez|en|dans|a)
    aime [bien] vivre
    [au] (bout) (de (patience|la rue|ligne|table)|du (couloir|tunnel|monde|fil))
    a bout de patience
    (pas|plus) de sens (de|que|pour) (acheter|faire|refaire|garder|payer|cette|ce)
    (poids|charge|fardeau) (de travail|mentale|lourd|administrat*|du colis)
    (vivre|habiter) (avec (mes|ma|mon|des) (parents|colocs?|belle)|en coloc*|a paris|en ville|
        a la campagne)
    [se] reveiller (a|avant|tot|tard|le bebe)
    mourir (chez (lui|elle)|de vieillesse|dans son lit)
    au revoir a (mes collegues|toute le equipe|lequipe)
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    (aucun|aucune|pas|jamais|zero|sans) [eu] [le|la|de|une] [moindre] (envie*|idees?|pensees?|
        intentions?|projets?|plans?) [noires] (de|du) (MOURIR|TUER|me (faire [du] mal|couper|
        scarifier|blesser|tuer)|mort|suicide)
    (aucun|aucune|pas de|jamais eu de|zero) (envies?|idees?|pensees?) (suicid*|noires)
    (pense|songe|pensais|veux|vais|compte|pensee) (pas|jamais) [a|de] (TUER|mourir|me (faire
        [du] mal|couper|scarifier|blesser|tuer))
    (demand*) ~ ~ si > (non|jamais|pas du tout|du tout) $
    (ses|leurs) (pensees|idees|envies|pulsions) (suicid*|noires|de mort|de mourir)
    (son|leur) suicide
    (chante*|chanteu*|rappeu*|album|clip|interview)
    (il|elle|ils|elles) (disait|disaient|repetait|a dit) ~ (etre|vouloir|avoir|que il|que elle)
    ^ [je] (rigole|deconne|plaisante|blague) $
    ^ (ce etait|ce est) [pour] (une blague|rire) $
    ^ [non] (pas du tout|loin de la) $
    il y a * (ans|mois|an|annees)
    * (ans|annees) que je (le|ai|ne|en|me)
    (periode|phase|episode) suicidaire ~
    (therapie|traitement) (me en a|me a|mavait) *
    (avant|autrefois|jadis|a le epoque|quand je etais|plus jeune|au (lycee|college)|adolescent*|
        dans ma jeunesse|ado|a * ans)
    (voulais|etais|pensais|me scarifiais|coupais|avais) ~ ~ ~ (aujourdhui|maintenant|depuis)
    (aujourdhui|maintenant|desormais|depuis) [je] (vais|suis|va) ~ (bien|mieux|heureu*|gueri*|
        sorti*)
    (heureux|heureuse|contente?) de (etre|vivre)
    (fini|gueri*|sauve*|derriere moi|surmonte)
    (suis|ai|vais|pense|veux) (pas|jamais) ~ (suicidaire*|pense au suicide|mourir avant|me (tuer|
        suicider)|eu de pensees|le intention|pense a|mourir|idees|envie)
    (ferai|vais) (rien|pas)
    avant de (avoir|voir|etre)
    (film*|livre|livres|roman|romans|serie|series|opera*|chanson*|personnage*|heros|heroine*|
        poeme*|piece|episode*|jeu|jeux|documentaire*|scene|scenes|paroles|histoire|histoires)
    (aucun|aucune|pas) [de] (envie|idee*|pensee*|intention) [de|du] [*] (mourir|suicid*|en finir|
        me tuer|noires|mort)
    (derriere|loin derriere) moi
    en (19*|20*)
    (mourir|meurs|creve|mort*) si (je|tu|il|elle|on|ce)
    si [*] [*] [*] [*] [*] une fois
    pour (un|une|ce|cette) (rapport|tableau|bug|dossier|examen|note|feuille|reunion)
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    suicid*
    (se est|se) (suicide|suicidee|tue|tuee|pendu|pendue|donne la
        mort|tuait|flingue|supprime)
    (mis|met|mettre) fin a ses jours
    (donne|ote) la (mort|vie)
        """),
        _PHRASES.pattern("""
    (je|ai|moi) ~ (veux|voudrais|vais|envie|compte|pense|songe|aimerais) ~ [de|a]
        (faire|fait) [exactement] (pareil|la meme chose|la chose|comme
        (lui|elle|eux)|autant) [aussi|bientot|moi aussi] $
    ce est ~ ce que je (veux|voudrais|vais faire|souhaite|compte faire) [aussi|pour moi|moi
        aussi|faire] $
    (je|moi) ~ (veux|voudrais|souhaite) (ca|la meme chose|la chose|pareil) [aussi|moi
        aussi|pour moi] $
    (moi aussi|et moi) [,] [je|ce est] ~ (veux|voudrais|vais) ~ $
    [je] (vais|veux|voudrais) (le|la|les) (suivre|rejoindre|imiter)
        """),
    ),
    (
        _PHRASES.pattern("""
    (me couper|me scarifi*|scarification*|me faire [du] mal|me blesser|me
        mutiler|automutil*)
        """),
        _PHRASES.pattern("""
    [je] (je ai|ai|le ai|le) [re] (refait|recommence|replonge|rechute|craque)
    jusqu a hier
    (rechute|rechuter|replonge)
        """),
    ),
    (
        _PHRASES.pattern("""
    lettres? ~ ~ ~ (ecrites?|pretes?|faites?|adieu|terminees?)
    (ecrit|ecris|fini) ~ (lettres|lettre|mot) ~ ~ (adieu|enfants|famille|parents)
        """),
        _PHRASES.pattern("""
    je (serai|suis|vais etre) (plus (en vie|la|de ce monde)|mort*|parti*)
    (lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir) je (meurs|pars|mourrai|
        vais mourir) $
        """),
    ),
)
_KIN = """((mon|ma|mes|notre|nos|son|sa|ses|un|une|le|la) [meilleur|meilleure|meilleurs|petit|
    petite|grand|grande|vieil|vieille|jeune|pauvre|propre|cher|chere|bon|bonne] (ami|amie|amis|
    pote|copain|copine|soeur|frere|mere|maman|pere|papa|parents|fils|fille|enfant|enfants|mari|
    femme|epoux|epouse|compagnon|compagne|conjoint|conjointe|cousin|cousine|oncle|tante|tonton|
    tata|niece|neveu|mamie|papi|papy|mamy|grand mere|grand pere|colocataire|coloc|voisin|voisine|
    collegue|eleve|ado|gamin|gamine|ex|cheri|cherie|belle soeur|beau frere|proche|quelqu un|patron|
    filleule?)|maman|papa|mamie)"""
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "MORE": "~ ~ ~",
        "SE_TUER": """((se|le) (tuer|suicider|suicide|pendre|buter|foutre en le air|faire (du mal|
            quelque chose)|oter la vie|donner la mort|faire mal|donne la mort|tue|fasse du mal|
            fasse quelque chose|suicidait)|mourir !(de|chez|a la maison)|suicide|
            en finir !(avec (ce|le|les))|plus vivre|plus etre la|mettre fin a (ses jours|sa vie)|
            plus (la force|envie) de vivre|etre mort*|meurt pas|passer a le acte|(le|la) mort)""",
    },
    joints="et mais car que",
    others="je moi",
)
_RELATIVE = _OTHERS.pattern("""
    KIN > (a laisse|a ecrit|me a laisse|me a envoye|me a ecrit|a envoye) ~ (lettre|mot|message|
        audio|vocal|sms) (de adieu*|> (SE_TUER|mourir|adieu|adieux))
    KIN MORE (veut|voulait|voudrait|dit|parle|menace|pense|songe|essaye|essaie|tente|a (tente|
        essaye|voulu|failli|fait)|va|envie|souhaite|prefere|risque|pourrait|peut|evoque|
        songeait) ~ [a|de|au] SE_TUER
    KIN MORE (suicidaire|idees (noires|suicidaires)|pensees suicidaires|tentative de suicide)
    KIN MORE se (scarifie|mutile|coupe|fait du mal|fait saigner|taillade|blesse) !(en|les|le|la|au|
        avec)
    KIN MORE (a fait|a survecu a|vient de faire) (une|sa) [premiere|nouvelle] (tentative|tous $|
        tous cette)
    (peur|crains|inquiete|crois|pense|panique|soupconne|sais) ~ ~ [que|pour] (il|elle|mon *|ma *|
        KIN) ~ (SE_TUER|suicidaire|(se|veuille|veut) ~ SE_TUER|fasse une (betise|connerie))
    (il|elle) (a fait|a survecu a) ~ tentative de suicide
""")

FRENCH = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
