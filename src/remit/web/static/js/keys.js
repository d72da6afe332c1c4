// The form by keyboard: letters act while nobody types; what they do stands in the help.
import { current, fill, forMe, mine, waits } from "./cards.js";
import { boxOf } from "./drafts.js";

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");
const places = () => [...document.querySelectorAll(".card, .fold")];

export function go(place, { write = false } = {}) {
  if (!place) { return; }
  current.held = true;
  place.scrollIntoView({ block: "start", behavior: "instant" });
  const goal = write ? boxOf(place) : place.querySelector(":scope > a") ?? place;
  if (goal === place) { place.tabIndex = -1; }
  goal?.focus({ preventScroll: true });
  current.set(place.id);
}

export function listenForKeys({ save, openDrawer, unfold }) {
  const help = document.getElementById("help");
  const find = document.getElementById("find");
  const letters = document.getElementById("letters");
  if (letters) {
    letters.checked = localStorage.getItem("remit:letters") !== "off";
    letters.addEventListener("change", () => localStorage.setItem("remit:letters", letters.checked ? "on" : "off"));
  }
  const here = () => document.getElementById(current.id);
  const step = (by) => { const all = places(); go(all[Math.max(0, Math.min(all.length - 1, all.indexOf(here()) + by))]); };
  const next = (wanted) => {
    const roles = mine();
    const links = [...document.querySelectorAll("[data-rail]")];
    const at = links.findIndex((link) => link.dataset.rail === current.id);
    const found = [...links.slice(at + 1), ...links.slice(0, at + 1)].find((link) => wanted(link) && (!roles.size || forMe(link, roles)));
    const place = found && document.getElementById(found.dataset.rail);
    if (place?.matches(".fold")) { unfold(place); } else { go(place); }
  };
  const beside = (tab) => { const link = here()?.querySelector(`[data-drawer=${tab}]`); if (link) { openDrawer(link); } };
  const acts = {
    j: () => step(1), k: () => step(-1), n: () => next(waits.open), r: () => next(waits.review),
    e: () => go(here(), { write: true }), c: () => beside("comments"), h: () => beside("history"), i: () => beside("impact"),
    "/": () => { find?.focus(); find?.select(); }, "?": () => help?.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.(".card");
    const mod = event.ctrlKey || event.metaKey;
    if (card && mod && (event.key === "Enter" || event.key.toLowerCase() === "s")) { event.preventDefault(); save(card); return; }
    if (event.key === "Enter" && event.target.matches?.(".ways input[name=value]")) { event.preventDefault(); card.querySelector("[data-way=value]").click(); return; }
    if (event.key === "Escape" && !help?.open) {
      if (event.target === find) { find.value = ""; search(); go(here()); }
      else if (typing(event.target) && card) { card.tabIndex = -1; card.focus({ preventScroll: true }); }
      else if (document.querySelector(".beside")) { fill(""); }
      return;
    }
    if (mod || event.altKey || typing(event.target) || help?.open || letters?.checked === false || !acts[event.key]) { return; }
    event.preventDefault();
    acts[event.key]();
  });
  const search = () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    let count = 0;
    for (const link of document.querySelectorAll("[data-rail]")) {
      const card = document.getElementById(link.dataset.rail);
      const words = wanted && `${link.dataset.rail} ${link.textContent} ${card?.querySelector("h3")?.textContent ?? ""} ${boxOf(card)?.value ?? ""}`.toLocaleLowerCase();
      const found = !wanted || words.includes(wanted);
      link.parentElement.hidden = !found;
      count += found ? 1 : 0;
    }
    document.getElementById("found").textContent = wanted ? `${count} found` : "";
    document.getElementById("rail").toggleAttribute("data-finding", Boolean(wanted));
  };
  find?.addEventListener("input", search);
  find?.form.addEventListener("submit", (event) => {
    const first = document.querySelector("#lines li:not([hidden]) [data-rail]");
    const place = first && document.getElementById(first.dataset.rail);
    if (find.value.trim() && place) { event.preventDefault(); if (place.matches(".fold")) { unfold(place); } else { go(place); } }
  });
}
