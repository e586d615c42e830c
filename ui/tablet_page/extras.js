"use strict";

// What came later begins, as this tablet is set.
const extras = (function () {
  function start() {
    scanning.start();
    speech.start(now.redraw);
    settings.apply();
  }

  return {start};
})();
