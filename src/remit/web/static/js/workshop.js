// A workshop's pages: parts are exchanged when something moved; what somebody is writing is never touched.
import { settle } from "./page.js";

const stage = document.getElementById("stage");
const signal = document.getElementById("signal");
const problems = document.getElementById("problems");
const place = document.body.dataset.live ?? stage.dataset.live;
const view = document.body.dataset.view ?? "console";
const asked = { "X-Remit": "fragment", Accept: "application/json, text/html" };
document.documentElement.dataset.alive = "";

/** What the server said of each part last: a part that says the same again stays as it is. */
const said = new Map();
const parts = (root) => [...root.querySelectorAll("[data-part]")].filter((part) => !part.parentElement?.closest("[data-part]"));
for (const part of parts(stage)) { said.set(part.dataset.part, part.outerHTML); }

/** @type {Element | null} What was last looked at with the keys; it may have been exchanged since. */
let last = null;
stage.addEventListener("focusin", (event) => { last = event.target; });

/** Put the parts that moved in place; `force` exchanges also those whose key stayed. */
function show(html, force = []) {
  const made = document.createElement("template");
  made.innerHTML = html;
  const held = document.activeElement;
  let lost = false;
  for (const fresh of parts(made.content)) {
    const name = fresh.dataset.part;
    const now = stage.querySelector(`[data-part="${name}"]`);
    const words = fresh.outerHTML;
    const same = said.get(name) === words || (fresh.dataset.key !== undefined && now?.dataset.key === fresh.dataset.key);
    if (!now || (same && !force.includes(name))) { continue; }
    said.set(name, words);
    lost ||= now.contains(held);
    const open = [...now.querySelectorAll("details")].map((one) => one.open);
    now.replaceWith(fresh);
    if (!force.includes(name)) { [...fresh.querySelectorAll("details")].forEach((one, n) => { if (open[n]) { one.open = true; } }); }
  }
  settle(stage);
  watch();
  tick();
  if (!writing()) { for (const form of stage.querySelectorAll("form.draft")) { if (form.querySelector("textarea").value.trim() && !waits.has(form)) { tell(form, "shown to everybody"); } } }
  lost ||= last !== null && !last.isConnected && document.activeElement === document.body;
  if (lost) { (stage.querySelector(".centre button.main, [data-part=stand] button, textarea.words") ?? document.getElementById("content")).focus({ preventScroll: true }); }
}

const problem = (words) => {
  problems.replaceChildren();
  if (!words) { return; }
  const box = document.createElement("div");
  box.className = "problem";
  box.append(Object.assign(document.createElement("p"), { textContent: words }));
  problems.append(box);
};

let asking = false, again = false;
/** Ask for this page's parts anew; one request at a time. */
async function refresh() {
  if (asking) { again = true; return; }
  asking = true;
  try {
    const reply = await fetch(stage.dataset.url, { headers: asked });
    if (reply.ok) { show(await reply.text()); } else if (reply.status === 401 || reply.status === 404) { problem("You are no longer in this workshop; join it again by its code."); }
  } catch { /* the socket tells when the server is back */ }
  asking = false;
  if (again) { again = false; refresh(); }
}

stage.addEventListener("submit", async (event) => {
  const form = event.target;
  event.preventDefault();
  if (form.classList.contains("draft")) { keep(form, true); return; }
  if (form.dataset.sending) { return; }
  form.dataset.sending = "1";
  let reply;
  try {
    reply = await fetch(form.action, { method: "POST", headers: asked, body: new URLSearchParams(new FormData(form, event.submitter)) });
  } catch {
    problem("The server cannot be reached just now. Nothing you wrote is lost; try again in a moment.");
    return;
  } finally {
    delete form.dataset.sending;
  }
  const to = reply.headers.get("x-remit-to");
  if (to) { location.assign(to); return; }
  if (!reply.ok) {
    const told = reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
    problem(told.message ?? "That was refused; load the page again.");
    problems.scrollIntoView({ block: "nearest" });
    return;
  }
  problem("");
  for (const box of form.querySelectorAll("[data-keep]")) { forget(box.dataset.keep); }
  const own = form.closest("[data-part]")?.dataset.part;
  show(await reply.text(), own ? [own] : []);
});

stage.addEventListener("click", (event) => {
  const words = event.target.closest("[data-take]")?.dataset.take;
  const box = document.getElementById("settled");
  if (words === undefined || !box) { return; }
  box.value = box.value.trim() && box.value.trim() !== words ? `${box.value.trimEnd()}\n${words}` : words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
});

