"use strict";

// How this tablet suits the person; kept on the tablet, never sent.
const settings = (function () {
  const STEPS = [0.5, 1, 1.5, 2, 3, 5];
  const GAPS = [0.5, 1, 2];
  const chosen = Object.assign({large: false, contrast: false, left: false, scan: "off", step: 2, gap: 0.5},
    store.get("settings"));

  // Let the page and the presses follow what is chosen.
  function apply() {
    ["large", "contrast", "left"].forEach(name => document.documentElement.classList.toggle(name, chosen[name]));
    press.setGap(chosen.gap * 1000);
    scanning.set(chosen.scan, chosen.step);
  }

  function choose(name, value) {
    chosen[name] = value;
    store.set("settings", chosen);
    apply();
  }

  const offer = (id, words, second, act, isOn) => ({id: "_set-" + id, words, second, act, isOn});

  const toggle = (name, words) => offer(name, words, "", () => choose(name, !chosen[name]), chosen[name]);

  function pick(name, value, words, second) {
    return offer(name + "-" + value, words, second, () => choose(name, value), chosen[name] === value);
  }

  const time = value => value + " " + (value === 1 ? WORDS.second : WORDS.seconds);

  const choiceCard = (id, title, offers) => () => ({id, title, offers: offers(), back: true});

  function scanOffers() {
    return [
      pick("scan", "off", WORDS.scanOff),
      pick("scan", "two", WORDS.scanTwo, WORDS.scanTwoHow),
      pick("scan", "one", WORDS.scanOne, WORDS.scanOneHow),
    ];
  }

  const cards = {
    scan: choiceCard("settings-scan", WORDS.scan, scanOffers),
    step: choiceCard("settings-step", WORDS.step, () => STEPS.map(value => pick("step", value, time(value)))),
    gap: choiceCard("settings-gap", WORDS.gap, () => GAPS.map(value => pick("gap", value, time(value)))),
  };

  // The card of all settings.
  function card() {
    const opener = (id, words, second, make) => offer(id, words, second, () => pages.openMade(make));
    const scans = {off: WORDS.scanOff, two: WORDS.scanTwo, one: WORDS.scanOne};
    const offers = [
      toggle("large", WORDS.large), toggle("contrast", WORDS.contrast), toggle("left", WORDS.left),
      opener("scan", WORDS.scan, scans[chosen.scan], cards.scan),
      chosen.scan === "one" ? opener("step", WORDS.step, time(chosen.step), cards.step) : null,
      opener("gap", WORDS.gap, time(chosen.gap), cards.gap),
    ].filter(Boolean);
    return {id: "settings", title: WORDS.settings, offers, back: true};
  }

  return {apply, card, isLeft: () => chosen.left};
})();
