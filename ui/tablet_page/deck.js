"use strict";

// The cards that rows open: private ones came with the state, all others are asked for when somebody opens them.
const deck = (function () {
  let held = {}; // {tag, card} by the row's place and name
  let asking = {};
  let failed = {}; // why a card did not come

  const name = row => now.prefix() + row.card;

  // The same row with what it opens as it is known now.
  function row(sent, privateCard) {
    if (!sent.card) return sent;
    return Object.defineProperty(Object.assign({}, sent), "opens",
      {enumerable: true, get: () => sent.tag ? known(sent) : privateCard});
  }

  const known = sent => (held[name(sent)] || {}).card || coming(sent);

  function coming(sent) {
    return {id: sent.card, title: sent.words, text: [failed[name(sent)] || WORDS.oneMoment], back: true, isComing: true};
  }

  // Somebody opens this row: what is older than the row is not shown, unless nothing newer can be had.
  function open(sent) {
    const key = sent.tag && name(sent);
    if (!key || (held[key] || {}).tag === sent.tag) return;
    if (!now.isAway) delete held[key];
    ask(sent, key);
  }

  function ask(sent, key) {
    if (asking[key]) return;
    const mine = asking[key] = {};
    delete failed[key];
    const seat = now.seat ? "?seat=" + encodeURIComponent(now.seat.id) : "";
    link.ask("GET", "/card/" + encodeURIComponent(sent.card) + seat).then(answer => {
      if (asking[key] !== mine) return;
      delete asking[key];
      if (answer.status === 200 && answer.body.id) held[key] = {tag: answer.tag, card: answer.body};
      else failed[key] = answer.status && answer.body.sentence || WORDS.needsRoom;
      pages.came(sent.id);
      now.redraw();
    });
  }

  // What is open follows the room.
  function look() {
    now.rows().filter(row => row.tag && pages.isOpen(row.id) && (held[name(row)] || {}).tag !== row.tag)
      .forEach(row => ask(row, name(row)));
  }

  return {row, open, look, clear: () => { held = {}; asking = {}; failed = {}; }};
})();