// Drafts: kept on this device at once, and by the server as soon as it can be reached.
const store = (key, words) => { try { localStorage.setItem(`remit-sitting:${key}`, words); } catch { /* this browser keeps nothing */ } };
const forget = (key) => { try { localStorage.removeItem(`remit-sitting:${key}`); } catch { /* nothing was kept */ } };
const stored = (key) => { try { return localStorage.getItem(`remit-sitting:${key}`); } catch { return null; } };
const waits = new Map();
const writing = () => stage.querySelector("[data-phase]")?.dataset.phase === "writing";

function tell(form, words, off = false) {
  const where = form.querySelector("[data-kept]");
  if (where) { where.textContent = words; where.dataset.kept = off ? "off" : ""; }
}

async function keep(form) {
  clearTimeout(waits.get(form));
  const box = form.querySelector("textarea"), key = form.dataset.draft, words = box.value;
  try {
    const reply = await fetch(form.action, { method: "POST", headers: asked, body: new URLSearchParams(new FormData(form)) });
    if (reply.ok) {
      if (box.value === words) { forget(key); box.defaultValue = words; }
      waits.delete(form);
      tell(form, !words.trim() ? "" : writing() ? "kept; hidden from everybody else" : "shown to everybody");
      return;
    }
    if (reply.status < 500 && reply.status !== 429) {
      const told = reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
      tell(form, told.message ?? "This was refused.", true);
      return;
    }
  } catch { /* below */ }
  tell(form, "kept on this device; sent as soon as the server can be reached", true);
  waits.set(form, setTimeout(() => keep(form), 3000));
}

stage.addEventListener("input", (event) => {
  const box = event.target, form = box.closest("form.draft");
  if (box.dataset.keep) { store(box.dataset.keep, box.value); }
  if (!form) { return; }
  store(form.dataset.draft, box.value);
  tell(form, "…");
  clearTimeout(waits.get(form));
  waits.set(form, setTimeout(() => keep(form), 500));
});

/** Put back what this device kept and the server does not have yet. */
function watch() {
  for (const form of stage.querySelectorAll("form.draft:not([data-watched])")) {
    form.dataset.watched = "";
    const words = stored(form.dataset.draft), box = form.querySelector("textarea");
    if (words !== null && words !== box.value) { box.value = words; keep(form); }
  }
  for (const box of stage.querySelectorAll("[data-keep]:not([data-watched])")) {
    box.dataset.watched = "";
    const words = stored(box.dataset.keep);
    if (words !== null) { box.value = words; }
  }
}

// The timer runs by the server's clock.
let ahead = 0;
function tick() {
  const clock = stage.querySelector("[data-ends]");
  if (!clock) { return; }
  if (clock.dataset.now) { ahead = new Date(clock.dataset.now) - Date.now(); delete clock.dataset.now; }
  const left = Math.round((new Date(clock.dataset.ends) - Date.now() - ahead) / 1000);
  const minutes = Math.floor(Math.abs(left) / 60), seconds = String(Math.abs(left) % 60).padStart(2, "0");
  clock.textContent = left > 0 ? `${minutes}:${seconds}` : "Time is up";
  clock.classList.toggle("over", left <= 0);
}
setInterval(tick, 500);

let socket = null, tries = 0, heard = 0;
function state(live) {
  if (!signal) { return; }
  signal.dataset.live = live ? "on" : "off";
  signal.textContent = live ? "live" : "not connected";
}

function open() {
  socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${place}`);
  socket.onmessage = (event) => {
    heard = Date.now();
    tries = 0;
    state(true);
    const told = JSON.parse(event.data);
    if (told.kind === "moved" && (told.what === "all" || view !== "hand")) { refresh(); }
    for (const form of waits.keys()) { if (form.isConnected && form.querySelector("[data-kept=off]")) { keep(form); } }
  };
  socket.onclose = (event) => {
    socket = null;
    state(false);
    if (event.code !== 4009) { setTimeout(open, Math.min(10000, 300 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random())); tries += 1; }
  };
}
setInterval(() => { if (socket?.readyState === 1 && Date.now() - heard > 40000) { socket.close(); } if (!socket) { refresh(); } }, 5000);
addEventListener("pageshow", (event) => { if (event.persisted) { refresh(); } });
watch();
tick();
setTimeout(open, 0);
