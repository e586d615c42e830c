"""Reads QML just far enough to find text that Qt could take for markup."""

import re
from collections.abc import Iterator

_TEXT = ("Text", "Label")
# Controls that draw their own label with Text's default format unless they are given another content.
_LABELLED = (
    *("Button", "RoundButton", "ToolButton", "TabButton", "CheckBox", "RadioButton", "Switch", "ComboBox", "ToolTip"),
    *("ItemDelegate", "CheckDelegate", "RadioDelegate", "SwitchDelegate", "MenuItem", "MenuBarItem", "GroupBox"),
)
_STRING_OR_COMMENT = re.compile(
    r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|`(?:\\.|[^`\\])*`|//[^\n]*|/\*.*?\*/', re.DOTALL
)
_OBJECT = re.compile(r"(?<![\w.])(?:[A-Z]\w*\.)?([A-Z]\w*)\s*(?:on\s+[\w.]+\s*)?\{")
_MARKUP = re.compile(r"textFormat\s*[:=]\s*\w+\.(RichText|StyledText|AutoText|MarkdownText)")
_PLAIN = re.compile(r"(?<![\w.])textFormat\s*:\s*Text\.PlainText")


def unsafe_texts(source: str) -> Iterator[str]:
    """Each Text or Label not set to plain text, each control drawing its own label, each markup format."""
    code = _STRING_OR_COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)
    for match in _MARKUP.finditer(code):
        yield f"{_line(code, match.start())}: {match[0]}"
    for match in _OBJECT.finditer(code):
        own = _own_body(code, match.end())
        if match[1] in _TEXT and not _PLAIN.search(own):
            yield f"{_line(code, match.start())}: {match[1]} without textFormat: Text.PlainText"
        elif match[1] in _LABELLED and "contentItem" not in own:
            yield f"{_line(code, match.start())}: {match[1]} draws its own label"


def _own_body(code: str, start: int) -> str:
    """The text between an object's braces, without what stands in braces inside it."""
    depth, own = 1, []
    for letter in code[start:]:
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            break
        if depth == 1:
            own.append(letter)
    return "".join(own)


def _line(code: str, position: int) -> int:
    return code.count("\n", 0, position) + 1
