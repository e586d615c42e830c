"""Who people are in the meeting, and what they agree to have kept."""

from __future__ import annotations

from msgspec import Struct

from kiosk.discretion.called import Turns
from kiosk.meeting.beforehand import Support
from kiosk.meeting.terms import ConsentItem, Role, Side, Space, Voice


class RoleWords(Struct, frozen=True, kw_only=True):
    button: str  # desk and setup; "" for what nobody is made there
    means: str  # setup, under it
    listed: str  # beside a name in a list of people; "" for what is said as a job
    did: str  # print, after names; "" for roles that have sentences of their own
    became: str  # print: the role of ... became; "" for what is told in another sentence


ROLES: dict[Role, RoleWords] = {
    "facilitator": RoleWords(
        button="Running the meeting",
        means="Opens it, gives turns, closes it. Is inside the record like everyone.",
        listed="Runs it",
        did="",
        became="",
    ),
    "turn_keeper": RoleWords(
        button="Turn keeper",
        means="Looks after who is next, and taps for people without a tablet.",
        listed="",
        did="kept the turns",
        became="turn keeper",
    ),
    "note_taker": RoleWords(
        button="Writing it down",
        means="Their words go in the record. The room sees them.",
        listed="Writes it down",
        did="took notes",
        became="note taker",
    ),
    "people_watcher": RoleWords(
        button="Looking out for people",
        means="Gets a private signal if the person chooses that.",
        listed="",
        did="looked out for people",
        became="people watcher",
    ),
    "supporter": RoleWords(
        button="Supporter",
        means="Came with somebody. Never answers for them.",
        listed="",
        did="",
        became="supporter",
    ),
    "invited": RoleWords(
        button="Invited to answer",
        means="Can answer and challenge. Does not pick what we talk about.",
        listed="Invited to answer",
        did="",
        became="",
    ),
    "member": RoleWords(button="Member", means="", listed="", did="", became="member"),
}


class VoiceWords(Struct, frozen=True, kw_only=True):
    """What somebody said they speak from."""

    says: str  # tablets and desk, as they say it
    setup: str
    told: str  # setup, among what is known of somebody; "" for nothing
    lift: str  # desk: whose waits go first where all else is even; "" for nobody's
    print: str


VOICES: dict[Voice, VoiceWords] = {
    "lived_experience": VoiceWords(
        says="I have lived through it",
        setup="Lived experience",
        told="lived experience",
        lift="People with lived experience",
        print="people with lived experience",
    ),
    "carer": VoiceWords(says="I care for someone", setup="Carer", told="carer", lift="Carers", print="carers"),
    "organisation": VoiceWords(
        says="I work for an organisation",
        setup="Organisation",
        told="organisation",
        lift="",
        print="people who work for organisations",
    ),
    "both": VoiceWords(
        says="More than one of these",
        setup="Both",
        told="both",
        lift="",
        print="people with lived experience who work for organisations",
    ),
    "not_said": VoiceWords(
        says="I would rather not say", setup="Not said", told="", lift="", print="people who did not say"
    ),
}


class SideWords(Struct, frozen=True, kw_only=True):
    challenged: str  # tablets: whom a challenge is meant for; "" for nobody
    print: str  # {lived} is how people with lived experience are called in this print


SIDES: dict[Side, SideWords] = {
    "lived_experience": SideWords(challenged="People with lived experience", print="{lived}"),
    "organisation": SideWords(challenged="The organisations", print="people who work for organisations"),
    "not_said": SideWords(challenged="", print="people who did not say where they speak from"),
}


class TurnsKeptWords(Struct, frozen=True, kw_only=True):
    """Under what somebody's turns stand in the list; "" for what nobody chooses."""

    desk: str
    setup: str  # to choose from, as they say it
    told: str  # setup, among what is known of somebody
    tablet: str  # on the way in, with {name} or {seat}
    changed: str  # on a tablet later on, with {seat}


TURNS_KEPT: dict[Turns, TurnsKeptWords] = {
    "not_said": TurnsKeptWords(desk="", setup="", told="", tablet="", changed=""),
    "name": TurnsKeptWords(
        desk="With their name",
        setup="My name",
        told="name shown",
        tablet="With my name: {name}",
        changed="With my name",
    ),
    "seat": TurnsKeptWords(
        desk="As a seat",
        setup="My seat number",
        told="seat number shown",
        tablet="As seat {seat}",
        changed="As seat {seat}",
    ),
    "none": TurnsKeptWords(
        desk="Not at all", setup="Nothing", told="not shown", tablet="Not at all", changed="Not at all"
    ),
}


WHAT_IT_KEEPS = (
    "This screen keeps a list of turns. It notes who had the say and when.",
    "It does not record your voice. It does not film you.",
)
EITHER_WAY = "You can join in either way. You can change your mind at any time."


class ConsentWords(Struct, frozen=True, kw_only=True):
    """The five questions on the way in."""

    asks: str  # tablets and setup
    means: tuple[str, ...]  # tablets, under the question
    desk: str


CONSENTS: dict[ConsentItem, ConsentWords] = {
    "turns": ConsentWords(
        asks="Keep my turns in the list?", means=(*WHAT_IT_KEEPS, EITHER_WAY), desk="Turns in the list"
    ),
    "voice_group": ConsentWords(
        asks="Which group am I speaking from?", means=("You can skip this.", EITHER_WAY), desk="Speaks as"
    ),
    "feelings": ConsentWords(
        asks="May I use the feelings button?",
        means=("What you tap there is wiped at the end.", EITHER_WAY),
        desk="Feelings button",
    ),
    "print_name": ConsentWords(
        asks="Print my name?",
        means=("After the meeting we print a record. If you say no, it says “a member”.", EITHER_WAY),
        desk="Print their name",
    ),
    "show_coproduction": ConsentWords(
        asks="Use this record to show co-production?",
        means=("Someone may want to show that people were heard here.", EITHER_WAY),
        desk="Show co-production",
    ),
}


class SpaceWords(Struct, frozen=True, kw_only=True):
    """Who called the meeting."""

    button: str
    means: str
    print: str


SPACES: dict[Space, SpaceWords] = {
    "closed": SpaceWords(
        button="The people who decide",
        means="They meet among themselves. Others hear about it.",
        print="This was a meeting of those who were called to it.",
    ),
    "invited": SpaceWords(
        button="The people who decide, and they asked others to come",
        means="We were invited.",
        print="People were invited to this meeting.",
    ),
    "claimed": SpaceWords(
        button="We did",
        means="The people it is about called this meeting.",
        print="We called this meeting ourselves.",
    ),
}


class SupportWords(Struct, frozen=True, kw_only=True):
    """What was there for people so that they could take part."""

    button: str  # desk and setup
    print: str


SUPPORT: dict[Support, SupportWords] = {
    "prep": SupportWords(button="Prep: help to get ready", print="prep"),
    "supporter": SupportWords(button="A supporter for whoever wanted one", print="supporter"),
    "interpreter": SupportWords(button="An interpreter for whoever needed one", print="interpreter"),
    "pay": SupportWords(button="Pay for people’s time", print="pay"),
    "travel": SupportWords(button="Travel paid or arranged", print="travel"),
}
