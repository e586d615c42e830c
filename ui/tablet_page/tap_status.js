"use strict";

// What became of each tap, by its button, until the room says so itself or 20 seconds have passed.
const marks = (function () {
  const LASTING = 20000;
  let all = {};

  // The name of a button: one of a card is another than one of home or of the list.
  const name = (offer, card) => now.prefix() + (card && !card.isWhole ? card.id : "") + " " + offer.id;

  function note(id, status, seq, sentence) {
    all[id] = {status, seq, sentence};
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

  // The status to show on a button; a quiet one shows nothing but a refusal.
  function of(offer, card) {
    const mark = all[name(offer, card)];
    if (mark && mark.status === "refused") return "refused";
    if (offer.quiet) return "";
    return mark ? mark.status : offer.state === "sent" ? "set" : "";
  }

  function unrefuse() {
    Object.keys(all).filter(id => all[id].status === "refused").forEach(id => delete all[id]);
  }

  return {name, note, drop: id => { delete all[id]; }, settle, of, unrefuse, leave: card => now.drop(all, card), clear: () => { all = {}; },
    sentence: (offer, card) => (all[name(offer, card)] || {}).sentence || ""};
})();
