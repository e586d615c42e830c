"use strict";

// Scripts that home does not need: they come in one file, asked for once something of them is wanted.
const later = (function () {
  const PATIENCE = 8000;
  let isHere = false;
  let isLate = false; // then the page says so, and goes on without
  let script = null;
  let tries = 0;

  function want() {
    if (isHere || script) return;
    script = document.createElement("script");
    script.src = LATER;
    script.onload = came;
    script.onerror = failed;
    document.head.appendChild(script);
    setTimeout(late, PATIENCE);
  }

  function came() {
    isHere = true;
    isLate = false;
    extras.start();
    now.redraw();
  }

  function failed() {
    document.head.removeChild(script);
    late();
    setTimeout(() => { script = null; want(); }, link.delay(tries));
    tries += 1;
  }

  function late() {
    isLate = !isHere;
    now.redraw();
  }

  // What is shown in the place of what has not come.
  const sentence = () => (isLate ? WORDS.needsRoom : WORDS.oneMoment);

  // A page that `make` makes once it is here; until then one that says so.
  function card(id, title, make) {
    if (isHere) return make();
    want();
    return {id, title: WORDS[title], text: [sentence()], isWhole: true};
  }

  return {want, card, sentence, isHere: () => isHere, use: then => isHere && then()};
})();
