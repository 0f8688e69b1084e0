"""Words of despair in German, as in Germany, Austria and Switzerland."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    einfach wirklich echt ehrlich eigentlich doch mal halt ja schon oft manchmal total gar ganz
        standig langsam endlich nur noch eh eben grad gerade sehr bloss bitte alter digga diggah
    bro ey man haha hahaha lol ernsthaft langst fast jetzt tatsachlich vielleicht wohl irgendwie
    verdammt scheiss wahrscheinlich fei ae oida eifach wirkli ehrlicherweise so
"""
_WORDS = respellings("""
    aufgewacht = ufgwacht aufgwacht
    sterben = stearbe sterm steam
    umbringen = umbringe_ umbringa
    nicht = nciht nihct nichd nix_ net ned nich nit nid nod nd ni nischt nedd
    nicht mehr = nume nueme num nuem numi nimmer nimma nimme numme numm num nume nimm niamer
    ich = ick isch ik
    will = wott woat wui wil wuell
    mag = mog ma
    mir = mia ma_
    habe = hab han hob hon
    bin = bi
    leben = lebne labe lebn leabe lebm lebe_
    sterben = sterbn starbe
    kann = ko cha kan
    keine = ka kei koa koan
    keinen = kan_ kein keinn kn
    bock = bogg
    kein bock = kb
    mich = mi
    selbst = selber sölbst
    etwas = was
    tue = tu
    bringe = bring
    ritze = ritz
    verletze = verletz
    mochte = mocht moecht mecht mechte moechte
    ware = war_ waer waere wär wer_ wars_
    wurde = wurd wuerde wuerd
    wunschte = wunscht wuenschte wunsche wunsch
    einen = nen
    eine = ne
    umbringen = umbringn
    suizid = sui suizide suizit
    suizidal = suicidal suizidahl
    selbstmord = selbstmort
    aufwachen = aufwachn aufwache_ ufwache
    gehts = geht's
    hoffe = hoff
    denke = denk
    aufwache = aufwach
    wollte = wollt
    hatte = hatt
    glaube = glaub
""")
_SPELLING = Spelling(
    splits=(
        ("'", ""),
        (r"\b(wenn|weil|dass|ob|bringt)s\b", r"\1 es"),
        (r"\bsuicid", "suizid"),
        (r"\b(suizid|selbst ?mord)(?:s)?(ge?dank[a-z]*|gdank[a-z]*)", r"\1gedanken"),
        (r"\bselbs?t?mord", "selbstmord"),
        (r"\bda (?:si|sy|sii|sei)\b", "dasein"),
        ("ae", "a"),
        ("oe", "o"),
        (r"(?<![aeqi])ue", "u"),
        (r"\bselbst[ -]mord", "selbstmord"),
        (r"\bum ?zu ?bringen\b", "umbringen"),
        (r"\bweiter ?zu ?(leben|machen|kampfen|existieren)\b", r"weiter\1"),
        (r"\bweiter (leben|machen|kampfen)\b", r"weiter\1"),
        (r"\b(auf|ein|da)zu(wachen|schlafen|sein)\b", r"\1\2"),
        (
            r"\bi (?=(?:mag|mog|ma|wott|wui|will|kann|ko|cha|bin|hab|bring|mocht|pack|tua|halt)\b)",
            "ich ",
        ),
        (r"\bda sein\b", "dasein"),
        (r"\bwar (ich|i) (doch |bloss |nur |nie |besser |lieber |tot|langst )", r"ware ich \2"),
        (r"\bwar am liebsten\b", "ware am liebsten"),
        (
            r"\bwar (?=(?:so |echt |einfach )*(?:gern|gerne|lieber) "
            r"(?:schon |einfach |jetzt )*(?:tot|gestorben|nie|nimmer|nicht mehr)\b)",
            "ware ",
        ),
        (r"\b(?:kein witz|ohne witz|ohne (?:spass|scheiss)|kein scherz)\b", ""),
    ),
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b((?:lach\w* mich tot|sterb\w* vor (?:lachen|scham)|totgelacht|totlachen)"
            r" , ich will sterben) "
            r"(?=$|[.,])",
            r"\1 in-jest ",
        ),
        # "No reason not to": a denial of what holds somebody back.
        (
            r"\b(?:kein\w*|(?:nenn\w*|gib|gebt|sagt?) mir (?:nur )?einen) (?:guten |einzigen )*"
            r"grund (?:mehr )?,? ?(?:warum ich )?(mich|mir) ((?:das )?leben )?nicht ",
            r", ich will \1 \2",
        ),
    ),
)
_GROUPS = {
    "ICH": "(ich|etwas in mir|ein teil von mir|alles in mir)",
    "S": "(ICH ~|^ [nicht])",
    "WILL": """(will|mag|mochte|wollte|wunschte [mir]|wurde [gern|gerne|lieber]|am liebsten [wurde|
        wurd] [ich]|muss|werde|habe (lust|bock|vor|beschlossen|entschieden|entschlossen)|brauche|
        darf|sollte|konnte|plane|versuche|versuchte|uberlege|hoffe)""",
    "NOT": "(nicht (mehr|langer|weiter)|nicht|nie (mehr|wieder)|niemals|keine sekunde [langer])",
    "TO": "[zu]",
    "LIVE": """([weiter|langer] TO (leben|weiterleben|existieren|weiterexistieren|dasein)|
        [langer] (da|am leben|hier|auf (der|dieser) (welt|erde)|auf dieser erde|
        unter den lebenden) TO (sein|bleiben|existieren|leben) !(mussen)|TO aufwachen !(mussen)|
        [mehr] TO erwachen|in (dieser (welt|holle|dunkelheit|qual)|diesem (korper|zustand|leben|
        schmerz)|
        angst|schmerzen|einsamkeit) TO (leben|weiterleben|sein|bleiben|existieren))""",
    "DIE": """(TO sterben !(vor)|tot TO sein|tot|nicht mehr (LIVE|aufwachen)|nie (mehr|
        wieder) (aufwachen|erwachen)|begraben sein|unter der erde (sein|liegen)|
        von dieser welt (gehen|verschwinden)|aus dem leben [zu] scheiden|
        einschlafen und ~ aufwachen|tot umfallen|dem ganzen ein ende (setzen|machen)|ableben|
        krepieren|verrecken)""",
    "MYSELF": "(mich [selbst]|mir [selbst])",
    "KILL": """((mich) ~ (umbringen|toten|erschiessen|erhangen|aufhangen|ertranken|vergiften|
        selbst toten|vor (den|einen) zug (werfen|schmeissen)|selbst aus dem weg raumen|kalt machen|
        abstechen)|(mir) ~ (das leben nehmen|das leben zu nehmen|[die] (pulsadern|
        kugel) ~ [zu] [auf]*|die kugel geben|den strick (nehmen|geben)|was antun|etwas antun|
        [etwas] anzutun|das licht ausknipsen)|[mein] leben [zu] beenden|(meinem|dem) [leben] [ein|
        dem] ende [zu] (setzen|machen|bereiten)|mein leben zu beenden|(selbstmord|
        suizid) [zu] (begehen|machen|verüben)|schluss (mit dem leben|mit allem|damit) [zu] machen|
        aus dem leben [zu] scheiden|allem ein ende [zu] (setzen|machen|bereiten))""",
    "ALLE": """(alle|alles|jeder|die welt|welt|ihr|sie|es|die (anderen|kinder|leute|menschen)|
        meine (familie|kinder|eltern|frau|freunde|leute)|mein mann|andere|euch|allen|ihnen|
        meiner familie|meinen kindern|dir|du)""",
    "GONE": """(tot|weg|nicht mehr (da|hier|am leben|dasein|LIVE)|nicht (da|auf der welt|am leben|
        geboren)|nie (geboren|da gewesen|auf die welt gekommen)|gestorben|unter der erde|
        nie auf die welt)""",
    "DECIDED": """((ich|mich) ~ (beschlossen|entschieden|entschlossen)|mein entschluss (steht|ist)
        [fest|gefasst]|meine entscheidung (steht|ist) [fest|gefallen])""",
    "DATE": """(*geburtstag|weihnachten|ostern|silvester|neujahr|[neue*|nachste*] jahr|jahresende|
        [nachsten] (sommer|winter|herbst|fruhling)|sonntag|*zigst*)""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="und aber weil dass oder denn weshalb warum wieso wenn dann",
    others="er sie wir ihr man jemand wer der",
)

_CERTAIN = _PHRASES.pattern("""
    fertig mit (dem|meinem) leben !(in|als|auf)
    (etwas|wozu) (bringt|nutzt) ~ (weiterleben|LIVE)
    mut ~ KILL
    nehme [ich] alle ~ (tabletten|pillen) [auf einmal]
    (schlage|schlag|haue|hau|boxe|prugle|prugel) [ich] mich selbst ~ !(um|mit)
    (schlage|schlag|haue|hau|boxe|prugle) [ich] mich ~ (bis|blau|blutig)
    mich selbst ~ ~ ~ ~ (schlage|schlagen|haue|hauen|boxe|prugle|prugeln) !(mit)
    vor mir [selbst] ~ nicht sicher
    (bin|fuhle mich) nicht sicher (vor|mit) mir [selbst]
    (angst|furcht) ~ vor mir selbst
    (angst|furcht) davor was ich mir [*] (antue|antun|antun konnte|tue)
    (hore|kann) ~ ~ nicht ~ auf* ~ ~ (ans sterben|an (suizid|selbstmord|den tod)) [zu] denken
    (denke|denk) ~ ~ (daran|dran) [,] KILL
    (entscheidung|entschluss) (getroffen|gefasst|gefallen) [,] KILL
    DECIDED > DATE (nicht|nie) [mehr|langer] [zu] erleben
    DECIDED > nicht (langer|mehr) (als bis|als|bis|uber|nach) [zu|zum|zur|meinen|mein|meinem|dem|
        den|das|dieses|ende] [!(in|mit|bei|im) *] [hinaus] [zu] (leben|existieren) $
    DECIDED > (nach|uber|bis) > (nicht|nie) (mehr|langer) [zu] (leben|existieren|am leben) [zu]
        [sein|werde|will|mochte] $
    [ich] ritze [ich] [mich] (wieder|weiter|immer|seit|heimlich)
    (wenn|sobald|immer) > , ritze ich $
    [ich] (schneide|verletze|verbrenne) mich [selbst] (wieder|weiter) !(beim|am|im|mit dem)
    (tot [zu] sein|nicht mehr [zu] (existieren|dasein|leben)|nicht zu existieren) ~ (klingt|
        hort sich|
        fuhlt sich|wirkt) ~ ~ (ruhe|ruhig|frieden|friedlich|urlaub|erlosung|schon|gut|verlockend)
    (schlafe|einschlafe|einschlafen|schlafen|bett) ~ ~ ~ (hoffe|hoffnung|hoffend|hoffen|
        wunsch) ~ ~ ~
        (letzte mal|letzte nacht|nicht mehr [da|dasein|auf*])
    (nenne*|nenn|gib|gebt|sag|sagt) mir ~ grund ~ (leben|zu leben|bleiben)
    ruckfall* [*] [*] (mit|in|bei) [*] (selbstverletzung|selbstverletz*|svv|ritzen|schneiden)
    ruckfallig geworden [,] ~ (arme|beine|haut)
    mir ~ (gestern|heute|wieder|nachts|letzte nacht) ~ (wehgetan|weh getan) !(beim)
    (arme|beine|haut) ~ (voller|voll) (schnitte|schnitten|wunden)
    wie ich mich [selbst] [am besten] (umbringe|umbringen (soll|kann|konnte|werde)|tote)
    tot ware ich ~ (lieber|besser)
    schluss [zu] (machen|mache) mit (allem|dem leben|meinem leben|mir)
    (plane|plan|planen|geplant|vorbereite*|bereite) ~ [meinen|meinem]
        (selbstmord|suizid|freitod|tod)
    (meinen|den) (selbstmord|suizid|freitod) ~
        (geplant|planen|plane|vorbereitet|vorbereiten|vor)
    mein* (selbstmord|suizid|freitod) (ist|steht|wird)
    ware ~ (nicht [mehr]|nie [mehr|wieder]|nicht wieder) (aufgewacht|wach geworden)
    (traurig|enttauscht|schade|bedauer*|leid|wutend|weine) ~ ~ (dass|weil) ~ ~
        (aufgewacht|aufwache|wach geworden)
    (schon|recht|gut|dagegen|egal|lieb|besser|schoner|nicht schlimm|nichts ausmachen) ~ ~ ~
        (nicht mehr|nie mehr|nie wieder|nicht) (aufwache|aufwachen|aufwachte|aufgewacht)
    (ware|ist|fande) ~ (schon|schoner|recht|gut|besser) ~ ~ (nicht mehr|nie mehr|nie wieder) ~
        (aufwache|aufwachen|aufwachte)
    im schlaf (sterben|sterbe|gehen|einschlafen|sturbe|gestorben)
    (herrgott|gott|liebe gott|herr|himmelvater) ~ mich [bald|heute|endlich] ~
        (holt|holen|nimmt|abholt|zu sich|heim*)
    (holt|hol|hole|nimmt|nimm|nehme) mich [der|doch] [liebe|lieber] (herrgott|gott|herr|tod) ~
    (bitte|bete|flehe|bet|bitt) ~ (herrgott|gott|herrn) ~ ~ (holt|holen|zu sich|heim*)
    (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|weihnachten|morgen|ostern|
        sommer)
        ~ (lebe|bin|werde) ich [dann] (nicht mehr ($|am leben|leben)|tot) !(mude)
    (wehtun|weh tun|verletzen|ritzen|schneiden|schmerzen zufugen) ~ ~ (das einzige*|alles) ~ ~
        (beruhigt|hilft|bleibt|ist)
    (drang|druck|verlangen|impuls) ~ (mich|mir) ~ (schneiden|ritzen|verletzen|wehzutun|weh [zu]
        tun|was anzutun)
    (jahre|jahr|monate|wochen) (ohne|nicht) [mich] ~
        (ritzen|selbstverletzung|svv|geritzt|geschnitten|verletzt) ~ ~ ~
        (ruckfall*|wieder|gestern)
    (angefangen|fange) [mich] ~ [zu] (verletzen|ritzen|schneiden) [mich|$]
    (tod|sterben) (scheint|ist|ware|bleibt) ~ (der|mein|die) (einzige*|letzte*) (weg|ausweg|losung|
        moglichkeit)
    ein teil von mir ~ ~ (nicht mehr|nicht|nie) ~ (aufwache|aufwachen)
    (traue|vertraue) mir ~ (nacht|abend|morgen|tag) ~ nicht
    (tod|sterben|suizid|selbstmord) ~ ~ (einzige*|letzte*) (weg|ausweg|losung|moglichkeit|hoffnung)
    nicht mehr ~ auf (der|da|dera) (welt|wod|wold) sei*
    (muss|kann) ~ ~ (an|nur an) (suizid|selbstmord|den tod) denken
    (hoffe|wunsche|bete) ~ ~ mein herz ~ (stehen bleibt|aufhort|stehenbleibt|versagt)
    S WILL ~ (DIE|KILL)
    ICH ~ ~ (DIE|KILL) (will|mag|mochte|wollte|werde|muss|wurde|kann|soll|konnte|durfte)
    (WILL|kann|muss|werde) ich ~ (sterben|tot sein|KILL) !(vor)
    S (WILL|kann|konnte) ~ NOT LIVE
    S (kann und will|will und kann) nicht LIVE
    (WILL|kann) ich ~ NOT LIVE
    ich ~ NOT LIVE (will|mag|mochte|kann|wollte|konnte|werde)
    [keinen|keine|ohne|null|nie] ~ (lust|bock|kraft|grund|sinn|freude|willen|wille|lebensmut|mut|
        wunsch|antrieb|motivation) ~ [am|zum|aufs|auf das|auf dieses|auf] (leben !(in|mit|auf dem)|
        weiterleben|lebens|LIVE)
    kein* ~ (grund|lust|bock|kraft|sinn|willen|interesse|freude) ~ [zu] (leben !(in|mit)|
        weiterleben|existieren|dasein)
    kein* [mehr] (lebenswillen|lebenswille|lebensmut|lebenslust|lebensfreude|uberlebenswillen|
        daseinsberechtigung)
    (lebenswillen|lebensmut|lebenslust|willen zu leben|lust am leben|freude am leben) [habe ich|
        ist|mir] ~ (verloren|weg|abhanden|aufgegeben|vergangen)
    (habe|hab) ~ (lebensmut|lebenswillen|den willen zu leben|lust am leben|
        lust zu leben) ~ verloren
    (wozu|wofur|warum|weshalb|wieso) [soll|sollte|lohnt es sich|muss|tu] ~ (leben !(wir|die)|
        weiterleben|LIVE|existieren)
    nichts ~ (wofur|fur das|wozu) ~ [zu] (leben|lohnt)
    (leben|das leben|mein leben|dasein) [ist|macht|hat|lohnt sich|ware|fur mich|
        kommt mir] ~ ~ [mehr] (wertlos|nichts wert|nichts mehr wert|kein* (sinn|wert|zweck) [mehr|
        fur mich]|nicht [mehr] lebenswert|sinnlos|nicht mehr|nicht lebenswert|umsonst)
    (mein|das) leben ~ ~ (wertlos|lebensunwert|nichts [mehr] wert|keinen (sinn|wert)|
        nicht [mehr] lebenswert)
    (leben|mein leben) lohnt sich ~ nicht
    leben ~ (satt|leid|mude|hinter mich) [haben|zu|bin]
    (ich|bin|des) ~ (lebensmude|lebensuberdrussig|suizidal|suizidgefahrdet|selbstmordgefahrdet|
        des lebens mude)
    (ich|habe) ~ mit (dem|meinem) leben ~ (abgeschlossen|fertig|durch|schluss)
    bin ~ mit (dem|meinem) leben ~ fertig
    (will|mache|machen|kann) ~ schluss ~ mit (dem|meinem|diesem) leben
    S hasse ~ (mein|dieses|das) leben
    (halte|ertrage|pack|packe|schaffe|verkrafte) ~ (das|dieses|mein) leben ~ nicht [mehr]
    leben ~ (nicht mehr|nicht langer) ~ (aushalten|aus|ertragen|ertrage)
    (ich|mich|mir|habe|ist) ~ ~ [an] (selbstmordgedanken|suizidgedanken|todessehnsucht|todeswunsch|
        selbstmordabsicht*|suizidabsicht*|suizidplane|selbstmordplane|selbstmordversuch) !(meines|
        meiner|seines|ihrer)
    (selbstmordgedanken|suizidgedanken|todessehnsucht|suizidgedanke)
    (denke|denk|gedanken|gedanke|gedacht|nachgedacht|plane|uberlege|erwage|spiele|trage|gedenke|
        komme|beschaftige|traume|fantasiere|phantasiere|traum*) ~ ~ (an|uber|mit|vom|von|ans) [den|
        die|meinen|dem|eigenen|einem|einen] (selbstmord|suizid|sterben|tod|freitod|totsein|
        umbringen|eigenen tod)
    (denke|gedanke|gedanken|uberlege|plane|spiele|lust|drang|trage|vorstellung|stelle|stell|traume|
        phantasiere|kurz davor|idee|vor|bereit|wie|beschlossen|entschieden|
        versucht) ~ ~ [zu] (KILL|[zu] sterben !(vor)|tot [zu] sein|nicht mehr [zu] (leben|
        existieren|LIVE|da))
    (selbstmord|suizid|tod|sterben|der tod) (ist|ware|bleibt|erscheint|scheint|wird|
        kommt) ~ ~ (ausweg|losung|erlosung|option|befreiung|hoffnung|trost|moglichkeit|einzige*|
        erleichterung|besser|das beste|freund)
    einzig* (ausweg|losung|weg|was|moglichkeit|trost|ziel|wunsch) ~ ~ ~ (tod|sterben|selbstmord|
        suizid|zu sterben|tot|KILL)
    gedanke* an (den|meinen) tod ~ ~ (beruhigt|trostet|einzige|hilft)
    (habe|hab|ich|mich) ~ (versucht|vor|versuchte) ~ KILL
    (selbstmordversuch|suizidversuch) ~ (hinter mir|gemacht|uberlebt|gestern|letzte)
    (bringe|tote|erschiesse|schmeiss*) [ich] mich [selbst] ~ (um|vor den|weg|
        tot) !(deswegen|wegen|fur)
    (hange|hang) [ich] mich [selbst] ~ auf ($|heute|morgen|jetzt|gleich|und|dann|wenn|weil)
    [ich] (tote|erschiesse|erhange) mich [selbst] (heute|morgen|jetzt|gleich|bald|$)
    (nehme|nehm) [ich] mir [heute] ~ das leben
    (tue|tun|antun|antu|antue) ~ mir [selbst] [etwas|dinge] (an|weh|antun|wehtun)
    (mir) [selbst|etwas] ~ (etwas an*|weh tue|wehtue|weh tun|wehtun|antue|antun|antat|anzutun|
        angetan|schaden|schmerzen [zu] zufuge*) !(beim)
    S tue mir [selbst] ~ (weh|etwas an) !(leid)
    (angst|furcht|sorge) ~ ~ ~ (mir ~ (etwas|was) ~ (an|tue|antue|antun)|vor mir selbst)
    (traue|vertraue) mir [selbst] ~ nicht ~ (allein|mehr|heute)
    S beende ~ (es|mein leben|alles|das) [hier|heute] ($|selbst|jetzt|morgen|noch)
    (mache|mach) ~ (schluss|dem ein ende|ein ende) (heute nacht|mit allem|fur immer|mit mir)
    (leben|meinem leben|dem leben) ~ ein ende
    (ware|wunschte|wenn|hatte|besser|lieber|gern|gerne|beste) ~ ~ ich [ware|doch|lieber] ~ (tot|
        nicht da|nie geboren|nicht mehr da|gestorben|nicht mehr am leben|GONE) !(mude)
    (ware|war) ich ~ (tot|nie geboren|gestorben|nicht mehr da|nicht geboren)
    ware ~ [ich] [gern|gerne|lieber|besser|am liebsten] [ich] tot !(mude)
    (lieber|besser) tot [als|sein|$]
    ich ~ (ware|war) [lieber|besser|gern] [langst] (tot|nie geboren|nicht geboren|
        gestorben) !(mude)
    (besser|leichter|gut|schon|am besten|das beste|erlosung|gescheiter) ~ ~ (wenn es mich [gar]
        (nicht|nie)|ohne mich|wenn ich (nicht|nie) (mehr )?|wenn ich ~ GONE|ich ~ GONE)
    wenn es mich ~ (nicht mehr|nicht|nie) [gegeben] (gabe|gab|gibt|hatte|geben)
    (ohne mich) ~ ~ [ALLE] ~ (besser|leichter|glucklicher|schoner|einfacher|wohler) !(beim)
    ALLE (ware*|waren|hatten|hatte|geht|ginge|gings|sind|ist|wird|wurde|leben|lebt) ~ ~ (ohne mich|
        wenn ich (tot|weg|nicht mehr|sterbe)) ~ (besser|leichter|glucklicher|schoner|einfacher|
        gut) !(beim)
    ALLE ~ (besser|leichter|glucklicher|schoner|einfacher) ~ (ohne mich|wenn ich ~ GONE) !(beim|im|
        in)
    (hoffe|bete|wunsch*|wollte|bitte gott|will|traume|darum) ~ ~ [dass|davon] ~ (nicht mehr|
        nie mehr|nie wieder|nicht) (aufwache|aufwachen|erwache|aufzuwachen|aufwachte|erlebe|
        aufstehe)
    (hoffe|bete|wunsch*|hoff) ~ ~ [dass] ~ (nacht|morgen|tag) ~ (nicht|nie) ~ (uberlebe|erlebe|
        aufwache)
    (morgen|nacht|tag) ~ nicht mehr (erlebe|erleben|uberlebe)
    (hoffe|wunsch*|bete|warte|will) ~ ~ dass ~ (mich) ~ (auto|zug|lkw|bus|blitz|holt|gott|krebs|
        jemand|tod|umbringt|erwischt|erschiesst|uberfahrt)
    (einschlafen|schlafen) [gehen] und ~ (nie|nicht) ~ (aufwachen|erwachen|wach werden)
    enttauscht ~ ~ (aufgewacht|aufwache)
    (verdient|verdiene [es]) ~ ~ (zu sterben|den tod|tot zu sein|nicht zu leben)
    (verdiene|verdient) ~ nicht ~ [zu] leben
    (stimme|stimmen|etwas|kopf) ~ ~ (sagt|sagen|befiehlt|flustert) ~ ~ (KILL|sterben|umbringen|
        springen|tot)
    (tod|sterben|tot [zu] sein|nicht mehr [zu] (leben|existieren)|nicht mehr da sein) ~ (ware|ist|
        sein) ~ (erlosung|befreiung|erleichterung|wohltat|segen|schon|ausweg|trost)
    (erlosung|befreiung|erleichterung|schon|segen) ~ ~ (nicht mehr [zu] (LIVE|sein|leben)|
        tot [zu] sein|zu sterben)
    (beneide|neidisch) ~ ~ (tote*|toten|gestorben*|verstorben*|gestorben)
    stelle [ich] mir ~ vor ~ (tot|nicht mehr (LIVE|am leben|da)|zu sterben|wie ich sterbe)
    (plan|termin|datum) ~ ~ (tod|leben zu beenden|mein ende|sterben|KILL)
    (plan und ~ (datum|termin|tag))
    (nachsten|nachste|dreissigsten|vierzigsten|naechsten) (geburtstag|weihnachten|sommer|fruhling|
        jahr) ~ (nicht|nicht mehr) ~ erleben
    abschiedsbrief* !((vom|von [der|dem|unser*]|der|des|unser*) (chef*|kolleg*|team*|abteilung*|
        firma|ceo|vorstand*|geschaftsfuhr*|praktikant*|trainer*|lehrer*|klasse*|mannschaft*|azubi*))
    (nach mir ginge|ginge es nach mir) ~ ~ tot
    S bereit zu sterben
    (ritze|ritz|schneide|verletze|kratze|verbrenne|schlage|bestrafe) [ich] mich [selbst] (selbst|
        wieder|absichtlich|jeden|wenn|seit|um|damit|weil|regelmassig|heimlich|mit absicht|am|ofter|
        ofters|$) !(beim)
    ritze [ich] mich
    (mich) ~ (wieder|selbst|absichtlich|heimlich) ~ (geritzt|geschnitten|verletzt|verbrannt|
        gekratzt|verletze|ritze|schneide|verletzen|ritzen|schneiden)
    (mich) ~ (geritzt|geschnitten|verletzt) ~ (mit absicht|absichtlich|um was|um zu)
    (drang|lust|bedurfnis|druck|will|mochte|wollte|verlangen|kurz davor|fange|angefangen|muss|
        gedanken) ~ ~ (mich|mir) [wieder|selbst] ~ [zu] (ritzen|schneiden|verletzen|verbrennen|
        weh [zu] tun|wehtun|wehzutun|bestrafen)
    (drang|lust|bedurfnis|wieder|angefangen) ~ [mit] (ritzen|zu ritzen|mich zu ritzen|
        selbstverletzung|svv)
    (selbstverletzung|selbstverletze*|selbst verletze*|svv|ritzen) (wieder|ruckfall|seit|
        angefangen)
    (springe|springen|spring) ~ (von der brucke|vom dach|vor den zug|runter|aus dem fenster|
        vom balkon)
    (habe|hab) ~ (alle|ganze|packung|viele|zu viele|uberdosis) ~ (tabletten|pillen|schlaftabletten|
        medikamente|uberdosis) ~ (genommen|geschluckt)
    will zu (ihm|ihr) ($|gehen|in den himmel|und)
    (folgen|hinterher|nachgehen) ~ in den tod
    S (mache|mach) schluss mit (meinem|dem) leben
    ich ~ (erlebe|sehe) (morgen|das nachste jahr) nicht mehr
""")
_MAYBE = _PHRASES.pattern("""
    (tabletten|pillen) ~ (genug|gesammelt|gespart)
    (springe|spring) ~ von (der|einer) (brucke|klippe)
    [den|einen] strick ~ (gekauft|bereit|besorgt)
    (verschenk*|verschenke) ~ (sachen|zeug|alles) > (ruhig|friedlich|frieden|leicht)
    (leicht|schon|gut|besser|einfacher) ~ ~ ~ nicht (zu existieren|mehr dasein|mehr zu existieren)
    (briefe|brief) ~ ~ (fur danach|fur spater wenn|fur nachher|fur hinterher|wenn ich nicht mehr)
    (kummer*|sorg*|pass*|schau*) > (falls|wenn) mir ~ (was|etwas) (passiert|zustosst|passieren|
        zustossen)
    (falls|wenn) mir ~ (was|etwas) (passiert|zustosst) > (kummer*|sorg*|pass*)
    (tue|tu|tun) mir ~ nichts an
    mir ~ nichts ~ (antun|antue|anzutun)
    werde ~ ~ DATE (nicht|nie) [mehr] erleben
    (wird|werden|wurde|geht) ~ (nie|niemals|nicht) (mehr|wieder|) ~ (gut|besser|schon|in
        ordnung) [werden|mit mir|fur mich|,] ($|nie)
    (wird|werden|geht) (nie|niemals) ~ (gut|besser) [werden|fur mich] [fur mich] $
    (verschenkt|hergeschenkt|weggegeben|verteilt|vermacht) ~ ~ (wo ich|brauche ~
        (nicht*|nimmer)|hingehe|bald nicht*)
    (brauche|brauch) (es|sie|ihn|das|nicht*|ich) ~ (bald|dort|nicht) ~ (nicht mehr|mehr) [, wo]
        $
    wo ich hingehe ~ (brauche|brauch)
    (nicht mehr|nicht) ~ um (sie|ihn|es|den *|die *) kummern konnen
    (wurde|wenn) ich (verschwinden|verschwande|verschwinde|weg ware|nicht da ware) ~ ~
        (keiner|niemand*|keinem)
    (sehe|seh) mich ~ ~ (nicht mehr|nicht) ~ (hier|da|alt werden) $
    weiss ~ [nicht] ~ wie [es] [ich] ~ (weitermachen|weitergehen|weiterleben|weiterkampfen) [soll|
        kann]
    ohne mich ~ (klar|zurecht|besser) $
    (tut mir leid|leid tut) ~ ~ ohne mich
    (ort|platz|tag) und (die|den) (stunde|zeit|ort|tag|zeitpunkt) ~ (ausgesucht|gewahlt|festgelegt|
        entschieden)
    (keinen|kein) grund ~ [zu] (aufstehen|aufzustehen|weitermachen|bleiben)
    was aus mir wird ~ (egal|gleich)
    (jeden tag|immer) diese (leere|dunkelheit)
    um mich ~ ~ (keiner|niemand) ~ (kummern|sorgen)
    (leichter|besser|einfacher) , (gabe|wenn) es mich nicht
    (still|ruhig) es ware ~ vorbei
    kraft ~ (fur noch einen|fur einen weiteren) tag
    gabe es mich (nicht|nie)
    will nicht sterben , ~ will
    S (kann|mag|schaffe|pack|packe|ertrage|halte|will) ~ [das|es|alles|so] ~ (nicht mehr|
        nicht langer|nicht) ($|aus $|weiter $|so $|weitermachen|aushalten|ertragen|durchhalten|
        kampfen|langer|aus und|und|aber|weil|ich)
    (kann|mag|schaffe|will) ich ~ nicht mehr $
    ich ~ nicht mehr (kann|mag|schaffe|will|weiterweiss|weiter weiss|konnte) $
    (halte|ertrage|schaffe|pack|packe) ~ (das|es|alles) ~ nicht mehr [aus]
    (nicht mehr|wie lange) ~ ~ (aushalte|durchhalte|ertrage|schaffe|kann) !(warten)
    (keinen|kein|keine) [anderen] (ausweg|licht|weg) ~ [mehr] !(zum|aus dem stau|nach)
    ausweglos
    (keine|null|ohne|kaum|verloren) ~ (kraft|energie|hoffnung|zukunft|perspektive) [mehr|
        fur mich] !(fur die|fur den|zu kochen|furs)
    (kraft|krafte|kraften|hoffnung) ~ (am ende|verloren|aufgebraucht|aufgegeben|weg|verlassen|
        ist weg|gestorben)
    am ende (meiner kraft|meiner krafte|$|und|mit meiner kraft|mit den kraften)
    (bin|ich) ~ am ende !(der|des|vom|meiner geduld)
    (verloren|aufgegeben) ~ ~ hoffnung
    hoffnungslos !(verliebt|romantisch|veraltet|uberfordert)
    (bin|ich|falle|bin ich) ~ ~ (eine last|zur last|ballast|eine belastung|im weg|uberflussig|
        nutzlos|wertlos|ein klotz|nichts wert)
    (last|belastung) fur (alle|meine|euch|andere|die|jeden)
    (niemand*|keiner|keinem|niemandem|keine sau|kein mensch|wer) ~ ~ (merken|vermissen|fehlen|
        auffallen|interessieren|stort|bemerken|nachtrauern|auffiele|kummert|fehle) ~
    (niemand*|keinem|keiner) ~ (fehle ich|fehlen|vermisst mich|interessiert mich|braucht mich|
        liebt mich|mag mich|auf wenn ich)
    S (will|mochte|wurde|wunschte) ~ [fur immer|weg|ganz] ~ (verschwinden !(in|fur eine|nach|auf)|
        weg sein|nicht mehr sein|in luft auflosen|vom erdboden) ~
    (verschwinden|weg sein) (und nie|fur immer|von (dieser|der) welt)
    (soll|will|dass|moge|wenn) ~ (es|alles|schmerz|das|das ganze|der schmerz) ~ ~ (aufhort|
        aufhoren|vorbei|ende|endet|enden|aus ist|schluss) [sein|ist|hat] $
    (es|alles) soll ~ (vorbei sein|aufhoren|enden|ein ende haben)
    (sehe|habe|gibt|seh) ~ ~ (keine|keinen) ~ (zukunft|sinn|hoffnung|perspektive|
        licht) ~ [fur mich|mehr] !(dass|darin)
    (alles|nichts|es|das alles|leben) ~ ~ (sinnlos|kein* sinn [mehr]|keinen zweck [mehr]|
        hat keinen sinn|umsonst|egal geworden|bedeutungslos|hoffnungslos|aussichtslos) !(das|der|
        die|den|zu)
    (nichts) ~ (macht|hat|ergibt) ~ [noch|mehr] (sinn|bedeutung) [mehr]
    (wozu|wofur|warum|was) [soll|das] [ich] ~ (weitermachen|weiterkampfen|durchhalten|aufstehen|
        alles|ganze) $
    (wozu|was soll) das (alles|ganze)
    (mir ist|alles) ~ ~ egal ~ ~ (fuhle nichts|fuhle gar nichts|nichts mehr)
    (fuhle|fuhl|spure|bin) ~ (nichts mehr|leer|innerlich tot|innerlich leer|wie tot|wertlos|
        gefangen|verloren|taub) !(das|die)
    (in mir|innerlich|innen|drinnen) ~ ~ (schwarz|leer|tot|dunkel|leere|kalt)
    (leere|dunkelheit|schwarz*|dunkel) ~ (in mir|frisst mich)
    S (gebe|geb) ~ ~ auf $
    ich ~ (aufgegeben|aufgeben|kapituliere|gebe auf) ($|und)
    (meine|nur|will|mochte) ~ (ruhe|frieden|schlafen) , fur immer
    (fur immer|ewig) ~ (ruhe|schlafen|frieden|einschlafen)
    (ruhe|frieden|schlafen|einschlafen) [haben|,] ~ (fur immer|ewig)
    bald ~ ~ (keine sorgen|los|nicht mehr um mich|meine ruhe|erlost|nicht mehr sehen)
    (um mich|mit mir|wegen mir) ~ keine (sorgen|sorge|muhe|last|probleme) ~ mehr
    (mein|meine|mein aller*|der|das) letzt* (woche|tag|abend|nacht|nachricht|weihnachten|sommer|
        geburtstag|brief|worte|mal|gruss|morgen|wochenende) !(in der|im|bei|an der|am|hier|vor|mit|
        als|auf|beim) ($|sein|fur immer|von mir|auf erden|und)
    das (hier ist|ist|wird) ~ mein* letzte* ~ ($|sein)
    (letzte mal|letztes mal) ~ ~ (von mir|mich)
    habe ~ (verabschiedet|abschied genommen|lebewohl gesagt) !(vom team|von der arbeit|
        in den) [und|$|fur immer|von euch]
    mich ~ von (allen|euch|allem|meinen liebsten|meiner familie|meinen kindern) ~ verabschiedet
    (abschied|lebewohl|adieu) ~ (fur immer|an alle|von der welt)
    wenn (ihr|du|sie|jemand) (das|dies|diese) ~ (lest|liest|lesen) ~ ~ (nicht mehr|weg|fort|tot|
        gegangen)
    (wenn|sobald|nachdem) ich [mal|dann] (weg|nicht mehr da|fort|gegangen|nicht mehr bin|tot) (bin|
        $)
    danke [euch|dir|an alle] fur alles [,|.] [*] [*] [*] [*] [*] [*] [,|.] (gut zu mir|passt auf|
        lebt wohl|verzeiht|machts gut|vergesst|auf euch|kummert|verzeih|traurig|leb wohl)
    (verzeiht|vergebt|verzeih|tut mir leid|sagt) ~ ~ ~ ~ (ohne mich|nicht mehr da|gehen|gehe|
        nicht geschafft|liebe)
    (alles|vieles|sachen|angelegenheiten) ~ (geregelt|geordnet|in ordnung gebracht|verschenkt|
        erledigt) ~ ~ ~ ~ (wenn ich|nach mir|ohne mich|weg bin)
    (weiss|kenne|ausgesucht|entschieden|beschlossen|festgelegt) ~ ~ (tag|datum|termin|wann|
        woche) ~ ~ ~ (gehe|gehen werde|vorbei|ende|letzte|soweit|fur immer)
    (entschieden|beschlossen) ~ ~ letzte woche
    (vorbei|aus|schluss) mit mir
    [mein] leben ist ~ (vorbei|zu ende|gelaufen|verpfuscht|ruiniert|kaputt|im eimer)
    (mude|satt|leid|schnauze voll|nase voll) ~ (leben|vom leben|des lebens|zu kampfen|vom kampfen|
        lebens|weiterzukampfen) !(in|im|auf)
    (kampfen|kampf) ~ (mude|keine kraft|satt|nicht mehr|sinnlos)
    (besser|gut|klar|zurecht) [kommen|dran|klar] ohne mich ~ (klar|aus|zurecht|dran|besser|weiter|
        $)
    ohne mich ~ (besser|gut) (dran|klar|$)
    [ich] (bin|wurde) suizidal
    (selbstmord|suizid) ~ (ich|mich|mir)
    (ich|mich|mir) ~ (selbstmord|suizid) !(pravention|verloren|von)
    mich (umbringen|toten)
    (lebensmude)
    bald habt ihr ~ ruhe
    bald ~ (eure|deine|ihre) ruhe
    (ruhe|frieden) [,|und] fur immer
    bleib* ~ nicht [mehr] lange (auf|hier|bei)
    nicht mehr lange (da|hier|leben|machen|auf dieser)
    welt ~ dunkel
""")
_IDIOMS = _PHRASES.pattern("""
    nicht mehr in (der (stadt|grossstadt|provinz|innenstadt|wg)|einer (wg|stadt|grossstadt|
        mietwohnung)|diesem (haus|dorf|viertel|buro)|dieser (stadt|wohnung|wg|gegend)) (leben|
        wohnen)
    [mein] letzter [arbeits] tag [,|.] > danke > (jahre|jahren|zeit|team|zusammenarbeit|kolleg*)
    (hange|hang|hangen) [ich] (mich|uns) ~ (rein|ran|rauf|dran|drauf|auf (teams|zoom|slack|skype|die
        leitung)|in den call|in den termin|ans telefon) ~ [rein]
    schmeiss* [ich] mich ~ weg
    [die] haare ~ (raufen|ausreissen|ausraufen)
    in (die tischkante|den tisch|die tastatur) beissen
    [die] wande hoch*
    ohne (den|meinen|einen|) wecker ~ ~ aufgewacht
    ohne [mein|meine|meinen|den|die|das] !(dich|ihn|sie|ihm|ihr|euch|mama|papa|mann|frau|
        (meine|meinen|mein) (mann|frau|sohn|tochter|kind*|bruder|schwester|mutter|vater|hund|
        katze)) * (kann ich nicht (leben|uberleben)|ist das leben nicht [mehr] lebenswert|
        kein leben)
    um (* uhr|* und *|*) nicht mehr (da|hier|dasein) [sein]
    fur (ein|eine|einen|den|die|das) * [*] (konnte|wurde|werde) ich [*] sterben
    abschiedsbrief* (fur|an) (die kolleg*|den chef|das team|das finanzamt|!(meine|mein|meinen|
        die|den|das|euch|dich|alle|sie|ihn|mama|papa|jed*) *)
    ich (gebe|geb) auf , (dieses|diese|dieser|das|die|der) * [ist]
    (boss|endboss|level|endgegner) ~ (gestorben|verreckt|tot)
    [bin] [ich] [beim|gegen den|am] [letzten] (boss|endboss|endgegner) * [mal] gestorben
    [ich] bin (beim|gegen|im|am) * [letzten] [boss|level] [*] [mal] gestorben
    (leben|lebens) (im|in (hotels|der|dieser|einem)|auf (dem|koffern)) * ~ (leid|mude|satt)
    team ~ ~ ohne mich ~ (besser|gut) [dran]
    (montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags) nicht mehr (dasein|
        da sein|hier sein|kommen)
    (halte|ertrage|mag) (dieses|das|diese|die|den|diesen) !(leben|alles|schmerz*|schmerzen|
        dunkelheit|leere|einsamkeit|welt|ganze|qual*) * ~ nicht mehr [aus]
    [ich] gebe auf , (dieses|das|die|der) *
    suicide squad
    (suizidpravention*|suizidattentat*|selbstmordattentat*|selbstmordkommando*|
        selbstmordattentater*)
    (in der|der|die|fur|eine) suizidpravention
    telefonseelsorge
    (sterbe|sterben|gestorben|stirbt|stirb|tot|tod|umkommen|vergehe|krepiere) [fast] (vor|
        aus) [lauter] (hunger|durst|neugier*|scham|lachen|langeweile|peinlichkeit|hitze|kalte|
        angst|aufregung|lange|mude*|schreck*|heimweh|sehnsucht|freude|gluck)
    (vor|aus) [lauter] (hunger|durst|neugier*|scham|lachen|langeweile|hitze|kalte|angst|aufregung|
        schreck*|sehnsucht|freude) [fast|beinahe] (sterben|gestorben|tot|umkommen|sterbe)
    (tot|kaputt|schlapp|krumm|schief|halbtot) (gelacht|lachen|lache|geargert|gearbeitet|gefreut|
        langweilen|gelangweilt|umfallen vor)
    (lache|lach|lachen|lacht|arbeite|argere|langweile|kichern|frieren|suche|schufte) [ich|mich|
        sich|uns] [fast|alle] (tot|kaputt|schlapp|zu tode)
    (totgelacht|totlachen|kaputtgelacht|todlangweilig|todmude|todernst|todschick|todsicher|totmude|
        totgeargert|totsicher)
    (todmude|mausetot|scheintot|tot mude|tot stellen|stelle mich tot)
    nur uber meine leiche
    (bringt|bringen|brachte|macht|machen) [mich|uns] [noch|ja|fast|irgendwann] (um|fertig|tot|
        ins grab) !(und ich)
    (bringt|bringen|brachte) [mich|uns] [noch] um
    (mich|uns) (umbringt|umbringen wird|umbringen wurde)
    (chefin|chef|mutter|mama|vater|mann|frau|freundin|sie|er|die) ~ mich (bringt|killt|todet|
        umbringen|lyncht) [mich] [um]
    (konnte|wurde) [ich] [gerade] (morden|sterben|toten) fur
    (zum sterben|zum totlachen|sterbenslangweilig|zum umfallen) [schon|langweilig|gut|komisch]
    (pflanzen|zimmerpflanzen|kakteen|orchideen|krauter|basilikum|blumen|sauerteig) ~ ~ (um|
        umbringe|gestorben|sterben|umgebracht)
    (akku|handy|projekt|auto|laptop|telefon|batterie|server|drucker|leitung|internet|motor|
        rechner) [ist|sind] ~ [leider] (tot|gestorben|stirbt|hin)
    zeit (totschlagen|tot|totgeschlagen|toten)
    gift drauf nehmen
    (bringe|bring|mache|mach|werde) [ich] (mich|mir) (deswegen|dafur|wegen|fur) [nicht] [um]
    (bringe|bring) mich [nicht] um (fur|wegen)
    (beim|beim|im|mit dem|am) (kochen|rasieren|basteln|gemuse*|zwiebel*|schneiden|brot*|sport|
        fussball|skifahren|klettern|turnen|rennen|joggen|messer|papier|handball|training|laufen|
        werkeln|garten) ~ (geschnitten|verletzt|weh getan|wehgetan|verbrannt|weh)
    (geschnitten|verletzt|wehgetan|weh getan|verbrannt) ~ (beim|am papier|an einer|an der)
    (haare|nagel) ~ (geschnitten|schneiden)
    (mache|mach|machen) [ich|wir] schluss (fur heute|mit (dem rauchen|rauchen|zucker|alkohol|
        der diat|dem job|der arbeit|kaffee)|hier)
    schluss fur heute
    am ende (des|der) (buch*|tag*|woche|monat*|jahr*|strasse|liste|reise|film*|geduld|schlange|
        projekt*)
    am ende (meiner geduld|der geduld|des tages)
    (kann|konnen|mag) [ich|wir] nicht mehr (warten|laufen|sitzen|stehen|horen|essen|trinken|sehen|
        langer warten|schlafen|lachen|ohne kaffee|, so (satt|voll))
    [ich] kann nicht mehr , (satt|voll|bin satt|bin voll|hab gelacht)
    (kann|mag) nicht mehr vor lachen
    (satt|voll|gegessen|gelacht) ~ ~ ich kann nicht mehr
    kein* (sinn|zweck) ~ [zu|den|das|der|die|dass] (drucker|auto|kaufen|warten|meeting|fahren|
        rechner)
    (keinen|kein) (ausweg|weg) aus (dem|der|diesem) (stau|parkhaus|labyrinth|garage|ikea|vertrag|
        stadt)
    keine (lust|kraft|energie|bock) ~ (auf|zum|fur|zu) (diese|den|die|das|dieses|meetings|
        besprechung*|sport|kochen|arbeit|putzen|ein|einen|eine) !(leben)
    (verschwinden|verschwinde|abtauchen) (nach|in|auf|ins) (eine|einer|die|den|dem|urlaub|italien|
        insel|hutte|wald|berge*)
    (verschwinden) [fur] (ein|eine|zwei|drei|paar) (woche|wochen|tage|wochenende)
    (fur eine|eine|zwei|ein paar) (woche|wochen|tage) ~ ~ verschwinden
    (mein|unser|der) letzter (tag|arbeitstag|urlaubstag|abend|monat) (in der|im|bei|hier|an der|
        vor|als)
    (meine|unsere|die) letzte (woche|nacht|stunde|schicht) (in der|im|bei|hier|an der|vor|als)
    (letzter arbeitstag|letzte schicht)
    ohne mich (waren|ware) (sie|ihr|die) (beim|schneller|im)
    (lebe|leben|lebt) [ich|wir] (gern|gerne)
    nicht (leben|leben kann|leben konnte) ohne (kaffee|musik|mein handy|schokolade|kase)
    (sterben|sterbe|tod|tot) (lassen|gesagte*|punkt*|winkel|saison)
    (mir|mich) [beim] (weh|wehgetan|weh getan|verletzt) beim
    ins gras beissen im (spiel|level)
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    (nicht|nie|niemals|kein|keine|keinen|keinerlei|null) [daran|dran|vor|auch nur] [absicht|
        absichten|gedanken|plane|gedanke] [vor|daran|dran|an|,] [,] (KILL|mir ~ (anzutun|antun|
        anzu*|weh*|wehzutun)|mich ~ (umbringen|umzubringen|verletz*|zu verletzen|ritz*|toten|
        zu toten)|zu sterben|tod|suizid*|selbstmord*)
    (gefragt|fragte|fragt|wissen wollte|wollte wissen) ~ ~ (ob|nach) > (nein|nee|verneint*|nie|
        niemals|kein*)
    (seine|seinen|seiner|ihre|ihren|ihrer|deren|dessen) (suizid*|selbstmord*|todes*)
    (singt|sanger*|rappt|rapper*|album|interview)
    (sagte|meinte|sagt) ~ ~ (sie|er) (sei|ware|ist|wolle|wollte|habe|hatte|mochte|konne)
    (war|ist|das war|nur|bloss) [ein|kleiner] (spass|scherz|witz) $
    ^ [kleiner] (scherz|spass|spassle) $
    (fruher|damals|einst|seinerzeit)
    seit * (jahren|monaten) (nicht|nie|nicht mehr|clean|trocken|kein*)
    (jahre|jahren) (her|ohne|vorbei|nicht mehr)
    vor [*] [*] (jahr*|monat*)
    (19*|20*) (war|hatte|wollte|habe|bin)
    (selbstmordgedanken|suizidgedanken|todesgedanken) [habe|hatte|hat] [ich] [noch|auch]
        (keine|keinerlei|nie|niemals)
    (liegt|ist) ~ hinter mir
    wenn * * [*] (einmal|nochmal)
    (wie peinlich|so peinlich)
    (als (kind|teenager|jugendliche*|student*|madchen|junge)|in meiner jugend|mit !(absicht|allem|
        meinem|meiner|mir|dem|der) (*|sechzehn|
        siebzehn|achtzehn|funfzehn|vierzehn|zwanzig|neunzehn) (jahren|wollte|war|habe|hatte|$))
    (inzwischen|mittlerweile|heute (bin ich|geht es|zum gluck)|zum gluck|gott sei dank|
        lange (vorbei|her)|uberwunden|geheilt)
    nach ~ (tod|trennung|scheidung) wollte
    (nicht|nie|niemals|kein*) ~ ~ (suizidal|suizid*|selbstmord*|an selbstmord|sterben bevor|
        depressiv|umbringen|nicht um|lebensmude)
    (bringe|tue|tu|bring) (mich|mir) ~ nicht* ~ (um|an)
    (tue|tu|mache|mach) mir nichts
    (will|mochte) nicht sterben
    (bevor ich|ehe ich)
    (film*|buch|buches|roman*|serie*|oper|lied*|song|tatort|krimi|stuck|theater*|held*|figur*|
        hauptfigur|gedicht|folge|staffel|spiel|kino|werther|protagonist*|drama|kommissar)
    (keine (angst|sorge|panik)) ~ (ich|bring)
    wegen (einer|eines|dem|der|des|so einer) (tabelle|praesentation|prasentation|note|klausur|
        prufung|bug|fehler*)
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    (suizid*|selbstmord*|freitod) !(pravention)
    (umgebracht|das leben genommen|erhangt|erschossen|freitod|umbringt)
    (bringt|brachte|nimmt|nahm) [*] [*] sich [*] [das leben|um|selbst um]
        """),
        _PHRASES.pattern("""
    (genau das|das|dasselbe|das gleiche|das selbe|genau so|genauso|so)
        (will|mochte|werde|brauche|wunsche|wurde|mach|mache) [mir] ich [mir]
        [auch|jetzt|bald] [fur mich] [tun|machen|auch] $
    (will|mochte|werde|wurde|wunschte|plane|habe vor) [ich|jetzt|es|bald] [ich|jetzt] [auch]
        (dasselbe|das gleiche|das selbe|genau das|genauso|es auch|das auch|es genauso|das
        gleich) [fur mich|zu tun|tun|machen|auch] $
    (mache|mach|machs) [es] [ich] [es] (ihm|ihr|ihnen) ~ nach
    (ihm|ihr|ihnen) ~ (gleichzutun|gleichtun|nachmachen|nachzumachen|folgen|zu
        folgen|nachfolgen|nachgehen) [will|mochte] $
    (folge|gehe) [ich] (ihm|ihr|ihnen) ~ (nach|bald|$)
    [ich] (will|mochte) das auch ~ $
        """),
    ),
    (
        _PHRASES.pattern("""
    (geritzt|geschnitten|verletzt|ritzen|schneiden|selbstverletz*|verletzen|svv|ritze)
        """),
        _PHRASES.pattern("""
    [ich] (habe|hab) [ich] es ~ wieder (getan|gemacht)
    (habe|hab) [ich] wieder angefangen
    (ruckfallig|ruckfall)
    wieder passiert
    bis (gestern|heute|letzte)
        """),
    ),
    (
        _PHRASES.pattern("""
    (briefe|brief|zettel) ~ ~ ~ (geschrieben|fertig|bereit|liegen)
        """),
        _PHRASES.pattern("""
    (lebe|bin|werde) ich [dann] (nicht mehr ($|da $|am leben|hier $|leben)|tot)
    ich [dann] (nicht mehr (da|am leben|lebe)|tot) (bin|sein|$)
    [am] (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen) (sterbe|gehe) ich $
        """),
    ),
)
_KIN = """((mein|meine|meiner|meinem|meinen|unser|unsere|unserer|unserem|unseren|sein|seine|ihr|
    ihre|ein|eine|einer|einem|einen|die|der|beste|bester) [beste|bester|besten|gute|guter|guten|
    kleine|kleiner|kleinen|grosse|grosser|grossen|alte|alter|jungste|jungster|alteste|altester|
    jungere|jungerer|altere|alterer|liebe|eigene|eigener|arme|armer] (freund*|kumpel|schwester|
    bruder|mutter|mama|mami|mutti|vater|papa|vati|eltern|sohn|tochter|kind|kinder|mann|frau|
    partner*|cousin*|kusine|onkel|tante|nichte|neffe|neffen|oma|omi|opa|grossmutter|grossvater|
    mitbewohner*|nachbar*|kolleg*|arbeitskoll*|schwager*|schwagerin|chef*|schuler*|bekannte*|
    bekannter|ex|enkel*|patenkind|schwiegermutter|schwiegervater|verlobte*|jemand)|schwester|mama|
    papa|oma|opa|mutti)"""
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "MORE": "~ ~ ~",
        "SICH": "(sich [selbst])",
        "SELF_KILL": """(SICH ~ (umbringen|umbringt|umbringe|toten|das leben [zu] nehmen|etwas an*|
            antun|antut|das leben nimmt|umgebracht hatte)|sterben !(vor|darf|durfte)|selbstmord*|
            suizid* !(verloren|begangen|pravention)|nicht mehr [weiter] leben|nicht mehr da sein|
            nicht mehr aufwachen|nicht mehr LIVE|tot sein)""",
    },
    joints="und aber weil dass oder",
    others="ich mich mir",
)
_RELATIVE = _OTHERS.pattern("""
    KIN > abschiedsbrief* [an *|fur *] ~ (geschrieben|hinterlassen|geschickt) !(vom|von|zur)
    KIN > (brief|nachricht|sprachnachricht|zettel) > (SELF_KILL|sterben (will|wollte|wolle|mochte)|
        sich ~ verabschiedet $)
    KIN MORE (hat|hatte|machte) ~ (suizidversuch|selbstmordversuch)
    KIN MORE (will|mochte|wolle|wollte|droht|spricht|redet|denkt|sagt|meint|schreibt|glaubt|plant|
        hat|versucht|konnte|wurde|ist|mag|dass|von|an) ~ [mit|davon|daran|von|an|
        uber] SELF_KILL [will|mochte|wolle]
    KIN [von mir] MORE (suizidal|suizidgefahrdet|selbstmordgefahrdet|lebensmude|suizidgedanken|
        selbstmordgedanken)
    KIN MORE (ritzt|schneidet|verletzt|verbrennt|tut) sich [selbst] !(beim|am|in|den|im)
    KIN MORE sich (ritzt|schneidet|verletzt|selbst verletzt|etwas antut|weh tut|umbringt)
    KIN MORE (will|mag|kann) nicht mehr leben
    (angst|sorge|befurchte|furchte|glaube|denke) ~ ~ (er|sie|mein* *|dass) ~ ~ sich ~ (etwas|
        umbringt|antut|das leben|ritzt|umbringen|verletzt)
    (er|sie) (hat|droht) ~ ~ (selbstmordversuch|suizidversuch|sich umzubringen|sich umbringen)
""")

GERMAN = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
