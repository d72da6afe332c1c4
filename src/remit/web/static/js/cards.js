// Cards, the rail and the drawer: putting in what the server drew, without touching what somebody is typing.
import { settle } from "./page.js";
import { boxOf, forget, isDirty, theirs } from "./drafts.js";

const PARTS = ["top", "question", "strips", "system", "foot"];
const seen = new Map();
const read = (html) => { const made = document.createElement("template"); made.innerHTML = html; return made.content.firstElementChild; };
const part = (card, name) => card.querySelector(`[data-part=${name}]`);
const touched = (place) => [...place.querySelectorAll("input, textarea, select")].some((one) => one.type !== "hidden" && (one.tagName === "SELECT" ? [...one.options].some((o) => o.selected !== o.defaultSelected && o.index) : one.value !== one.defaultValue));

/**
 * Put a newly drawn card in place of what one sees. `own`: it answers what this page sent, so nothing is held back; `anew`: it was
 * asked for once more. Else what was drawn at this position already is left alone, with what the page says of it.
 */
export function patch(card, html, { at = 0, sent, own = false, anew = false, by = "" } = {}) {
  const before = seen.get(card.id) ?? 0;
  if (at < before || (at === before && at && !own && !anew)) { return; }
  seen.set(card.id, at);
  const fresh = typeof html === "string" ? read(html) : html;
  if (card.dataset.fold) { return; }
  const focused = card.contains(document.activeElement) ? document.activeElement : null;
  for (const name of PARTS) { exchange(card, fresh, name, own); }
  Object.assign(card.dataset, { state: fresh.dataset.state, review: fresh.dataset.review, roles: fresh.dataset.roles, settling: fresh.dataset.settling });
  exchange(card, fresh, "status", true);
  words(card, fresh, { sent, by });
  settle(card);
  current.again(card);
  if (focused && !focused.isConnected) { card.tabIndex = -1; card.focus({ preventScroll: true }); }
}

function exchange(card, fresh, name, force) {
  const [old, now] = [part(card, name), part(fresh, name)];
  if (!old || !now) { return; }
  if (!force && (old.contains(document.activeElement) || touched(old))) { card.dataset.behind = ""; return; }
  old.innerHTML = now.innerHTML;
}

/** The box: left alone while somebody types in it; what others saved is shown beneath. */
function words(card, fresh, { sent, by }) {
  const [box, now] = [boxOf(card), boxOf(fresh)];
  const [form, drawn] = [card.querySelector("form.write"), fresh.querySelector("form.write")];
  const [base, newest] = [form.elements.base, drawn.elements.base.value];
  const mine = isDirty(card) && box.value !== sent && box.value !== now.defaultValue;
  if (!mine && sent === undefined && isDirty(card)) { forget(card); } // another tab saved these very words
  form.setAttribute("action", drawn.getAttribute("action"));
  form.elements.save.textContent = drawn.elements.save.textContent;
  card.querySelector(".printed").textContent = now.defaultValue;
  if (mine) {
    if (sent !== undefined) { base.value = newest; box.defaultValue = sent; }
    else if (newest !== card.dataset.base && now.defaultValue !== box.value) { theirs(card, now.defaultValue, by); }
  } else {
    const [start, end, focused] = [box.selectionStart, box.selectionEnd, document.activeElement === box];
    if (box.value !== now.defaultValue) { box.value = now.defaultValue; }
    box.defaultValue = now.defaultValue;
    box.value = now.defaultValue;
    if (focused) { box.setSelectionRange(start, end); }
    base.value = newest;
    box.placeholder = now.placeholder;
    part(card, "blast").textContent = "";
    exchange(card, fresh, "reading", true);
    if (sent === undefined && !part(card, "notice").querySelector(".conflict, .aside-words")) { part(card, "notice").replaceChildren(); }
  }
  card.dataset.base = newest;
}

/** Show something in a card that is this page's own: a conflict, a notice; nothing empties it. */
export function show(card, html) {
  const place = card && part(card, "notice");
  if (place) { place.innerHTML = html; }
}

/** Say in one sentence why something was refused, where it was asked for. */
export function problem(card, sentence, form) {
  const beside = document.querySelector(".drawer [data-problem]");
  const inDrawer = beside && (beside.closest(".drawer").contains(document.activeElement) || form?.closest(".drawer"));
  const place = inDrawer ? beside : card ? part(card, "notice") : document.getElementById("problems");
  const told = document.createElement("p");
  told.className = "problem";
  told.setAttribute("role", "alert");
  told.textContent = sentence;
  place.replaceChildren(told);
}

/** Put something into the drawer and open it; nothing closes it. */
export function fill(html, opener) {
  const drawer = document.getElementById("drawer");
  const before = fill.opener;
  drawer.innerHTML = html || "<p class='soft'>Choose Comments, History or Impact on a card.</p>";
  drawer.toggleAttribute("data-open", Boolean(html));
  settle(drawer);
  if (opener) { if (!drawer.contains(opener)) { fill.opener = opener; } drawer.focus({ preventScroll: true }); }
  if (!html) { before?.isConnected && before.focus({ preventScroll: true }); }
}
fill.lines = (told) => {
  for (const [id, line] of Object.entries(told.lines)) {
    const link = document.querySelector(`[data-rail="${CSS.escape(id)}"]`);
    const fold = document.querySelector(`[data-fold="${CSS.escape(id)}"] > .state`);
    if (link) { link.querySelector(".state").outerHTML = line.html; link.dataset.state = line.state; link.toggleAttribute("data-review", line.review); }
    if (fold) { fold.outerHTML = line.html; }
  }
  for (const [stage, figure] of Object.entries(told.figures)) { const place = document.querySelector(`[data-figure="${CSS.escape(stage)}"]`); if (place) { place.textContent = figure; } }
  const bars = document.querySelector("[data-bars]");
  if (bars) { bars.innerHTML = told.bars; }
};

