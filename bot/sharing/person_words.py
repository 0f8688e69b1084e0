"""
Words that stand around the name of a person: verbs, kin, titles, what befalls people.

All are written as :func:`bot.sharing.folding.fold` leaves them: small, and without accents.
"""

from __future__ import annotations

from bot.sharing.name_words import by_language, word_set

# Verbs as they follow the name of one person.
VERBS = by_language(
    en="is isn was wasn has hasn had hadn does doesn did didn can can't cannot could couldn would "
    "wouldn should shouldn might won will gets got goes went comes came says said told tells "
    "thinks thought wants wanted needs needed feels felt seems seemed looks looked lives lived "
    "moved moves left leaves quit fell falls lost loses broke breaks gave gives took takes "
    "found finds knows knew loves loved hates hated visits visited married marries expects "
    "expected struggles struggled suffers suffered passed underwent works worked stays stayed "
    "starts started stopped turned turns became becomes caught misses missed cried cries "
    "drinks drank smokes keeps kept called calls asked asks wrote writes sent bought sold "
    "sleeps slept drove flew ran saw sees met heard hurt tried tries plans planned hopes hoped "
    "adopted miscarried divorced separated relapsed collapsed died resigned retired recovered "
    "fainted",
    de="ist war hat hatte wird wurde kann konnte will wollte muss musste soll sollte darf mag "
    "liegt lag geht ging kommt kam bekommt bekam kriegt kriegte erwartet macht machte lasst "
    "liess trinkt trank trennt trennte zieht zog verliert verlor leidet litt stirbt starb "
    "heiratet heiratete wohnt lebt lebte fuhlt fuhlte braucht brauchte sagt sagte erzahlt "
    "erzahlte meint meinte weint weinte fehlt fehlte ruft rief schreibt schrieb sitzt sass "
    "steht stand fallt fiel fahrt fuhr fliegt flog kundigt kundigte bricht brach pflegt "
    "pflegte schlaft schlief hort weiss denkt mochte scheint sucht findet fand hofft arbeitet "
    "kampft kampfte",
    fr="est etait a avait va allait fait faisait sera aura n'est attend attendait vit vivait "
    "vient venait se s'est s'etait doit devait peut pouvait veut voulait perd perdait divorce "
    "deprime part souffre souffrait boit buvait quitte quittait dit disait semble parait reste "
    "reprend prend commence arrete attaque habite demenage accouche accouchera meurt mourait "
    "pleure cherche trouve pense croit sait connait aime deteste mange dort travaille "
    "demissionne n",
    es="es esta estaba fue era ha habia tiene tenia va iba se le anda sigue seguia perdio espera "
    "esperaba sufre sufria murio fallecio vive vivia dejo deja quiere queria puede podia "
    "necesita dice dijo parece hace hizo quedo tuvo tendra sera vino viene viaja trabaja busca "
    "empieza empezo bebe toma duerme llora piensa cree sabe debe lleva salio sale entro "
    "llego divorcia casa caso adopto intento rompio cayo",
    pt="e esta estava foi era tem tinha vai ia se ta ficou fica perdeu espera esperava sofre "
    "sofreu morreu faleceu vive vivia deixou quer queria pode podia precisa diz disse parece "
    "faz fez teve tera sera veio vem viaja trabalha procura comecou bebe toma dorme chora "
    "pensa acha sabe deve anda segue terminou partiu divorciou adotou descobriu tentou caiu "
    "casou",
    it="e' e era ha aveva va andava sta stava si fa faceva fara sara avra viene veniva perde "
    "aspetta aspettava soffre soffriva vive viveva vuole voleva puo poteva deve doveva dice "
    "diceva sembra resta beve mangia dorme piange pensa crede sa lavora cerca comincia "
    "divorzia muore mori lascia parte torna abita non",
)

