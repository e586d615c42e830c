"use strict";

// The room asks: it takes the page over, or stands in a strip where words are unsent; put off, it waits on home.
const asked = (function () {
  const PRIVATE = ["feelings", "hard", "limits", "unsaid"];
  let seen = ""; // the question that was put before the person
  let waits = false; // it stands in the strip
  let done = false; // what ended it was a tap of mine
  let snapshot = null; // how it last stood, for as long as its page stands

  const name = card => card.id.replace(/-in$/, "") + " " + card.title;

  // A card with nothing else to do is the whole page; one beside others interrupts.
  function current() {
    const state = now.shown();
    return state.card && now.rows().length ? state.card : null;
  }

  function isTyping() {
    const active = document.activeElement;
    return Boolean(active && active.matches("input, textarea"));
  }

  function hasUnsentWords() {
    const entry = pages.top();
    const card = entry && (entry.card || entry.asked && snapshot);
    return Boolean(card) && (card.fields || []).some(field => now.drafts[now.draftName(card, field)]);
  }

  function isPrivate() {
    const first = pages.rootOffer();
    return Boolean(first) && PRIVATE.includes(first.from);
  }

  const isBusy = () => pages.isOpened() && !pages.isAsking() && (isTyping() || hasUnsentWords() || isPrivate());

  // Look at a new state: is something asked that was not asked before?
  function look() {
    const card = current();
    if (!card) {
      waits = false;
      if (!pages.isAsking() && pages.isUnderAsked()) pages.dropAsked();
      return;
    }
    snapshot = card;
    if (name(card) === seen) return;
    seen = name(card);
    done = false;
    if (isBusy()) waits = true;
    else take();
    now.announce(WORDS.askedNow + ". " + card.title);
  }

  function take() {
    waits = false;
    if (pages.isUnderAsked()) pages.toAsked();
    else pages.ask();
  }

  return {
    look,
    isBusy,
    isPrivate,
    take,
    current,
    card: () => current() || snapshot,
    rows: () => { const card = asked.card() || {}; return (card.offers || []).concat(card.send || []); },
    isOver: () => !current(),
    isDone: () => done,
    took: id => { done = done || Boolean(snapshot) && snapshot.id === id; },
    isWaiting: () => waits && Boolean(current()),
    putOff: () => { waits = false; },
    clear: () => { seen = ""; waits = false; done = false; snapshot = null; },
  };
})();
