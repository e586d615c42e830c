"use strict";

// States come in, the page is drawn.
const room = (function () {
  const page = document.getElementById("page");
  const bar = document.getElementById("bar");
  const strips = document.getElementById("strips");
  const live = document.getElementById("live");
  const root = document.documentElement;
  const RIGHT_TO_LEFT = /^(ar|ckb|fa|he|ps|ur|yi)\b/;
  const NOTHING_TO_PRESS = ["wait", "joining"];
  let shown = "";
  let line = null;
  let isPlanned = false;

  function redraw() {
    if (isPlanned) return;
    isPlanned = true;
    Promise.resolve().then(() => {
      isPlanned = false;
      drawNow();
    });
  }

  function drawNow() {
    const screen = screens.current();
    const isNew = shown !== screen.id;
    const isRooms = languages.current() === "en"; // then it is as the room speaks
    root.lang = isRooms ? (now.state && now.state.language) || "en" : languages.tag();
    root.dir = isRooms && RIGHT_TO_LEFT.test(root.lang) ? "rtl" : languages.dir();
    page.className = screen.isSplit ? "split" : "";
    page.setAttribute("data-page", screen.page);
    document.title = screen.title && !asked.isPrivate() ? languages.say(screen.title) + " – Heard" : "Heard";
    const focused = document.activeElement && document.activeElement.dataset.id;
    draw.patch(bar, screens.bar());
    draw.patch(strips, screens.strips());
    draw.patch(page, screen.draw());
    if (isNew) later.use(() => speech.stop());
    if (isNew) turnTo(screen.id);
    else if (focused && document.activeElement === document.body) focusOn(focused);
    if (isNew) fold.settle();
    speak();
  }

  function focusOn(id) {
    const found = Array.from(document.querySelectorAll("[data-id]")).find(one => one.dataset.id === id);
    if (found) found.focus();
    return Boolean(found);
  }

  // The next press waits; keys and readers start at the top, or where they came from.
  function turnTo(id) {
    const title = page.querySelector("h1");
    const from = pages.cameFrom();
    if (shown && !NOTHING_TO_PRESS.includes(shown)) press.pause();
    if (shown) window.scrollTo(0, 0);
    if (later.use(() => scanning.isOn())) scanning.begin(id);
    else if (shown && !(from && focusOn(from)) && title) title.focus();
    shown = id;
  }

  function arrived(message) {
    const next = parts.take(message);
    if (!next) return;
    const state = now.state, over = one => one.card && one.card.id === "closed";
    if (state && (next.epoch !== state.epoch || over(next) && !over(state))) now.forget();
    now.state = next;
    settleAnswers(next.card);
    if (now.seat) {
      pad.refresh();
    } else {
      marks.settle(next);
      asked.look();
      turn.look();
      deck.look();
    }
    redraw();
  }

  // An answer is in for as long as the room asks the same: a state made before it came in does not know of it yet.
  function settleAnswers(card) {
    const asks = card ? now.answerName(card) : "";
    Object.keys(now.answers).filter(name => now.answers[name] === "kept" && name !== asks).forEach(name => delete now.answers[name]);
  }

  // Say politely, once each, what became of a tap, what is asked, and where the person stands.
  function speak() {
    const place = now.state && !now.state.pad ? now.state.line : "";
    const moved = line !== null && place !== line ? place : "";
    line = place;
    const words = [now.spoken, moved].filter(Boolean).map(languages.say).join(" ");
    now.spoken = "";
    if (words) live.textContent = live.textContent === words ? words + "\u00a0" : words;
  }

  function signedOut(words) {
    link.close();
    link.setDevice(null);
    now.forget();
    now.state = null;
    parts.clear();
    line = null;
    now.sentence = words || WORDS.signedOut;
    joining.useSpare();
    redraw();
  }

  function joined(answer) {
    now.forget();
    now.state = null;
    parts.clear();
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

  // A keyboard that came up may cover what is being written.
  function keepFieldInSight() {
    const field = document.activeElement;
    if (field && field.matches("input, textarea")) field.parentNode.scrollIntoView({block: "center"});
  }

  function resized() {
    keepFieldInSight();
    fold.settle();
  }

  function onKey(event) {
    const input = event.target;
    root.classList.add("keys");
    if (event.key === "Enter" && input.tagName === "INPUT" && input.onenter) input.onenter();
  }

  function byHand() {
    root.classList.remove("keys");
  }

  // What is private lives on this page only; leaving it with some of it unsent is asked about.
  function onLeaving(event) {
    if (!outbox.holdsPrivate()) return;
    event.preventDefault();
    event.returnValue = "";
  }

  function listen() {
    window.addEventListener("resize", resized);
    window.addEventListener("beforeunload", onLeaving);
    document.addEventListener("focusin", () => setTimeout(keepFieldInSight, 300));
    document.addEventListener("keydown", onKey);
    document.addEventListener("mousedown", byHand);
    document.addEventListener("touchstart", byHand, {passive: true});
    document.addEventListener("touchstart", () => now.seat && pad.touched(), {passive: true});
    if (window.visualViewport) window.visualViewport.addEventListener("resize", keepFieldInSight); // if there is one
  }

  function start() {
    now.redraw = redraw;
    press.start();
    idle.start();
    awake.start();
    settings.apply();
    taps.start((mark, isKept) => now.seat && pad.done(mark, isKept));
    listen();
    link.start({state: arrived, contact: inContact, signedOut, woke});
    outbox.start(taps.told, signedOut);
    joining.start({joined, refused: notJoined, changed: redraw});
    pages.start();
    link.sync();
    redraw();
  }

  return {start};
})();

room.start();
