"use strict";

// Coming into the meeting, by the link of the QR code or by typed code.
const joining = (function () {
  let tries = 0;
  let timer = null;
  let isTrying = false;
  let spare = ""; // a token that came while this tablet was already in
  let tell = null;

  // Take the token out of the address bar, where nobody should read it.
  function fromAddress() {
    const parts = /^#(?:(t)=|(pad)(?:=|$))([A-Za-z0-9_-]*)$/.exec(location.hash);
    if (location.hash) history.replaceState(null, "", location.pathname);
    if (parts && parts[2]) store.set("pad", true);
    if (parts && parts[1]) store.remove("pad");
    return parts ? parts[3] : "";
  }

  // Ask to come in: with a token as often as it takes, with a code once.
  function join(proof) {
    clearTimeout(timer);
    isTrying = true;
    tell.changed();
    const who = Object.assign({device_name: ""}, store.get("pad") ? {pad: true} : {}, proof);
    link.ask("POST", "/join", who).then(answer => {
      isTrying = false;
      if (answer.status === 200 && answer.body.device) arrive(answer.body);
      else if (answer.status === 429) again(proof); // many came at once from here
      else if (answer.status >= 400 && answer.status < 500) tell.refused(answer.body.sentence || WORDS.refused);
      else if (proof.token) again(proof);
      else tell.refused(WORDS.noAnswer);
    });
  }

  function arrive(answer) {
    tries = 0;
    link.setDevice(answer.device);
    tell.joined(answer);
  }

  function again(proof) {
    isTrying = true;
    timer = setTimeout(() => join(proof), link.delay(tries));
    tries += 1;
  }

  function byLink() {
    const token = fromAddress();
    if (token && link.device()) spare = token;
    else if (token) join({token});
  }

  // Join with a link that was opened before the room forgot this tablet.
  function useSpare() {
    if (spare) join({token: spare});
    spare = "";
  }

  function start(listeners) {
    tell = listeners;
    byLink();
    window.addEventListener("hashchange", byLink);
  }

  return {start, join, useSpare, isTrying: () => isTrying};
})();
