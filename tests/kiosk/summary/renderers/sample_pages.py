"""Hand-written pages of one meeting, to look at the drawing without any rule of a meeting behind it."""

from kiosk.summary.document import (
    Bar,
    BindingWord,
    Columns,
    Document,
    Frame,
    Heading,
    Ladder,
    LetteredSentences,
    MinuteSquares,
    PeopleFigures,
    PowerRow,
    Rows,
    Run,
    Rung,
    Section,
    Side,
    SquareRow,
    StripChart,
    Terms,
    TitleBlock,
    Together,
    WaitRow,
    Waits,
    Words,
    WritingBox,
)

CHAIR = ("Colin (chair)", "Colin")
PRIYA = ("Priya (commissioner)", "Priya")
RUTH = ("Ruth (peer support worker)", "Ruth")
MEMBER = ("a member", "member")
READ_BACK = "Read back in the room. Agreed."
DECIDED = "Do we all support working together to reduce evictions where possible?"
STILL_OPEN = (
    "Still open: Will the council stop evicting anyone from supported housing into homelessness by 1 April? "
    "Priya brings an answer to meeting 5."
)
EVERYONE = (
    "Everyone said yes to wording 4. The question changed three times. Colin (chair) changed it twice. "
    "Priya (commissioner) changed it once."
)
SECOND_LOOK = "We asked about the first question again, in private. 4 of 8 would have said yes."
LENGTH = 38 * 60


def at(clock: str) -> int:
    minutes, seconds = clock.split(":")
    return int(minutes) * 60 + int(seconds)


def all_meeting(letter: str, words: str, labels: tuple[str, ...], kind: str, via: str) -> PowerRow:
    return PowerRow(letter, words, (Bar(0, LENGTH, labels, kind, via),))  # type: ignore[arg-type]


FLOOR = PowerRow(
    "F",
    "Who is speaking",
    (
        Bar(0, at("8:00")),
        Bar(at("8:00"), at("11:10"), ("Amina",), "member", "given"),
        Bar(at("11:10"), at("15:40"), CHAIR, "runs", "taken"),
        Bar(at("15:40"), at("16:10")),
        Bar(at("16:10"), at("19:00"), ("Bev (tenancy officer)", "Bev"), "work", "given"),
        Bar(at("19:00"), at("20:05"), MEMBER, "member", "given", "cut_off"),
        Bar(at("20:05"), at("23:45"), PRIYA, "work", "taken"),
        Bar(at("23:45"), at("24:40")),
        Bar(at("24:40"), at("27:10"), CHAIR, "runs", "default"),
        Bar(at("27:10"), at("27:40")),
        Bar(at("27:40"), at("29:00"), MEMBER, "member", "given"),
        Bar(at("29:00"), at("31:30")),
        Bar(at("31:30"), at("33:00"), MEMBER, "member", "given"),
        Bar(at("33:00"), LENGTH),
    ),
    ("open talk",),
)

QUESTION = PowerRow(
    "W",
    "Whose words the question is in",
    (
        Bar(0, at("7:30")),
        Bar(at("7:30"), at("15:40"), ("Amina",), "member", "given", number=1),
        Bar(at("15:40"), at("23:45"), CHAIR, "runs", "taken", number=2),
        Bar(at("23:45"), at("27:10"), PRIYA, "work", "taken", number=3),
        Bar(at("27:10"), at("34:20"), CHAIR, "runs", "taken", number=4),
        Bar(at("34:20"), LENGTH),
    ),
    ("no question",),
)

STRIP = StripChart(
    LENGTH,
    (
        FLOOR,
        all_meeting("Q", "Who says who is next", CHAIR, "runs", "default"),
        all_meeting("A", "Who picks what we talk about", CHAIR, "runs", "default"),
        QUESTION,
        PowerRow(
            "D",
            "Who decides",
            (
                Bar(0, at("29:10"), CHAIR, "runs", "default"),
                Bar(at("29:10"), LENGTH, ("everyone in the room", "everyone"), "group", "given"),
            ),
        ),
        all_meeting("C", "Who keeps the time", CHAIR, "runs", "default"),
        all_meeting("R", "Who writes it down", RUTH, "work", "agreed"),
    ),
)

BINDING = ("will", "stop", "anyone", "1 April")


