"""Fears, goals for today and answers about organisations that nobody agreed to keep, put into a written meeting."""

AT_THE_START = """
  { at = "0:05:40", who = "B10", does = "ask_fears" },
  { at = "0:05:41", who = "B1", does = "write_fear", text = "quiet-lapwing" },
  { at = "0:05:42", who = "B4", does = "write_fear", text = "quiet-plover" },
  { at = "0:05:43", who = "B2", does = "write_fear", text = "quiet-curlew" },
  { at = "0:05:44", who = "B6", does = "write_fear", text = "quiet-teal" },
  { at = "0:05:45", who = "B6", does = "take_fear_back" },
  { at = "0:05:46", who = "B3", does = "pass_fears" },
  { at = "0:05:47", who = "B10", does = "add_fear", text = "quiet-snipe" },
  { at = "0:05:48", who = "B10", does = "show_fears" },
  { at = "0:05:49", who = "B10", does = "ask_to_keep_fears" },
  { at = "0:05:50", who = "B1", does = "answer_keep_fears", answer = "yes" },
  { at = "0:05:51", who = "B7", does = "answer_keep_fears", answer = "no" },
  { at = "0:05:52", who = "B10", does = "end_fears" },
  { at = "0:05:53", who = "B4", does = "set_my_goal", text = "quiet-dunlin" },
  { at = "0:05:54", who = "B6", does = "set_my_goal", text = "quiet-wigeon", watch = true },
"""
AT_THE_END = """
  { at = "0:53:00", who = "all", does = "judge_goal", person = "B6", answers = { B1 = "partly", B2 = "partly", B3 = "partly" } },
  { at = "0:53:10", who = "B6", does = "hear_about_my_goal" },
  { at = "0:53:20", who = "all", does = "check_organisation", question = "challenge_again", answers = { B1 = "yes", B2 = "no" } },
"""  # noqa: E501
PRIVATE_STEPS = (
    *("write_fear", "take_fear_back", "pass_fears", "add_fear", "show_fears", "ask_to_keep_fears"),
    *("answer_keep_fears", "end_fears", "set_my_goal", "judge_goal", "hear_about_my_goal", "check_organisation"),
)
FEARS = ("quiet-lapwing", "quiet-plover", "quiet-curlew", "quiet-teal", "quiet-snipe")
OWN_GOAL = ("B4", "quiet-dunlin")
WATCHED_GOAL = "quiet-wigeon"
IN_NO_FILE = (*FEARS, OWN_GOAL[1], WATCHED_GOAL, "challenge_again", "partly")
TAPPED_ON_TABLETS = 16


def with_confided(text: str) -> str:
    """The script with these steps at the start and at the end of its meeting."""
    for before, steps in (('  { at = "0:07:00"', AT_THE_START), ('  { at = "0:54:00"', AT_THE_END)):
        assert text.count(before) == 1
        text = text.replace(before, steps.lstrip("\n") + before)
    return text
