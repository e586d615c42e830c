"""The words that stand above a column of names or seats, in the languages that lists of a room are written in."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from kiosk.files.strange import listed

Use = Literal["name", "first", "last", "called", "seat", "job", "supports", "unused"]
HEADS: dict[Use, frozenset[str]] = {
    "name": listed(
        "name|names|full name|fullname|complete name|person|who|people|participant|participants|participant name|"
        "attendee|attendees|attendee name|display name|member|members|member name|guest name|delegate|"
        "delegate name|"
        "name of participant|name of attendee|first and last name|first name and last name|name and surname|"
        "first name last name|your name|enw|enw llawn|nom et prenom|nom complet|vor und nachname|imie i nazwisko|"
        "nome completo|nombre y apellidos|nombre completo|naam|volledige naam|navn|namn|ad soyad|adı soyadı|"
        "nume si prenume|ime i prezime|jmeno a prijmeni|meno a priezvisko|ονομα|ονοματεπωνυμο|имя и фамилия|"
        "фамилия и имя|фио|імя та прізвище|піб|الاسم|الاسم الكامل|اسم|نام|نام و نام خانوادگی|نام ونسب|שם|שם מלא|नाम|"
        "পুরো নাম|নাম|ਨਾਮ|பெயர்|姓名|名字|名前|氏名|お名前|이름|성명|ชื่อ|ho va ten|ho ten"
    ),
    "first": listed(
        "first name|firstname|first names|first|given name|given names|givenname|forename|forenames|christian name|"
        "legal first name|legal forename|prenom|vorname|enw cyntaf|imie|nombre|nombres|nome|voornaam|fornavn|fornamn|"
        "etunimi|adı|prenume|jmeno|vardas|имя|імя|الاسم الاول|שם פרטי|名"
    ),
    "last": listed(
        "last name|lastname|last names|last|family name|familyname|surname|surnames|second name|nom de famille|nom|"
        "legal last name|legal surname|nachname|familienname|cyfenw|nazwisko|apellidos|apellido|cognome|sobrenome|"
        "achternaam|etternavn|efternavn|efternamn|sukunimi|soyad|soyadı|nume|nume de familie|prezime|prijmeni|"
        "priezvisko|pavarde|επωνυμο|фамилия|прізвище|اسم العائلة|الكنية|נام خانوادگی|שם משפחה|姓"
    ),
    "called": listed(
        "preferred name|preferred first name|preferred forename|known as|goes by|likes to be called|chosen name|"
        "prefers to be called|what they are called|what should we call you|what would you like to be called|"
        "name on badge|badge name|name for badge"
    ),
    "seat": listed(
        "seat|seats|seat number|seat no|seat nr|seat num|seat #|place at the table|sedd|sitzplatz|sitz|asiento|siege|"
        "miejsce|stoel|posto|koltuk|θεση|место|місце|المقعد|מקום|座位|席|좌석|cho|cho ngoi"
    ),
    "job": listed(
        "role|role today|job in the meeting|org / role|organisation / role|job|job title|office|post|position|"
        "position title|occupation|profession|job role|post title|swydd"
    ),
    "supports": listed("supports|supporter of|supporter for|came with|comes with|here with"),
}
MAYBE_SEAT = listed("table|place|no|no.|nr|number|chair|chair number")
NEVER = listed("group|groups|voice")  # only ever said by the person
OTHERS_NAMES = listed(
    "user|nick|company|organisation|organization|org|group|team|file|event|meeting|project|host|"
    "department|school|street|city|town|account|domain|site|place|venue|emergency|parent|carer|"
    "partner|middle|maiden|business|employer|manager|session|room|table|ticket|product|prefix|suffix|"
    "preferred|known|username|class|role|job|country|area|ward"
)
COMING = listed(
    "status|rsvp|response|attending|attendance|attendee status|registration status|coming|are you coming|"
    "will you come|can you come|will you attend|are you attending|can you attend"
)
DOES_NOT_COME = listed(
    "no|declined|cancelled|canceled|not attending|not coming|refunded|deleted|withdrawn|rejected|apologies|"
    "sent apologies|cannot come|can't come|will not come|won't come|not going"
)


def plain_head(head: str) -> str:
    """The same for heads that differ in case, accents, stars, brackets."""
    shown = "".join(sign for sign in unicodedata.normalize("NFKD", head) if not unicodedata.combining(sign))
    words = re.sub(r"\([^()]*\)", " ", shown).replace("_", " ").replace("-", " ").casefold()
    return " ".join(words.split()).strip(" *:?.\u2019'\"")


PLAIN_HEADS: dict[Use, frozenset[str]] = {use: frozenset(map(plain_head, heads)) for use, heads in HEADS.items()}
