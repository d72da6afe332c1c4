// The form: what is typed is kept here until the server has it; readings appear as one types; others' work appears live.
import { settle } from "./page.js";
import { again, current, fill, mark, patch, problem, recount, show } from "./cards.js";
import { boxOf, drafts, forget, isDirty, keep, kept, restore, unsaved } from "./drafts.js";
import { listenForKeys } from "./keys.js";
import { connect } from "./live.js";
import { keepPage } from "./offline.js";

const body = document.body;
document.documentElement.dataset.alive = "";
const project = `/p/${body.dataset.project}`;
const place = (card) => `${project}/q/${card.dataset.question}`;
const later = new Set([429, 502, 503, 504]);
let position = Number(body.dataset.position);
let online = navigator.onLine;

/** Ask the server, as the page itself: pieces come back, and refusals as JSON. */
const ask = (url, sent, signal) =>
  fetch(url, { method: sent ? "POST" : "GET", body: sent, signal, headers: { "X-Remit": "fragment", Accept: "application/json, text/html" } });

/** Put a reply where it belongs; gives whether the server did what was asked. */
async function take(reply, card, sent) {
  const part = reply.headers.get("x-remit-part");
  if (part === "form") { await refresh(); return true; }
  if (part === "drawer") { fill(await reply.text()); if (card && live.down()) { await fetchCard(card); } return true; }
  if (part === "conflict") { show(card, await reply.text()); return false; }
  if (part === "card" && reply.ok) {
    const words = boxOf(card)?.value;
    const at = Number(reply.headers.get("x-remit-position"));
    patch(card, await reply.text(), { at, sent, own: true });
    keepPage(position);
    if (sent !== undefined && words === sent) { forget(card); } else { keep(card); }
    const said = reply.headers.get("x-remit-said");
    show(card, said === "merged" ? "<p class='strip ok'>Somebody else saved this while you wrote. Both are in it now: yours and theirs.</p>" : "");
    if (said === "reverted") { refreshDrawer(); }
    return true;
  }
  const told = reply.headers.get("content-type")?.includes("json") ? await reply.json() : { message: "The server did not understand this page; load it again. What you typed is kept here." };
  problem(card, told.message ?? told.error?.message ?? "That was refused.");
  return false;
}

/** Save what a card holds, or keep it in line until the server can be reached. */
async function save(card, submitter, also) {
  const form = card.querySelector("form.write");
  if (card.dataset.sending) { return; }
  const action = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  const fields = new URLSearchParams(new FormData(form, submitter));
  const saving = action === form.action;
  for (const [name, value] of Object.entries(also ?? {})) { fields.set(name, value); }
  const ways = Object.fromEntries(["role", "speaker", "editorial"].map((name) => [name, fields.get(name) ?? ""]));
  if (saving && !isDirty(card) && !fields.get("role") && !card.dataset.settling) { return; }
  const words = saving ? fields.get("text") : undefined;
  card.dataset.sending = "1";
  try {
    const reply = await ask(action, fields);
    if (later.has(reply.status) && saving) { throw new TypeError(); }
    turn(true);
    if (!(await take(reply, card, words)) && saving) { keep(card, { queued: 0 }); }
  } catch (error) {
    if (!(error instanceof TypeError)) { throw error; }
    if (saving) { keep(card, { queued: kept(card)?.queued || Date.now(), also: ways }); } else { problem(card, "The server cannot be reached just now. Try again in a moment."); }
    turn(false);
  } finally {
    delete card.dataset.sending;
    signal();
  }
}

/** Send what waited while the server could not be reached, the oldest first. */
async function flush() {
  for (const draft of drafts().filter((one) => one.queued).sort((a, b) => a.queued - b.queued)) {
    const card = document.getElementById(draft.question);
    if (card?.classList.contains("card") && isDirty(card)) { await save(card, undefined, draft.also); }
    if (!online) { return; }
  }
}

