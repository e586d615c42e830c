"""Easy Read: one idea a line, at most twelve words of our own, people's words whole, and a picture beside each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, CommitmentMade, SmallStepRecorded
from kiosk.meeting.rules_of_checks import yes_count
from kiosk.meeting.terms import Power
from kiosk.summary.document import Block, Document, EasyLine, Heading, Page, Pictured, Together
from kiosk.summary.pages.next_steps import next_agenda
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Against, Asking, Deliberation
from kiosk.summary.sentences.agenda import first_next_time, item_seconds
from kiosk.summary.sentences.asks import all_asks, in_one_line
from kiosk.summary.sentences.checks import answered, second_look, totals_words, would_have_said
from kiosk.summary.sentences.decisions import outcome
from kiosk.summary.sentences.waiting import never_answered
from kiosk.summary.small_cells import FEWEST
from kiosk.words.dates import day_of, due_day, in_full, short
from kiosk.words.grammar import first_up, listed

LIVED = "Lived experience means: it happened to you."
PRIVATE = "In private means: no one could see your answer."
HARD_WORDS = (
    ("Lived experience", "It happened to you."),
    ("In private", "No one could see your answer."),
    ("A rule", "What we agreed to do."),
    ("The chair", "The person who runs the meeting."),
    ("A member", "Somebody who was here and is not named."),
    ("By lot", "By luck, like drawing a name from a hat."),
)
Section = tuple[str, Callable[[Account], Iterator[Block]]]


def easy_read(account: Account, family: str = "Open Sans") -> Document:
    """The same meeting for reading with little effort: no strip, no per cent, no speaking time."""
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Meeting {account.history.meeting.opening.number}",
        date_line=in_full(account.day),
        code=account.code,
        pages=tuple(_page(account, *sections) for sections in PAGES),
        kind="easy_read",
        font_family=family,
    )


def _page(account: Account, first: Section, *others: Section) -> Page:
    """A page under its first heading; the other sections follow where they fit."""
    blocks: list[Block] = [*first[1](account)]
    for title, section in others:
        blocks += [Heading(title), *section(account)]
    return Page(first[0], tuple(blocks))


def _idea(picture: str, *lines: str | EasyLine, filled: int = 0, total: int = 0) -> Pictured:
    said = tuple(line if isinstance(line, EasyLine) else EasyLine(line) for line in lines if line)
    return Pictured(picture, said, filled, total)


def _own(text: str) -> EasyLine:
    return EasyLine(text, said=True)


def _sentences(text: str) -> list[str]:
    """Our own sentences, one a line."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part]


def _talked_about(account: Account) -> Iterator[Block]:
    items = account.history.meeting.agenda.items
    titles = [account.full(item.title) for item in items if item_seconds(account, item.item) is not None]
    purpose = account.history.meeting.opening.purpose
    if purpose:
        yield _idea("agreed", "We are here for this:", _own(account.full(purpose)))
    if not titles:
        yield _idea("not question", "We wrote down nothing that we talked about.")
    for title in titles:
        yield _idea("one_says", "We talked about:", _own(title))


def _decided(account: Account) -> Iterator[Block]:
    decided = [question for question in account.questions if question.decided]
    if not decided:
        yield _idea("not agreed", "We decided nothing.")
    for question in decided:
        yield Together(tuple(_decision(account, question)))


def _decision(account: Account, question: Deliberation) -> Iterator[Block]:
    yield _idea("question", "The question was:", _own(account.said(question.last.text)))
    if question.deciding:
        yield _answers(account, question, question.deciding)
    said = _sentences(outcome(account, question))
    lived = [LIVED] if any("lived experience" in line for line in said) else []
    picture = "not agreed" if "does not go ahead" in said[-1] else "agreed"
    yield _idea(picture, *said[:1], *lived, *said[1:])


def _answers(account: Account, question: Deliberation, asking: Asking) -> Block:
    """Drawn people where no number points at anyone, else what most people said."""
    result = asking.result
    if result is None:
        return _idea("question", *_sentences(answered(account, question, asking)))
    yes = yes_count(result.totals)
    rest = result.present - yes
    if not result.present or 0 < yes < FEWEST or 0 < rest < FEWEST:
        return _idea("private", *_sentences(totals_words(result)))
    lines = [EasyLine(f"{yes} of {result.present} people said yes.", sign="yes")] if yes else []
    if rest:
        no = "said no" if result.totals.get("no", 0) == rest else "did not say yes"
        lines.append(EasyLine(f"{rest} of {result.present} people {no}.", sign="no"))
    return _idea("people", *lines, filled=yes, total=result.present)


def _still_want(account: Account) -> Iterator[Block]:
    kept = [event for _, event in account.history.of(AskKeptOpen)]
    for event in kept:
        when = _when(account, event.due)
        yield _idea("brings", "We still want an answer to this:", _own(account.said(event.text)))
        yield _idea("waits", f"{account.one(event.owner)} brings an answer.", f"By when: {when}.")
    kept_asks = {event.ask for event in kept}
    asks = [ask for ask in all_asks(account).values() if not ask.settled and ask.ask not in kept_asks]
    for ask in asks:
        answer = _sentences(f"The answer was: {in_one_line(account, ask).replace('; ', '. ')}.")
        became = [first_up(line) for line in answer] if ask.answers else ["No one has answered."]
        yield _idea("waits", "We asked for this:", _own(account.full(ask.text)), *became)
    if not kept and not asks:
        yield _idea("not waits", "Nothing was left open.")


def _when(account: Account, due: str) -> str:
    return due_day(account.names.shown(due), account.day)


def _who_picked(account: Account) -> Iterator[Block]:
    for holder in _holders(account, "agenda"):
        yield _idea("first_on_list", f"{holder} picked what we talked about.")


