// What this browser keeps for when the server cannot be reached: the form as this person last saw it, and nothing else.
const SEEN = "remit-seen-";
const SHELL = "remit-shell-1"; // as `sw.js` calls it
const COPIES = 4;
const body = document.body;
const session = body.dataset.session ?? "";
const can = "serviceWorker" in navigator && "caches" in self && self.isSecureContext;

/** Copies of another session are no business of who is here now. */
async function clear() {
  for (const name of await caches.keys()) { if (name.startsWith(SEEN) && name !== SEEN + session) { await caches.delete(name); } }
}

/** The page as the server drew it last: without what is typed (that has a place of its own) and what is only of this minute. */
function drawn() {
  const copy = document.documentElement.cloneNode(true);
  const inside = copy.querySelector("body");
  inside.dataset.kept = new Date().toISOString();
  for (const card of copy.querySelectorAll(".card")) {
    for (const name of ["dirty", "writing", "sending", "behind"]) { delete card.dataset[name]; }
    const base = card.querySelector("form.write input[name=base]");
    if (base) { base.setAttribute("value", card.dataset.base); }
    for (const part of card.querySelectorAll("[data-part=notice], [data-part=kept], [data-part=blast], [data-part=ways], [data-here]")) { part.replaceChildren(); }
  }
  for (const part of copy.querySelectorAll("#problems, #faces, #signal, #as-kept")) { part.replaceChildren(); }
  const drawer = copy.querySelector("#drawer");
  drawer?.removeAttribute("data-open");
  drawer?.replaceChildren();
  return `<!doctype html>\n${copy.outerHTML}`;
}

/** What this page is drawn with, if it came before the worker did. */
async function keepParts() {
  const shell = await caches.open(SHELL);
  const parts = performance.getEntriesByType("resource").map((one) => one.name).filter((name) => name.startsWith(`${location.origin}/static/`));
  await Promise.all([...new Set(parts)].map(async (part) => (await shell.match(part)) ?? shell.add(part)));
}

let soon = 0;
/** Keep this page as it stands in a moment, with what comes until then. */
export function keepPage(position) {
  body.dataset.position = position;
  if (!can || !session || soon || !document.getElementById("rail")) { return; }
  soon = setTimeout(async () => {
    soon = 0;
    try {
      await keepParts(); // first: a copy without its scripts would keep no words
      const cache = await caches.open(SEEN + session);
      const url = location.pathname + location.search;
      // `put` takes the older copy's place in one step: whoever leaves just now finds one of the two.
      await cache.put(url, new Response(drawn(), { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy(), Date: new Date().toUTCString() } }));
      for (const old of (await cache.keys()).slice(0, -COPIES)) { await cache.delete(old); }
    } catch { /* this browser keeps nothing; words that are typed have a place of their own */ }
  }, 1500);
}

/** The content policy that every page of ours comes with. */
const policy = () => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** On the page for when nothing is reached: the forms that were kept, put there in one step so that nothing jumps. */
async function list(place) {
  const lines = [];
  for (const name of (await caches.keys()).filter((one) => one.startsWith(SEEN))) {
    const cache = await caches.open(name);
    for (const request of (await cache.keys()).reverse()) {
      const html = await (await cache.match(request)).text();
      const title = new DOMParser().parseFromString(html, "text/html").title.replace(/ · Remit$/, "");
      const link = Object.assign(document.createElement("a"), { href: request.url, textContent: title });
      const line = document.createElement("li");
      line.append(link);
      lines.push(line);
    }
  }
  place.previousElementSibling.hidden = !lines.length;
  place.replaceChildren(...lines);
}

if (can) {
  navigator.serviceWorker.register("/sw.js").catch(() => {});
  const place = document.getElementById("kept-forms");
  if (place) { list(place); addEventListener("online", () => location.reload()); } else if (session || body.dataset.signing !== undefined) { clear(); }
}
const told = document.getElementById("as-kept");
if (told && body.dataset.kept) {
  const said = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  told.textContent = `The server cannot be reached. This is the form as you last saw it, ${said.format(new Date(body.dataset.kept))}. What you type is kept here and can be saved once it is back.`;
}
