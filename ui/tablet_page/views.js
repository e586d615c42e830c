"use strict";

// What a page looks like: nothing is ordered, decided or worded here.
const views = (function () {
  const el = draw.el;

  const text = (style, words, tag) => words ? el(tag || "p", {class: style, dir: "auto"}, words) : null;

  const heading = words => el("h1", {class: "title", tabindex: "-1", dir: "auto"}, words);

  function statusWords(offer, status) {
    return status === "set" && /solid|way_out/.test(offer.weight) ? WORDS.kept : WORDS[status];
  }

  // One button; `state` may hold status, role, checked, pressed.
  function button(offer, act, state) {
    const now = state || {};
    const style = [offer.weight || "outlined", offer.core ? "core" : "", offer.hush ? "hush" : "", now.style || ""].join(" ").trim();
    const attrs = {key: "b-" + offer.id, type: "button", class: style, act, "data-id": offer.id, role: now.role,
      "aria-checked": now.checked, "aria-pressed": now.pressed};
    const said = statusWords(offer, now.status);
    const words = el("span", {class: "words"}, [
      text("name", offer.words, "span"),
      said ? text("said-now", said, "span") : text("second", offer.second, "span"),
    ]);
    return el("button", attrs, [words, now.status ? square(now.status) : null]);
  }

  function square(status) {
    return el("span", {key: "square", class: "square " + status.replace("set", "kept"), "aria-hidden": "true"});
  }

  function stop(one, at) {
    const style = one.gap ? "gap" : one.me ? "me" : "";
    return el("li", {key: "s" + at, class: style, "aria-hidden": one.gap ? "true" : null},
      one.gap ? "" : [text("who", one.words, "b"), text("what", one.label, "span")]);
  }

  function stops(list) {
    const line = (list || []).map(stop);
    return line.length ? el("ol", {class: "stops", "aria-label": WORDS.whoIsNext}, line) : null;
  }

  function question(asked) {
    return asked ? el("div", {class: "question"},
      [text("asked", asked.words), text("label", asked.label)]) : null;
  }

  function ways(buttons) {
    const shown = buttons.filter(Boolean);
    const style = shown.length === 1 ? "ways alone" : "ways";
    return shown.length ? el("div", {key: "ways", class: style}, shown) : null;
  }

  const choices = buttons => buttons.length ? el("div", {class: "choices"}, buttons) : null;

  function page(said, does) {
    return [
      el("section", {class: "said"}, said),
      el("section", {class: "does"}, does),
    ];
  }

  // Where I stand, then the buttons; corner, choices and ways come drawn.
  function homePage(home) {
    const state = home.state;
    const top = el("div", {class: "top"}, [heading(state.title || ""), home.corner]);
    const said = [top, text("line", state.line), stops(state.stops), text("notice", home.notice), text("say", state.say),
      question(state.question)];
    return page(said, [choices(home.choices), ways(home.ways)]);
  }

  function steps(card) {
    if (!card.steps) return null;
    const boxes = Array.from({length: card.steps.of}, (unused, at) => {
      const now = at + 1 === card.steps.now;
      return el("li", {key: "n" + at, class: now ? "now" : "", "aria-current": now ? "step" : null}, String(at + 1));
    });
    return el("ol", {class: "steps"}, boxes);
  }

  // One thing asked; fields, choices, ways and goOn, for a short screen, come drawn.
  function cardPage(card, shown) {
    const paragraphs = (card.text || []).map((words, at) => el("p", {key: "t" + at, class: "body", dir: "auto"}, words));
    const said = [steps(card), text("above", card.above), heading(card.title || ""), text("notice", shown.notice)]
      .concat(paragraphs, shown.fields);
    return page(said, [shown.goOn, choices(shown.choices), ways(shown.ways)]);
  }
  function field(asked, value, change, enter) {
    const id = "f-" + asked.name;
    const label = el("label", {key: "label", for: id, dir: "auto"}, asked.words);
    const input = asked.kind === "choice" ? options(asked, value, change) : typed(asked, id, value, change, enter);
    return el("div", {key: id, class: "field"}, [label, input]);
  }

  function typed(asked, id, value, change, enter) {
    const isLong = asked.kind === "long";
    const attrs = {key: "input", id, value: value || "", dir: "auto", autocomplete: "off", spellcheck: "false",
      maxlength: asked.max, "aria-required": asked.required ? "true" : null,
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
    return el("div", {key: "input", class: "choices", role: "radiogroup", "aria-label": asked.words}, buttons);
  }

  // Seats run clockwise round the table, from the top left.
  function place(at, count, isWide) {
    const half = Math.ceil(count / 2);
    if (isWide) return at < half ? [0, at] : [1, 2 * half - 1 - at];
    if (at === 0) return [0, 0];
    return at <= half ? [at - 1, 1] : [2 * half - at, 0];
  }

  function seat(one, at, count, isWide, act) {
    const [row, column] = place(at, count, isWide);
    const lines = isWide ? 2 : Math.ceil(count / 2);
    const drawnRow = row < lines / 2 ? row + 1 : row + 2;
    return el("button", {key: "seat-" + one.id, type: "button", class: "seat r" + drawnRow + " c" + (column + 1),
      act, "data-id": "seat-" + one.id},
    [text("number", WORDS.seat + " " + one.seat, "span"), text("name", one.name, "span")]);
  }

  // The page is the table; ways come drawn.
  function seatsPage(shown) {
    const count = shown.seats.length;
    const isWide = shown.isWide;
    const band = el("div", {key: "table", class: "table r" + (isWide ? 2 : Math.ceil(count / 4) + 1)}, [
      el("div", {class: "words"}, [
        heading(WORDS.tapSeat), text("body", WORDS.comesBack), text("notice", shown.notice)]),
      ways(shown.ways)]);
    const style = "seats " + (isWide ? "wide of" + Math.ceil(count / 2) : "of2");
    return [el("section", {key: "seats", class: style},
      [band].concat(shown.seats.map((one, at) => seat(one, at, count, isWide, () => shown.pick(one)))))];
  }

  return {button, field, homePage, cardPage, seatsPage};
})();
