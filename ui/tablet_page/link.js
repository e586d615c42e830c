"use strict";

// The way to the room: requests, and server-sent events for what changed. Patience follows what the network does.
const link = (function () {
  const LEAST_SILENCE = 8000;
  const MOST_SILENCE = 30000;
  const STREAM_SILENCE = 12000;
  const BETWEEN = [500, 1000, 2000, 4000, 8000, 15000];
  const JUMP = 5000;
  let source = null;
  let heard = 0;
  let ticked = Date.now();
  let trip = 0; // how long it takes there and back, smoothed
  let diagnosing = false;
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
  const delay = tried => BETWEEN[Math.min(tried, BETWEEN.length - 1)] * (0.75 + Math.random() / 2);

  const patience = () => Math.min(MOST_SILENCE, Math.max(LEAST_SILENCE, 4 * trip));

  function measured(took) {
    trip = trip ? 0.75 * trip + 0.25 * took : took;
  }

  // Resolves to {status, body, tag}; status 0 stands for no answer. Given up only after silence, never while bytes come.
  function ask(method, path, body) {
    return new Promise(done => {
      const request = new XMLHttpRequest();
      const began = Date.now();
      let silence = null;
      const wait = () => {
        clearTimeout(silence);
        silence = setTimeout(() => request.abort(), patience());
      };
      request.open(method, path);
      headers(request, body);
      request.onreadystatechange = () => {
        if (request.readyState === 2) measured(Date.now() - began);
      };
      request.onprogress = request.upload.onprogress = wait;
      request.onload = () => done({status: request.status, body: parsed(request.responseText),
        tag: (request.getResponseHeader("ETag") || "").replace(/"/g, "")});
      request.onerror = request.onabort = () => done({status: 0, body: {}});
      request.onloadend = () => clearTimeout(silence);
      wait();
      request.send(body ? JSON.stringify(body) : null);
    });
  }

  function headers(request, body) {
    request.setRequestHeader("X-Heard", "1");
    if (token) request.setRequestHeader("X-Heard-Device", token);
    if (body) request.setRequestHeader("Content-Type", "application/json");
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

  const having = path => path + "?have=" + encodeURIComponent(parts.have());

  function close() {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  }

  // The one path out of every doubt: a new stream, which begins with all that differs from what stands here. A page with
  // nothing yet asks first, as a stream cannot say whose tablet it is to a browser that has lost its cookie.
  function sync() {
    if (!token) return;
    close();
    if (parts.have()) listen();
    else diagnose();
  }

  function listen() {
    heard = Date.now();
    const mine = source = new EventSource(having("/events"));
    mine.addEventListener("state", event => {
      tries = 0;
      mine.isTold = true;
      contact();
      tell.state(parsed(event.data));
    });
    mine.addEventListener("hb", contact);
    mine.onerror = () => {
      if (mine !== source) return;
      close();
      if (mine.isTold) return again(sync);
      tries += 1;
      diagnose();
    };
  }

  function contact() {
    heard = Date.now();
    tell.contact(true);
  }

  function again(then) {
    clearTimeout(timer);
    timer = setTimeout(then, delay(tries));
    tries += 1;
  }

  // A stream does not say why it did not come; the same, asked for once, does.
  function diagnose() {
    if (!token || diagnosing) return;
    diagnosing = true;
    ask("GET", having("/state")).then(answer => {
      diagnosing = false;
      if (!source) arrived(answer);
    });
  }

  function arrived(answer) {
    if (!token) return;
    if (answer.status === 401) return tell.signedOut(answer.body.sentence);
    if (answer.status !== 200 || !("epoch" in answer.body)) {
      tell.contact(false);
      return again(sync);
    }
    contact();
    tell.state(answer.body);
    if (!tries) return listen();
    tries = Math.min(tries, 2); // it is answered, if not told
    again(sync);
  }

  function tick() {
    const passed = Date.now();
    const jumped = Math.abs(passed - ticked - 1000) > JUMP;
    ticked = passed;
    if (jumped) wake();
    else if (source && passed - heard > Math.max(STREAM_SILENCE, JUMP + 4 * trip)) fellSilent();
  }

  function fellSilent() {
    close();
    diagnose();
  }

  // One try at once; one that has just begun is let be.
  function wake() {
    tell.woke();
    const isComing = source && !source.isTold && Date.now() - heard < JUMP;
    if (!isComing && !diagnosing) sync();
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
