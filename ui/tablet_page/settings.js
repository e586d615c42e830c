"use strict";

// How this tablet suits the person; kept on the tablet, never sent.
const settings = (function () {
  const SIZES = {normal: "", larger: "large", largest: "largest"};
  const chosen = Object.assign({text: "normal", contrast: false, left: false, read: false, slow: false, scan: "off", step: 2, gap: 0.5, language: ""},
    store.get("settings"));

  // Let the page and the presses follow what is chosen.
  function apply() {
    const root = document.documentElement.classList;
    ["contrast", "left"].forEach(name => root.toggle(name, Boolean(chosen[name])));
    Object.keys(SIZES).filter(size => SIZES[size]).forEach(size => root.toggle(SIZES[size], chosen.text === size));
    press.setGap(chosen.gap * 1000);
    if (chosen.read || chosen.scan !== "off") later.want();
    later.use(() => scanning.set(chosen.scan, chosen.step));
    languages.choose(chosen.language);
  }

  function choose(name, value) {
    chosen[name] = value;
    store.set("settings", chosen);
    apply();
  }

  return {apply, choose, chosen, sizes: Object.keys(SIZES), isLeft: () => Boolean(chosen.left), isSlow: () => Boolean(chosen.slow),
    isRead: () => Boolean(chosen.read) && later.use(() => speech.canSpeak())};
})();
