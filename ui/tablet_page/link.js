"use strict";

// The way to the room: requests, and server-sent events for what changed.
const link = (function () {
  const PATIENCE = 2000;
  const SILENCE = 12000;
  const JUMP = 5000;
  let source = null;
  let heard = 0;
  let ticked = Date.now();
  let syncing = false;
  let tries = 0;
  let timer = null;
  let token = store.get("device");
  let tell = null;

  function setDevice(value) {
    token = value;
    if (value) store.set("device", value);
    else store.remove("device");
  }

  // Milliseconds, uneven so that tablets spread out.
  const delay = tried => Math.min(PATIENCE, 100 * Math.pow(2, tried)) * (0.5 + Math.random() / 2);

  // Resolves to {status, body}; status 0 stands for no answer in time.
  function ask(method, path, body) {
    return new Promise(done => {
      const request = new XMLHttpRequest();
      request.open(method, path);
      request.timeout = PATIENCE;
      request.setRequestHeader("X-Heard", "1");
      if (token) request.setRequestHeader("X-Heard-Device", token);
      if (body) request.setRequestHeader("Content-Type", "application/json");
      request.onload = () => done({status: request.status, body: parsed(request.responseText)});
      request.onerror = request.onabort = request.ontimeout = () => done({status: 0, body: {}});
      request.send(body ? JSON.stringify(body) : null);
    });
  }

  // A hotel's sign-in page may answer in the room's place.
  function parsed(text) {
    try {
      const value = JSON.parse(text);
      return value !== null && typeof value === "object" ? value : {};
    } catch (broken) {
      return {};
    }
  }

  function close() {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  }

  function open() {
    heard = Date.now();
    const mine = source = new EventSource("/events");
    mine.addEventListener("state", event => {
      tries = 0;
      contact();
      tell.state(parsed(event.data));
    });
    mine.addEventListener("hb", contact);
    mine.onerror = () => {
      if (mine === source) failed();
    };
  }

  function contact() {
    heard = Date.now();
    tell.contact(true);
  }

  function failed() {
    close();
    timer = setTimeout(sync, delay(tries));
    tries += 1;
  }

  // Close, ask for the whole state, open again: the one path out of every doubt.
  function sync() {
    if (!token || syncing) return;
    syncing = true;
    close();
    ask("GET", "/state").then(answer => {
      syncing = false;
      arrived(answer);
    });
  }

  function arrived(answer) {
    if (!token) return;
    if (answer.status === 401) return tell.signedOut(answer.body.sentence);
    if (answer.status !== 200 || !("epoch" in answer.body)) {
      tell.contact(false);
      return failed();
    }
    contact();
    tell.state(answer.body);
    open();
  }

  function tick() {
    const now = Date.now();
    const jumped = Math.abs(now - ticked - 1000) > JUMP;
    ticked = now;
    if (jumped) wake();
    else if (source && now - heard > SILENCE) sync();
  }

  function wake() {
    tell.woke();
    sync();
  }
  function start(listeners) {
    tell = listeners;
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) wake();
    });
    ["pageshow", "online", "focus"].forEach(name => window.addEventListener(name, wake));
    setInterval(tick, 1000);
  }

  return {start, ask, sync, close, delay, setDevice, device: () => token};
})();
