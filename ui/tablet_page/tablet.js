"use strict";

// States come in, the page is drawn.
const room = (function () {
  const page = document.getElementById("page");
  const live = document.getElementById("live");
  const root = document.documentElement;
  const RIGHT_TO_LEFT = /^(ar|ckb|fa|he|ps|ur|yi)\b/;
  let shown = "";
  let isPlanned = false;

  function redraw() {
    if (isPlanned) return;
    isPlanned = true;
    Promise.resolve().then(() => {
      isPlanned = false;
      if (!press.isHeld()) drawNow();
    });
  }

  function drawNow() {
    const screen = screens.current();
    const isNew = shown !== screen.id;
    root.lang = (now.state && now.state.language) || "en";
    root.dir = RIGHT_TO_LEFT.test(root.lang) ? "rtl" : "ltr";
    page.className = screen.style;
    draw.patch(page, screen.draw(Infinity));
    fit.run(page, screen, n => draw.patch(page, screen.draw(n)));
    if (isNew) turnTo(screen.id);
    speak();
  }

  // Keys and readers start at the top.
  function turnTo(id) {
    const title = page.querySelector("h1");
    if (shown) press.pause();
    if (scanning.isOn()) scanning.begin(id);
    else if (shown && title) title.focus();
    shown = id;
  }

  function arrived(next) {
    const state = now.state, over = one => one.card && one.card.id === "closed";
    if (state && (next.epoch !== state.epoch || over(next) && !over(state))) now.forget();
    else if (state && next.seq < state.seq) return;
    now.state = next;
    if (now.seat) pad.refresh();
    else marks.settle(next);
    if (state && state.card && !pages.isAsking(state.card.id)) marks.leave(state.card.id);
    redraw();
  }

  // Where the person stands; nothing of feelings.
  function speak() {
    const line = now.state && !now.state.pad ? now.state.line : "";
    const words = [line, now.isHushed ? "" : now.sentence].filter(Boolean).join(" ");
    if (live.textContent !== words) live.textContent = words;
  }

  function signedOut(words) {
    link.close();
    link.setDevice(null);
    now.forget();
    now.state = null;
    now.sentence = words || WORDS.signedOut;
    joining.useSpare();
    redraw();
  }

  function joined(answer) {
    now.forget();
    now.state = null;
    if (answer.state) arrived(answer.state);
    link.sync();
    outbox.flush();
    redraw();
  }

  function notJoined(words) {
    now.sentence = words;
    redraw();
  }

  function inContact(isThere) {
    if (isThere && now.isAway) outbox.flush();
    if (isThere === now.isAway) redraw();
    now.isAway = !isThere;
  }

  function woke() {
    outbox.noteSleep();
    outbox.flush();
  }

  function resized() {
    fit.setHeight();
    redraw();
  }

  function onKey(event) {
    const input = event.target;
    root.classList.add("keys");
    if (event.key === "Enter" && input.tagName === "INPUT" && input.onenter) input.onenter();
  }

  function byHand() {
    root.classList.remove("keys");
  }

  function listen() {
    window.addEventListener("resize", resized);
    document.addEventListener("keydown", onKey);
    document.addEventListener("mousedown", byHand);
    document.addEventListener("touchstart", byHand, {passive: true});
  }

  function start() {
    now.redraw = redraw;
    press.start(redraw);
    idle.start();
    scanning.start();
    settings.apply();
    taps.start(pad.done);
    fit.setHeight();
    listen();
    link.start({state: arrived, contact: inContact, signedOut, woke});
    outbox.start(taps.told, signedOut);
    joining.start({joined, refused: notJoined, changed: redraw});
    link.sync();
    redraw();
  }

  return {start};
})();

room.start();
