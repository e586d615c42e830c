"use strict";

// The screen stays on while somebody holds the tablet, where the browser has that.
const awake = (function () {
  const locks = navigator.wakeLock || null; // if there is one
  let isOn = false;

  function ask() {
    if (!locks || document.hidden) return;
    locks.request("screen").then(() => set(true), () => set(false));
  }

  function set(value) {
    if (value === isOn) return;
    isOn = value;
    now.redraw();
  }

  function start() {
    document.addEventListener("visibilitychange", ask);
    ask();
  }

  return {start, isOn: () => isOn};
})();
