"use strict";

// Makes the document match what is described; text is only ever textContent.
const draw = (function () {
  const PROPERTIES = ["act", "oninput", "onenter"];

  // `inner` is text, or a list where null is nothing; a class may be the key.
  const el = (tag, attrs, inner) => ({tag, attrs: attrs || {}, inner: inner === undefined ? "" : inner});

  // Make the children of `parent` match; those with the same key stay, and so do focus and typing.
  function patch(parent, wanted) {
    const kids = wanted.filter(Boolean);
    const keys = kids.map((kid, at) => kid.tag + " " + (kid.attrs.key || kid.attrs.class || at));
    const here = new Map();
    Array.from(parent.childNodes).forEach(node => {
      if (keys.includes(node.heardKey)) here.set(node.heardKey, node);
      else parent.removeChild(node);
    });
    let place = parent.firstChild;
    kids.forEach((kid, at) => {
      const node = here.get(keys[at]) || make(kid, keys[at]);
      if (node === place) place = place.nextSibling;
      else parent.insertBefore(node, place);
      update(node, kid);
    });
  }

  function make(kid, key) {
    const node = document.createElement(kid.tag);
    node.heardKey = key;
    node.heardAttrs = {};
    return node;
  }

  function update(node, kid) {
    const attrs = kid.attrs;
    Object.keys(node.heardAttrs).forEach(name => {
      if (!(name in attrs)) node.removeAttribute(name);
    });
    Object.keys(attrs).forEach(name => set(node, name, attrs[name]));
    node.heardAttrs = attrs;
    if (Array.isArray(kid.inner)) patch(node, kid.inner);
    else if (!("value" in attrs) && node.textContent !== kid.inner) node.textContent = kid.inner;
  }

  function set(node, name, value) {
    if (name === "key") return;
    if (PROPERTIES.includes(name)) node[name] = value;
    else if (name === "value") setValue(node, value);
    else if (value === null || value === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
  }

  // What somebody is typing is never overwritten under their fingers.
  function setValue(node, value) {
    if (node !== document.activeElement && node.value !== value) node.value = value;
  }

  return {el, patch};
})();
