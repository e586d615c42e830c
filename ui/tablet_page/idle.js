"use strict";

// A page that has just come up, or was not touched for a minute, shows nothing private until somebody touches it.
const idle = (function () {
  const UNTOUCHED = 60000;
  let isIdle = true;
  let timer = null;

  // Stands over what was opened, not over what the room asks; on a shared tablet over everything.
  function cover() {
    const state = now.state;
    return isIdle && state && (state.shared || pages.isOpened() && !pages.isAsking()) ? state.cover : null;
  }

  function set(value) {
    isIdle = value;
    document.documentElement.classList.toggle("idle", value);
    if (value && now.state && now.state.shared) now.forget();
    if (value && pages.isOpened() && (pages.top().sent || {}).isQuiet) pages.home();
    now.redraw();
  }

  function touched() {
    clearTimeout(timer);
    timer = setTimeout(set, UNTOUCHED, true);
    if (isIdle && !cover()) set(false);
  }

  function start() {
    set(true);
    ["touchstart", "mousedown", "keydown"].forEach(name => document.addEventListener(name, touched, true));
  }

  return {start, cover, end: () => set(false)};
})();
