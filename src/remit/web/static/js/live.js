// One socket for each tab: what it missed since a position, then everything as it happens. It comes back by itself.

/**
 * `on` hears of each kind of message by its name; a page that says `only: "position"` gets no cards.
 * @param {string} path @param {{since: () => number, state: () => void, only?: string, cards?: (told: any) => void, here: (told: any) => void, again: (told: any) => void, hello?: (told: any) => void}} on
 */
export function connect(path, on) {
  let socket = null, tries = 0, timer = 0, heard = 0, place = "", resting = false;
  const address = () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}?since=${on.since()}${on.only ? `&only=${on.only}` : ""}`;
  const open = () => {
    clearTimeout(timer);
    resting = false;
    socket = new WebSocket(address());
    socket.onopen = () => { heard = Date.now(); };
    socket.onmessage = (event) => {
      heard = Date.now();
      const told = JSON.parse(event.data);
      if (["hello", "cards", "again"].includes(told.kind) && tries !== -1) { tries = -1; on.state(); say(); }
      on[told.kind]?.(told);
    };
    socket.onclose = (event) => {
      socket = null;
      tries = Math.max(0, tries) + 1;
      on.here({ people: [] });
      on.state();
      // Too many tabs, or no longer allowed: rest until somebody looks at this one again.
      resting = event.code === 4009 || event.code === 1008;
      if (!resting) { timer = setTimeout(open, Math.min(30000, 250 * 2 ** Math.min(tries, 7)) * (0.5 + Math.random())); }
    };
  };
  const say = () => { if (socket?.readyState === 1 && place) { socket.send(JSON.stringify({ at: place })); } };
  setInterval(() => { if (socket?.readyState === 1 && Date.now() - heard > 40000) { socket.close(); } }, 5000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !socket && resting) { open(); } });
  addEventListener("pagehide", () => { clearTimeout(timer); socket?.close(); });
  addEventListener("pageshow", (event) => { if (event.persisted) { open(); } });
  let soon = 0;
  setTimeout(open, 0);
  return {
    down: () => tries !== -1,
    now: () => { if (!socket) { open(); } },
    at: (question) => { place = question; clearTimeout(soon); soon = setTimeout(say, 300); },
  };
}