def binds(*kept: str) -> tuple[BindingWord, ...]:
    return tuple(BindingWord(word, word in kept) for word in BINDING)


LADDER = Ladder(
    (
        Rung(
            1,
            (Run("Will the council stop evicting anyone from supported housing into homelessness by 1 April?"),),
            "given",
            "Given at minute 8. Amina asked this.",
            binds(*BINDING),
        ),
        Rung(
            2,
            (
                Run("Will", "went"),
                Run("Should", "came"),
                Run("the council"),
                Run("aim to", "came"),
                Run("stop"),
                Run("evicting anyone", "went"),
                Run("evictions", "came"),
                Run("from supported housing into homelessness by 1 April?"),
            ),
            "taken",
            "Taken at minute 16 by Colin (chair). No reason was given.",
            binds("stop", "1 April"),
        ),
        Rung(
            3,
            (
                Run("Should the council aim to"),
                Run("stop", "went"),
                Run("reduce", "came"),
                Run("evictions from supported housing"),
                Run("into homelessness by 1 April?", "went"),
                Run("where possible?", "came"),
            ),
            "taken",
            "Taken at minute 24 by Priya (commissioner). The reason for wording 3 was: More realistic. "
            "No one said who sets that limit.",
            binds(),
        ),
        Rung(
            4,
            (
                Run("Should the council aim", "went"),
                Run("Do we all support working together", "came"),
                Run("to reduce evictions"),
                Run("from supported housing", "went"),
                Run("where possible?"),
            ),
            "taken",
            "Taken at minute 27 by Colin (chair). The reason was: So we can all say yes.",
            binds(),
        ),
    ),
    "Evictions from supported housing. Amina brought this.",
)

PAGE_1 = Section(
    "What will change",
    (
        Words("Why we are here: We look after housing rules together."),
        Words("We did not say what will change.", "change"),
        Columns(
            (
                Heading("What we decided"),
                Words(DECIDED, "said"),
                Words(EVERYONE),
                Words(SECOND_LOOK),
                Words("The rule was: everyone must say yes. Colin (chair) chose it."),
            ),
            (
                Heading("What we still want"),
                Words(STILL_OPEN, "said"),
                Words("Amina asked this first. We have waited since 14 May 2026."),
                Words("Ruth (peer support worker) kept it open."),
            ),
        ),
        Heading("What happens next"),
        Rows(
            ("Who", "What", "By when"),
            (
                ("Priya (commissioner)", "Bring eviction numbers for the last year.", "Meeting 5"),
                ("Priya (commissioner)", "Bring an answer to the open question.", "Meeting 5"),
            ),
        ),
        Words("Small steps: none."),
        Heading("What changed because of people with lived experience"),
        Words("No change was written down. None of the actions is owned by people with lived experience or carers."),
        Words(
            "Was this meeting done to us, for us or with us? We each answered in private. People did not agree about "
            "this."
        ),
    ),
    READ_BACK,
)

PAGE_4 = Section(
    "Who held the power",
    (
        STRIP,
        LetteredSentences(
            (
                ("F", "8 turns: 5 given, 2 taken, 1 as chair. For 17 of 38 minutes no one had the turn."),
                ("Q", "Colin (chair) chose who was next all meeting. It was set that way before we started."),
                ("A", "Colin (chair) picked what we talked about. It was set that way before we started."),
                (
                    "W",
                    (
                        "Amina’s words stood for 8 minutes. Then the wording was taken three times: by Colin (chair), "
                        "by Priya (commissioner) and again by Colin (chair)."
                    ),
                ),
                ("D", "Colin (chair) could decide until minute 29. Then everyone was asked."),
                ("C", "Colin (chair) kept the time all meeting. It was set that way before we started."),
                ("R", "Ruth (peer support worker) wrote it down. The group agreed to that."),
            )
        ),
        Words("Observed: each line was tapped on a screen when it happened. The signs say how, never why.", "caption"),
    ),
    READ_BACK,
)

