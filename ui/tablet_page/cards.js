"use strict";

// One thing asked, drawn: its words, its fields, all its answers on one page, and the ways out.
const cards = (function () {
  const isWayOut = offer => offer.weight === "way_out";

  function offered(offer, card) {
    if (offer.act) return own(offer);
    return views.button(offer, () => now.act(() => taps.take(offer, card)),
      {status: marks.of(offer, card), sentence: marks.sentence(offer, card)});
  }

  // A button of the tablet's own.
  function own(offer) {
    return views.button(offer, () => now.act(offer.act), {status: offer.isOn ? "set" : offer.status || "",
      pressed: offer.isOn === undefined ? null : String(offer.isOn)});
  }

  const way = (id, words, second, then, more) => own(Object.assign({id, words, second, weight: "way_out", act: then}, more));

  function type(name, value) {
    now.drafts[name] = value;
    if (now.seat) pad.touched();
    now.redraw();
  }

  function fieldOn(card, field) {
    const name = now.draftName(card, field);
    const change = value => type(name, value);
    if (later.use(() => scanning.isOn()) && field.kind !== "choice") {
      const write = () => letters.card(field.words, now.drafts[name] || "", change);
      return own({id: "_write-" + field.name, words: field.words, second: now.drafts[name],
        act: () => pages.openMade(write)});
    }
    const go = card.send ? () => now.act(() => taps.take(card.send, card)) : null;
    return views.field(field, now.drafts[name], change, go);
  }

  // Short choices in two columns where they are many, else one under the other; all of one size.
  function answers(card, offers, isAsked) {
    const isShort = offers.length > 4 && !offers.some(one => one.second || one.core || one.words.length > 40);
    const style = isShort && !isAsked ? "rows even" : "answers";
    return views.block(style, "answers", offers.map(offer => offered(offer, card)));
  }

  // `how.isAsked` is whether the room asks it, `how.sent` what became of a tap of it.
  function draw(card, how) {
    if (how.sent) return drawSent(card, how.sent);
    const offers = card.offers || [];
    const choices = offers.filter(offer => !isWayOut(offer));
    const fields = (card.fields || []).map(field => fieldOn(card, field));
    const lines = (card.text || []).map((words, at) => views.text("body", words, "p", "t" + at));
    const count = how.isAsked && choices.length > 1 ? WORDS.answers.replace("{n}", choices.length) : "";
    const said = [views.steps(card), views.text("label", how.isAsked ? WORDS.askedNow : "", "p", "asked-now"),
      views.text("label", card.above, "p", "above"), views.heading(card.title || ""), views.tell(now.notice()),
      views.text("count", count)].concat(fields.length ? fields : lines);
    const send = card.send ? offered(card.send, card) : null;
    const after = fields.length && lines.length ? el("div", {key: "after", class: "said"}, lines) : null;
    return views.page(said, [send, aloud(card), answers(card, choices, how.isAsked), after, ways(card, offers.filter(isWayOut), how)]);
  }

  const el = views.el;

  // What was typed, said by this tablet.
  function aloud(card) {
    if (!card.aloud) return null;
    if (!later.isHere()) return waitForVoice();
    if (!speech.canSpeak()) return views.text("body", WORDS.noVoiceToSay, "p", "no-voice");
    const words = now.drafts[now.draftName(card, {name: card.aloud})] || "";
    return own({id: "_aloud", words: WORDS.aloud, act: () => speech.say([{words, node: document.getElementById("f-" + card.aloud)}])});
  }

  function waitForVoice() {
    later.want();
    return views.text("body", later.sentence(), "p", "no-voice");
  }

  function ways(card, outs, how) {
    const drawn = outs.map(offer => offered(offer, card));
    const back = backOf(card, how);
    if (back) drawn.push(back);
    return views.block(drawn.length > 1 ? "pair" : "one", "ways", settings.isLeft() ? drawn.reverse() : drawn);
  }

  function backOf(card, how) {
    if (how.isWhole || !pages.isOpened()) return null;
    if (how.isAsked) return wayFromAsked(card);
    const hasWords = (card.fields || []).length > 0;
    const isUnsent = !card.isWhole && !card.act && ((card.offers || []).some(one => one.tap || one.opens) || hasWords);
    return way("_back", WORDS.back, hasWords ? WORDS.stays : isUnsent && !card.stays && !hasTakeBack(card) ? WORDS.nothingSent : "",
      pages.back);
  }

  const hasTakeBack = card => (card.offers || []).some(one => isWayOut(one) && one.tap);

  function wayFromAsked(card) {
    const isAnswer = (card.offers || []).some(one => one.id === "not_now");
    return way("_back", isAnswer ? WORDS.back : WORDS.notNow, WORDS.waits, pages.back);
  }

  // It says what became of the tap, with the words sent, until the person leaves it.
  function drawSent(card, sent) {
    const words = sent.isQuiet && sent.status === "kept" ? WORDS.sent : WORDS[sent.status];
    const said = [views.text("label", card.above, "p", "above"), views.heading(card.title || ""),
      views.tell(words, sent.words, "sent"), views.tell(now.notice())];
    const again = own({id: "_again", words: WORDS.again, act: () => { delete pages.top().sent; }});
    return views.page(said, [views.block("pair", "ways", [again, way("_back", WORDS.back, "", pages.back)])]);
  }

  // A private answer that is on its way or in; which one is not shown.
  function drawAnswered(card, status) {
    const title = {sending: WORDS.sending, unsent: WORDS.unsent, kept: WORDS.answered}[status];
    const change = own({id: "_change", words: WORDS.change, core: true,
      act: () => { delete now.answers[now.answerName(card)]; }});
    const outs = (card.offers || []).filter(offer => isWayOut(offer) && !(offer.tap && offer.tap.private));
    const said = [views.text("label", WORDS.askedNow, "p", "asked-now"), views.heading(card.title),
      views.tell(title, "", "answered"), views.tell(now.notice())];
    return views.page(said, [change, ways(card, outs, {isAsked: pages.isAsking()})]);
  }

  function drawStopped(card) {
    const said = [views.text("label", card.title, "p", "above"), views.heading(asked.isDone() ? WORDS.kept : WORDS.stopped)];
    return views.page(said, [way("_back", WORDS.back, "", pages.back)]);
  }

  return {draw, drawAnswered, drawStopped, offered, own, way, type};
})();
