"""Who may see what only the desk should know: it is folded by a key, and while others can see the screen."""

from __future__ import annotations


class Eyes:
    """`hidden` as somebody chose with F4; `held` while F4 is held down on a screen that others see."""

    def __init__(self) -> None:
        self.hidden = self.held = False

    def f4(self, down: bool, others_see: bool) -> None:
        self.held = down and others_see
        if down and not others_see:
            self.hidden = not self.hidden

    def see(self, others_see: bool) -> bool:
        """Whether the list is open now."""
        return self.held if others_see else not self.hidden
