"use strict";

// What a page looks like: nothing is ordered, decided or worded here.
const views = (function () {
  const el = draw.el;

  const asIs = (style, words, tag, key) => words ? el(tag || "p", {class: style, key: key || style, dir: "auto"}, words) : null;

  const text = (style, words, tag, key) => asIs(style, languages.say(words), tag, key);

  const heading = (words, style) => el("h1", {class: style || "title", key: "h1", tabindex: "-1", dir: "auto"}, languages.say(words));

  const group = (words, key) => el("h2", {key: "h2" + key}, words);

  function statusWords(offer, status, sentence) {
    if (status === "refused") return sentence;
    return status === "set" && /solid|way_out/.test(offer.weight) ? WORDS.kept : WORDS[status];
  }

  // One button; `state` may hold status, sentence, role, checked, pressed.
  function button(offer, act, state) {
    const now = state || {};
    const style = [offer.weight || "outlined", offer.core ? "core" : "", offer.hush ? "hush" : "", now.style || ""].join(" ").trim();
    const attrs = {key: "b-" + offer.id, type: "button", class: style, act, "data-id": offer.id, role: now.role,
      "aria-checked": now.checked, "aria-pressed": now.pressed, lang: now.lang};
    const words = el("span", {class: "words"}, [
      text("name", offer.words, "span"),
      text("second", offer.second, "span"),
      text("said-now", statusWords(offer, now.status, now.sentence), "span"),
    ]);
    const hasSquare = now.status && now.status !== "refused";
    return el("button", attrs, [words, hasSquare ? square(now.status) : null]);
  }

  function square(status) {
    return el("span", {key: "square", class: "square " + status.replace("set", "kept"), "aria-hidden": "true"});
  }

  // Buttons under each other; one that stands beside the one before shares its line.
  function lines(offers, make) {
    const drawn = [];
    offers.forEach((offer, at) => {
      if (offer.beside && at > 0) return;
      const next = offers[at + 1];
      if (!next || !next.beside) return drawn.push(make(offer));
      const style = offer.weight === "solid" ? "pair wide" : "pair";
      drawn.push(el("div", {key: "pair-" + offer.id, class: style}, [make(offer), make(next)]));
    });
    return drawn;
  }

  const block = (style, key, inner) => inner.length ? el("div", {key, class: style}, inner) : null;

  function stop(one, at) {
    const style = one.gap ? "gap" : one.me ? "me" : "";
    return el("li", {key: "s" + at, class: style, "aria-hidden": one.gap ? "true" : null},
      one.gap ? "" : [text("who", one.words, "b"), text("what", one.label, "span")]);
  }

  function stops(list) {
    const line = (list || []).map(stop);
    return line.length ? el("ol", {key: "stops", class: "stops", "aria-label": WORDS.whoIsNext}, line) : null;
  }

  function question(put) {
    return put ? el("div", {key: "question"}, [text("label", WORDS.question), asIs("question", put.words),
      text("label", put.label, "p", "by")]) : null;
  }

  const tell = (words, more, key) => words ? el("div", {key: key || "tell", class: "tell"},
    [text("told", words, "b"), more ? asIs("sent-words", "“" + more + "”", "p") : null]) : null;

  // What is said, and what can be done.
  const page = (said, does, style) => [
    el("section", {key: "said", class: "said"}, said),
    el("section", {key: "does", class: "does " + (style || "")}, does)];

  // How far one is, read as one.
  function steps(card) {
    if (!card.steps) return null;
    const boxes = Array.from({length: card.steps.of}, (unused, at) =>
      el("span", {key: "n" + at, class: at + 1 === card.steps.now ? "now" : ""}, String(at + 1)));
    const words = WORDS.steps.replace("{now}", card.steps.now).replace("{of}", card.steps.of);
    return el("p", {key: "steps", class: "steps", role: "img", "aria-label": words}, boxes);
  }

  function field(asked, value, change, enter) {
    const id = "f-" + asked.name;
    const label = el("label", {key: "label", for: id, dir: "auto"}, languages.say(asked.words));
    const input = asked.kind === "choice" ? options(asked, value, change) : typed(asked, id, value, change, enter);
    return el("div", {key: id, class: "field"}, [label, input]);
  }

  function typed(asked, id, value, change, enter) {
    const isLong = asked.kind === "long";
    const attrs = {key: "input", id, value: value || "", dir: asked.capitals ? "ltr" : "auto", autocomplete: "off",
      spellcheck: "false", maxlength: asked.max, "aria-required": asked.required ? "true" : null, "data-id": id,
      oninput: event => change(event.target.value)};
    if (isLong) attrs.rows = "3";
    else Object.assign(attrs, {type: "text", onenter: enter, autocapitalize: asked.capitals ? "characters" : null,
      inputmode: asked.kind === "number" ? "numeric" : null});
    return el(isLong ? "textarea" : "input", attrs);
  }

  function options(asked, value, change) {
    const buttons = (asked.options || []).map(option => {
      const isChosen = value === option.value;
      return button({id: asked.name + "=" + option.value, words: option.words},
        () => change(option.value),
        {role: "radio", checked: String(isChosen), status: isChosen ? "set" : ""});
    });
    return el("div", {key: "input", class: "answers", role: "radiogroup", "aria-label": languages.say(asked.words)}, buttons);
  }

  const seat = (one, act) => el("button", {key: "seat-" + one.id, type: "button", class: "seat", act,
    "data-id": "seat-" + one.id},
  [el("span", {class: "words"}, [text("name", one.name, "span"), text("second", WORDS.seat + " " + one.seat, "span")])]);

  return {el, text, heading, group, button, lines, block, stops, question, tell, page, steps, field, seat};
})();