PAGE_5 = Section(
    "Who spoke and who waited",
    (
        Heading("Each square is one minute of the meeting", "Observed"),
        MinuteSquares(
            (
                Side("lived", "People with lived experience and carers (5 of 8)", 5),
                Side("work", "People who work for organisations (3 of 8)", 3),
                Side("no_one", "No one"),
            ),
            (SquareRow("F", "Who is speaking", (7, 14, 17), "of open talk"),),
        ),
        Words(
            "People with lived experience and carers (5 of 8) spoke for about 7 of 21 turn minutes. People who work "
            "for organisations (3 of 8) spoke for about 14 of 21 turn minutes."
        ),
        Words(
            "In open talk we do not know who spoke. Minutes do not show who was listened to. Most people had a turn. "
            "Some did not. Silence can be a choice."
        ),
        Heading("How long each wait for a turn was"),
        Waits(
            (
                WaitRow("Less than a minute", 1),
                WaitRow("3 to 5 minutes", 1),
                WaitRow("6 to 10 minutes", 2),
                WaitRow("No turn for it", 1, met=False),
            )
        ),
        Words("Someone asked to speak and did not get a turn. The chair chose who was next."),
        Words("One person was moved up the queue. No reason was given."),
        Words("The longest wait was about 10 minutes."),
        Heading("Turns ended by someone else", "Observed and reported"),
        Words("One turn was ended by someone else. 7 turns ended when the person had finished."),
    ),
)

PAGE_6 = Section(
    "Decision 1",
    (
        LADDER,
        Words(
            "The answers were asked for while someone was waiting to say: that is not what we asked. No reason was "
            "given."
        ),
        Words(
            "The rule was: everyone must say yes. Colin (chair) chose it. We had agreed another rule: if we do not "
            "agree, write both views and go ahead."
        ),
        Columns(
            (
                Heading("What we decided"),
                Words(DECIDED, "said"),
                PeopleFigures(8, 8, "8 of 8 said yes"),
                Words("Answers were open. " + EVERYONE),
            ),
            (
                Heading("What we still want"),
                Words(STILL_OPEN, "said"),
                PeopleFigures(4, 8, "4 of 8 would have said yes"),
                Words(SECOND_LOOK),
            ),
        ),
    ),
    READ_BACK,
)

PAGE_10 = Section(
    "How this record was made",
    (
        Columns(
            (
                Heading("What was written down"),
                Words(
                    "Who had a turn, and when. Who asked for one. Each question and each change to it. Answers, as "
                    "totals. What we agreed."
                ),
            ),
            (
                Heading("What was not written down"),
                Words("No sound. No film. No private answers, only totals. No feelings, unless a person asked for it."),
            ),
        ),
        Heading("How we know"),
        Terms(
            (
                ("Observed", "It was tapped on a screen when it happened."),
                ("Reported", "A person said that it happened."),
                ("Agreed", "The group was asked, and agreed."),
            )
        ),
        Columns(
            (
                Heading("Changes and names"),
                Words(
                    "Nothing was corrected. Nothing was taken out. Some people chose not to be named. Each is called a "
                    "member. Everyone agreed that this record may be used to show there was co-production."
                ),
            ),
            (
                Heading("How long it is kept"),
                Words(
                    "With names: 30 days. Without names: 3 years. Feelings: wiped at the end of the meeting. Paper "
                    "copies cannot be called back."
                ),
            ),
        ),
        Columns(
            (
                Heading("If this record is wrong"),
                Words(
                    "Tell the chair, the note taker or anyone you trust. Or write to Harbour Lane hall. You hear back "
                    "within 30 days."
                ),
            ),
            (
                Words("RYJZ-QTNE-H7BN", "code"),
                Words("Each page has this code. Two prints with different codes are not the same record."),
            ),
        ),
        Together(
            (
                Frame("How this record was made", "RYJZ-QTNE-H7BN", "Written down: turns, requests, each wording."),
                WritingBox("I see it differently", "Write what you saw and give it to any of us."),
            )
        ),
    ),
)


def sample(*pages: Section, **more: str) -> Document:
    """A document of these pages, or of all sample pages."""
    return Document(
        "Harbour Lane Supported Housing Board",
        "Meeting 4",
        "14 May 2026",
        "RYJZ-QTNE-H7BN",
        pages or (PAGE_1, PAGE_4, PAGE_5, PAGE_6, PAGE_10),
        about=TitleBlock("The question that changed", READ_BACK, (("When", "Thursday 14 May 2026"),)),
        **more,
    )  # type: ignore[arg-type]
