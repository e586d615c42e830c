"use strict";

// Which screen is up: {id, page, title, isSplit, draw()}; and the bar and the strips over it.
const screens = (function () {
  const AT_ITS_PLACE = ["challenge", "clarify", "feelings"];

  const screen = (page, id, title, draw, isSplit) => ({page, id, title, draw, isSplit: Boolean(isSplit)});

  function current() {
    if (link.device() && now.state && idle.cover()) return onWhole(idle.cover());
    if (pages.isOpened() && pages.top().make) return onCard(pages.top(), pages.card(pages.top()));
    if (!link.device()) return joining.isTrying() ? plain("joining", WORDS.joining) : join();
    if (!now.state || (now.seat && !now.seat.state)) return plain("wait", now.isAway ? WORDS.away : WORDS.joining);
    if (now.state.pad && !now.seat && !pages.isOpened()) return seats();
    if (pages.isAsking()) return onAsked();
    if (pages.isOpened()) return onCard(pages.top(), pages.card(pages.top()));
    return now.shown().card && !asked.current() ? onWhole(now.shown().card) : home();
  }

  const plain = (page, words) => screen(page, page, words, () => views.page([views.heading(words), views.tell(now.notice())], []));

  function join() {
    const code = now.drafts["join code"] || "";
    const go = () => joining.join({code});
    const draw = () => views.page([views.heading(WORDS.join), views.tell(now.notice()),
      views.field({name: "code", words: WORDS.code, kind: "text", max: 24, capitals: true}, code, value => cards.type("join code", value), go),
      cards.own({id: "_join", words: WORDS.joinNow, weight: "solid", core: true, act: go}),
      views.text("body", WORDS.joinHow), views.text("body", WORDS.joinNotNeeded, "p", "not-needed")], []);
    return screen("join", "join", WORDS.join, draw);
  }

  // The room asks, beside all else that can be done.
  function onAsked() {
    const card = asked.card();
    const id = "asked " + card.id.replace(/-in$/, "") + card.title;
    const status = now.answers[now.answerName(card)];
    if (asked.isOver()) return screen("asked", id + " over", WORDS.stopped, () => cards.drawStopped(card), true);
    if (status) return screen("asked", id + " in", WORDS.askedNow, () => cards.drawAnswered(card, status), true);
    return screen("asked", id, WORDS.askedNow, () => cards.draw(card, {isAsked: true}), true);
  }

  // A card that is all there is: who one is, a question on the way in, the end.
  function onWhole(card) {
    const status = now.answers[now.answerName(card)];
    if (status) return screen("card", card.id + " in", card.title, () => cards.drawAnswered(card, status), true);
    return screen("card", card.id, card.title, () => cards.draw(card, {isWhole: true}), true);
  }

  function onCard(entry, card) {
    const title = (pages.rootOffer() || {}).isQuiet ? "" : card.title;
    if (card.draw) return screen(card.page || "settings", card.id, title, card.draw);
    const isSplit = (card.fields || []).length > 0 || (card.offers || []).length < 6;
    return screen("card", card.id + (entry.sent ? " sent" : ""), title, () => cards.draw(card, {sent: entry.sent}), isSplit);
  }

  function home() {
    const state = now.shown();
    return screen("home", "home " + now.prefix(), state.line || state.title || "", () => drawHome(state), true);
  }

  function drawHome(state) {
    const hasStops = (state.stops || []).length > 0;
    const isSaid = state.say && state.say !== state.line;
    const said = [views.question(state.question), hasStops ? null : views.text("floor", state.floor),
      views.heading(state.line || state.title || "", "place"), views.stops(state.stops),
      isSaid ? views.text("label", state.say, "p", "say") : null, views.tell(now.notice())];
    return views.page(said, [waiting()].concat(views.lines(bigButtons(state), offer => offer.isGap ? null : cards.offered(offer, null))), "home");
  }

  // An asking card somebody stepped back from waits as the first button.
  function waiting() {
    const card = asked.current();
    return card ? cards.own({id: "_asked", words: card.title, second: WORDS.askedNow, weight: "solid", core: true,
      act: asked.take}) : null;
  }

  // The place of a challenge stays empty where there is none.
  function withGap(offers) {
    const at = offers.findIndex(offer => offer.id === "clarify");
    const isAlone = at >= 0 && !(offers[at + 1] || {}).beside;
    return isAlone ? offers.slice(0, at + 1).concat({id: "challenge", beside: true, isGap: true}, offers.slice(at + 1)) : offers;
  }

  function bigButtons(state) {
    const offers = withGap(state.offers || []);
    const last = offers.reduce((found, offer, at) => AT_ITS_PLACE.includes(offer.id) ? at + 1 : found, 0) || offers.length;
    const list = {id: "_list", words: WORDS.everything, second: WORDS.everythingHow, weight: "way_out",
      act: () => pages.openMade(everything)};
    return (state.more || []).length ? offers.slice(0, last).concat(list, offers.slice(last)) : offers;
  }

  // The flat list, group by group; `only` is one of them.
  function everything(only) {
    const title = only ? only.title : WORDS.everything;
    return {id: only ? "me" : "list", page: only ? "me" : "list", title, draw: () => drawList(title, only)};
  }

  function drawList(title, only) {
    const rows = (now.shown().more || []).filter(row => !only || row.about === only.about);
    const groups = Object.keys(GROUPS).filter(name => rows.some(row => row.about === name));
    const drawn = groups.map(name => [only ? null : views.group(GROUPS[name], name),
      views.block("rows", "rows-" + name, rows.filter(row => row.about === name).map(row => cards.offered(row, null)))])
      .reduce((all, some) => all.concat(some), []);
    return views.page([views.heading(title), views.tell(now.notice())],
      drawn.concat(cards.way("_back", WORDS.back, "", pages.back)));
  }

  function seats() {
    later.want();
    if (!later.isHere()) return plain("wait", later.sentence());
    const draw = () => views.page([views.heading(WORDS.tapSeat), views.text("body", WORDS.comesBack), views.tell(now.notice())],
      [views.block("seats", "seats", pad.seats().map(one => views.seat(one, () => pad.pick(one))))]);
    return screen("seats", "seats", WORDS.tapSeat, draw);
  }

  // The bar of every page: who I am, or the language, and the settings.
  function bar() {
    const name = now.state && now.state.me ? now.state.me.name : "";
    const isHome = Boolean(now.state) && !now.seat && now.rows().length > 0;
    const me = {id: "_me", words: name || WORDS.me, act: () => pages.openMade(() => everything({about: "me", title: name || WORDS.me}))};
    const seatsBack = {id: "_seats", words: WORDS.toSeats, act: () => pad.toSeats()};
    const named = languages.all().find(one => one.id === languages.current()).name;
    const language = {id: "_language", words: named, act: () => openOnce(languagePage)};
    const read = settings.isRead() ? {id: "_read", words: WORDS.read, act: () => reading.read()} : null;
    return [now.seat ? seatsBack : isHome ? me : language, read,
      {id: "_settings", words: WORDS.settings, act: () => openOnce(allSettings)}].map(one => one && cards.own(one));
  }

  const languagePage = () => later.card("settings-language", "language", () => settingsPage.language());

  const allSettings = () => later.card("settings", "settings", () => settingsPage.page());

  function openOnce(make) {
    if (!pages.isOpened() || pages.top().make !== make) pages.openMade(make);
  }

  // What cannot wait stands under the bar.
  function strips() {
    return [asked.isWaiting() ? askedStrip() : null, yours(), now.isAway && link.device() && now.state ? awayStrip() : null];
  }

  function askedStrip() {
    const card = asked.current();
    return views.el("section", {key: "asked", class: "strip asked", "aria-label": WORDS.askedNow}, [
      views.el("div", {key: "line"}, [views.text("label", WORDS.askedNow + ". " + WORDS.wordsStay), views.text("title", card.title)]),
      cards.own({id: "_answer", words: WORDS.answerNow, act: asked.take})]);
  }

  function yours() {
    return turn.isWaiting() ? views.el("section", {key: "yours", class: "strip asked", "aria-label": now.shown().line}, [
      views.text("title", now.shown().line), cards.own({id: "_home", words: WORDS.home, act: turn.go})]) : null;
  }

  function awayStrip() {
    const n = outbox.count();
    return views.el("section", {key: "away", class: "strip", "aria-label": WORDS.away}, [
      views.text("title", WORDS.away),
      n ? cards.own({id: "_waiting", words: WORDS.wait.replace("{n}", n), act: () => pages.openMade(away)}) : null]);
  }

  function away() {
    const rows = () => outbox.list().map(entry => cards.own({id: "_w" + entry.n, status: "unsent", words: entry.words || WORDS.private,
      second: entry.words ? WORDS.drop : WORDS.privateHow, act: () => outbox.drop(entry.key)}));
    const draw = () => views.page([views.heading(WORDS.waiting), views.text("body", WORDS.nothingLost)],
      [views.block("rows one", "rows", rows()), cards.way("_back", WORDS.back, "", pages.back)]);
    return {id: "away", page: "away", title: WORDS.waiting, draw};
  }

  return {current, bar, strips};
})();
