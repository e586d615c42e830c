"use strict";

// How this tablet suits the person; kept on the tablet, never sent.
const settings = (function () {
  const STEPS = [0.5, 1, 1.5, 2, 3, 5];
  const GAPS = [0.5, 1, 2];
  const SIZES = {normal: "", larger: "large", largest: "largest"};
  const chosen = Object.assign({text: "normal", contrast: false, left: false, scan: "off", step: 2, gap: 0.5},
    store.get("settings"));

  // Let the page and the presses follow what is chosen.
  function apply() {
    const root = document.documentElement.classList;
    ["contrast", "left"].forEach(name => root.toggle(name, Boolean(chosen[name])));
    Object.keys(SIZES).filter(size => SIZES[size]).forEach(size => root.toggle(SIZES[size], chosen.text === size));
    press.setGap(chosen.gap * 1000);
    scanning.set(chosen.scan, chosen.step);
  }

  function choose(name, value) {
    chosen[name] = value;
    store.set("settings", chosen);
    apply();
  }

  const offer = (id, words, second, act, isOn) => ({id: "_set-" + id, words, second, act, isOn});

  const toggle = (name, words) => offer(name, words, "", () => choose(name, !chosen[name]), Boolean(chosen[name]));

  function pick(name, value, words, second) {
    return offer(name + "-" + value, words, second, () => choose(name, value), chosen[name] === value);
  }

  const time = value => value + " " + (value === 1 ? WORDS.second : WORDS.seconds);

  const opener = (id, words, second, make) => offer(id, words, second, () => pages.openMade(make));

  const choiceCard = (id, title, offers) => () => ({id, title, offers: offers(), isWhole: true});

  const subpages = {
    scan: choiceCard("settings-scan", WORDS.scan, () => [
      pick("scan", "off", WORDS.scanOff),
      pick("scan", "two", WORDS.scanTwo, WORDS.scanTwoHow),
      pick("scan", "one", WORDS.scanOne, WORDS.scanOneHow),
    ]),
    step: choiceCard("settings-step", WORDS.step, () => STEPS.map(value => pick("step", value, time(value)))),
    gap: choiceCard("settings-gap", WORDS.gap, () => GAPS.map(value => pick("gap", value, time(value)))),
  };

  const text = () => Object.keys(SIZES).map(size => pick("text", size, WORDS[size]));

  function seeing() {
    const scans = {off: WORDS.scanOff, two: WORDS.scanTwo, one: WORDS.scanOne};
    return [
      toggle("contrast", WORDS.contrast), toggle("left", WORDS.left),
      opener("gap", WORDS.gap, time(chosen.gap), subpages.gap),
      opener("scan", WORDS.scan, scans[chosen.scan], subpages.scan),
    ].concat(chosen.scan === "one" ? opener("step", WORDS.step, time(chosen.step), subpages.step) : []);
  }

  // The page of all settings.
  function page() {
    const groups = [["text", WORDS.text, text()], ["seeing", WORDS.seeing, seeing()]];
    const rows = groups.map(one => [views.group(one[1], one[0]),
      views.block("rows", "rows-" + one[0], one[2].map(cards.own))]).reduce((all, some) => all.concat(some), []);
    const draw = () => views.page([views.heading(WORDS.settings), views.text("label", WORDS.forThisTablet)],
      rows.concat(cards.way("_back", WORDS.back, "", pages.back)));
    return {id: "settings", page: "settings", title: WORDS.settings, draw};
  }

  return {apply, page, isLeft: () => Boolean(chosen.left)};
})();
