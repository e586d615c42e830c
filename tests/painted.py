"""What stands on a window as it is painted: words that are cut, that lie over others or leave the window."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


class Words(NamedTuple):
    """Words in their box, in the window's own pixels; `cut` where the box does not hold them."""

    text: str
    x: float
    y: float
    right: float
    bottom: float
    cut: bool


def painted(window: QQuickWindow) -> list[Words]:
    """All words of a window that can be seen, what is clipped away left out."""
    return list(_within(window.contentItem(), QRectF(0, 0, window.width(), window.height())))


def faults(words: Sequence[Words], width: float, height: float) -> list[str]:
    """What is wrong with them on a window of this size, one line each."""
    wrong = [f"{one.text!r} is cut" for one in words if one.cut]
    wrong += [f"{one.text!r} leaves the window" for one in words if one.right > width + 1 or one.bottom > height + 1]
    for at, one in enumerate(words):
        wrong += [f"{one.text!r} over {other.text!r}" for other in words[at + 1 :] if _over(one, other)]
    return wrong


def _over(one: Words, other: Words) -> bool:
    """Lines of text stand close: a fifth of the lower one may lie in the other's box, as letters do not reach there."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide > 2 and high > max(3, 0.2 * min(one.bottom - one.y, other.bottom - other.y))


def _within(item: QObject, clip: QRectF):
    if not item.isVisible() or item.opacity() < 0.05:
        return
    box = item.mapRectToScene(item.boundingRect() if item.inherits("QQuickText") else QRectF(item.childrenRect()))
    if item.inherits("QQuickText") and str(item.property("text")).strip():
        seen = box.intersected(clip)
        wide = item.property("paintedWidth") > item.boundingRect().width() + 2
        cut = bool(item.property("truncated")) or wide or _lost(box, seen)
        if not seen.isEmpty():
            yield Words(str(item.property("text")), *seen.getCoords(), cut)
    if item.clip():
        clip = clip.intersected(item.mapRectToScene(QRectF(0, 0, item.width(), item.height())))
    for child in item.childItems():
        assert isinstance(child, QQuickItem)
        yield from _within(child, clip)


def _lost(box: QRectF, seen: QRectF) -> bool:
    return seen.width() * seen.height() < 0.97 * box.width() * box.height()