# Small words that stand between a name and its verb.
BETWEEN = by_language(
    en="just also really still now already apparently sadly not never recently finally always "
    "even only then probably actually again and",
    de="auch leider schon noch nicht wieder jetzt gerade sich bald",
    fr="ne n s se aussi deja",
    es="no ya se tambien le lo nos aun todavia me",
    pt="nao ja se tambem ainda lhe me nos agora",
    it="non si gia anche ne le lo mi ci ora",
)

# What befalls people: where it follows, somebody is meant.
GRAVE = word_set(
    "cancer tumour tumor leukemia leukaemia stroke diabetes epilepsy dementia alzheimer "
    "alzheimers parkinson parkinsons ms hiv aids covid flu depression depressed anxiety anxious "
    "burnout burnt burned bipolar autism adhd ptsd migraine surgery operation operated chemo "
    "chemotherapy therapy rehab treatment diagnosis diagnosed hospital hospice clinic icu ward "
    "coma ill sick unwell injured disabled blind pregnant expecting twins miscarriage miscarried "
    "abortion labour labor birth newborn baby infertile ivf divorce divorced divorcing separated "
    "separating breakup dumped cheated cheating engaged wedding widow widowed grieving mourning "
    "funeral dying died dead death passed away killed suicide suicidal alcoholic addicted "
    "addiction drinking drunk sober relapsed jail prison arrested mugged raped attacked robbed "
    "beaten fired laid redundant unemployed resigned resigning retiring accident crash collapsed "
    "crying tears heartbroken devastated struggling suffering suffers coping overwhelmed lonely "
    "broke bankrupt debt trans gay lesbian job work arbeit trabajo empleo trabalho emprego lavoro "
    "emploi travail boulot wife husband partner girlfriend boyfriend fiance fiancee married kids "
    "kid his her mum mom dad mother father brother sister son daughter krebs leukamie "
    "schlaganfall herzinfarkt infarkt epilepsie demenz dement depressionen depressiv ausgebrannt "
    "krank krankenhaus klinik spital intensivstation intensiv reha therapie operiert op unfall "
    "verletzt schwanger kind zwillinge fehlgeburt abtreibung geburt entbunden scheiden scheidung "
    "geschieden getrennt trennung trennt verlobt heiratet hochzeit verwitwet witwe witwer "
    "beerdigung trauert gestorben verstorben tot tod sterben starb umgebracht suizid selbstmord "
    "alkoholiker alkohol trinkt suchtig entzug gefangnis verhaftet uberfallen gekundigt kundigung "
    "entlassen arbeitslos weint gebrochen seine seiner seinen ihre ihrer ihren mutter vater "
    "bruder schwester tochter sohn mann oma opa eltern schlecht koma pflegefall psychiatrie "
    "magersuchtig pleite tumeur leucemie avc demence deprime depressif hopital clinique "
    "reanimation chimio chimiotherapie opere operee operer blesse blessee malade enceinte bebe "
    "jumeaux fausse couche avorte avortement accouche accouchement divorcer divorcee separe "
    "separent separee separer rupture mariage marie marient veuf veuve enterrement deuil mort "
    "morte mourir decede decedee deces meurt suicider suicidee alcoolique boit drogue desintox "
    "arrete arretee agresse agressee violee vire viree licencie licenciee chomage pleure casse "
    "cassee jambe bras mari femme papa maman pere mere frere soeur fils fille hospitalise "
    "hospitalisee soignee arret cure crise cardiaque sein leucemia ictus infarto epilepsia "
    "demencia deprimido deprimida clinica uci quimio quimioterapia terapia operado operada operan "
    "operar accidente herido herida enfermo enferma grave embarazada embarazo gemelos mellizos "
    "aborto parto divorcio divorciar divorciarse divorciado divorciada divorcia separa separado "
    "separada separan separando separarse ruptura novio novia boda casa viudo viuda entierro luto "
    "duelo muerto muerta murio morir muere fallecio fallecido fallecida suicidio suicidarse "
    "suicido alcoholico drogas rehabilitacion carcel preso presa detenido detenida despedido "
    "despedida desempleo paro llora rompio pierna brazo marido esposa esposo mujer mama madre "
    "padre hermano hermana hijo hija hijos ingresado ingresada hospitalizado hospitalizada "
    "psiquiatra oncologo urgencias baja ansiedad cancro depressao uti acidente ferido ferida "
    "doente gravida gravidez gemeos divorciou separou separar namorado namorada noivo noiva "
    "casamento casar viuvo viuva enterro morto morta morreu morrer faleceu falecido suicidou "
    "alcoolico reabilitacao cadeia demitido demitida desempregado desempregada chora partiu perna "
    "braco mulher mae pai irmao irma filho filha filhos internado internada licenca ansiedade mal "
    "tumore epilessia demenza depresso depressa depressione ospedale chemio operato operata "
    "operare incidente ferito ferita malato malata incinta gemelli bambino bambina bimbo divorzio "
    "divorzia divorziare separano separato separata separazione lasciati fidanzato fidanzata "
    "matrimonio sposa sposare sposano vedovo vedova funerale lutto muore morire morendo "
    "alcolizzato beve droga riabilitazione carcere arrestato arrestata licenziato licenziata "
    "disoccupato piange rotto rotta gamba braccio marito moglie mamma fratello sorella figlio "
    "figlia figli ricoverato ricoverata psichiatra sclerosi male ansia syk sjuk sjukhus ziek "
    "hasta"
)

