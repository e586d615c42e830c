"use strict";

// Reads a page aloud when somebody asks: its heading, its words, then each button with its number.
const reading = (function () {
  const shown = node => node.getClientRects().length > 0;

  function parts() {
    const all = Array.from(document.querySelectorAll("main h1, main h2, main p, main label")).filter(shown)
      .filter(node => !node.closest("button")).map(node => ({words: node.textContent, node}));
    const buttons = Array.from(document.querySelectorAll("#strips button, main button")).filter(shown)
      .map((node, at) => ({words: at + 1 + ": " + named(node), node}));
    return all.concat(buttons);
  }

  // What a button does; not which answer is in, nor what became of a tap.
  const named = node => Array.from(node.querySelectorAll(".name, .second")).map(one => one.textContent).join(". ");

  function read() {
    const warned = asked.isPrivate() ? [{words: WORDS.othersHear, node: null}] : [];
    speech.say(warned.concat(parts()));
  }

  return {read};
})();
