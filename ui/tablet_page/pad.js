"use strict";

/** The shared pad: somebody picks their seat, taps, and it goes back to the seats by itself. */
const pad = (function () {
  const AFTER_KEPT = 2500;
  const AFTER_REFUSED = 8000;
  const UNTOUCHED = 90000;
  const ON_A_PAGE = 8;
  let first = 0;
  let timer = null;

  function returnIn(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(toSeats, milliseconds);
  }

  function toSeats() {
    clearTimeout(timer);
    now.forget();
    now.redraw();
  }

  function pick(seat) {
    now.act(() => {
      now.seat = {id: seat.id, state: null};
      returnIn(UNTOUCHED);
      refresh();
    });
  }

  /** Ask for what the person at the pad can do now. */
  function refresh() {
    const asked = now.seat;
    link.ask("GET", "/state?seat=" + encodeURIComponent(asked.id)).then(answer => {
      if (asked !== now.seat || answer.status !== 200) return;
      asked.state = answer.body;
      marks.settle(asked.state, now.prefix());
      now.redraw();
    });
  }

  /** After a tap: back to the seats once its sentence can have been read, unless a further card is open. */
  function done(mark, isKept) {
    if (!now.seat || mark.seat !== now.seat.id) return;
    returnIn(pages.isOpened() ? UNTOUCHED : isKept ? AFTER_KEPT : AFTER_REFUSED);
  }

  function seats() {
    return now.state.pad.seats || [];
  }

  return {
    toSeats,
    pick,
    refresh,
    done,
    touched: () => now.seat && returnIn(UNTOUCHED),
    shown: () => seats().slice(first, first + ON_A_PAGE),
    hasMore: () => seats().length > ON_A_PAGE,
    first: () => first,
    turn: () => { first = first + ON_A_PAGE < seats().length ? first + ON_A_PAGE : 0; },
  };
})();