/** Count anew what waits for my roles, from the lines of the rail. */
export const mine = () => new Set((document.getElementById("sheets").dataset.mine ?? "").split(" ").filter(Boolean));
export const waits = {
  open: (link) => ["open", "drafted"].includes(link.dataset.state),
  review: (link) => link.hasAttribute("data-review"),
};
export const forMe = (link, roles = mine()) => link.dataset.roles.split(" ").some((role) => roles.has(role));
export function recount() {
  const roles = mine();
  const links = [...document.querySelectorAll("[data-rail]")].filter((link) => forMe(link, roles));
  for (const place of document.querySelectorAll("[data-mine='open'], [data-mine='review']")) { place.textContent = links.filter(waits[place.dataset.mine]).length; }
}

/** Fetch this page anew and put everything in that differs; what is being typed stays. Gives its position. */
export async function again() {
  const reply = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!reply?.ok) { return 0; }
  const fresh = new DOMParser().parseFromString(await reply.text(), "text/html");
  const at = Number(fresh.body.dataset.position);
  const known = new Set();
  for (const section of fresh.querySelectorAll("section[data-stage]")) {
    let before = document.querySelector(`section[data-stage="${CSS.escape(section.dataset.stage)}"] > .stage`);
    for (const drawn of section.querySelectorAll(":scope > .card, :scope > .fold")) {
      known.add(drawn.id);
      const old = document.getElementById(drawn.id);
      if (old?.classList.contains("card") && drawn.classList.contains("card")) { patch(old, drawn, { at, anew: true }); before = old; continue; }
      if (old) { before = old; continue; }
      before?.after(drawn);
      settle(drawn);
      current.watch(drawn);
      before = drawn;
    }
  }
  for (const card of fresh.querySelector("section[data-stage]") ? document.querySelectorAll("section[data-stage] > .card, section[data-stage] > .fold") : []) {
    if (known.has(card.id)) { continue; }
    if (card.classList.contains("card") && isDirty(card)) { problem(card, "This question is no longer asked. What you typed is kept here until you undo it."); } else { card.remove(); }
  }
  for (const choice of ["#lines", "[data-bars]", ".dropped"]) {
    const [old, now] = [document.querySelector(choice), fresh.querySelector(choice)];
    if (old && now) { old.innerHTML = now.innerHTML; } else if (now) { document.querySelector(".own")?.before(now); } else { old?.remove(); }
  }
  recount();
  return at;
}

export function mark(card) { current.held = true; current.set(card.id); }

/** Where one is on the page, and who else is where. */
export const current = {
  id: "", people: [], tell: () => {}, sight: null, held: false, // held: by focus or a key, until somebody scrolls
  start(tell) {
    this.tell = tell;
    this.id = document.querySelector(".card, .fold")?.id ?? "";
    this.sight = new IntersectionObserver((entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (entered && !this.held) { this.set(entered.target.id); }
    }, { rootMargin: "-15% 0px -75% 0px" });
    for (const card of document.querySelectorAll(".card, .fold")) { this.watch(card); }
    for (const kind of ["wheel", "touchmove"]) { addEventListener(kind, () => { this.held = false; }, { passive: true }); }
  },
  watch(card) { this.sight?.observe(card); },
  set(id) {
    if (id === this.id) { return; }
    this.id = id;
    document.querySelector("[data-rail][aria-current]")?.removeAttribute("aria-current");
    const link = document.querySelector(`[data-rail="${CSS.escape(id)}"]`);
    link?.setAttribute("aria-current", "true");
    const rail = document.getElementById("rail");
    if (link && rail) {
      const [inside, one] = [rail.getBoundingClientRect(), link.getBoundingClientRect()];
      if (one.top < inside.top + 90 || one.bottom > inside.bottom) { rail.scrollTop += one.top - inside.top - inside.height / 2; }
    }
    this.tell(id);
  },
  here(people) {
    this.people = people;
    const bar = document.getElementById("faces");
    if (bar) { bar.innerHTML = people.map((one) => one.face).join(""); }
    for (const place of document.querySelectorAll("[data-here]")) { if (place.firstChild) { place.replaceChildren(); } }
    for (const id of new Set(people.map((one) => one.at))) { this.again(document.getElementById(id)); this.again(document.querySelector(`[data-rail="${CSS.escape(id)}"]`)); }
  },
  again(where) {
    const id = where?.id || where?.dataset?.rail;
    const place = where?.querySelector("[data-here]");
    const me = document.getElementById("sheets").dataset.person;
    if (place) { place.innerHTML = this.people.filter((one) => one.at === id && one.id !== me).map((one) => one.face).join(""); }
  },
};
