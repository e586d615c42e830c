"""What each way of taking turns is like. A new way is asked each question here, or the type checker names the line."""

from __future__ import annotations

from typing import assert_never

from kiosk.meeting.terms import Mode


def raises_hands(mode: Mode) -> bool:
    """Whether people ask for a turn at all, and turns are written down."""
    match mode:
        case "open_talk" | "open_queue" | "fair_queue" | "round" | "talking_piece" | "rest_and_listen":
            return True
        case "pairs" | "quiet":
            return False
    assert_never(mode)


def lets_reply(mode: Mode) -> bool:
    """Whether somebody can ask to reply to what was said."""
    match mode:
        case "open_talk" | "open_queue" | "fair_queue" | "rest_and_listen":
            return True
        case "round" | "talking_piece" | "pairs" | "quiet":
            return False
    assert_never(mode)


def picks_anybody(mode: Mode) -> bool:
    """Whether whoever may say who is next picks anybody, first on the list or not."""
    match mode:
        case "talking_piece" | "rest_and_listen":
            return True
        case "open_talk" | "open_queue" | "fair_queue" | "round" | "pairs" | "quiet":
            return False
    assert_never(mode)


def can_be_joined_in(mode: Mode) -> bool:
    """Whether anybody can just begin to speak."""
    match mode:
        case "open_talk" | "open_queue" | "fair_queue":
            return True
        case "round" | "talking_piece" | "pairs" | "rest_and_listen" | "quiet":
            return False
    assert_never(mode)


def has_a_list(mode: Mode) -> bool:
    """Whether who is next comes from a list that everybody sees."""
    match mode:
        case "open_queue" | "fair_queue" | "round" | "pairs" | "rest_and_listen":
            return True
        case "open_talk" | "talking_piece" | "quiet":
            return False
    assert_never(mode)


def says_who_speaks(mode: Mode) -> bool:
    """Whether who speaks is for somebody to say."""
    match mode:
        case "open_queue" | "fair_queue" | "round" | "talking_piece" | "pairs" | "rest_and_listen":
            return True
        case "open_talk" | "quiet":
            return False
    assert_never(mode)


def fills_the_screen(mode: Mode) -> bool:
    """Whether the room screen shows nothing beside it."""
    match mode:
        case "pairs" | "rest_and_listen":
            return True
        case "open_talk" | "open_queue" | "fair_queue" | "round" | "talking_piece" | "quiet":
            return False
    assert_never(mode)


def ends_by_itself(mode: Mode) -> bool:
    """Whether it ends with whoever is listened to, the item or the group's cap, and goes back to what was before."""
    match mode:
        case "pairs" | "rest_and_listen":
            return True
        case "open_talk" | "open_queue" | "fair_queue" | "round" | "talking_piece" | "quiet":
            return False
    assert_never(mode)


def can_be_covered(mode: Mode) -> bool:
    """Whether a quiet minute may come into it that nobody asked for aloud."""
    match mode:
        case "open_talk" | "open_queue" | "fair_queue":
            return True
        case "round" | "talking_piece" | "pairs" | "rest_and_listen" | "quiet":
            return False
    assert_never(mode)


def lets_feelings_go_next(mode: Mode) -> bool:
    """Whether somebody with strong feelings can be next by saying so."""
    match mode:
        case "open_talk" | "open_queue" | "fair_queue" | "pairs" | "quiet":
            return True
        case "round" | "talking_piece" | "rest_and_listen":
            return False
    assert_never(mode)
