"use strict";

// The parts the room sent, and the state that they make: what changed comes whole, all else stays as it was.
const parts = (function () {
  let epoch = "";
  let seq = 0;
  let held = {};
  let tags = {};

  function clear() {
    epoch = "";
    held = {};
    tags = {};
  }

  // The whole state after this message, or null if it is older than what stands here.
  function take(message) {
    if (message.epoch !== epoch) clear();
    else if (message.seq < seq) return null;
    epoch = message.epoch;
    seq = message.seq;
    Object.keys(message.parts).forEach(name => set(name, message.parts[name], message.tags[name]));
    return state(message, held);
  }

  function set(name, part, tag) {
    delete held[name];
    delete tags[name];
    if (part === null) return;
    held[name] = part;
    tags[name] = tag;
  }

  function state(message, from) {
    const floor = from.floor || {}, place = from.place || {}, cover = from.cover || {};
    const rows = name => (from[name] || []).map(row => deck.row(row, from["card." + row.card]));
    return {epoch: message.epoch, seq: message.seq, me: from.me, language: floor.language, floor: floor.speaks, say: floor.say,
      title: place.title, line: place.line, yours: place.yours, stops: place.stops, question: from.question,
      card: from.asked, offers: rows("home"), notice: from.notes, pad: from.pad, cover: cover.card, shared: cover.shared,
      more: Object.keys(GROUPS).map(name => rows("list." + name)).reduce((all, some) => all.concat(some), [])};
  }

  return {
    take,
    clear,
    // What stands here, as the room is told, so that it sends no more than what differs.
    have: () => Object.keys(tags).map(name => name + ":" + tags[name]).join(","),
    whole: message => state(message, message.parts), // one that holds everything
  };
})();
