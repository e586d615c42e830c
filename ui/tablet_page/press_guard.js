"use strict";

// Presses act on click, which a finger that slides off or scrolls never sends; one that follows too soon is ignored.
const press = (function () {
  const TURNED = 500;
  let last = -Infinity;
  let turned = -Infinity;
  let gap = 500;

  const buttonAt = target => target instanceof Element ? target.closest("button") : null;

  // Do what the button does, unless it follows another press or a turn of the page too soon.
  function fire(button) {
    const now = performance.now();
    if (now - last < gap || now - turned < Math.min(TURNED, gap) || typeof button.act !== "function") return;
    last = now;
    button.act();
  }

  function onClick(event) {
    const button = buttonAt(event.target);
    if (button) fire(button);
  }

  // Held down it is one press.
  function onKeyDown(event) {
    if (event.repeat && (event.key === "Enter" || event.key === " ") && buttonAt(event.target)) event.preventDefault();
  }

  function start() {
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKeyDown);
  }

  return {
    start,
    fire,
    pause: () => { turned = performance.now(); },
    setGap: milliseconds => { gap = milliseconds; },
  };
})();
