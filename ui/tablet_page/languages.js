"use strict";

// The words a person reads: as the room sends them, or a catalogue of what they are called instead, loaded once chosen.
const languages = (function () {
  const ENGLISH = Object.assign({}, WORDS);
  const ENGLISH_GROUPS = Object.assign({}, GROUPS);
  let id = "en";
  let dir = "ltr";
  let page = {};
  let exact = {};
  let patterns = []; // [shape, words]: what stands for {} comes again in its order

  // A chosen catalogue, else one the tablet itself asks for, else English.
  function first(chosen) {
    const wanted = [chosen].concat(navigator.languages || [navigator.language]).filter(Boolean);
    return wanted.map(one => LANGUAGES[one] ? one : one.split("-")[0]).find(one => LANGUAGES[one]) || "en";
  }

  function take(name, catalogue) {
    id = name;
    dir = catalogue.dir || "ltr";
    page = catalogue.page || {};
    Object.assign(WORDS, ENGLISH, page);
    Object.assign(GROUPS, ENGLISH_GROUPS, catalogue.groups);
    exact = catalogue.room || {};
    patterns = Object.keys(exact).filter(one => one.includes("{}"))
      .map(one => [new RegExp("^" + one.split("{}").map(escaped).join("(.+?)") + "$"), exact[one]]);
    now.redraw();
  }

  // Words of scripts that came later.
  function add(words) {
    Object.assign(ENGLISH, words);
    Object.assign(WORDS, ENGLISH, page);
  }

  const escaped = words => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  function choose(chosen) {
    const name = first(chosen);
    if (name === id) return;
    if (name === "en") return take("en", {});
    link.ask("GET", LANGUAGES[name].path).then(answer => {
      if (answer.status === 200 && answer.body.page) return take(name, answer.body);
      now.sentence = WORDS.noAnswer;
      now.redraw();
    });
  }

  function whole(words) {
    if (Object.prototype.hasOwnProperty.call(exact, words)) return exact[words];
    const found = patterns.find(one => one[0].test(words));
    if (!found) return null;
    const parts = found[0].exec(words).slice(1);
    return found[1].split("{}").reduce((all, some) => all + parts.shift() + some);
  }

  // Words of the program as this language says them, all at once or sentence by sentence.
  function say(words) {
    if (id === "en" || !words) return words;
    const parts = words.match(/[^.?!]+[.?!]*["”]?\s*/g) || [words];
    return whole(words) || parts.map(one => whole(one.trim()) || one.trim()).join(" ");
  }

  return {choose, add, say, current: () => id, dir: () => dir, tag: () => (id.startsWith("en-") ? "en" : id),
    all: () => Object.keys(LANGUAGES).map(one => ({id: one, name: LANGUAGES[one].name}))};
})();
