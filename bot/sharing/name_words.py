"""
Words that are names, too, and what stands around a name: in the six languages that Kith reads.

All are written as :func:`bot.sharing.folding.fold` leaves them: small, and without accents.
"""

from __future__ import annotations

LANGUAGES = ("en", "de", "fr", "es", "pt", "it")


def by_language(**lists: str) -> dict[str, frozenset[str]]:
    """Lists of words by language."""
    return {language: frozenset(words.split()) for language, words in lists.items()}


def word_set(words: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(words.split())


# The words that a language is recognised by. Where one is somebody's name ("An", "My", "Do"), it
# is hardly ever meant as one.
FUNCTION_WORDS = by_language(
    en="a about after again all am an and any are as at be been before but by can can't could did "
    "do does done don't down for from get go going got had has have he her here him his how i "
    "if in into is it its just like me more most much my no not now of off on one or our out "
    "over she so some than that the their them then there these they this those till to too "
    "two until up us very was we were what when where which while who why with would yes you "
    "your",
    de="aber alle als also am an auch auf aus bei beim bin bis bist da damals dann das dass dein "
    "dem den der des die dir doch dort du durch ein eine einem einen einer er es euch fur ganz "
    "geht hab habe haben hat hatte her heute hier hin ich ihm ihn ihr im in ins ist ja jetzt "
    "kann kein keine mal man mein meine meinem meinen meiner mich mir mit nach nicht nie noch "
    "nun nur ob oder ohne sehr sein seine seit sich sie sind so uber um und uns unser unsere "
    "vom von vor war was weil wenn wer wie wieder wir wird wo zu zum zur",
    fr="a ai apres au aussi aux avec avant bien bon car ce cet cette chez comme dans de depuis "
    "des donc du elle elles en encore est et etait eu eux fait ici il ils je jour la le les "
    "leur lui ma mais me meme mes moi mon ne non nos notre nous on ont ou par pas plus pour qu "
    "que qui sa sans se ses si son sont sous sur ta te tes toi ton tous tout tres tu un une "
    "vos votre vous c d j l m n y",
    es="a al algo aqui asi aun bien cada como con cuando de del desde donde dos el ella ellas "
    "ellos en entre era es esa ese eso esta estaba estan estar este esto estoy fue ha hasta "
    "hay he hoy la las le les lo los mas me mi mis mucho muy nada ni no nos nosotros o para "
    "pero poco por porque pues que quien se ser si sin sobre son soy su sus tambien tan te "
    "tengo ti tiene todo tu tus un una uno unos va voy y ya yo",
    pt="a ao aos as ate bem cada com como da das de dela dele depois do dos e ela elas ele eles "
    "em entre era essa esse esta estao estou eu faz foi ha hoje ja la lhe mais mas me mesmo "
    "meu meus minha minhas muito na nas nao nem no nos nossa nosso num numa o os ou para pela "
    "pelo por porque pra pro quando que quem se sem ser seu seus sim so sobre sou sua suas ta "
    "tambem te tem tenho teu to tudo um uma vai voce vou",
    it="a ad adesso ai al alla alle allo anche ancora bene c'e che chi ci come con cosa da dai "
    "dal dalla degli dei del della delle dello di dopo dove due e era fa fino fra gia gli ha "
    "hai hanno ho i ieri il in io l la le lei li lo loro lui ma mai me meno mi mia mie miei "
    "mio molto ne nel nella no noi non nostra nostro o ogni oggi per perche piu poi prima qua "
    "quando quella quello questa questo qui sara se sei sempre si sia sono sta sto su sua sue "
    "sul sulla suo te ti tra tu tua tuo tutti tutto un una uno va vi voi c d",
)

# Pronouns stand before a verb as a name does, so what follows says nothing.
PRONOUNS = by_language(
    en="i he she it we you they her his its this that who what",
    de="ich du er sie es wir ihr man mich dich ihn uns euch mein dein sein wer was das die der",
    fr="je tu il elle on nous vous ils elles moi toi lui eux me te se mon ton son ma ta sa ce qui "
    "que",
    es="yo tu el ella ello nosotros vosotros ellos ellas mi me te se le la lo les su esta este "
    "esa ese que quien",
    pt="eu tu ele ela nos vos eles elas voce me te se lhe o a os as meu minha seu sua esta este "
    "essa esse que quem",
    it="io tu lui lei egli ella noi voi loro me te se mi ti si ci vi lo la li le mio mia suo sua "
    "che chi",
)

# Names of people that are ordinary words in a language.
NAME_WORDS = by_language(
    en="able ace ad adore aim al amber amity angel ant art ash aspen bad baker ban bang banks "
    "barber baron basil bass bat bay bean bear beat bee beer bell berry best bet big bill bird "
    "bishop black blaze bliss bloom blossom blue bob bond boss bounty brain brand brandy brave "
    "bright brook brooks brown buck bud buddy bull bun bunny burns bush butcher butler candy "
    "carol carpenter carry case cash cat cedar champion chance chandler charity charm chase "
    "chastity cherish cherry chin chip christian church clay clement clergy cliff close cloud "
    "clover coffee comfort constant cook cookie copper coral core cotton count crane creed "
    "cross crow crystal daisy dash dawn day days dean dear deep delight desire destiny dial "
    "diamond dick dim din dish doc doe dog dolly don dong dot dove dream drew driver duke "
    "dusty earl early earnest ease east echo elder ely ember emerald english era essence eve "
    "even ever fair faith fame fan fang far farmer fast fawn felicity fern field fields file "
    "fin finch fine fish fisher fit flick flint flora flower flowers fly ford forest fortune "
    "foster fountain fox frank french friend frost fry fu fun gale garden gardener garnet "
    "gaunt gay gem gene general genesis gentle german gill gin ginger glad glory god gold "
    "golden gong good grace grand grant graves gray great green grey grove guest gull gun guy "
    "ha hall ham hand hang hardy harmony hatch haven hawk hay hazard hazel head heart heath "
    "heather heaven henry hero high hill hills holiday holly home honey honor honour hood hook "
    "hope house hung hunt hunter hurt ice innocent iris irish iron isle ivory ivy jack jade "
    "jasmine jet jewel job joke jolly journey joy judge jump junior justice keen kelp key kick "
    "kid kin kind king kings kipper kit kitty knight kung lace lake lamb lance land lane large "
    "lark laurel law lawn leaf legend lemon lent levy liberty lie light lilac lily linden link "
    "lion lisp little lo lock locks long lord lot lots love lovely loving low loyal luck lucky "
    "lung lush lynx lyric ma mad major make maker mallow man mane manly marble marina marine "
    "mark marks marsh marshal mason master masters mat mate max meadow means melody mercury "
    "mercy merit merry mild mile miles mill miller mills ming mint miracle misty modesty moody "
    "moon moor more moss mouse music nail nation neat new nice nick night nile noble norm "
    "north nut oak ocean odd oh ok olive opal orange orchid outlaw owl oz pa pace page painter "
    "palm pan pansy park parks pass passion pat patch patience patient pea peace peach pearl "
    "pears peg pen penny pepper perry petal pierce pig pike pin pine ping piper pleasant plum "
    "pole polish poll pool poppy porter post potter pound power powers precious presence price "
    "pride prince princess prosper prudence purity purple queen quest quick quince rain randy "
    "rat raven ray read reading reason red reed reel reign rice rich rider ridge ring rip "
    "river rivers roach road rob robin rock rocky rod roe roman rose rosemary roses rosy rowan "
    "royal rubble ruby rue rush rust rusty rye sable sad saffron sage sailor saint salt sand "
    "sands sandy sang savage save savior scarlet school scout sea seal season see self senior "
    "serenity sergeant set shade shadow sharp shepherd sherry shine shore short sill silver "
    "sin sincere sing singer sire sister skip skipper sky slate sleek slim sly small smart "
    "snow sol solo son song sonny sons south spark sparks spear speed spice spirit spruce star "
    "starr steel stern still stock stone stoner storm story stout strange street strong sue "
    "summers sun sung sunny sunshine swan sweet swift sword tab tad tailor tan tanner tea teal "
    "teddy temperance temple tender thin thorn thyme tide tie tiger timber tin tiny topaz town "
    "toy tracer track travel treasure tree trees trinity trip triumph true trust truth tuck "
    "tug tulip turner twig twist unique unity urban vale valiant van velvet verity victor "
    "victory viola violet virgin virtue vital vivid wade walker wall walls wan ward waters "
    "wave way weeks well wells west wheat wheeler white wick wild will willow wills win wine "
    "wing winner winters wisdom wise wish wit wolf wolfe wonder wood woodman woods woody work "
    "worth wren wright yard yarrow yen young zeal zen zest",
    de="adler alt amsel angst anker arm art arzt bach backer bahn bald band bar bauer baum becker "
    "beil berg besser beste biene bild birke bischof bitter blank blau blume bock bogen bote "
    "brand braun braut breit brot bruder brunnen buche burg busch christ dachs dank daum "
    "decker degen dick dorn drache eben eck ehrlich eiche eis ende engel ente erde erika ernst "
    "esel essig eule falk falke fasan fast faust feige feind feld fels ferkel fern fest feuer "
    "fink finster fisch fischer fleischer fleiss flink flora flug fluss forster frank frau "
    "frei freud freude freund frieden frisch froh frohe frohlich fromm frosch fruh fuchs funk "
    "furst gabe gang gans garten gartner geier geiger geist gerade gerber gern gerstel gift "
    "glas glaser glock glocke gluck gnade gold gott grad graf gras grau grille grob gross grun "
    "gut gute guter haber hafer hahn halle hammer hand hang hans hardt hart hase hauer haupt "
    "haus hecht hecker heide heil heiland heilig heim held hell hengst henne herr herz herzog "
    "himmel hirsch hirt hirte hoch hof hoffnung holz honig hopfen horn horst hund hut igel "
    "iris jager jahr jan jasmin jeder jung junge kahl kai kaiser kalb kalt kamp kanzler karg "
    "kater kaufmann kaum keck keil keller kellner kerl kern kerze kind kinder kirch kirsch "
    "kirsche klar klare klee klein kling klug knapp knecht knoll koch kohl konig kopf korb "
    "korn kraft krahe kranz kraut krebs kreis kreuz krieg krieger krone krug kruger kuchen kuh "
    "kuhl kuhn kunst kupfer kurz lachs lahm lamm land lang lange lasse lauf laut lauter leben "
    "leber leicht lenz lerche licht lieb liebe lieber liebling lilie linda linde linie lob "
    "lohn lorbeer lose lowe lustig maler mann mark markt mars maurer maus max mehl meister "
    "mensch messer metzger mild milde mohn mond moos morgenstern muller mund munter mut mutter "
    "nacht nagel nebel nelke nette neu neuer nord not nuss ochs ochse olive ort oster ostern "
    "otter papst pech pelz perle pfaff pfaffe pfau pfeffer pfeifer pfeil pflug pilger pilz "
    "post prinz prophet rabe rad rand rang rau raum rebe recht rede reh reich reif reiher rein "
    "reiner reise reiter rettich richter ring ritter rock roggen roman rosa rose rosen rost "
    "rot ruhe ruhig rund sachs sack salz samt sand sauer schaf schafer scharf schatz scheu "
    "schick schild schlicht schlosser schmal schmied schnee schneider schnell schon schonheit "
    "schreiber schreiner schuster schutz schwan schwarz schwert see segen seher sei seifert "
    "seiler selig senf sieg sieger silber singer sinn sohn sonne sorge spass spat specht "
    "sperling spiegel spiel spross stahl star stark stein steiner stern still stolz storch "
    "streit streng strick stroh strom stumpf sturm suss tag tal tanne tapfer taube teich "
    "teufel tochter toll topf topfer tor traub traube treu trocken trost tu tulpe tun turk "
    "turm ulme vater veilchen vetter viola vogel volk voll wach wache wagen wahl wald wand "
    "wanderer warm wasser weber weg wein weise weiss weit welt wetter wicht wild wilde will "
    "wille wind winkel winzer wirt witz woche wolf wolfe wolke wolle wunder wunsch wurm zahn "
    "zart zauber zeit ziegler zimmermann zobel zorn zucker zwerg",
    fr="abbe abel acier adore age agile agneau aimable aime aimee ambre ame ami amie amour ange "
    "angelique anis april art aube auguste aurore avis barbier baron basilic basse beau bec "
    "bel belle berger bijou blanc blanche blanchet bleu blond blonde bois bon bonheur bonne "
    "bonnet bouche boucher boulanger bourgeois brave brun brune candide capucine carmin carre "
    "celebre celeste cerf cerise chaine chance charite charpentier chat chene cher cheri "
    "cherie chevalier chien chou christ ciel clair claire clemence clement clementine cloche "
    "clos cocher colombe colombier comte constance constant constante coq coquelicot corbeau "
    "cote couleur courage court cousin croix dame danger dauphin dauphine deces delice desire "
    "desiree destin dieu divine docteur donne dore douce doux droit duc ecureuil eglantine "
    "elan eleve emeraude epine esperance espoir essence etoile eve facile faure fee felicite "
    "fer ferme feuille fidele fier fiere figue fille fils flamme fleur fleuri foi fontaine "
    "forestier fort forte fortune fou fougere fournier franc franche frere froment gai gaie "
    "galant garance garcon garde gardien gay gemme general gentil gentille gloire grace grand "
    "grange gras gros grosse guerre guillemet guy hardi heureuse heureux hirondelle hiver "
    "honneur honore humble innocent innocente iris ivoire jardin jasmin jaune jeune joie joli "
    "jolie jour journee joyeux juste justice lac laine lance large leger legere liberte lien "
    "lierre lilas linotte lion lis lise loi loir long longue lot loup louve loyal loyale luce "
    "lucide lumiere lune lys magnolia maire maitre malin marchand mare marguerite mari mariage "
    "marie marin marine marquis marron masse matin melodie merci merite merle merveille "
    "meunier miel mignon mignonne ministre miracle modeste moine moineau monde montagne moulin "
    "mouton muguet mur mure narcisse neige noble noir noire noisette nord nouvelle nuage nuit "
    "ocean oiseau olive olivier ombre opale or orange orchidee ouest page paix palme paon "
    "paradis parent parfait paris part pasteur patience pauvre paysage paysan pecheur pensee "
    "pepin perle personne pervenche petit petite peuple pie pierre pigeon pin pinson placide "
    "plaisant plume poire poirier poisson pomme pommier pont porte porter portier poulain "
    "poule prairie premier prince princesse prosper prudence prudent prunelle puit rainette "
    "raison rayon reine renard riche rire riviere robin roche rocher roi romaine romarin rond "
    "rose rosee rosier rossignol rouge rouget roux royal rubis ruche safran sage saint sainte "
    "saison salut sang saphir sauvage sauveur savant seigneur sereine serpent severe simple "
    "sol soleil solitaire solitude source souris sucre sud tailleur talon taureau temperance "
    "tendre terre tigre tison tonnelier tour trefle tresor tulipe urbain vache vaillant val "
    "valeur vallee vent verdure verite vermeil vert vertu victoire vie vigne villa village "
    "ville vin violet violette vivant voisin vrai zephir",
    es="abad abeja acero agua aguila alba aldea alegre alegria alma alta alto alvar amable amada "
    "amado amapola amar amargo amor amores amparo angel angeles angustias arce arco arena "
    "armas arroyo artista ascension asuncion aurora azahar azucena azul baja bajo banderas "
    "barba barbero barco barra bautista bella bello bien bienvenida bienvenido blanca blanco "
    "boda bonita bonito bosque bravo buena bueno caballero cabeza cadena caja calle calma "
    "calvo camino campo campos candela candelaria cano cara cari caridad carino carmin carrera "
    "carretero casa casado casas castillo celeste cerdo cereza cerezo cerro chico cielo cisne "
    "clara claro clavel clemente colina concepcion conde condesa consuelo coral corazon "
    "cordero corona corral correa correo corte cortes costa crespo cristal cristiana cristiano "
    "cristo cruz cuervo cuesta cueva dama dan delfin delfina delgado delicia den deseada "
    "diamante dichoso dios dolor dolores dorado dos dulce dulces duque encarnacion encina "
    "epifania esclavo escudero esmeralda espada espejo esperanza espino espinosa estrella fe "
    "felicidad feliz fiel flor flora flores fortuna franca franco fresno fuego fuente fuentes "
    "fuerte gallardo gallego gallo gato gay genio gil gloria gracia gracias gran granado "
    "grande guapa guerra guerrero guia halcon haro heredia hermosa hermoso herrera herrero "
    "hidalgo hierro hijo hoyos huerta iglesia iglesias infante inmaculada ira isla jardin "
    "jazmin jesus jordan joven joya juno justa justo lago laguna largo latino laurel lea leal "
    "lema leo leon leona libertad libra libre lima limon linda lindo lirio listo llanos lobo "
    "lomas loro lozano lucero luceros luna luz madera madero maestro malo mano manzana manzano "
    "mar maravilla maravillas marca marco marcos mares margarita marina marino mariposa marmol "
    "marques marquez mas mata maxima maximo mayor mejor melo mena mendigo menor merced "
    "mercedes mesa meta mia miel milagro milagros mina miranda misa modesta molinero molino "
    "mona montana monte montero montes mora moral morales morena moreno moro mota mozo muro "
    "nada nardo natividad negra negro nena nevada nido nieve nieves nina nino noble noche "
    "nogal norma norte nova novia nube nuevo nunca ola olas oliva olivo olmo oro orquidea "
    "ortiga oso otero oveja paciencia pacifico padre page palacios palma palmera paloma pan "
    "par paredes parra pasion pastor pastora patria patricio paz pecado pena peral perales "
    "perfecta perfecto perla pica pico pie piedad piedra pilar pineda pino pinto pio plata "
    "plaza polo poma pozo prado preciosa prieto prima primitivo primo princesa prudencia "
    "prudencio puente puerta pura purificacion puro quinto rama ramo ramos real refugio regla "
    "reina reino remedios reposo rey reyes ribera rica rico rio rios risa rivera roble robles "
    "roca rocio rojas rojo roman romero rosa rosal rosales rosario rosas rosendo rubi rubia "
    "rubio ruda rueda sabio sacramento sagrario sal sala salas salud salva salvador salvo "
    "sandia santa santo santos seco segundo segura seguro selva senor sera serena sereno "
    "serrano sierra sin socorro sol sola solana solar sole soledad solo soltera sueno suerte "
    "suma sur tan tapia tejada tejedor tierra toro torre torres transito trigo triste triunfo "
    "trueno urbano uva vaca valentia valiente valle valor vasco vega vela ven venus vera verde "
    "vergara vicioso victoria vida vidal viejo viento villa vina viola violeta virgen virtudes "
    "visitacion vista vital viva zafiro zapata zapatero zorra zorro",
    pt="abade abelha aco agua aguia alba alegre alegria alma alta alto amada amado amaral amavel "
    "amor amora amoroso andorinha angelica angelo anjo areia aurora ave aves azul barata "
    "barbeiro barro barros batista bela belo bem bendita benvinda bispo boa bom bonita bosque "
    "branca branco bravo brisa bruno cabeca cabral calado caldas calma camara caminho campo "
    "campos canto cara cardoso caridade carioca carneiro caro carvalho casado castanha castelo "
    "celeste cem cereja cervo ceu chaves clara claro clemente coelho conceicao consolacao "
    "conte coracao coral cordeiro coroa correia corte corvo costa cravo crespo cristal cristo "
    "cruz cunha dado dama damasco dara delgado deus dia diamante dias divina doce dores "
    "dourado dulce duque encarnacao esmeralda esperanca espirito estrela faria farinha fe "
    "felicidade feliz ferreira ferro fidalgo figueira flor flora flores fonte fontes forte "
    "fortuna franca franco freire gaivota galo garca gato glicinia gloria graca gracas grande "
    "guerra guerreiro guia horta ilha ira iria iris jardim jasmim joia justa justo lago lagoa "
    "laranjeira leal leao leia leitao leite leu lima limao linda lindo lirio livre lobo "
    "loureiro louro lu lua luz machado madeira maduro mae malta mana mar maravilha marco "
    "marcos mares margarida marina marinho marques mata matos maxima maximo mel melo menino "
    "mesquita mestre milagre milagres mina miranda misericordia moco monte monteiro mora "
    "morais moreira morena moreno nascimento natividade negra negrao neta neto neve neves "
    "nobre noite norma nova novo nuvem oliveira ouro ovelha paciencia pai paixao palma "
    "palmeira paloma pardal parente passos pastor pavao paz pedra pedreira pedro peixe peixoto "
    "pena penha pera pereira perfeita perola perpetua pescador pestana piedade pilar pimenta "
    "pinheiro pinho pinto pires poeta pombo ponte ponto porco prado prata prazeres preto prima "
    "primo princesa pureza quadros rainha ramalho ramos raposo real rei reis remedio remedios "
    "ressurreicao ribeira ribeiro rica rico rio rios rocha rodas romana romeiro roque rosa "
    "rosario rosas rosinha roxo rubi ruiva sa sabia sales salgado salvacao salvador santa "
    "santo santos sao saudade saude seco segura senhor senhora sereia serena sereno serra "
    "serrano severa severo simples socorro sol solteiro sonho sorriso sorte souto sozinho tao "
    "terra torre torres touro trigo triste urbana urbano uva vale valente valentim vao vasco "
    "vaz vela velho ventura vera verde victoria vida vidal vinho viola violeta virgem virtude "
    "vista vital vitoria viuva viva",
    it="abate acqua agnello aiuto ala alba albero alfieri allegra allegri allegria allegro alta "
    "alto amabile amara amare amata amato ambra ami amici amico amor amore angelo angioletto "
    "annunciata aquila arancia argento aria armando arte assunta astra aurora azzurra azzurro "
    "bacio barba barbieri bassi basso battista beata beato bel bella belli bello bene "
    "benedetta benedetto beni bianca bianchi bianco bionda biondi biondo bosco brava bravo "
    "bruna bruni bruno buona buono caccia calma campana campo candida candido cane cantore "
    "capitano capo cappelli cappello cara carbone cardinale cari carita caro carta casa "
    "castello catena cavaliere cavalieri cavallo celeste cerchi cervo chiara chiaro chiesa "
    "cielo cigno ciliegia cima clemente colomba colombo colonna conca concetta conte contessa "
    "conti corallo coro corona corso corte cortese corvo costa costante cristiana cristiano "
    "croce cuoco cuore dama dante degni delizia deserti desiderio destino diamante diletta "
    "diletto dio dita divina dolce dolci dolore domenico donata donato donna dono duca "
    "elegante erba fabbri fabbricante fabbro falco fata fede fedele felice felicita fermo "
    "ferrari ferraro ferri ferro fiaba fiamma fina fine fiore fiori fiorino fontana fontane "
    "forte forti fortuna fortunata fortunato forza franca franco frate freddo fu fuoco galli "
    "gallo gamba gatti gatto gelso gelsomina gemma genio gentile gentili ghiaccio gia giacinto "
    "giada giardino gigli giglio ginestra gioconda gioia gioiosa giordano giorno giovane "
    "giudice giulio giusta giusti giusto gloria grande grandi grano grassi grasso grazia "
    "grazie greca greco grillo guerra guerriero guida illuminata immacolata innocente "
    "innocenti iris isola lago lampo lana lancia lauro lea leale leggero lenta lenti leo leone "
    "leoni letizia libera libero liberta lieta lieto lilla linda lino lombardo longo luce luci "
    "luna lungo lupi lupo maggiore magno magnolia mancini marchese marchesi mare margherita "
    "mari marina marini marino marmo marte martello massima massimo mattina mela melissa melo "
    "melodia merli merlo mimosa mina mite modesta molinari molino mondo montagna montagne "
    "monte monti morena moretti mori moro morte motta mura narciso nata nave neri nero neve "
    "nicchia ninfa nobile noce norma notte nove novella nuova nuvola occhi oliva olivo ombra "
    "onda onesta onorata onore ora oro orsi orso ortensia ortica ottone pace pacifica pacifico "
    "padovano pagani pagano palma pane papa passione pastore pavone pazienza pellegrini "
    "pellegrino penna pepe perla perna pescatore pesce petali pia piano piazza piccola piccolo "
    "pieta pietra pini pino pio pioggia piovano poeta poli polo ponte ponti porta porto "
    "preziosa prima primo principe provvidenza prudenza pura quercia qui quinto raggio ramo re "
    "reale regina ricca ricci riccio ricco ripa riso ritta riva rocca romana romano rondine "
    "rosa rosario rosella rossa rossella rossi rosso rubino ruscello sabbia sacchi saggia "
    "saggio sala saluti salva salvatore salvia santa santi santo sapienza sarta sarti sarto "
    "sasso savio scala schiavo seconda secondo selva sera serena sereni sereno serra sesto "
    "signora signore silvestri silvia soccorso sogno sole sorrentino sorriso speranza spina "
    "spinelli sposa stella stelle storti strada taglia tasso tempesta terra terza terzo testa "
    "tigre tina toro torre torri tosca tosta tranquilla tranquillo trovato umile uva valle "
    "valore vano vela velluto venere vento ventura vera verde verdi verdiana vergine verita "
    "vero via villa vino viola violetta virtu vita vitale vitali vite vittoria viva volpe "
    "volpi zaffiro zappa zingaro zucca",
)

# Months, days of the week, seasons and feasts.
CALENDAR = by_language(
    en="january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall "
    "winter christmas noel easter",
    de="januar februar marz april mai juni juli august september oktober november dezember janner "
    "jan montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag fruhling sommer "
    "herbst winter morgen heute gestern ostern weihnachten",
    fr="janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre "
    "lundi mardi mercredi jeudi vendredi samedi dimanche printemps ete automne hiver noel "
    "paques",
    es="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "lunes martes miercoles jueves viernes sabado domingo primavera verano otono invierno "
    "navidad",
    pt="janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro "
    "segunda terca quarta quinta sexta sabado domingo primavera verao outono inverno natal "
    "pascoa",
    it="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica primavera estate "
    "autunno inverno natale pasqua",
)

# Places that people are named after, and those that stand beside a name in Slack.
PLACES = word_set(
    "adelaide africa aix albany alexandria america amsterdam andorra angers aragon arezzo asia "
    "asturias athens athen atlanta austin austria avila avignon barcelona basel basilea bath "
    "belem belfast bergamo berlin berlino bern bilbao birmingham bogota bologna bombay bonn "
    "bordeaux boston braga brasil brasilia bremen brest brescia brighton bristol brooklyn "
    "brussels bruxelles budapest burgos cadiz caen cairo california cambridge canada carolina "
    "catania cesena charlotte chelsea chester chicago chile china cleveland coimbra colombia "
    "colonia cordoba cork cremona cuba cuenca dakota dallas darmstadt delhi denver devon dortmund "
    "dresden dublin dubai dusseldorf edinburgh egypt england espana essen europa europe evora "
    "faro ferrara firenze florence florenz florencia florida frankfurt france francia frankreich "
    "freiburg galicia geneva geneve genf genova georgia germany gijon girona glasgow goa granada "
    "graz grenoble guadalajara guadalupe hamburg hamilton hannover havana havanna helsinki "
    "holland houston ibiza india indiana innsbruck ireland islandia israel istanbul italia italy "
    "jaen jamaica japan jena jerez jersey jordan kent kenya kiel kiew koln konstanz kyiv lagos "
    "lancaster lausanne lecce leeds leipzig lens leon lille lima limerick lincoln linz lisboa "
    "lisbon lissabon lione livorno london londres londra logan lorraine los lourdes loreto lugano "
    "lugo lubeck luxembourg luzern lyon madeira madison madrid mailand mainz malaga malta "
    "manchester mantova marseille medina melbourne merida messina metz mexico miami milan milano "
    "modena montana montreal moscow mumbai munich munchen murcia nancy nantes napoli nashville "
    "navarra nevada newcastle nice nizza norwich nottingham odessa oporto orlando oslo ottawa "
    "oxford oviedo padova palermo palma paris parigi parma pavia perth perugia pescara petra "
    "phoenix pisa poland polonia porto portugal potsdam prag prague preston pune quebec quito "
    "ravenna recife reims rennes rimini rio roma rome rom rostock rouen salamanca salerno "
    "salvador salzburg santander santiago savannah scotland segovia setubal sevilla seville siena "
    "singapore sofia soria spain stockholm stuttgart suisse suiza svizzera schweiz sydney tampa "
    "tokyo toledo toronto torino toulon toulouse tours trento trier trieste troyes turin turku "
    "ulm udine utrecht valencia valladolid venice venezia venedig vancouver verona vicenza vienna "
    "vienne viena vigo virginia viseu vitoria victoria wales warsaw washington wien windsor "
    "wurzburg york zagreb zamora zaragoza zurich uk usa us eu emea apac nyc"
)

# Words that belong to no name: titles, teams, absences, pronouns.
DECORATION = word_set(
    "dr drs dra prof professor professora profesor profesora phd md mba msc bsc ba ma mag dipl "
    "ing eng rn cpa esq jr sr jnr snr ii iii iv mr mrs ms miss mx sir dame herr frau hr fr "
    "monsieur madame mademoiselle mme mlle senor senora senorita sra srta sig signor signora dott "
    "dottssa ssa avv arq lic dipling he him his she her hers they them theirs it its any pronouns "
    "er ihm sie ihr ihn il lui elle iel ella ello ele dele ela dela lei ooo pto afk wfh brb eod "
    "tbd hq tba out off away back from at till until since on in via with working works remote "
    "hybrid office home part time parttime fulltime full only days day hours week weeks month "
    "leave parental maternity paternity sabbatical sick ill holiday holidays vacation vacations "
    "travelling traveling travel lunch break busy call oncall duty shift bis ab seit zuruck "
    "urlaub krank elternzeit mutterschutz abwesend weg unterwegs teilzeit homeoffice feiertag "
    "pause mittagspause jusqu jusquau absent absente conge conges vacances retour malade arret "
    "teletravail hasta vuelvo fuera ausente vacaciones baja enferma enfermo permiso regreso "
    "vuelta libre ate volto ferias folga licenca atestado fino torno assente ferie malattia "
    "congedo permesso aka ext mobile phone tel please pls dm slack chat team teams design "
    "designer designs sales marketing finance legal people ops operations devops dev developer "
    "development engineering engineer data product growth support success customer care service "
    "services security research qa ux ui cx pr admin administration assistant account accounts "
    "accounting manager management director lead leader head chief ceo cto cfo coo cmo cpo vp svp "
    "evp president founder cofounder owner partner partners partnerships consultant consulting "
    "contractor freelance freelancer intern trainee student apprentice temp external extern guest "
    "vendor analyst analytics architect scientist recruiter recruiting talent editor writer "
    "content brand communications comms community events strategy business procurement logistics "
    "warehouse facilities reception platform backend frontend infra infrastructure cloud web "
    "software hardware systems system network vertrieb verkauf einkauf entwicklung entwickler "
    "personal buchhaltung geschaftsfuhrung leitung leiter leiterin kundendienst technik betrieb "
    "lager praktikant praktikantin azubi werkstudent werkstudentin abteilung recht finanzen "
    "ventes achats compta comptabilite juridique rh communication direction directeur directrice "
    "stagiaire alternant alternante produit equipe ventas compras contabilidad finanzas juridico "
    "rrhh comunicacion mercadeo diseno desarrollo direccion gerente becario becaria equipo "
    "soporte atencion calidad sistemas produccion vendas contabilidade financas financeiro "
    "comunicacao desenvolvimento produto diretor diretora estagiario estagiaria equipa suporte "
    "qualidade vendite acquisti contabilita finanza legale comunicazione sviluppo prodotto "
    "direttore direttrice responsabile stagista assistenza qualita squadra the real your my our "
    "and und inc ltd llc gmbh ag sa srl spa corp company group gruppe co kg bv born geb nee "
    "former formerly ex new neu nouveau nuevo novo nuovo bot test demo user mum mom dad mama papa "
    "mother father parent parents north south east west floor building room desk site branch "
    "region regional global international emea apac latam dach uk usa us eu uae nyc sf la de ch "
    "pt br"
) - {
    "west",
    "north",
    "south",
    "east",
    "day",
    "fr",
    "pt",
    "de",
    "la",
    "it",
    "ella",
    "dame",
    "ing",
    "ma",
    "ba",
    "sa",
    "co",
    "new",
    "brand",
    "via",
    "pause",
    "any",
    "free",
    "care",
    "hr",
    "ag",
}

# Small parts of names, which are no name by themselves.
PARTICLES = word_set(
    "de da do dos das del della delle dello degli di du des d la le les los las el al von vom zu "
    "zur zum van der den ter ten te y e i und af av bin ibn bint mc st san santa saint ou"
) - {"te", "al"}
# Those that a name may begin with: "De Luca, Marco".
FIRST_PARTICLES = word_set("de van von der della di du la le el st san santa mc dos del")
