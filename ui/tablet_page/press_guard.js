"use strict";

// Presses act on release; sliding off cancels; one that follows too soon is ignored.
const press = (function () {
  let down = null; // {button, touch}: what is held now, touch is null for a mouse
  let last = -Infinity;
  let gap = 500;
  let ownClick = false;
  let released = null;

  const buttonAt = target => target instanceof Element ? target.closest("button") : null;

  function begin(button, touch) {
    if (down) return;
    down = {button, touch};
    button.classList.add("down");
  }

  function letGo() {
    if (!down) return;
    down.button.classList.remove("down");
    down = null;
    released();
  }

  function isOver(point) {
    const box = down.button.getBoundingClientRect();
    return point.clientX >= box.left && point.clientX < box.right
      && point.clientY >= box.top && point.clientY < box.bottom;
  }

  function slide(point) {
    if (!isOver(point)) letGo();
  }

  function lift(point) {
    const button = isOver(point) ? down.button : null;
    letGo();
    if (button) fire(button);
  }

  // Do what the button does, unless it follows another press too soon.
  function fire(button) {
    const now = performance.now();
    if (now - last < gap || typeof button.act !== "function") return;
    last = now;
    button.act();
  }

  function onTouchStart(event) {
    const button = buttonAt(event.target);
    if (!button) return;
    event.preventDefault();
    begin(button, event.changedTouches[0].identifier);
  }

  function onMouseDown(event) {
    const button = buttonAt(event.target);
    if (button && event.button === 0) begin(button, null);
  }

  const onTouch = then => event => {
    const touch = Array.from(event.changedTouches).find(one => down && one.identifier === down.touch);
    if (touch) then(touch);
  };

  const onMouse = then => event => {
    if (down && down.touch === null) then(event);
  };

  function onMouseUp(event) {
    ownClick = true;
    setTimeout(() => { ownClick = false; }, 0);
    onMouse(lift)(event);
  }

  // Keys and readers send a click without a pointer.
  function onClick(event) {
    const button = buttonAt(event.target);
    if (button && !ownClick) fire(button);
  }

  // Held down it is one press.
  function onKeyDown(event) {
    if (event.repeat && (event.key === "Enter" || event.key === " ") && buttonAt(event.target)) event.preventDefault();
  }
  function start(whenReleased) {
    released = whenReleased;
    const active = {passive: false};
    document.addEventListener("touchstart", onTouchStart, active);
    document.addEventListener("touchmove", onTouch(slide));
    document.addEventListener("touchend", onTouch(lift), active);
    document.addEventListener("touchcancel", onTouch(letGo));
    document.addEventListener("mousedown", onMouseDown);
    document.addEventListener("mousemove", onMouse(slide));
    document.addEventListener("mouseup", onMouseUp);
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("blur", letGo);
  }

  return {
    start,
    fire,
    isHeld: () => down !== null,
    pause: () => { last = performance.now(); },
    setGap: milliseconds => { gap = milliseconds; },
  };
})();
