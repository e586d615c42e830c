"use strict";

// What became of each tap, by its button, until the room says so itself or 20 seconds have passed.
const marks = (function () {
  const LASTING = 20000;
  let all = {};

  // The name of a button: one of a card is another than one of home or of More.
  const name = (offer, card) => now.prefix() + (card && !card.isWhole ? card.id : "") + " " + offer.id;

  function note(id, status, seq) {
    if (status === "refused") delete all[id];
    else all[id] = {status, seq};
    if (status === "kept") fade(id, all[id]);
  }

  function fade(id, mark) {
    setTimeout(() => {
      if (all[id] !== mark) return;
      delete all[id];
      now.redraw();
    }, LASTING);
  }

  // Hand over to the room's own word about a button, once it knows of the tap.
  function settle(state) {
    (state.offers || []).concat(state.more || []).forEach(offer => {
      const mark = all[name(offer, null)];
      const isKnown = mark && mark.status === "kept" && state.seq >= mark.seq;
      if (isKnown && offer.state === "sent") delete all[name(offer, null)];
    });
  }

  // The status to show on a button; a quiet one never shows any.
  function of(offer, card) {
    if (offer.quiet) return "";
    const mark = all[name(offer, card)];
    return mark ? mark.status : offer.state === "sent" ? "set" : "";
  }

  return {name, note, settle, leave: card => now.drop(all, card), of, clear: () => { all = {}; }};
})();
