"""
Good news after something grave, in six languages: "The operation went well!", "Es ist gutartig".

"That sounds hard" would be no answer to it. Where anything turns it ("but", "not", "I hope"), it is
none: an answer that is too quiet does less harm. Texts are matched small and without accents; in a
list, each line is a pattern.
"""

from __future__ import annotations

import re

from bot.suggestions.languages import KINDS
from bot.suggestions.listed_patterns import words_of_lines

_OPERATION = (
    r"(?:op|operation|operacion|operacao|surgery|procedure|transplant|bypass|eingriff|"
    r"intervention|intervento|operazione|cirugia|cirurgia|chirurgie|intervencion)"
)
_NEWS = r"""
    {operation} (?:all )?(?:went|has gone) (?:\w+ ){0,2}?(?:well|fine|great|smoothly|perfectly)
    {operation} (?:went|has gone) (?:brilliantly|ok|okay|to plan|without a hitch)
    {operation} was (?:a (?:\w+ )?success|successful)|in (?:full |complete |total )?remission
    (?:cancer|tumou?r) free|no (?:more|sign of(?: the)?) cancer|cancer (?:is|s) gone|all clear
    (?:out of|home from|back from|released from|discharged from|left) (?:the )?hospital
    (?:out of|off) (?:the )?(?:icu|intensive care)
    home (?:again )?(?:from|after) (?:\w+ )?{operation}
    (?:was|been|got|getting|being|is) (?:finally )?discharged|benign|out of (?:danger|the woods)
    (?:woke up from|out of) (?:the|his|her|a) coma|full recovery
    recovering (?:very )?(?:well|nicely)
    (?:chemo|treatment|radiotherapy|immunotherapy) (?:has |really )?worked
    {result} (?:is|are|was|were|s|came back|come back) (?:all |completely )?(?:clear|negative|fine)
    {result} (?:is|are|was|were|s|came back|come back) (?:all |completely )?(?:good|normal|ok|clean)
    (?:got|removed) (?:the whole|all of the|all the|the entire) (?:tumou?r|cancer|growth|lump)
    turned out to be (?:nothing|harmless|just a)
    (?:is|was|s|isn|wasn)(?: not| t) (?:cancer|malignant)
    {operation} (?:ist|hat|lief|verlief|war) (?:\w+ ){0,2}?(?:gut|super|prima|toll|bestens)
    {operation} (?:ist|hat|lief|verlief|war) (?:\w+ ){0,2}?(?:erfolgreich|erfolg|reibungslos)
    gut uberstanden|gut gegangen bei der op|gutartig|entwarnung|uber den berg|krebsfrei|in remission
    (?:zu ?hause|daheim|raus|zuruck) aus (?:dem krankenhaus|der klinik|dem spital)
    aus (?:dem krankenhaus|der klinik|dem spital) (?:\w+ )?(?:raus|entlassen|zuruck|gekommen)
    (?:durfte|darf|durfen) (?:\w+ ){0,2}?(?:nach hause|heim)|kein(?:en)? krebs
    wieder (?:ganz )?gesund
    (?:krebs|tumor) (?:ist )?(?:weg|besiegt)|ausser (?:lebens ?)?gefahr|aus dem koma \w*wacht
    {result} (?:ist|sind|war|waren) (?:\w+ )?(?:negativ|gut|unauffallig|sauber|in ordnung|ok)
    nicht mehr auf (?:der )?intensiv(?:station)?|von der intensiv(?:station)? (?:runter|weg)
    chemo(?:therapie)? (?:hat )?(?:angeschlagen|gewirkt|geholfen)
    {operation} s est (?:tres |super |vraiment )?bien passee?|guerie?s?|tiree? d affaire
    {operation} (?:a (?:bien )?reussi|reussie|(?:est|a ete) (?:une reussite|un succes))
    sortie?s? (?:enfin )?(?:de l hopital|de rea(?:nimation)?|des soins intensifs|du coma)
    rentree?s? (?:enfin )?de l hopital|benigne?|benin|en remission|hors de danger|plus de cancer
    {result} (?:sont|etaient|est) (?:tous |tres )?(?:bons?|negatifs?|normaux|rassurants?)
    (?:chimio|traitement) a (?:bien )?(?:marche|fonctionne)|reveillee? du coma
    se remet (?:tres )?bien
    {result} (?:n )?a rien (?:montre|trouve|revele)|n est pas (?:un cancer|cancereux)
    {operation} (?:ha salido|salio|fue) (?:muy |todo |super )?bien
    {operation} fue (?:todo )?un exito
    salio (?:ya |por fin )?(?:del hospital|de la uci|de cuidados intensivos|del coma)
    benign[oa]|en remision|fuera de peligro|(?:ya no tiene|libre de) cancer|desperto del coma
    (?:le|me|les|nos) (?:dieron|han dado) (?:de |el )?alta|dad[oa] de alta|curad[oa]|todo el tumor
    (?:quimio|tratamiento) (?:ha )?(?:funciono|funcionado)|recuperando (?:muy )?bien
    {result} (?:han salido|salieron|salio|dieron|dio|estan) (?:muy |tod[oa]s? )?(?:bien|negativ\w+)
    no es (?:cancer|maligno)
    {operation} (?:correu|foi|deu) (?:muito |super |tudo )?(?:bem|certo)|{operation} foi um sucesso
    (?:saiu|voltou|veio) (?:ja |enfim |finalmente )?(?:do hospital|da uti|do coma)|em remissao
    saiu dos cuidados intensivos|(?:teve|recebeu|tive|recebi|ganhou) alta|fora de perigo
    (?:nao tem mais|ja nao tem) canc(?:er|ro)|(?:quimio|tratamento) (?:funcionou|resultou)
    {result}(?: do exame)? (?:deram|deu|vieram|veio|estao) (?:muito |tudo )?(?:bem|bons|negativ\w+)
    (?:a recuperar|recuperando) (?:muito )?bem|tiraram (?:o tumor todo|todo o tumor)
    acordou do coma|nao (?:e|era) (?:canc(?:er|ro)|maligno)
    {operation} e (?:andat[oa] (?:molto |tutt[oa] )?bene|(?:perfettamente )?riuscit[oa])
    (?:uscit[oa]|tornat[oa]) (?:finalmente )?(?:dall ospedale|dalla terapia intensiva|dal coma)
    uscit[oa] dalla rianimazione|in remissione|dimess[oa]|fuori pericolo|guarit[oa]
    (?:niente|nessun) (?:piu )?(?:cancro|tumore)|non ha piu il cancro|svegliat[oa] dal coma
    (?:chemio|terapia|cura) ha funzionato|riprendendo (?:molto |benissimo|bene)
    tolto tutto il tumore
    {result} (?:sono )?(?:tutt[ie] )?(?:a posto|buon[ie]|negativ[ie]|pulit[ie])
    non e (?:un tumore|cancro|maligno)
"""
_RESULT = (
    r"(?:scans?|biopsy|results?|mri|smear|mammogram|bloods|ct|x ray|check up|befund|ergebnis|"
    r"ergebnisse|biopsie|mrt|test|werte|resultats|examens|analyses|scanner|irm|resultados?|pruebas|analisis|"
    r"biopsia|exames?|esami|risultati|analisi)"
)
# The same, where an illness or an operation is spoken of, or somebody of the family.
_BETTER = r"""
    (?:much|a lot|so much|far|way) better(?! (?:at|than|in))|on the mend
    went (?:really |very |so )?well|all (?:went )?(?:well|fine|good)|success\w*
    (?:what a|such a) relief|so relieved
    (?:it|that) (?:was|is|s) nothing serious
    healthy again|recovered|(?:came|made it) through|home again|back home
    (?:viel|deutlich|schon) besser|geht es (?:wieder )?besser|bergauf|gut gegangen|gut gelaufen
    lief (?:\w+ )?gut|erleichtert|erfolgreich|gegluckt|gelungen|entlassen|genesen|harmlos
    wieder (?:ganz )?(?:fit|auf den beinen)|(?:ist|war) nichts (?:schlimmes|ernstes)
    (?:beaucoup|bien) mieux|soulage\w*|reussi\w*|succes|(?:etait|est) rien de grave|recupere bien
    bien passe\w*
    rentree? a la maison
    mucho mejor|alivio|(?:salio|fue|ido) (?:todo |muy )?bien|todo bien|exito
    (?:era|es|fue) nada grave|(?:ya (?:esta )?|de vuelta )en casa
    recuper(?:o|ad[oa])|de alta
    muito melhor|(?:correu|deu) (?:tudo |muito )?(?:bem|certo)|sucesso|aliviad[oa]|recuperou
    molto meglio|sollievo|andat[oa] (?:tutto |molto )?bene|riuscit[oa]
    (?:e|era) niente di grave
"""
_ILLNESS = rf"{_OPERATION}|chemo|chimio|quimio|chemio|cancer|krebs|cancro|tumore?"
# What turns it. Words that are everyday ones in another language stand with what follows them.
_TURNS = r"""
    but|however|although|unfortunately|sadly|worse|not|t|never|yet|hope|hoping|hopefully|if|until
    wish|pray\w*|fingers|too (?:early|soon)|relaps\w+|spread|(?:s|is) back(?! home)|back in|waiting
    came back(?! (?:all )?(?:clear|negative|benign|fine|good|normal|clean|home))|was in remission
    aber|leider|nicht|kein\w*|hoffe|hoffen|hoffentlich|wenn|falls|bis|ob|noch|wieder da|ruckfall
    gestreut|metastas\w+
    mais|malheureusement|pas|espere|esperons|pourvu|si (?:tout|elle|il|la|les|l|on)|rechute|encore
    etait en remission
    pero|lamentablemente|no (?:ha|han|fue|salio|esta|es|se|le|me|les|nos|tiene|hay)|ojala|espero
    esperamos|recaida|estaba en remision|todavia|aun|salga
    mas|infelizmente|nao|tomara|oxala|estava em remissao|ainda|corra
    ma (?:il|la|lo|i|le|l|non|e|ha|ora|adesso|poi|purtroppo)|purtroppo|non|speriamo|spero|ancora
    vada
    se (?:tutto|va)|ricaduta|era in remissione
"""
# A denial of what is bad is none of what is good.
_NO_TURN = r"""
    (?:can|could) ?n? t (?:believe|wait|be happier)
    (?:is|was|s|isn|wasn)(?: not| t) (?:cancer|malignant|serious|broken)
    nicht mehr auf|kein(?:en)? krebs|nichts \w+
    n est pas (?:un cancer|grave|cancereux)|(?:n )?a rien \w+
    no es (?:cancer|grave|maligno)|(?:ya no tiene|nao tem mais|ja nao tem) canc(?:er|ro)
    nao (?:e|era) (?:canc(?:er|ro)|grave|maligno)|non ha piu il cancro
    non e (?:un tumore|cancro|grave|maligno)
"""
_WORK = r"""
    releases?|deploy\w*|builds?|servers?|sprints?|clients?|kunden?|rollout|merge|prod|launch
    migration|produktion|audit
"""


def _compiled(lines: str) -> re.Pattern[str]:
    return words_of_lines(lines.replace("{operation}", _OPERATION).replace("{result}", _RESULT))


_GOOD, _IF_ILL, _ILL = _compiled(_NEWS), _compiled(_BETTER), _compiled(_ILLNESS)
_TURNED, _NOT_TURNED, _AT_WORK = _compiled(_TURNS), _compiled(_NO_TURN), _compiled(_WORK)


def tells_good_news(plain: str, *, of_illness: bool) -> bool:
    """
    Whether a text tells good news, and nothing that takes it back.

    *plain*: the text, small and without accents. *of_illness*: it speaks of an illness, so that
    words will do that are said of anything else, too.
    """
    if "?" in plain or _AT_WORK.search(plain) or _TURNED.search(_NOT_TURNED.sub(" ", plain)):
        return False
    if _GOOD.search(plain):
        return True
    return bool(_IF_ILL.search(plain)) and (of_illness or _is_near(plain))


def _is_near(plain: str) -> bool:
    """Whether an illness is named, or somebody of the family."""
    family = (words.patterns["family"] for words in KINDS.values())
    return bool(_ILL.search(plain)) or any(one.search(plain) for one in family)
