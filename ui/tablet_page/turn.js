"use strict";

// It became my turn: it is in sight at once, beside what is being written or told.
const turn = (function () {
  let was = false;
  let waits = false;

  function look() {
    const is = Boolean(now.state && now.state.yours) && !now.seat;
    if (is && !was && pages.isOpened()) {
      if (asked.isBusy() || pages.isAsking()) waits = true;
      else pages.home();
    }
    was = is;
    waits = waits && is && pages.isOpened();
  }

  function go() {
    waits = false;
    pages.home();
  }

  return {look, go, isWaiting: () => waits};
})();