# Verbs that by themselves say that somebody is meant.
GRAVE_VERBS = word_set(
    "died dies miscarried divorced resigned relapsed collapsed fainted drinks married adopted "
    "starb stirbt trinkt heiratet leidet weint divorce deprime souffre boit meurt accouche "
    "demissionne murio fallecio sufre muere divorcia llora bebe morreu faleceu sofre chora "
    "divorciou suicidou muore soffre beve piange divorzia"
)

KIN = word_set(
    "mum mom mam mother dad father parents mama papa brother brothers sister sisters son daughter "
    "kid kids child children baby babies toddler twins wife husband partner spouse girlfriend "
    "boyfriend fiance fiancee ex family gran grandma grandmother granny nan grandad grandpa "
    "grandfather uncle aunt auntie cousin nephew niece dog cat marriage divorce pregnancy illness "
    "cancer tumour tumor surgery operation diagnosis funeral wedding death heart leg arm back "
    "knee mental health depression test results scan mutter vater mami papi eltern bruder "
    "schwester sohn tochter kind kinder frau mann freund freundin partnerin familie oma opa "
    "grossmutter grossvater onkel tante cousine neffe nichte hund katze ehe scheidung krankheit "
    "krebs hochzeit tod beerdigung schwangerschaft mere pere maman frere soeur fils fille enfant "
    "enfants bebe femme mari compagne compagnon copine copain famille mamie oncle neveu chien "
    "chat mariage maladie mort grossesse enterrement madre padre hermano hermana hijo hija hijos "
    "nino nina esposa esposo marido mujer pareja novia novio familia abuela abuelo tio tia primo "
    "prima sobrino sobrina perro gato boda enfermedad muerte embarazo operacion divorcio entierro "
    "mae pai irmao irma filho filha filhos crianca mulher namorada namorado avo sobrinho sobrinha "
    "cachorro cao casamento doenca gravidez cirurgia enterro mamma babbo fratello sorella figlio "
    "figlia figli bambino bambina bambini bimbo bimba moglie compagno compagna fidanzata "
    "fidanzato famiglia nonna nonno zio zia cugino cugina nipote cane gatto matrimonio malattia "
    "morte gravidanza operazione divorzio funerale mamman pappa"
)

