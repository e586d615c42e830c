"""The full print of whole meetings: what it must say, what it must never say, and what it says of every step."""

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.files.meeting_script import STEP_KINDS
from kiosk.summary.kinds.full import full_print
from kiosk.summary.printing import Paper, print_summary
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from tests.kiosk.summary.printed import MEETINGS, account, easy_words, full_words
from tests.kiosk.summary.renderers.paper_reader import words_of
from tests.meeting_from_seed import make

WITH_A_PRINT = ("question-that-changed", "seven-to-three")
TITLES = [
    "What will change",
    "",
    "What happens next",
    "Was this meeting done to us, for us or with us?",
    "Decision 1",
    "On what terms we met",
    "Who held the power",
    "Who spoke and who waited",
    "",
    "",
    "",
]


def wanted(name: str) -> dict[str, list[str]]:
    return tomllib.loads((MEETINGS / f"{name}.print.toml").read_text())


@pytest.mark.parametrize("name", WITH_A_PRINT)
def test_the_paper_says_what_it_must_and_nothing_it_must_not(name: str, tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    assert write_pdf(full_print(account(name)), file) == ()
    words = words_of(file)
    assert [said for said in wanted(name)["must_say"] if said not in words] == []
    assert [said for said in wanted(name)["must_not_say"] if said in words] == []


@pytest.mark.parametrize("name", WITH_A_PRINT)
def test_the_web_page_says_the_same(name: str, tmp_path: Path) -> None:
    file = tmp_path / "print.html"
    write_html(full_print(account(name)), file)
    words = " ".join(re.sub(r"<[^>]*>", " ", file.read_text().split("<body>")[1]).split())
    assert [said for said in wanted(name)["must_say"] if said not in words] == []
    assert [said for said in wanted(name)["must_not_say"] if said in words] == []


@pytest.mark.parametrize("name", WITH_A_PRINT)
def test_easy_read_names_nobody_who_said_no(name: str) -> None:
    words = easy_words(account(name))
    assert [said for said in wanted(name)["must_not_say"] if said in words] == []


def titles(name: str) -> list[str]:
    return [one.title for one in full_print(account(name)).sections]


def test_only_sections_that_have_something_stand_in_the_order_of_the_plan() -> None:
    assert titles("question-that-changed") == TITLES


def test_each_decision_has_a_section_of_its_own() -> None:
    assert [one for one in titles("seven-to-three") if one.startswith("Decision")] == ["Decision 1", "Decision 2"]


def test_title_powers_and_decisions_say_how_they_were_read_back() -> None:
    document = full_print(account("every-step"))
    tagged = [one.title for one in document.sections if one.tag == "Read back in the room. Not agreed by all."]
    assert tagged == ["Decision 1", "Who held the power"]
    assert document.about is not None
    assert document.about.state == "Final. Read back in the room. Not agreed by all."


def test_speaking_time_comes_after_power_and_is_not_in_easy_read() -> None:
    of = account("question-that-changed")
    words = full_words(of)
    assert words.index("turn minutes") > words.index("Who held the power")
    assert "minutes" not in easy_words(of)


PRIVATE_STEPS = re.compile(r".*does = \"(signal_feeling|choose_feeling|answer_closing_card|find_this_hard)\".*\n")


def test_private_steps_change_no_word_but_the_code(tmp_path: Path) -> None:
    text = (MEETINGS / "seven-to-three.toml").read_text()
    without = PRIVATE_STEPS.sub("", text)
    assert without.count("\n") < text.count("\n") - 3
    one, other = account(text, folder=tmp_path), account(without, folder=tmp_path)
    assert one.code != other.code
    other.code = one.code
    assert full_print(one) == full_print(other)
    assert easy_words(one) == easy_words(other)


RENAMED = {
    "Colin Hart": "Mbali Dube",
    "Priya Shah": "Wen Zhao",
    "Amina Yusuf": "Lars Holm",
    "Ruth Okafor": "Ines Prado",
    "Dez Carter": "Otto Blum",
    "Maureen Pike": "Zora Finch",
    "Tomasz Nowak": "Uli Kern",
    "Bev Lawson": "Petr Vesel",
    "Chair, Head of Housing": "Chairperson, Parks Board",
    "Commissioner": "NHS buyer",
    "Harbour Lane": "Mill Road",
    "Will the council stop evicting anyone from supported housing into homelessness by 1 April?": (
        "Must the trust always end waiting lists for everyone in Ward 9 by 3 May?"
    ),
    "More realistic.": "That is all the money there is",
    "meeting 5": "9 June",
}


def renamed(text: str) -> str:
    """The text with everybody and everything renamed, and names of people by their first word too."""
    for before, after in RENAMED.items():
        text = text.replace(before, after)
    for before, after in RENAMED.items():
        if before.istitle() and len(before.split()) == 2:
            text = re.sub(rf"\b{before.split()[0]}\b", after.split()[0], text)
    return text


def test_the_print_follows_a_meeting_in_which_everything_is_called_differently(tmp_path: Path) -> None:
    words = full_words(account(renamed((MEETINGS / "question-that-changed.toml").read_text()), folder=tmp_path))
    must_say = [
        (
            "Everyone said yes to wording 4. The question changed three times. Mbali (chairperson) changed it twice. "
            "Wen (NHS buyer) changed it once."
        ),
        "We asked about the first question again, in private. 4 of 8 would have said yes.",
        (
            "Still open: Must the trust always end waiting lists for everyone in Ward 9 by 3 May? Wen brings an answer "
            "by 9 June."
        ),
        "Someone asked to speak and did not get a turn. The chair chose who was next.",
        "The reason for wording 3 was: That is all the money there is. No one said who sets that limit.",
    ]
    assert [said for said in must_say if said not in words] == []
    assert [name for name in RENAMED if name.split()[0] in words and name[:2] != "Wi" and "meeting" not in name] == []
    assert [name for name in ("Otto", "Blum", "Zora", "Uli", "Kern") if name in words] == []


def test_every_step_there_is_is_in_the_meeting_that_uses_them_all() -> None:
    scripts = [MEETINGS / "every-step.toml", *MEETINGS.parent.glob("rules_meetings/meetings/*.toml")]
    played = [tomllib.loads(path.read_text()) for path in scripts]
    steps = [step for script in played for step in script.get("script", {}).get("steps", [])]
    on_screens_only = {"leave_kiosk", "note_printed", "see_feeling", "set_my_limits", "take_feeling_back"}
    on_screens_only |= {"ask_to_listen", "leave_listening", "pick_if_we_disagree", "settle_word"}
    assert set(STEP_KINDS) - {step["does"] for step in steps} - on_screens_only == set()


EVERY_STEP = [
    "Why We say how respite is run.",
    "From August every carer has one night off a week.",
    "Still open: Should carers get a night off where possible? A member brings an answer by 9 June.",
    "Someone said: I CANNOT do more bloody nights.",
    "Carers may now use the staff kitchen",
    "Most people said: we did it together. That was 5 of 8.",
    "A phone line on Sundays Meeting 1 Kept",
    "What we agreed: A bus each Sunday.",
    "What happened: The Sunday bus stopped.",
    "Who decided: Transport office",
    "Were we told: no",
    "Reason given: none",
    "How we found out: We stood at the stop.",
    "What we want: Put it back.",
    "Who decided: we do not know",
    "We do not know who decided.",
    "Asked 2 times since June. Answered.",
    "Tell us who reads our letters. Asked once. Not answered.",
    "We called this meeting ourselves.",
    "We set the rota. We do not set the money. No one said who sets that limit.",
    "Four people here are paid to be here.",
    "We did not say what we do if we do not agree. We skipped it.",
    "If we do not agree: more than half decide, with a minority statement. We settled this at minute 1.",
    "We used this rule.",
    "We got stuck at minute 13. We used the rule we set.",
    "Somebody with strong feelings may speak next.",
    "The group agreed that these go first: carers.",
    "How we are with each other: Say it as it is.",
    "When what is not being said is shown: before we answer a question.",
    "We said at the start: the organisations lead. Sam (network lead) said that the group agreed.",
    "Then we said at the start: we share the lead. 6 people were for it. 3 people were against it.",
    "Was this meeting done to us, for us or with us?",
    "We said at the start: we share the lead.",
    "This print: Two copies each.",
    "Everyone was asked, without names. Everyone agreed that these words are kept.",
    "That I will SHOUT",
    "Another year of waiting",
    "What my own board will say",
    "Nobody comes back next time",
    "A second look at the first question: Always.",
    "One night of sleep a week. (Part met.)",
    "Nobody is told to wait outside (not everyone).",
    "I can move two shifts.",
    (
        "A member said: No new posts. The reason was: Not affordable. No one said who sets that limit. "
        "How to ask for change: Ask the board in July."
    ),
    "Someone was a stand-in. They could not decide.",
    "Support that was there: prep, supporter and travel. Not there: interpreter and pay.",
    "Why we are here was shown at the start. Everyone saw it.",
    "Before the meeting Reported 5 of 9 people talked it over before. Papers went out 9 days before.",
    "Papers for “Nights off” went out 2 days before. 4 people practised.",
    "Only one side said what it can promise.",
    "We invited the director of ICB services to answer. What for: Nights off.",
    "the role of a member became: people watcher.",
    "Someone brought a supporter.",
    "A reason for leaving was: My bus goes.",
    "The people who can say yes were here for all of the time.",
    "Rosa Q was drawn by lot to run the meeting.",
    "Who writes it down: from Iqbal (PA) to a member, taken at minute 16. No reason was given.",
    (
        "Who picks what we talk about: from Sam (network lead) to Rosa L, given at minute 16. The "
        "reason was: It is their turn."
    ),
    "we changed to rest and listen. The group agreed to that. Rosa L asked for it.",
    "We went all the way round once.",
    "Plain words were asked for once.",
    "We were asked to slow down once.",
    "Something practical came up once.",
    "Left for next time and first on the list: Parking. A member asked for it.",
    "Dropped: Fire drill. Rosa Q asked for it. Sam (network lead) dropped it. No reason was given.",
    "moved this item from place 3 to place 1: Fire drill. No reason was given.",
    "Whose it is: The landlord. It pushed out: Parking. That comes first next time.",
    "Nights off (ours) Rosa L 12 minutes",
    "The person running the meeting chose who was next.",
    "The reason: Bus to catch.",
    "A reply was let in before the others once.",
    "A point was set aside. The reason was: After lunch.",
    "One turn was ended by someone else.",
    "A turn was taken out of order. The person running the meeting ended it.",
    "In the go-round someone let the turn go by.",
    "The reason for wording 2 was: Only what is practical. ICB sets that limit.",
    "Given at minute 13 by Sam (network lead). Rosa L asked for it. No reason was given.",
    "Rosa L accepted wording 3 at minute 13.",
    "This was a quick check, not a decision. 5 people said yes. 4 people said no.",
    "The answers were asked for and do not count. The question changed before it ended.",
    "Rosa Q objected: A night is too short. Later it did not stand any more.",
    "Una stood aside: I am on the rota myself.",
    "A member blocked it: I have no drivers. We changed the plan: Drivers from the pool.",
    "We asked about the first question again, in private. Most of those who answered would have said yes.",
    "Someone said: I CANNOT do more bloody nights. These are their own words. They were read back to them.",
    "We were told this is done. We have not seen it yet.",
    "Rosa L said: That is not my experience.",
    "Ask City council: City council should come and see.",
    "Two challenges were made.",
    "An answer came 2 seconds after a challenge.",
    "Once an answer was marked",
    "The one who challenged asked for an answer now once.",
    "We went back and listened.",
    "What would make it possible: Two more drivers.",
    "Someone said back what they had heard once.",
    "We stopped for a quiet minute.",
    "Breaks taken: 1.",
    "Did they hear a hard thing, and not explain it away? Most people said no.",
    "Did they say who decides? People did not agree about this.",
    "Would you challenge them again? Too few people answered.",
    "Written down by Iqbal (PA). Iqbal (PA) did so once while a member held that power.",
    (
        "What was said The van was full by nine. That is not what was said: The van was full by EIGHT. "
        "What it is about This was left empty."
    ),
    "What was said We got the DAMN letter on the Friday. What it is about How late we are told.",
    "What people wanted you to know Reported I am TIRED of waiting",
    "Someone said: that is not what we asked.",
    "Nobody reads the minutes",
    (
        "At minute 16 all of it was shown to everybody. We had set another point: before we answer a "
        "question. The reason was: We have the time."
    ),
    "A member said: I will ring back the same day. We look again at meeting 3.",
    "The job of ward lead asks for lived experience. A member sees to it. By when: Meeting 3.",
    "Rosa L Write the rota 9 June",
    "A member set out to do this: I say back first. Most people said in private: partly.",
    "Doors that opened Reported Carers may now use the staff kitchen.",
    "Rosa L sets the next agenda.",
    "First on the list next time Parking.",
    "About entry 1: The library, not the hall.",
    "Three entries were corrected.",
    "An item. Put right: A key for the gate. Before it said: A key for the gaet.",
    "Taken back at the desk: an item brought, once.",
    "The van came LATER than that.",
    "taken out at a person’s request.",
    "Someone changed what they agreed to during the meeting.",
    "not everyone agreed to that use.",
]


@pytest.fixture(scope="module")
def every_step() -> str:
    return full_words(account("every-step"))


@pytest.mark.parametrize("said", EVERY_STEP)
def test_no_step_is_left_out_of_the_print(every_step: str, said: str) -> None:
    assert said in every_step


def test_what_was_private_or_from_outside_is_nowhere(every_step: str) -> None:
    words = every_step
    hidden = (
        "quiet-lark",
        "quiet-wren",
        "quiet-hare",
        "quiet-shrew",
        "secret-otter",
        "Petra",
        "Voss",
        "Rudi",
        "Kern",
        "Lund",
        "Zeb",
        "Noor",
        "Vic",
    )
    assert [name for name in (*hidden, "Hale", "Olga", "Ford", "Nell", "Ash") if name in words] == []


def test_the_next_meeting_begins_with_what_was_left_open() -> None:
    words = full_words(account("every-step", "every-step-again"))
    for said in (
        "I will ring back the same day Meeting 2 Late",
        "Tell us who reads our letters. Asked 3 times since June. Not answered.",
        "Kept open since 3 June 2026. A member was to bring an answer by 9 June.",
        "What was to come first Parking.",
    ):
        assert said in words


@pytest.mark.parametrize("seed", range(0, 30, 3))
def test_any_meeting_can_be_printed_and_no_count_of_people_is_one_or_two(seed: int, tmp_path: Path) -> None:
    of = account(make(seed)[0], folder=tmp_path)
    words = f"{full_words(of)} {easy_words(of)}"
    assert re.findall(r"(?<![\d.-])[12] (?:of \d+ )?people\b", words) == []
    unnamed = {one.name for one in of.names.people.values() if not one.consent.print_name}
    assert [name for name in unnamed if re.search(rf"\b{re.escape(name)}\b", words)] == []


def test_printing_writes_the_files_and_says_where(tmp_path: Path) -> None:
    pdf, html, easy = tmp_path / "a.pdf", tmp_path / "a.html", tmp_path / "e.pdf"
    papers = [Paper("full", "pdf", pdf), Paper("full", "html", html), Paper("easy-read", "pdf", easy)]
    from tests.table import played

    record = played(MEETINGS / "seven-to-three.toml").record
    said = print_summary(record, 6, account("seven-to-three").history, papers)
    assert [one.said for one in said] == [
        f"The summary is in {pdf}.",
        f"The web page with the same words is in {html}.",
        f"The Easy Read is in {easy}.",
    ]
    assert all(file.stat().st_size > 1000 for file in (pdf, html, easy))
