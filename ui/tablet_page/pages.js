"use strict";

// Which page stands on the tablet: home, what was opened from it, and back again, also by the browser's own way back.
const pages = (function () {
  let stack = []; // {card, from, mark, sent}: an opened card; {make}: a page of the tablet's own; {asked: true}
  let last = "";

  const top = () => stack.length ? stack[stack.length - 1] : null;

  function push(entry) {
    stack.push(entry);
  }

  function keep(n) {
    stack = stack.slice(0, n);
  }

  // One entry of the history stands before this page, so that the browser's way back comes here and not out.
  function guard() {
    history.pushState(null, "", location.pathname);
  }

  function onBack() {
    if (location.hash) return; // a link of the room, that was opened here
    guard();
    now.act(() => {
      if (stack.length) back();
      else now.announce(WORDS.still);
    });
  }

  function back() {
    const gone = stack.pop();
    if (gone && gone.asked) asked.putOff();
    last = gone && gone.from || "";
  }

  // The row of the room's that this entry was opened by, as it stands now.
  function fresh(entry) {
    const at = stack.indexOf(entry);
    const under = at > 0 ? stack[at - 1] : {};
    const rows = under.card ? (fresh(under).offers || []).concat(fresh(under).send || [])
      : under.asked ? asked.rows() : now.rows();
    const row = rows.find(one => one.id === entry.from);
    return row && row.opens || entry.card;
  }

  // The way the program gave it no longer there, a card that was sent still says so.
  const card = entry => entry.make ? entry.make() : entry.sent ? entry.card : fresh(entry);

  // What a row opens has come, or why not.
  function came(from) {
    stack.filter(entry => entry.card && entry.card.isComing && entry.from === from).forEach(entry => { entry.card = fresh(entry); });
  }

  // This card and those it was opened from; not those that lie under what the room asks.
  function path(one) {
    const since = stack.map(entry => Boolean(entry.asked)).lastIndexOf(true) + 1;
    return stack.slice(since).map(entry => entry.card).filter(card => card && one && card.id !== one.id).concat(one).filter(Boolean);
  }

  function start() {
    guard();
    window.addEventListener("popstate", onBack);
  }

  return {
    start,
    top,
    card,
    open: (opened, from, mark) => push({card: opened, from, mark}),
    openMade: make => push({make}),
    ask: () => push({asked: true}),
    back,
    home: () => { stack = []; },
    came,
    isOpened: () => stack.length > 0,
    isOpen: from => stack.some(entry => entry.card && entry.from === from),
    isAsking: () => Boolean(top() && top().asked),
    isUnderAsked: () => stack.some(entry => entry.asked),
    dropAsked: () => { stack = stack.filter(entry => !entry.asked); },
    toAsked: () => { keep(stack.findIndex(entry => entry.asked) + 1); },
    root: () => (stack.find(entry => entry.from) || {mark: ""}).mark,
    rootOffer: () => stack.find(entry => entry.from),
    path,
    // From which button the page before was opened, once, so that keys come back to it.
    cameFrom: () => { const from = last; last = ""; return from; },
  };
})();
