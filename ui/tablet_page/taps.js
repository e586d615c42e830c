"use strict";

// A press on an offer: its tap goes to the room as it came, with what was filled in, and is answered where it was made.
const taps = (function () {
  let whenDone = null;

  function filled(tap, card) {
    const copy = JSON.parse(JSON.stringify(tap));
    pages.path(card).forEach(one => (one.fields || []).forEach(field => {
      const value = now.drafts[now.draftName(one, field)];
      if (value !== undefined && value !== "") copy.does[field.name] = field.kind === "number" ? Number(value) : value;
    }));
    return copy;
  }

  // The words that were sent, to be seen beside "The room has it."; nothing of what is private.
  function wordsOf(offer, card) {
    if (offer.quiet || offer.tap.private) return "";
    const typed = pages.path(card).map(one => (one.fields || []).map(field => now.drafts[now.draftName(one, field)])
      .filter(value => typeof value === "string")).reduce((all, some) => all.concat(some), []);
    return typed.length ? typed.join(" · ") : offer.words;
  }

  // Take an offer of `card`, or of home if that is null.
  function take(offer, card) {
    const missing = card && offer === card.send ? (card.fields || []).find(field => field.required && isEmpty(card, field)) : null;
    if (missing) return ask(missing);
    if (offer.tap) send(offer, card);
    else if (offer.opens) open(offer, card);
    else idle.end();
  }

  function open(offer, card) {
    deck.open(offer);
    pages.open(offer.opens, offer.id, marks.name(offer, card));
  }

  const isEmpty = (card, field) => [undefined, ""].includes(now.drafts[now.draftName(card, field)]);

  function ask(field) {
    now.sentence = WORDS.fillIn.replace("{what}", field.words);
    now.announce(now.sentence);
    const input = document.getElementById("f-" + field.name);
    if (input) input.focus();
  }

  // A private answer to the card that asks now, or on one opened from it.
  function answered(offer) {
    const card = asked.current() || now.shown().card;
    const isAnswer = offer.tap.private === true && !offer.quiet && card && (pages.isUnderAsked() || !pages.isOpened());
    return isAnswer ? now.answerName(card) : "";
  }

  function send(offer, card) {
    const answer = answered(offer);
    const entry = pages.top();
    const isOpened = Boolean(entry && entry.card && card && entry.card.id === card.id && !answer);
    const mark = {ids: answer || offer.quiet ? [] : [marks.name(offer, card), isOpened ? pages.root() : ""].filter(Boolean),
      own: marks.name(offer, card), button: offer.id, card: card ? card.id : "", path: pages.path(card).map(one => one.id), answer,
      goesOn: Boolean(offer.opens), seat: now.seat ? now.seat.id : "", isQuiet: Boolean(offer.quiet || offer.tap.private)};
    const tap = offer.weight === "way_out" ? offer.tap : filled(offer.tap, card);
    if (offer.opens) open(offer, card);
    else if (answer && entry && !entry.asked && pages.isUnderAsked()) pages.toAsked();
    else if (isOpened && !now.rows().length) pages.home(); // on the way in the room's next card is the answer
    else if (isOpened && !card.stays && card.id) leaveSent(entry, offer, card, mark);
    outbox.add(tap, mark, offer.quiet ? "" : offer.words);
  }

  // The card says what became of it, and stays until the person leaves it.
  function leaveSent(entry, offer, card, mark) {
    entry.card = card;
    entry.sent = {status: "sending", words: wordsOf(offer, card), isQuiet: mark.isQuiet};
    Object.defineProperty(mark, "entry", {value: entry, enumerable: false}); // never stored
  }

  function told(entry, status, body) {
    const mark = entry.mark;
    mark.ids.forEach(id => marks.note(id, status, body.seq));
    if (mark.answer) now.answers[mark.answer] = status;
    if (mark.entry && mark.entry.sent) mark.entry.sent.status = status;
    if (status === "refused") refused(entry, body);
    if (status === "dropped") dropped(mark);
    if (status === "kept") kept(mark);
    now.redraw();
  }

  function refused(entry, body) {
    const mark = entry.mark;
    const sentence = body.sentence || WORDS.refused;
    delete now.answers[mark.answer];
    mark.ids.forEach(marks.drop);
    if (isInSight(mark)) marks.note(mark.own, "refused", 0, sentence);
    else now.sentence = sentence;
    if (mark.entry) delete mark.entry.sent;
    if (!mark.isQuiet) now.announce(sentence);
    whenDone(mark, false);
  }

  function dropped(mark) {
    mark.ids.forEach(marks.drop);
    delete now.answers[mark.answer];
    if (mark.entry) delete mark.entry.sent;
  }

  // Whether the button of the tap still stands on this page.
  function isInSight(mark) {
    const buttons = Array.from(document.querySelectorAll("main [data-id]"));
    return Boolean(mark.entry) && mark.entry === pages.top() || buttons.some(one => one.dataset.id === mark.button);
  }

  function kept(mark) {
    (mark.path || []).forEach(id => now.drop(now.drafts, id));
    if (!mark.answer) asked.took(mark.card);
    if (now.state) marks.settle(now.shown());
    now.announce(mark.isQuiet ? WORDS.sent : WORDS.kept);
    whenDone(mark, true);
  }

  return {take, told, start: then => { whenDone = then; }};
})();
