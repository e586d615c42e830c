"use strict";

// The shared pad: pick a seat, tap, and it goes back to the seats by itself.
const pad = (function () {
  const AFTER_KEPT = 4000;
  const AFTER_REFUSED = 8000;
  const UNTOUCHED = 60000;
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

  // Ask for what the person at the pad can do now.
  function refresh() {
    const mine = now.seat;
    link.ask("GET", "/state?seat=" + encodeURIComponent(mine.id)).then(answer => {
      if (mine !== now.seat) return;
      if (answer.status !== 200) return nobody(answer.body.sentence);
      mine.state = parts.whole(answer.body);
      marks.settle(mine.state);
      asked.look();
      deck.look();
      now.redraw();
    });
  }

  function nobody(words) {
    toSeats();
    now.sentence = words || WORDS.noAnswer;
  }

  // After a tap: back to the seats once its sentence can have been read.
  function done(mark, isKept) {
    if (mark.seat !== now.seat.id) return;
    returnIn(mark.goesOn ? UNTOUCHED : isKept ? AFTER_KEPT : AFTER_REFUSED);
  }

  return {
    toSeats,
    pick,
    refresh,
    done,
    touched: () => returnIn(UNTOUCHED),
    seats: () => now.state.pad.seats || [],
  };
})();
