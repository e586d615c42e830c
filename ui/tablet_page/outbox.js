"use strict";

// Taps on their way: kept over reloads until the room has them, but private ones in memory only.
const outbox = (function () {
  const STORED = "tap.";
  const OLDEST = 120000;
  let waiting = []; // {key, tap, mark, n, at}; those of this page's life also carry tick
  let sending = false;
  let tries = 0;
  let timer = null;
  let slept = 0;
  let tell = null;
  let signedOut = null;

  function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  }

  function stored() {
    return store.names().filter(name => name.startsWith(STORED)).map(store.get).filter(Boolean)
      .sort((one, other) => one.n - other.n);
  }

  function keep(entry) {
    if (entry.tap.private === true) return;
    store.set(STORED + entry.key, {key: entry.key, tap: entry.tap, mark: entry.mark, n: entry.n, at: entry.at, words: entry.words});
  }

  function drop(entry) {
    waiting = waiting.filter(other => other !== entry);
    store.remove(STORED + entry.key);
  }

  // The page's own clock, or the tablet's if the page was reloaded or slept meanwhile.
  function age(entry) {
    const awake = entry.tick !== undefined && entry.tick >= slept;
    const passed = awake ? performance.now() - entry.tick : Date.now() - entry.at;
    return Math.round(Math.min(Math.max(passed, 0), OLDEST));
  }

  // `words` are what the list of what waits calls it; what is private has none.
  function add(tap, mark, words) {
    const n = waiting.reduce((most, entry) => Math.max(most, entry.n), 0) + 1;
    const entry = {key: newKey(), tap, mark, n, at: Date.now(), tick: performance.now(),
      words: tap.private === true ? "" : words};
    waiting.push(entry);
    keep(entry);
    tell(entry, "sending", {});
    flush();
    return entry.key;
  }

  function flush() {
    if (sending || !waiting.length || !link.device()) return;
    clearTimeout(timer);
    sending = true;
    const entry = waiting[0];
    link.ask("POST", "/tap", {key: entry.key, tap: entry.tap, age_ms: age(entry)}).then(answer => {
      sending = false;
      settle(entry, answer);
    });
  }

  function settle(entry, answer) {
    if (!waiting.includes(entry)) return flush();
    if (answer.status === 200 && "seq" in answer.body) finish(entry, "kept", answer.body);
    else if (answer.status === 401) signedOut(answer.body.sentence);
    else if (isFinal(answer.status)) finish(entry, "refused", answer.body);
    else later();
  }

  const isFinal = status => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

  function finish(entry, status, body) {
    tries = 0;
    drop(entry);
    tell(entry, status, body);
    flush();
  }

  function later() {
    waiting.forEach(entry => tell(entry, "unsent", {}));
    timer = setTimeout(flush, link.delay(tries));
    tries += 1;
  }
  function start(whenTold, whenSignedOut) {
    tell = whenTold;
    signedOut = whenSignedOut;
    waiting = stored();
    waiting.forEach(entry => tell(entry, "unsent", {}));
    flush();
  }

  return {
    start,
    add,
    flush: () => { tries = 0; flush(); },
    noteSleep: () => { slept = performance.now(); },
    count: () => waiting.length,
    list: () => waiting.slice(),
    holdsPrivate: () => waiting.some(entry => entry.tap.private === true),
    drop: key => waiting.filter(entry => entry.key === key).forEach(entry => {
      drop(entry);
      tell(entry, "dropped", {});
    }),
  };
})();
