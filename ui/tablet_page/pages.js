"use strict";

// Which page stands on the tablet: home, a card that was opened from it, and back again.
const pages = (function () {
  let stack = []; // {card, from, mark} or {make}: an opened card, the id of the button that opened it, its mark
  let putAside = null; // the asking card that somebody stepped back from
  let firsts = [0]; // the first choice of each page of a long card, the last one shown

  function turn() {
    firsts = [0];
  }

  function push(entry) {
    stack.push(entry);
    turn();
  }

  function keep(n) {
    stack = stack.slice(0, n);
    turn();
  }

  function card(state) {
    if (stack.length) {
      const top = stack[stack.length - 1];
      return top.make ? top.make() : top.card;
    }
    return state.card && state.card.id !== putAside ? state.card : null;
  }

  return {
    open: (card, from, mark) => push({card, from, mark}),
    openMade: make => push({make}),
    back: () => keep(-1),
    home: () => keep(0),
    card,
    isOpened: () => stack.length > 0,
    isAsking: id => Boolean(now.state && now.shown().card) && now.shown().card.id === id,
    isUnder: asked => (stack.length ? stack[0].card !== undefined
      && (asked.offers || []).concat(asked.send || []).some(o => o.id === stack[0].from) : asked.id !== putAside),
    root: () => (stack.find(entry => entry.from) || {mark: ""}).mark,
    // This card and those it was opened from.
    path: card => stack.map(entry => entry.card).concat(card).filter(Boolean),
    closeToRoot: () => {
      const at = stack.findIndex(entry => entry.from);
      if (at >= 0) keep(at);
    },
    putAside: id => { putAside = id; turn(); },
    isAside: state => Boolean(state.card) && state.card.id === putAside,
    from: () => firsts[firsts.length - 1],
    forward: n => { firsts.push(firsts[firsts.length - 1] + n); },
    backward: () => { firsts.pop(); },
  };
})();
