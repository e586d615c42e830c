"use strict";

// If the lower edge of the screen falls between two answers, the list looks as if it had ended: one is moved to be cut.
const fold = (function () {
  const NEAR = 16;
  const MOVE = 40;

  function settle() {
    const list = document.querySelector(".answers");
    if (!list) return;
    list.style.marginTop = "";
    const edge = window.innerHeight - window.pageYOffset;
    const rows = Array.from(list.children).map(row => row.getBoundingClientRect());
    const isBetween = rows.slice(0, -1).some((row, at) => edge > row.bottom - NEAR && edge < rows[at + 1].top + NEAR);
    if (isBetween) list.style.marginTop = MOVE + "px";
  }

  return {settle};
})();
