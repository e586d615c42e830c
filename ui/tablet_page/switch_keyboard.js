"use strict";

// Words from switches: a row of letters, then one of it.
const letters = (function () {
  const ROWS = ["abcdef", "ghijkl", "mnopqr", "stuvwx", "yz.,?'", "0123456789"];

  const choice = (id, words, act, weight) => ({id, words, act, weight});

  function row(title, signs, add) {
    const offers = Array.from(signs, sign => choice("_letter" + sign, sign, () => { add(sign); pages.back(); }));
    return {id: signs, title, offers, isWhole: true};
  }

  // The card on which these words grow; `write` takes them.
  function card(title, words, write) {
    const add = sign => write(words + sign);
    const rows = ROWS.map(signs => choice("_row" + signs, Array.from(signs).join(" "),
      () => pages.openMade(() => row(title, signs, add))));
    const offers = rows.concat(choice("_space", WORDS.space, () => add(" "), "way_out"),
      choice("_rub", WORDS.rub, () => write(words.slice(0, -1)), "way_out"));
    return {id: "letters", title, text: [words], offers, isWhole: true};
  }

  return {card};
})();