def _who_next(account: Account) -> Iterator[Block]:
    for holder in _holders(account, "queue"):
        yield _idea("some_say", f"{holder} said who was next.")


def _holders(account: Account, power: Power) -> list[str]:
    """Whoever held a power, in order, each once."""
    held = [one.holder for one in account.history.held(power)]
    return [
        "Everyone" if holder == "group" else first_up(account.names.with_office(holder))
        for holder in dict.fromkeys(held)
    ]


def _changed(account: Account) -> Iterator[Block]:
    if not account.questions:
        yield _idea("not question", "There was no question.")
    for question in account.questions:
        yield from _changes(account, question)


def _changes(account: Account, question: Deliberation) -> Iterator[Block]:
    first, last = question.wordings[0], question.last
    count = len(question.wordings) - 1
    if not count:
        yield _idea("question", "This question did not change:", _own(account.said(first.text)))
        return
    yield _idea("changed", "Yes.", f"The question changed {count} {'time' if count == 1 else 'times'}.")
    authors = dict.fromkeys(account.by(worded.author) for worded in question.wordings[1:])
    yield _idea("some_say" if len(authors) > 1 else "one_says", "Who changed it:", f"{listed(authors)}.")
    yield _idea("question:1", "The first question was:", _own(account.said(first.text)))
    yield _idea(f"question:{last.number}", "The last question was:", _own(account.said(last.text)))
    for asking in question.checks:
        if asking.look_back:
            yield _looked_again(account, asking)


def _looked_again(account: Account, asking: Asking) -> Block:
    look = asking.look_back
    yes = look.totals.get("yes", 0) if look else 0
    present = max(account.history.here_at(asking.looked_at), sum(look.totals.values()) if look else 0)
    intro = _sentences(second_look(account, asking))[0]
    if min(yes, present - yes) < FEWEST:
        return _idea("private", intro, PRIVATE, would_have_said(yes, present))
    count = EasyLine(f"{yes} of {present} people would have said yes.", sign="yes")
    return _idea("people", intro, PRIVATE, count, filled=yes, total=present)


def _no_turn(account: Account) -> Iterator[Block]:
    said = never_answered(account)
    if not said:
        asked = any(one.with_a_turn for one in account.history.requests)
        yield _idea("one_says", "Everyone who asked got a turn." if asked else "No one asked for a turn on a screen.")
    for sentence in said:
        lines = [line.replace(" and did not get a turn.", ".") for line in _sentences(sentence)]
        yield _idea("waits", lines[0], "They did not get a turn.", *lines[1:])


def _will_do(account: Account) -> Iterator[Block]:
    actions = [event for _, event in account.history.of(ActionAgreed)]
    steps = [event for _, event in account.history.of(SmallStepRecorded)]
    promised = [event for _, event in account.history.of(CommitmentMade)]
    things: list[ActionAgreed | SmallStepRecorded] = [*actions, *steps]
    for event in things:
        will = f"{account.one(event.owner)} {'will do' if isinstance(event, ActionAgreed) else 'sees to'} this:"
        day = day_of(event.due.strip())
        picture = f"date:{short(day, account.day)}" if day else "brings"
        yield _idea(picture, will, _own(account.full(event.text)), f"By when: {_when(account, event.due)}.")
    for made in promised:
        yield _idea("one_says", f"{account.one(made.person)} said:", _own(account.full(made.text)))
    if not (actions or steps or promised):
        yield _idea("not brings", "No one said they will do something.")


def _happy(account: Account) -> Iterator[Block]:
    minority = [said for question in account.questions for said in question.minority]
    against = [one for question in account.questions for asking in question.checks for one in asking.against]
    if not minority and not against:
        yield _idea("some_say", "No one wrote another view.")
        return
    yield _idea("not agreed", "No.", "Some people saw it in another way.")
    for said in minority:
        who = "1 person" if said.people == 1 else "Some people" if said.people < FEWEST else f"{said.people} people"
        picture = "one_says" if said.people == 1 else "some_say"
        yield _idea(picture, f"{who} said:", _own(account.full(said.text)))
    for one in against:
        yield _objection(account, one)


def _objection(account: Account, one: Against) -> Block:
    met = ("We changed the plan:", _own(account.full(one.met_by))) if one.accepted else ()
    return _idea("one_says", f"{account.one(one.person)} said:", _own(account.full(one.text)), *met)


def _meet_again(account: Account) -> Iterator[Block]:
    yield _idea("brings", *_sentences(next_agenda(account)))
    for title in first_next_time(account):
        yield _idea("first_on_list", "First on the list next time:", _own(title))


def _rights(account: Account) -> Iterator[Block]:
    yield _idea("rights", "You can ask what is kept about you.", "You can ask us to take it out.")
    yield _idea("one_says", "You can say: this is wrong.", "You can complain.", "You hear back in 30 days.")
    yield _idea("private", "We do not keep what you feel.", "We keep it only if you ask us to.")


def _hard_words(account: Account) -> Iterator[Block]:
    for start in range(0, len(HARD_WORDS), 3):
        pairs = HARD_WORDS[start : start + 3]
        yield _idea("book", *(line for word, meaning in pairs for line in (_own(f"{word}:"), meaning)))


PAGES: tuple[tuple[Section, ...], ...] = (
    (("What we talked about", _talked_about), ("What we decided", _decided), ("What we still want", _still_want)),
    (("Who picked what we talked about", _who_picked), ("Who said who was next", _who_next)),
    (("Did the question change?", _changed),),
    (("Who did not get a turn", _no_turn), ("What people said they will do", _will_do)),
    (("Was everyone happy with it?", _happy), ("When we meet again", _meet_again)),
    (("Your rights", _rights), ("Hard words", _hard_words)),
)