# Who comes after these is a person.
TITLES = word_set(
    "mr mrs ms miss mister sir colleague coworker teammate boss manager intern neighbour neighbor "
    "flatmate herr herrn frau kollege kollegin kollegen chef chefin nachbarin nachbar "
    "praktikantin praktikant monsieur madame mademoiselle mme mlle collegue voisin voisine "
    "stagiaire patron patronne senor senora senorita sr sra srta don dona companero companera "
    "colega jefe jefa vecino vecina becaria becario senhor senhora seu chefe vizinho vizinha "
    "estagiaria estagiario signor signora signorina sig collega capo vicino vicina stagista poor "
    "dear"
)

# A word that belongs to somebody or something, or is counted: what follows is no name.
DETERMINERS = by_language(
    en="a an the my our your his her its their these those no some any every each what which such "
    "so very too one two three more most much little next last",
    de="ein eine einen einem einer eines der die das den dem des im am zum zur vom beim ins ans "
    "mein meine meinen meinem meiner dein deine unser unsere unseren sein seine seinen seinem "
    "ihr ihre ihren ihrem kein keine keinen dieser diese dieses jeder jede jedes welch welche "
    "viel viele so sehr zu nachste nachsten letzte letzten ganz",
    fr="un une le la les des du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre "
    "vos leur leurs quel quelle quels quelles chaque plusieurs aucun aucune trop si tres bien "
    "c'est est au aux",
    es="un una unos unas el la los las del al mi mis tu tus su sus nuestro nuestra este esta ese "
    "esa aquel cada mucho mucha muy tan mas menos otro otra ningun ninguna",
    pt="um uma uns umas o a os as do da dos das no na nos nas ao meu minha meus minhas teu tua "
    "seu sua nosso nossa este esta esse essa cada muito muita tao mais menos outro outra "
    "nenhum pelo pela num numa",
    it="un uno una il lo la i gli le del dello della dei degli delle al allo alla dal dalla nel "
    "nella sul sulla mio mia miei mie tuo tua suo sua nostro nostra questo questa quel quella "
    "ogni molto molta tanto cosi piu meno altro altra nessun nessuna bel bella",
)

# Before the subject of a sentence whose verb came first.
OWN = word_set(
    "my our mein meine unser unsere mon ma mes notre nos mi mis nuestro nuestra meu minha meus "
    "minhas nosso nossa mio mia miei mie nostro nostra"
)
ARTICLES = word_set(
    "the a an der die das ein eine le la les un une el los las o os il lo i gli una uma um"
)
BEING = word_set(
    "is was will es era fue sera e foi est etait sara ist war wird wurde hat hatte kommt geht "
    "beginnt findet"
)

# Articles that people put before the names of people, too.
NAME_ARTICLES = word_set(
    "der die dem den la l el le a o da do na no ao pela pelo il i gli os as das"
)

# Whose somebody is: "la madre de Luz", "die Mutter von Wolf".
OF = word_set("of von vom de del di da do d dell della dello des van")

# Where these stand before the name of a month, a time is meant.
TIME_PREPOSITIONS = word_set(
    "in on by until till since from during before after through throughout between next last this "
    "every early late mid of and to for or each one im am ab bis seit vor nach ende anfang mitte "
    "jeden nachsten letzten diesen und en au mois d avril de depuis jusqu jusque avant apres fin "
    "debut mi le ce chaque el los para por hasta desde del a em no ate ao o neste todo di il da "
    "dal entro fino prima dopo ogni questo questa la alla ad"
)

# With people only: "with May", "told April".
COMPANY = word_set(
    "with told tell visit visited visiting saw see met meet called call love loves miss hug "
    "hugged thank thanked invited about poor dear mit bei besuche besuchen besucht traf avec chez "
    "con com"
)

