"use strict";

// Which screen is up: {id, style, draw(n), choices}; n limits the choices.
const screens = (function () {
  const WIDE = window.matchMedia("(min-aspect-ratio: 1/1)");
  const PHONE = window.matchMedia("(max-width: 599px), (max-height: 499px)");
  const CODE = {name: "code", words: WORDS.code, kind: "text", max: 24, capitals: true};
  const SEATS = 8;
  const MOST = 6; // choices on one page of a card
  const NOTHING = {choices: [], ways: [], fields: []};
  let readThrough = ""; // the card whose words were read where words and choices do not fit on one page

  const isWayOut = offer => offer.weight === "way_out";

  function current() {
    if (!link.device()) return joining.isTrying() ? plain("joining", WORDS.joining) : join();
    if (!now.state || (now.seat && !now.seat.state)) return plain("wait", now.isAway ? WORDS.away : WORDS.joining);
    if (now.state.pad && !now.seat && !pages.isOpened()) return seats();
    if (idle.cover()) return onCard(idle.cover());
    const card = pages.card(now.shown());
    const status = card ? now.answers[now.answerName(card)] : "";
    if (status && !pages.isOpened()) return onCard(answered(card, status));
    return card ? onCard(card) : home();
  }

  const plain = (id, words) => ({id, style: "card", draw: () => views.cardPage({title: words}, NOTHING)});

  function join() {
    const code = now.drafts["join code"] || "";
    const go = () => joining.join({code});
    const isTyped = code.trim().length > 3;
    const send = views.button({id: "_join", words: WORDS.joinNow, weight: "solid", core: true}, go);
    const shown = {notice: now.sentence, choices: isTyped ? [send] : [], ways: [],
      fields: [views.field(CODE, code, value => type("join code", value), isTyped ? go : null)]};
    return {id: "join", style: "card", draw: () => views.cardPage({title: WORDS.join}, shown)};
  }

  function type(name, value) {
    now.drafts[name] = value;
    pad.touched();
    now.redraw();
  }

  const way = (id, words, then) => views.button({id, words, weight: "way_out"}, () => now.act(then));

  function settingsOffer() {
    return {id: "_settings", words: WORDS.settings, weight: "way_out", act: () => pages.openMade(settings.card)};
  }

  function offered(offer, card) {
    if (!offer.act) return views.button(offer, () => now.act(() => taps.take(offer, card)), {status: marks.of(offer, card)});
    return views.button(offer, () => now.act(offer.act), {status: offer.isOn ? "set" : "",
      pressed: offer.isOn === undefined ? null : String(offer.isOn)});
  }

  const handed = buttons => settings.isLeft() ? buttons.slice().reverse() : buttons;

  // An asking card somebody stepped back from waits as a choice.
  function waiting(state) {
    return pages.isAside(state) ? [{id: "_asked", words: state.card.title, act: () => pages.putAside(null)}] : [];
  }

  function home() {
    const state = now.shown();
    const offers = waiting(state).concat(state.offers || []);
    const isOwnPhone = PHONE.matches && !now.seat;
    const outs = offers.filter(isWayOut).map(offer => offered(offer, null));
    if ((state.more || []).length || state.question || isOwnPhone) {
      outs.push(way("_more", WORDS.more, () => pages.openMade(more)));
    }
    const corner = now.seat ? way("_seats", WORDS.toSeats, pad.toSeats) : isOwnPhone ? null : offered(settingsOffer(), null);
    const drawn = {state, notice: now.notice(), corner, ways: handed(outs),
      choices: offers.filter(offer => !isWayOut(offer)).map(offer => offered(offer, null))};
    return {id: "home " + now.prefix(), style: "home", draw: () => views.homePage(drawn)};
  }

  function more() {
    const state = now.shown();
    const question = state.question || {};
    const text = pages.from() ? [] : [question.words, question.label].filter(Boolean);
    const own = PHONE.matches && !now.seat ? [Object.assign(settingsOffer(), {weight: ""})] : [];
    return {id: "more", title: WORDS.more, text, offers: (state.more || []).concat(own), back: true,
      isWhole: true};
  }

  function answered(card, status) {
    const title = {sending: WORDS.sending, unsent: WORDS.unsent, kept: WORDS.answered}[status];
    const change = {id: "_change", words: WORDS.change, core: true,
      act: () => { delete now.answers[now.answerName(card)]; }};
    const outs = (card.offers || []).filter(offer => isWayOut(offer) && !(offer.tap && offer.tap.private));
    return {id: card.id + " answered", above: card.title, title, offers: [change].concat(outs), back: card.back};
  }

  function isComplete(card) {
    return (card.fields || []).every(field => !field.required || ![undefined, ""].includes(now.drafts[now.draftName(card, field)]));
  }

  function fieldOn(card, field) {
    const name = now.draftName(card, field);
    const change = value => type(name, value);
    if (scanning.isOn() && field.kind !== "choice") {
      const write = () => letters.card(field.words, now.drafts[name] || "", change);
      return views.button({id: "_write-" + field.name, words: field.words, second: now.drafts[name]},
        () => now.act(() => pages.openMade(write)));
    }
    const go = card.send && isComplete(card) ? () => now.act(() => taps.take(card.send, card)) : null;
    return views.field(field, now.drafts[name], change, go);
  }

  function onCard(card) {
    const offers = (card.offers || []).filter(offer => !isWayOut(offer));
    const first = Math.min(pages.from(), Math.max(offers.length - 1, 0));
    const draw = most => {
      const n = Math.min(most, MOST);
      const left = offers.length > first + n ? n : 0;
      return views.cardPage(card, {
        notice: now.notice(),
        choices: offers.slice(first, first + n).map(offer => offered(offer, card)),
        ways: handed(ways(card, first, left)),
        goOn: views.button({id: "_go-on", words: WORDS.goOn, weight: "solid"},
          () => now.act(() => { readThrough = card.id; }), {style: "go-on"}),
        fields: (card.fields || []).map(field => fieldOn(card, field)),
      });
    };
    const isRead = readThrough === card.id;
    return {id: card.id + " " + first + isRead, style: isRead ? "card read" : "card unread", draw,
      choices: Math.min(MOST, offers.length - first), canSplit: !card.isWhole && offers.length < 7 && Boolean((card.text || card.fields || []).length)};
  }

  // The ways on and out of a card; its next page, if any, starts `left` choices on.
  function ways(card, first, left) {
    const outs = card.send && isComplete(card) ? [offered(card.send, card)] : [];
    (card.offers || []).filter(isWayOut).forEach(offer => outs.push(offered(offer, card)));
    if (first > 0) outs.push(way("_back", WORDS.back, pages.backward));
    else if (card.back) outs.push(way("_back", WORDS.back, () => back(card)));
    if (left) outs.push(way("_on", WORDS.more, () => pages.forward(left)));
    return outs;
  }

  function back(card) {
    readThrough = "";
    if (pages.isOpened()) pages.back();
    else pages.putAside(card.id.replace(/ answered$/, ""));
  }

  function seats() {
    const draw = function (n) {
      const some = pad.shown(Math.min(n, SEATS));
      const turn = pad.hasMore() ? way("_seats", WORDS.moreSeats, pad.turn) : null;
      return views.seatsPage({seats: some, isWide: WIDE.matches, pick: pad.pick, notice: now.notice(),
        ways: [turn, offered(settingsOffer(), null)]});
    };
    return {id: "seats " + pad.first(), style: "table-page", draw, choices: SEATS};
  }

  return {current};
})();