/** Say what words are read as while they are being typed. */
const reading = new Map();
function readSoon(card) {
  clearTimeout(reading.get(card)?.timer);
  reading.get(card)?.stop.abort();
  const stop = new AbortController();
  const timer = setTimeout(async () => {
    const sent = new URLSearchParams({ text: boxOf(card).value });
    try {
      const reply = await ask(`${place(card)}/reading`, sent, stop.signal);
      if (!reply.ok || stop.signal.aborted || !isDirty(card)) { return; }
      const html = await reply.text();
      if (stop.signal.aborted) { return; }
      const part = card.querySelector("[data-part=reading]");
      part.innerHTML = html;
      const blast = part.querySelector("[data-blast]");
      card.querySelector("[data-part=blast]").replaceChildren(...(blast?.childNodes ?? []));
      blast?.remove();
    } catch { /* stale, or offline: what is typed is kept all the same */ }
  }, 400);
  reading.set(card, { timer, stop });
}

async function fetchCard(card) {
  const reply = await ask(place(card)).catch(() => null);
  if (reply?.ok) { patch(card, await reply.text(), { at: Number(reply.headers.get("x-remit-position")), anew: true }); }
}

async function refresh() {
  position = (await again()) || position;
  keepPage(position);
  restoreAll();
}

let opening = 0;
async function openDrawer(link, quietly = false) {
  const turn = (opening += 1);
  const reply = await ask(link.href).catch(() => null);
  if (turn !== opening) { return; } // something else was asked for meanwhile
  opening = 0;
  if (reply?.ok) { fill(await reply.text(), quietly ? null : link); } else if (!quietly) { problem(null, "The server cannot be reached just now."); }
}
function refreshDrawer() {
  const open = document.querySelector(".beside .tabs [aria-current]");
  if (open && !opening) { openDrawer(open, true); }
}

/** Say in the bar whether the page is live, and how much is not saved yet. */
function signal() {
  const waiting = unsaved();
  const words = online ? (live.down() ? "connecting" : "live") : "offline: your typing is kept here";
  const where = document.getElementById("signal");
  where.dataset.live = online && !live.down() ? "on" : online ? "" : "off";
  const said = waiting ? `${words} · ${waiting} not saved yet` : words;
  if (where.textContent !== said) { where.textContent = said; }
}
function turn(now) {
  const came = now && !online;
  online = now;
  signal();
  if (came) { flush(); }
}

/** The server is there again: what was shown of before has caught up. */
function back() {
  const told = document.getElementById("as-kept");
  if (told?.textContent) { told.textContent = "The server is back, and this is the form as it stands."; }
  delete body.dataset.kept;
}

function restoreAll() {
  for (const draft of drafts()) { restore(draft); }
  signal();
  if (online) { flush(); }
}

document.addEventListener("input", (event) => {
  const card = event.target.closest?.("textarea.words")?.closest(".card");
  if (card) { keep(card); grow(event.target); readSoon(card); signal(); }
});
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const card = form.closest(".card") ?? document.getElementById(form.closest("[data-beside]")?.dataset.beside ?? "");
  if (form.matches("form.write")) { event.preventDefault(); save(card, event.submitter); return; }
  if (!form.hasAttribute("data-send")) { return; }
  event.preventDefault();
  const sent = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const ok = await take(await ask(form.action, sent), card);
    if (ok && form.isConnected && !card) { form.reset(); }
  } catch { problem(card, "The server cannot be reached just now: nothing was sent. Try again in a moment.", form); }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button, a, summary");
  const card = event.target.closest(".card");
  if (!button || event.ctrlKey || event.metaKey) { return; }
  const { do: verb, settle: how, drawer } = button.dataset;
  if (drawer) { event.preventDefault(); openDrawer(button); }
  else if (button.closest(".fold")) { event.preventDefault(); unfold(button.closest(".fold")); }
  else if (verb === "edit") { event.preventDefault(); boxOf(card).focus(); }
  else if (verb === "undo") { setAside(card, boxOf(card).defaultValue); }
  else if (verb === "back") { write(card, button.value); show(card, ""); }
  else if (verb === "shut") { fill(""); }
  else if (verb === "help") { document.getElementById("help").showModal(); }
  else if (verb === "rail") { const open = document.getElementById("rail").toggleAttribute("data-open"); button.setAttribute("aria-expanded", open); }
  else if (how) { decide(card, how); }
});
document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.(".card");
  if (!card) { return; }
  mark(card);
  if (event.target.matches("textarea.words")) { card.dataset.writing = ""; } // room is made once and stays: nothing moves under a click
  const ways = card.querySelector("[data-part=ways]");
  const given = document.getElementById("ways");
  if (given && ways && !ways.firstElementChild && event.target.matches("textarea.words")) {
    ways.append(given.content.cloneNode(true));
    for (const button of ways.querySelectorAll("[data-way]")) { button.formAction = `${place(card)}/${button.dataset.way}`; }
  }
});
document.addEventListener("focusout", (event) => {
  const card = event.target.closest?.(".card[data-behind]");
  if (card && !card.contains(event.relatedTarget)) { delete card.dataset.behind; fetchCard(card); }
});
document.addEventListener("select", (event) => {
  const value = event.target.closest?.(".card")?.querySelector(".ways input[name=value]");
  const chosen = event.target.value?.slice(event.target.selectionStart, event.target.selectionEnd).trim();
  if (value && event.target.matches("textarea.words") && chosen && chosen.length <= 500) { value.value = chosen; }
});
addEventListener("storage", (event) => { if (event.key?.startsWith("remit:")) { restoreAll(); } });
addEventListener("online", () => { turn(true); live.now(); });
addEventListener("offline", () => turn(false));
addEventListener("hashchange", toHash);

