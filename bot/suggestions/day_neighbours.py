"""Words beside which a day, a number or figures are something else, in any language."""

from __future__ import annotations

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", listed))


# These end a phrase, or come before a number: "over two days".
PARTICLES = _words("over past under like plus minus all more less")
# An ordinal behind one of these is a birthday: "my husband's 40th".
SOMEBODYS = _words(
    "my his her our their s mein meinen meinem seinen seinem ihren ihrem mon son mi su meu seu mio "
    "suo"
)
# Figures behind one of these are a version, a place or a score: "Python 3.11".
NUMBERED = _words(
    "version versao versione v release build python node java php ruby ios android go django "
    "kapitel chapter chapitre capitulo capitolo abschnitt section seccion secao sezione paragraf "
    "punkt point punto ponto fig figure figura abb tabelle table tabla tabela tabella room raum "
    "zimmer salle sala quarto stanza score ratio verhaltnis rapport proporcion tag patch ext "
    "extension durchwahl poste interno ramal ticket issue item pos artikel article articulo artigo "
    "articolo art lektion lesson lecon level stufe halle gate gleis got preso tirei saque obtenu "
    "scored hatte whg wohnung apt apartment flat lot block unidad stiege bus dose dosis dosi"
)
# Two figures after one of these measure something: "a tension of 12/8", "pain 7/10".
MEASURED = _words(
    "pressure bp mmhg pulse pain blutdruck puls schmerz schmerzen schmerzskala tension douleur "
    "douleurs presion dolor pressao tensao dor pressione dolore scale skala echelle escala scala "
    "rating bewertung"
)
# Unless one of these comes right before them.
OF_A_DAY = _words("am vom zum le du au el del dia no em il on since until by")
# Figures with a full stop behind a feminine article are a version: "con la 12.1".
VERSIONS = _words("la a der die das")
# A feast behind one of these is a place: "l'ospedale San Valentino", "al Santo Stefano".
HOSPITALS = _words(
    "al im hospital ospedale clinica clinique klinik krankenhaus spital hopital chu residenza "
    "stiftung heim casa colegio schule ecole escola scuola parrocchia"
)
# A day behind one of these is a street or a building: "rue du 8 mai", "hospital 9 de Julho".
STREETS = re.compile(
    r"\b(?:(?:rue|avenue|av|bd|boulevard|quai|pont|via|viale|piazza|corso|rua|avenida|praca|ponte|"
    r"calle|plaza|paseo|strasse|platz|allee|brucke|(?:no|el|al|o|en) hospital)"
    r"(?: (?:du|de|des|del|di|d))?|place du)$"
)
# "Sat we move", but "sat we were".
WE = _words("we i my our he she they")
AND = _words("and und et y e u i")
# "Our cat Friday", "mein Kater Freitag".
OURS = _words("my our his her their mein unser meine unsere sein ihr")
PETS = _words("cat dog kitten puppy rabbit horse parrot kater katze hund welpe hase pferd")
