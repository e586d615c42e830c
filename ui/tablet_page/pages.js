"use strict";

/** Which page stands on the tablet: home, a card that was opened from it, and back again. */
const pages = (function () {
  let stack = []; // {card, from, mark} or {make}: an opened card, the id of the button that opened it, its mark
  let putAside = null; // the asking card that somebody stepped back from
  let firsts = [0]; // the first choice of each page of a long card, the last one shown

  function turn() {
    firsts = [0];
  }

  function open(card, from, mark) {
    stack.push({card, from, mark});
    turn();
  }

  function openMade(make) {
    stack.push({make});
    turn();
  }

  function back() {
    stack.pop();
    turn();
  }

  function home() {
    stack = [];
    turn();
  }

  const inside = card => (card.offers || []).concat(card.send || []);

  /** The card to show now, or null for home. */
  function card(state) {
    if (stack.length) {
      const top = stack[stack.length - 1];
      return top.make ? top.make() : top.card;
    }
    return state.card && state.card.id !== putAside ? state.card : null;
  }

  return {
    open,
    openMade,
    back,
    home,
    card,
    isOpened: () => stack.length > 0,
    isAsking: id => Boolean(now.state && now.shown().card) && now.shown().card.id === id,
    /** Whether what is shown belongs to the asking card. */
    isUnder: asked => (stack.length ? stack[0].card !== undefined && inside(asked).some(o => o.id === stack[0].from)
      : asked.id !== putAside),
    /** The button that the opened cards came from. */
    root: () => {
      const at = stack.findIndex(entry => entry.from);
      return at < 0 ? "" : stack[at].mark;
    },
    closeToRoot: () => {
      const at = stack.findIndex(entry => entry.from);
      if (at < 0) return;
      stack = stack.slice(0, at);
      turn();
    },
    putAside: id => { putAside = id; turn(); },
    isAside: state => Boolean(state.card) && state.card.id === putAside,
    from: () => firsts[firsts.length - 1],
    forward: n => { firsts.push(firsts[firsts.length - 1] + n); },
    backward: () => { firsts.pop(); },
  };
})();
