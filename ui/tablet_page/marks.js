"use strict";

/** What became of each tap, by its button, until the room says so itself or 20 seconds have passed. */
const marks = (function () {
  const LASTING = 20000;
  let all = {};
  let changed = null;

  function note(id, status, seq) {
    if (!id) return;
    if (status === "refused") delete all[id];
    else all[id] = {status, seq};
    if (status === "kept") fade(id, all[id]);
  }

  function fade(id, mark) {
    setTimeout(() => {
      if (all[id] === mark) forget(id);
    }, LASTING);
  }

  function forget(id) {
    delete all[id];
    changed();
  }

  function isSent(offers, id) {
    return offers.some(offer => offer.id === id && offer.state === "sent");
  }

  /** Hand over to the room's own word about a button, once it knows of the tap. */
  function settle(state, prefix) {
    const offers = (state.offers || []).concat(state.more || []);
    Object.keys(all).forEach(id => {
      const mark = all[id];
      const isKnown = mark.status === "kept" && id.startsWith(prefix) && state.seq >= mark.seq;
      if (isKnown && isSent(offers, id.slice(prefix.length))) delete all[id];
    });
  }

  /** The status to show on a button; a quiet one never shows any. */
  function of(offer, prefix) {
    if (offer.quiet) return "";
    const mark = all[prefix + offer.id];
    return mark ? mark.status : offer.state === "sent" ? "set" : "";
  }

  return {
    start: whenChanged => { changed = whenChanged; },
    note,
    settle,
    of,
    clear: () => { all = {}; },
  };
})();
