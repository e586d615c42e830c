"use strict";

// The pages on which this tablet is set.
const settingsPage = (function () {
  const STEPS = [0.5, 1, 1.5, 2, 3, 5];
  const GAPS = [0.5, 1, 2];
  const chosen = settings.chosen;

  const offer = (id, words, second, act, isOn) => ({id: "_set-" + id, words, second, act, isOn});

  const toggle = (name, words) => offer(name, words, "", () => settings.choose(name, !chosen[name]), Boolean(chosen[name]));

  function pick(name, value, words, second) {
    return offer(name + "-" + value, words, second, () => settings.choose(name, value), chosen[name] === value);
  }

  const time = value => value + " " + (value === 1 ? WORDS.second : WORDS.seconds);

  const opener = (id, words, second, make) => offer(id, words, second, () => pages.openMade(make));

  const choiceCard = (id, title, offers) => () => ({id, title: WORDS[title], offers: offers(), isWhole: true, isSettings: true});

  const subpages = {
    scan: choiceCard("settings-scan", "scan", () => [
      pick("scan", "off", WORDS.scanOff),
      pick("scan", "two", WORDS.scanTwo, WORDS.scanTwoHow),
      pick("scan", "one", WORDS.scanOne, WORDS.scanOneHow),
    ]),
    step: choiceCard("settings-step", "step", () => STEPS.map(value => pick("step", value, time(value)))),
    gap: choiceCard("settings-gap", "gap", () => GAPS.map(value => pick("gap", value, time(value)))),
    language: choiceCard("settings-language", "language", tongues),
  };

  function tongues() {
    return languages.all().map(one => offer("language-" + one.id, one.name, "", () => settings.choose("language", one.id),
      languages.current() === one.id));
  }

  const text = () => settings.sizes.map(size => pick("text", size, WORDS[size]));

  // Nothing is promised that this tablet has not.
  function aloud() {
    const read = Object.assign(toggle("read", WORDS.readMe), {second: WORDS.readMeHow});
    return speech.canSpeak() ? [read, toggle("slow", WORDS.readSlower)] : [];
  }

  function seeing() {
    const scans = {off: WORDS.scanOff, two: WORDS.scanTwo, one: WORDS.scanOne};
    return [
      toggle("contrast", WORDS.contrast), toggle("left", WORDS.left),
      opener("gap", WORDS.gap, time(chosen.gap), subpages.gap),
      opener("scan", WORDS.scan, scans[chosen.scan], subpages.scan),
    ].concat(chosen.scan === "one" ? opener("step", WORDS.step, time(chosen.step), subpages.step) : []);
  }

  // What of the room's rows is about who has this tablet.
  const mine = () => ["my_name", "leave"].map(id => now.rows().find(row => row.id === id)).filter(Boolean);

  // The page of all settings.
  function page() {
    const note = speech.canSpeak() ? null : views.text("body", WORDS.noVoice, "p", "no-voice");
    const groups = [["language", WORDS.language, tongues()], ["text", WORDS.text, text()], ["read", WORDS.readMe, aloud(), note],
      ["seeing", WORDS.seeing, seeing()], ["me", WORDS.me, mine()]].filter(one => one[2].length || one[3]);
    const rows = groups.map(one => [views.group(one[1], one[0]),
      views.block("rows", "rows-" + one[0], one[2].map(row => row.act ? cards.own(row) : cards.offered(row, null))), one[3]])
      .reduce((all, some) => all.concat(some), []);
    const sleep = views.text("label", awake.isOn() ? WORDS.keptAwake : WORDS.sleeps, "p", "sleep");
    const draw = () => views.page([views.heading(WORDS.settings), views.text("label", WORDS.forThisTablet), views.tell(now.notice())],
      rows.concat(sleep, cards.way("_back", WORDS.back, "", pages.back)));
    return {id: "settings", page: "settings", title: WORDS.settings, draw};
  }

  return {page, language: subpages.language};
})();
