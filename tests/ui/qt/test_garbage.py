"""Garbage is collected at a moment of Heard's own choosing, and Python's own way comes back afterwards."""

import gc
import weakref

from ui.qt.garbage import Collector


class Ring:
    """Refers to itself, so that only collecting ends it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_left_is_collected_before_python_may_again(collected):
    collector = Collector()
    gone = weakref.ref(Ring())
    assert gone() is not None
    collector.stop()
    assert gone() is None


def test_one_inside_another_leaves_the_outer_one_in_charge(collected):
    Collector().stop()
    assert not gc.isenabled()
