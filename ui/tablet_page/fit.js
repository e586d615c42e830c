"use strict";

// Makes a page fit with no scrolling and no small button: what may give way does, in a fixed order.
const fit = (function () {
  const YIELDS = ["", "short", "tight", "noquestion", "halved", "nosay", "noline", "nosecond"];
  const ONCE = YIELDS.map((_, n) => YIELDS.slice(0, n + 1).join(" "));
  const HOME = ONCE.concat(ONCE.slice(3).map(way => way + " halved twin"));
  const CARD = ["", "tight", "tight nosecond", "tight nosecond paired", "tight nosecond paired small"];
  const SPLIT = ["tight nosecond split", "tight nosecond split paired"];
  const SLACK = 8; // letters reach a little out of their lines

  function setHeight() {
    document.documentElement.style.setProperty("--height", window.innerHeight + "px");
  }

  function fits(page) {
    const isInside = (part, slack) => part.scrollHeight <= part.clientHeight + slack;
    return isInside(page, 1) && Array.from(page.children).every(part => isInside(part, SLACK))
      && Array.from(page.querySelectorAll("button")).every(button => button.scrollWidth <= button.clientWidth + 1);
  }

  // Try each way until one fits; false if none does.
  function squeeze(page, screen, ways) {
    return ways.some(way => {
      page.className = screen.style + " " + way;
      return fits(page);
    });
  }

  // Fit a screen; `drawWith(n)` draws it with only n choices, the rest on pages that follow.
  function run(page, screen, drawWith) {
    if (squeeze(page, screen, screen.style === "home" ? HOME : CARD)) return;
    if (screen.canSplit && squeeze(page, screen, SPLIT)) return;
    for (let n = (screen.choices || 0) - 1; n > 0; n -= 1) {
      drawWith(n);
      if (squeeze(page, screen, CARD.slice(2).concat(screen.canSplit ? SPLIT : []))) return;
    }
  }

  return {run, setHeight};
})();
