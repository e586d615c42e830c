"use strict";

// A press on an offer: its tap goes to the room as it came, with what was filled in.
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

  // Take an offer of `card`, or of home if that is null.
  function take(offer, card) {
    if (offer.tap) send(offer, card);
    else if (offer.opens) pages.open(offer.opens, offer.id, marks.name(offer, card));
    else idle.end();
  }

  // A private answer to the card that asks now, or on one opened from it.
  function answered(offer) {
    const asked = now.shown().card;
    const isAnswer = offer.tap.private === true && !offer.quiet && asked && pages.isUnder(asked);
    return isAnswer ? now.answerName(asked) : "";
  }

  function send(offer, card) {
    const further = offer.opens;
    const answer = answered(offer);
    const mark = {ids: answer || offer.quiet ? [] : [marks.name(offer, card), pages.root()].filter(Boolean),
      card: card ? card.id : "", path: pages.path(card).map(one => one.id), answer, isNested: pages.isOpened(),
      goesOn: Boolean(further), seat: now.seat ? now.seat.id : ""};
    const tap = offer.weight === "way_out" ? offer.tap : filled(offer.tap, card);
    if (further) pages.open(further, offer.id, marks.name(offer, card));
    else pages.closeToRoot();
    outbox.add(tap, mark);
  }
  function told(entry, status, body) {
    const mark = entry.mark;
    mark.ids.forEach(id => marks.note(id, status, body.seq));
    if (mark.answer) now.answers[mark.answer] = status;
    if (status === "refused") refused(entry, body);
    if (status === "kept") kept(mark);
    now.redraw();
  }

  function refused(entry, body) {
    const mark = entry.mark;
    now.isHushed = entry.tap.private === true;
    delete now.answers[mark.answer];
    now.sentence = body.sentence || WORDS.refused;
    whenDone(mark, false);
  }

  function kept(mark) {
    (mark.path || []).forEach(id => now.drop(now.drafts, id));
    if (mark.isNested) delete now.answers[mark.answer];
    if (now.state) marks.settle(now.shown());
    if (mark.card && !mark.isNested && !pages.isAsking(mark.card)) marks.leave(mark.card);
    whenDone(mark, true);
  }

  return {take, told, start: then => { whenDone = then; }};
})();