/** Settle two versions: mine goes out on top of theirs; theirs stays and mine can be brought back; or a third. */
function decide(card, how) {
  const conflict = card.querySelector(".conflict");
  card.querySelector("input[name=base]").value = conflict.dataset.current;
  if (how === "theirs") { setAside(card, conflict.querySelector("[data-words=theirs]").value, "Theirs stands. "); fetchCard(card); return; }
  keep(card);
  if (how === "mine") { save(card); } else { boxOf(card).focus(); }
}
/** Put other words in the box, and let what was in it be brought back. */
function setAside(card, words, why = "") {
  const mine = boxOf(card).value;
  write(card, words);
  boxOf(card).defaultValue = words;
  forget(card);
  show(card, mine === words ? "" : "<p class='strip plain aside-words'></p>");
  card.querySelector(".aside-words")?.append(`${why}Your words were set aside. `, Object.assign(document.createElement("button"), { type: "button", value: mine, textContent: "Bring them back" }));
  const back = card.querySelector(".aside-words button");
  if (back) { back.dataset.do = "back"; }
  signal();
}
function write(card, words) {
  const box = boxOf(card);
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
function grow(box) {
  if (!CSS.supports("field-sizing", "content")) { box.style.height = "auto"; box.style.height = `${box.scrollHeight + 2}px`; }
}
async function unfold(fold) {
  const reply = await ask(`${project}/q/${fold.dataset.fold}`).catch(() => null);
  if (!reply?.ok) { return; }
  const made = document.createElement("template");
  made.innerHTML = await reply.text();
  const card = made.content.firstElementChild;
  fold.replaceWith(card);
  settle(card);
  for (const draft of drafts()) { if (draft.question === card.id) { restore(draft); } }
  current.watch(card);
  card.querySelector("textarea.words").focus();
}
function toHash() {
  const fold = document.querySelector(`.fold[id="${CSS.escape(location.hash.slice(1))}"]`);
  if (fold) { unfold(fold); }
}

const live = connect(`${project}/live`, {
  since: () => position,
  state: () => {
    signal();
    if (live.down()) { return; }
    back();
    turn(true);
    flush();
  },
  cards: (told) => {
    for (const [id, html] of Object.entries(told.cards)) {
      const card = document.getElementById(id);
      if (card) { patch(card, html, { at: told.position, by: told.by[id] }); }
    }
    fill.lines(told);
    position = Math.max(position, told.position);
    recount();
    keepPage(position);
    signal();
    const beside = document.querySelector(".beside")?.dataset.beside;
    if (beside && told.cards[beside] && !document.querySelector(".drawer").contains(document.activeElement)) { refreshDrawer(); }
  },
  here: ({ people }) => current.here(people),
  again: () => setTimeout(refresh, Math.random() * 300), // not everybody at once
});
if (body.dataset.access === "viewer") { for (const box of document.querySelectorAll("textarea.words")) { box.readOnly = true; } }
current.start((question) => live.at(question));
// What was typed before this script was there counts, too.
for (const card of document.querySelectorAll(".card")) { if (isDirty(card)) { keep(card); readSoon(card); } }
restoreAll();
for (const box of document.querySelectorAll("textarea.words")) { grow(box); }
listenForKeys({ save, openDrawer, unfold });
if (location.hash) { toHash(); }
if (!body.dataset.kept) { keepPage(position); }
