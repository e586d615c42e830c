"use strict";

// Words said aloud by the tablet's own voice. Other voices send what they say out of the room.
const speech = (function () {
  const engine = window.speechSynthesis || null; // if there is one
  let queue = [];
  let mark = null; // what is said now
  let isHeld = false; // told to stop by what began it

  const short = tag => tag.slice(0, 2).toLowerCase();

  function voice() {
    const lang = short(document.documentElement.lang || "en");
    return engine ? engine.getVoices().find(one => one.localService === true && short(one.lang) === lang) || null : null;
  }

  function show(node) {
    if (mark) mark.classList.remove("reading");
    mark = node || null;
    if (mark) mark.classList.add("reading");
  }

  function next() {
    const part = queue.shift();
    show(part && part.node);
    if (!part) return;
    const said = new SpeechSynthesisUtterance(part.words); // if there is one
    said.voice = voice();
    said.lang = said.voice ? said.voice.lang : "";
    said.rate = settings.isSlow() ? 0.7 : 1;
    said.onend = () => { if (queue.length || mark) next(); };
    engine.speak(said);
  }

  // Say parts of {words, node}, one after the other.
  function say(parts) {
    stop();
    if (!voice()) return;
    queue = parts.filter(part => part.words.trim());
    isHeld = true;
    setTimeout(() => { isHeld = false; }, 0);
    next();
  }

  function stop() {
    queue = [];
    show(null);
    if (engine) engine.cancel();
  }

  function touched() {
    if (mark && !isHeld) stop();
  }

  function start(changed) {
    ["touchstart", "mousedown", "keydown"].forEach(name => document.addEventListener(name, touched, true));
    if (engine && engine.addEventListener) engine.addEventListener("voiceschanged", changed);
  }

  return {start, say, stop, canSpeak: () => Boolean(voice())};
})();
