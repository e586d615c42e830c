"use strict";

// What outlives a reload, where the browser keeps anything at all.
const store = (function () {
  function attempt(act) {
    try {
      return act();
    } catch (closed) {
      return null;
    }
  }

  return {
    get: name => attempt(() => JSON.parse(localStorage.getItem("heard." + name))),
    set: (name, value) => attempt(() => localStorage.setItem("heard." + name, JSON.stringify(value))),
    remove: name => attempt(() => localStorage.removeItem("heard." + name)),
    names: () => attempt(() => Object.keys(localStorage).map(name => name.replace("heard.", ""))) || [],
  };
})();