# Given names among the words that are names, too; not things that nobody counts, such as "hope",
# and not herbs or stones that a meal or a ring is "with".
GIVEN_NAMES = word_set(
    "max mark bill rob bob will jack frank grant chase dale dean drew pat ray rod nick rich dawn "
    "eve ivy heather hazel holly iris jasmine daisy lily carol penny robin sandy sunny hunter "
    "victor guy kit gene earl art rose rosa april may june august autumn kai jan ernst wolf horst "
    "linda erika christian christ till jasmin viola claire pierre juste aime aimee blanche "
    "marguerite marin marine clement luce lise violette desire benoit reine pilar angel angela "
    "dolores mercedes clara blanca leon alba aurora estrella estela domingo domingos reyes chiara "
    "bianca felice stella marina fiore angelo franco bruno prospero leone brando rocco modesto "
    "rudi udo heide"
)

# Before somebody whom one is with, and before that, what one does with people alone.
WITH = word_set("with mit avec con com")
SOCIAL = word_set(
    "lunch dinner breakfast dined live living lived moved moving married engaged talk talked "
    "talking spoke speak speaking chatted dating essen gegessen gesprochen rede geredet "
    "telefoniert wohne wohnen zusammengezogen verheiratet verlobt verabredet dine dejeuner "
    "dejeune diner parle parler habite emmenage marie mariee fiancee fiance cene cenar almorce "
    "comer hable hablar vivo vivir casado casada jantei jantar almocei almocar falei falar moro "
    "morar viver casei caso ceno cenato pranzo pranzato parlato parlare vivere abito abitare "
    "sposato sposata sposo"
)
# Before "max", where the most of something is meant.
AT_THE_MOST = word_set("au al ao no il the zum")
# Whom one meets, visits or marries.
MEET = word_set(
    "met meet meeting visited visiting phoned married marry marrying dating treffe treff traf "
    "getroffen besuche besuchte heirate rencontre epouse conoci vi visite encontrei encontrar "
    "visitei incontrato incontro visto sposo"
)
ME = word_set("i me ich moi je yo eu io")
WHEN = word_set(
    "yesterday today tomorrow tonight gestern heute morgen nachher spater hier demain aujourd ce "
    "ayer manana anoche ontem amanha hoje ieri domani oggi stasera nach to in im en em next last "
    "all"
)

# Before a person: where one of them stands before a German noun, its bearer is meant.
PREPOSITIONS = word_set(
    "mit bei von fur um zu uber an auf gegen hinter neben with for from about to at by of and"
)

# Things that nobody counts, so that a sentence may begin with them as with a name, and that German
# writes as it does names.
MASS_WORDS = by_language(
    en="hope faith joy love grace charity patience prudence peace art music summer winter autumn "
    "spring time light rain snow sky sun sunshine dawn moon honey sugar pepper salt rice gold "
    "silver power charm fortune luck bliss wonder work money justice liberty truth freedom "
    "harmony destiny glory victory mercy life nature heaven",
    de="liebe gluck freude hoffnung sonne gnade kraft ruhe trost wein brot salz pfeffer honig "
    "gold silber zucker kuchen licht zeit angst musik eis schnee regen wind wetter wasser "
    "kunst zorn glaube weihnachten ostern urlaub krebs post leben holz glas stahl kohl fisch "
    "lamm recht not ernst spass geld gut frieden",
    fr="victoire constance patience esperance espoir grace joie paix amour liberte soleil lumiere "
    "justice vie gloire honneur bonheur prudence neige",
    es="esperanza paz amor luz sol alegria libertad salud victoria gloria soledad consuelo fe "
    "vida paciencia nieve",
    pt="esperanca paz amor luz sol alegria liberdade saude vitoria gloria graca vida saudade "
    "felicidade fe paciencia",
    it="speranza pace amore luce gioia liberta grazia vittoria fede vita salute fortuna dolore "
    "pazienza sole neve",
)

# Adjectives and colours: a sentence may begin with them ("Klein ist die Wohnung").
QUALITIES = word_set(
    "rosa "
    "treu schwarz weiss braun grun grau rot blau lang kurz klein gross jung alt lieb stark kuhn "
    "froh frohlich schnell still wild warm kalt gern lustig stolz gut schon besser viel reich "
    "fromm klug"
)

