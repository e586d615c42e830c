"""Words of a web page: each script marked with its language and direction, people's own words apart from ours."""

from xml.etree.ElementTree import Element, SubElement

from kiosk.summary.typesetting.directions import right_to_left, sides, turns
from kiosk.summary.typesetting.languages import spans
from kiosk.summary.typesetting.runs import readable


def say(element: Element, text: str) -> None:
    """Adds plain text at the end of an element: the serialiser escapes whatever stands in it."""
    if not turns(text):
        _append(element, readable(text))
        return
    for words, is_apart in sides(text):
        inside = SubElement(element, "bdi", dir=_way(words)) if is_apart else element
        for part, language in spans(readable(words)):
            if language:
                SubElement(inside, "span", lang=language, dir=_way(part)).text = part
            else:
                _append(inside, part)


def _way(words: str) -> str:
    return "rtl" if right_to_left(words) else "ltr"


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
