"use strict";

// What the page knows now, in memory only.
const now = {
  state: null, // the newest state the room sent
  seat: null, // on a shared pad: {id, state} of whose turn at the pad it is
  sentence: "", // a refusal, until the next press
  isAway: false,
  drafts: {}, // what is being typed, by card and field
  answers: {}, // what became of a private answer, by card; never which answer
  spoken: "", // what is to be said aloud next
  redraw: () => {},
  shown: () => (now.seat ? now.seat.state || {} : now.state || {}),
  rows: () => (now.shown().offers || []).concat(now.shown().more || []),
  prefix: () => (now.seat ? now.seat.id + " " : ""),
  notice: () => [now.sentence, now.state ? now.shown().notice : ""].filter(Boolean).join(" "),
  draftName: (card, field) => card.id + " " + field.name,
  drop: (all, card) => Object.keys(all).filter(name => name.startsWith(card + " ")).forEach(name => delete all[name]),
  answerName: card => card.id + " " + card.title,
  announce: words => { now.spoken = words; },

  forget: () => {
    now.seat = null;
    now.drafts = {};
    now.answers = {};
    now.sentence = "";
    marks.clear();
    asked.clear();
    deck.clear();
    pages.home();
  },

  // Do what a press asks for; an old refusal goes with it.
  act: then => {
    now.sentence = "";
    marks.unrefuse();
    then();
    now.redraw();
  },
};