# German verbs that stand before the one who does it: "Gestern kam Wolf". Not those of which a trade
# is said: "Mein Vater ist Koch".
VERBS_BEFORE = word_set(
    "kam kommt hat hatte ging geht erzahlt erzahlte sagt sagte ruft rief schreibt schrieb meint "
    "meinte liegt lag starb stirbt weint weinte lebt wohnt fehlt sass sitzt heiratet bekommt "
    "bekam kriegt verlor trennt zieht"
)
SUBORDINATE = word_set("dass weil ob wenn nachdem seitdem seit obwohl")

# Beside a place: somebody goes there, or lives there.
TRAVEL = word_set(
    "fly flying flew flight flights trip trips travel travelling traveling travels move moving "
    "moved drive driving drove train go going goes went holiday holidays vacation live lives "
    "lived living born grew visit visiting back weekend conference marathon relocate relocating "
    "arrive ziehe ziehen zieht umzug fliege fliegen fahre fahren reise reisen wohne wohnt wohnen "
    "lebe leben geboren urlaub zug komme pars part partons vais va allons voyage vol habite "
    "habitent habitons vit vivent vivons ne nee vacances demenage demenageons voy vamos viajo "
    "viaja viajamos viaje vuelo vivo vive viven vivimos naci vacaciones tren mudo mudamos casa "
    "boda vou vai viagem voo moro mora moram nasci ferias trem mudar vado andiamo viaggio volo "
    "vivono viviamo abito abita nato nata vacanza vacanze treno trasferisco trasferiamo parto"
)
PLACE_PREPOSITIONS = word_set(
    "in near around via nach aus em en a au aux at to from into through of de da di von vers para "
    "por per till and und et y e the la il o visit visiting"
)

SAINTS = word_set("st ste saint sainte sankt san santa sant santo sao")

# Beside one capitalised word, another that makes a building, a street or a firm of it.
INSTITUTIONS = word_set(
    "hospital clinic college school university street road avenue lane park square bridge church "
    "cathedral station house hall hotel cafe restaurant bank company klinik krankenhaus spital "
    "schule strasse platz weg kirche bahnhof apotheke hopital clinique ecole rue lycee eglise "
    "gare colegio escuela calle iglesia estacion escola rua igreja ospedale clinica scuola via "
    "chiesa"
)

# After the name of a month or an abstract word and its verb: a time or a thing is spoken of.
TIMES = word_set(
    "month months year years week weeks weekend season time over here coming near cold hot busy "
    "full warm rainy sunny packed long ending day days my our the a an when always everything all "
    "what why too important great beautiful good bad free lovely nice wonderful lost blind monat "
    "jahr zeit vorbei da bald mein meine unser unsere der die das ein eine wenn mois annee fini "
    "mon ma notre le la un une quand mes mi nuestra el ano cuando meu minha nosso o um uma quando "
    "mese anno il mio mia una"
)
# Verbs that say what a thing or a time is, too.
COPULAS = word_set(
    "is isn was wasn has hasn comes came starts started ended brings brought seems feels looks "
    "turned ist war wird est etait es fue era e foi ha"
)
POSSESSIVES = word_set(
    "his her their seine seinen ihre ihren sein ihr sa son ses leur su sus seu sua i suo suoi ich "
    "moi je yo eu io me"
)
GERMAN_POSSESSIVES = word_set("sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer")
FAVOURITES = word_set(
    "colour color favourite favorite farbe lieblingsfarbe couleur prefere preferee favorito "
    "favorita cor preferida preferido colore preferito preferita"
)
AND = word_set("and und et y e ed & oder or ou o")

# Words whose accents make them another word than the name that has none.
ACCENTED_WORDS = word_set(
    "aimé andrà avrà avó avô céu dará dirà está esté farà fará già irá là mamá más mês né née où "
    "papà papá però più pá pé réu sarà será sé sí só terá três verá vó vô à è é él élève été"
)
