"""What was done before the meeting: each question may be skipped, and none keeps who."""

from __future__ import annotations

from kiosk.meeting.beforehand import ALL_ITEMS, SUPPORT, Support, is_late
from kiosk.meeting.terms import PersonId
from kiosk.words.kinds.people import SUPPORT as SUPPORT_WORDS
from kiosk.words.preparation import LATE, ONE_SIDE, days_words
from kiosk.words.shared import WHAT_SUPPORT, WHEN_PAPERS
from ui.setup.draft import Draft
from ui.setup.preparing import CardKind
from ui.wizard.step import Button, Choice, Entry, Field, Next, Page, Step, Wrong

SKIP = "You can skip this."


class WhoTalkedItOver(Step):
    """Ticked one by one, so that nobody is forgotten; only how many goes on from here."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        spoken = self._draft.preparing.spoken
        return Page(
            title="Who talked it over before?",
            lines=("Choose everybody who was spoken to. Only how many is kept, never who.", SKIP),
            choices=(
                *(
                    Choice(one.id, self._draft.called.start(one.id), chosen=one.id in (spoken or ()))
                    for one in self._draft.people
                ),
                Choice("nobody", "Nobody", "That is printed.", chosen=spoken == set()),
            ),
            columns=3,
        )

    def chose(self, choice: str) -> Next:
        preparing = self._draft.preparing
        if choice == "nobody":
            preparing.spoken = None if preparing.spoken == set() else set()
        else:
            preparing.spoken = (preparing.spoken or set()) ^ {choice} or None
        return None


class WhenPapersWentOut(Step):
    """For all of the meeting, and for an item where that is another day."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._said: str | None = None

    def page(self) -> Page:
        days = self._draft.preparing.papers
        known = str(days[ALL_ITEMS]) if ALL_ITEMS in days else ""
        return Page(
            title=WHEN_PAPERS,
            lines=("How many days before the meeting. 0 is the day itself.", SKIP),
            fields=(Field("days", "Days before", known if self._said is None else self._said, "7"),),
            entries=tuple(
                Entry(str(place), item.title, self._when(item.title), acts=(Button("of", "On another day"),))
                for place, item in enumerate(self._draft.items)
            ),
        )

    def _when(self, title: str) -> str:
        days = self._draft.preparing.papers
        return f"{days_words(days[title]).capitalize()}." if title in days else ""

    def typed(self, field: str, words: str) -> None:
        self._said = words

    def acted(self, act: str, entry: str) -> Next:
        return WhenItsPapersWentOut(self._draft, self._draft.items[int(entry)].title)

    def went_on(self) -> Next:
        papers = self._draft.preparing.papers
        if self._said is not None:
            _take(papers, ALL_ITEMS, self._said)
            self._said = None
        known = (ALL_ITEMS, *(item.title for item in self._draft.items))
        return PapersAreLate() if any(is_late(papers[one]) for one in known if one in papers) else "on"


class WhenItsPapersWentOut(Step):
    def __init__(self, draft: Draft, title: str) -> None:
        self._draft, self._title = draft, title
        days = draft.preparing.papers
        self._said = str(days[title]) if title in days else ""

    def page(self) -> Page:
        return Page(
            title=f"When did the papers for \u201c{self._title}\u201d go out?",
            fields=(Field("days", "Days before", self._said, "7"),),
            next="Done",
        )

    def typed(self, field: str, words: str) -> None:
        self._said = words

    def went_on(self) -> Next:
        _take(self._draft.preparing.papers, self._title, self._said)
        return "out"


def _take(papers: dict[str, int], title: str, said: str) -> None:
    """An empty answer is none."""
    plain = said.strip()
    if plain and not (plain.isascii() and plain.isdigit() and int(plain) <= 999):
        raise Wrong("Type a number of days, such as 7. 0 is the day itself.")
    papers.pop(title, None)
    if plain:
        papers[title] = int(plain)


class PapersAreLate(Step):
    """Told once, and then it goes on."""

    def page(self) -> Page:
        return Page(
            title="The papers went out late.",
            lines=(LATE, "People may need time to read. You can give it at the start, or move an item."),
            next="Go on",
        )


class WhatSupportThereWas(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        support = self._draft.preparing.support
        acts = (Button("there", "There"), Button("missing", "Not there"))
        return Page(
            title=WHAT_SUPPORT,
            lines=("Of the meeting, never of a person. What is there and what is not is printed.", SKIP),
            entries=tuple(
                Entry(kind, SUPPORT_WORDS[kind].button, acts=acts, chosen=_chosen(support.get(kind)))
                for kind in SUPPORT
            ),
        )

    def acted(self, act: str, entry: str) -> Next:
        """The same answer again takes it back."""
        support = self._draft.preparing.support
        kind: Support = next(one for one in SUPPORT if one == entry)
        if support.get(kind) is (act == "there"):
            del support[kind]
        else:
            support[kind] = act == "there"
        return None


def _chosen(done: bool | None) -> str:
    return "" if done is None else "there" if done else "missing"


class WhatEachSideCanPromise(Step):
    """The same cards for everybody, whichever side they speak from."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        acts = (Button("promise", "Can promise"), Button("limit", "Cannot"))
        one_side = (ONE_SIDE,) if self._draft.preparing.is_one_sided(self._draft.people) else ()
        return Page(
            title="What can each side promise, and what not?",
            lines=("Only what they told you. People can also write it on a tablet.", *(one_side or (SKIP,))),
            entries=tuple(
                Entry(one.id, self._draft.called.start(one.id), self._said(one.id), acts=acts)
                for one in self._draft.people
            ),
        )

    def _said(self, person: PersonId) -> str:
        said = self._draft.preparing
        told = (("Can promise", said.card(person, "promise")), ("Cannot", said.card(person, "limit")))
        return " ".join(f"{words}: {card.text}" for words, card in told if card.text)

    def acted(self, act: str, entry: str) -> Next:
        return OneCard(self._draft, entry, "promise" if act == "promise" else "limit")


class OneCard(Step):
    def __init__(self, draft: Draft, person: PersonId, kind: CardKind) -> None:
        self._draft = draft
        self._card = draft.preparing.card(person, kind)
        self._typed = {"text": self._card.text, "owner": self._card.owner}

    def page(self) -> Page:
        who = self._draft.called.start(self._card.person)
        words = Field("text", "In their own words", self._typed["text"], "An answer in a week.")
        if self._card.kind == "promise":
            return Page(title=f"What can {who} promise?", fields=(words,), next="Done")
        owner = Field("owner", "Who sets that limit?", self._typed["owner"], "Cabinet")
        words = Field("text", "In their own words", self._typed["text"], "No money after March.")
        return Page(title=f"What can {who} not promise?", fields=(words, owner), next="Done")

    def typed(self, field: str, words: str) -> None:
        self._typed[field] = words

    def went_on(self) -> Next:
        said = {name: " ".join(words.split()) for name, words in self._typed.items()}
        self._draft.preparing.put(type(self._card)(self._card.person, self._card.kind, said["text"], said["owner"]))
        return "out"
