"use strict";

// Switches instead of touch: move through the buttons, choose the marked one.
const scanning = (function () {
  let mode = "off";
  let timer = null;
  let shown = null; // the page the marker stands on

  function buttons() {
    const all = ["#strips", "main", "#bar"].map(part => Array.from(document.querySelectorAll(part + " button")));
    return all[0].concat(all[1], all[2]).filter(button => button.getClientRects().length > 0);
  }

  function next() {
    const all = buttons();
    if (!all.length) return;
    all[(all.indexOf(document.activeElement) + 1) % all.length].focus();
  }

  function choose() {
    const button = document.activeElement;
    if (button && button.matches("button")) press.fire(button);
    else next();
  }

  const isTyping = target => target instanceof Element && target.matches("input, textarea");

  const isSwitch = event => mode !== "off" && (event.key === " " || event.key === "Enter") && !isTyping(event.target);

  function onKeyDown(event) {
    if (!isSwitch(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    if (event.key === " " && mode === "two") next();
    else choose();
  }

  // Some browsers press a button when Space is let go.
  function onKeyUp(event) {
    if (isSwitch(event)) event.preventDefault();
  }

  // Set off, two or one; with one switch the marker moves on by itself every `seconds`.
  function set(how, seconds) {
    mode = how;
    clearInterval(timer);
    if (mode === "one") timer = setInterval(next, seconds * 1000);
    document.documentElement.classList.toggle("switches", mode !== "off");
  }

  // A new page starts at its first button.
  function begin(page) {
    if (mode === "off" || page === shown) return;
    shown = page;
    const first = buttons()[0];
    if (first) first.focus();
  }

  function start() {
    document.addEventListener("keydown", onKeyDown, true);
    document.addEventListener("keyup", onKeyUp, true);
  }

  return {start, set, begin, isOn: () => mode !== "off"};
})();
