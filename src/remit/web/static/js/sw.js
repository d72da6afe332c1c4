// What this browser shows while the server cannot be reached: the form as it was last seen, else a page that says so.
// It never answers for anybody else: copies of forms are put there by the page of who is signed in (`offline.js`), under
// a name of that session, and go when somebody signs in or out. Nothing that is written passes through here.
const SHELL = "remit-shell-1";
const SEEN = "remit-seen-";
const AWAY = "/offline";
const AGE = 7 * 24 * 3600 * 1000; // no longer than a session lasts
const ENDS = ["/sign-out", "/sign-in", "/account/erase"];

self.addEventListener("install", (event) => { event.waitUntil(prepare().then(() => self.skipWaiting())); });
self.addEventListener("activate", (event) => { event.waitUntil(tidy().then(() => self.clients.claim())); });

/** Keep the page for when nothing is reached, with what it is drawn with. */
async function prepare() {
  const shell = await caches.open(SHELL);
  const reply = await fetch(AWAY, { cache: "no-cache" });
  if (!reply.ok) { throw new TypeError("no page to show offline"); }
  const html = await reply.clone().text();
  await shell.put(AWAY, reply);
  const parts = [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]);
  await Promise.all([...new Set(parts)].map((part) => shell.add(part).catch(() => {})));
}

async function tidy() {
  for (const name of await caches.keys()) { if (name.startsWith("remit-shell-") && name !== SHELL) { await caches.delete(name); } }
}

async function forget() {
  for (const name of await caches.keys()) { if (name.startsWith(SEEN)) { await caches.delete(name); } }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) { return; }
  if (request.method !== "GET") {
    if (ENDS.includes(url.pathname)) { event.waitUntil(forget()); }
    return;
  }
  if (url.pathname.startsWith("/static/")) { event.respondWith(drawn(event, url)); }
  else if (request.mode === "navigate") { event.respondWith(opened(request, url)); }
});

/** A file of ours: one whose address names its content never changes; any other is asked for first. */
async function drawn(event, url) {
  const shell = await caches.open(SHELL);
  const known = await shell.match(event.request);
  if (known && url.search) { return known; }
  try {
    const reply = await fetch(event.request);
    if (reply.ok && reply.type === "basic") { event.waitUntil(replace(shell, event.request, url, reply.clone())); }
    return reply;
  } catch (error) {
    const older = known ?? (await shell.match(event.request, { ignoreSearch: true }));
    if (older) { return older; }
    throw error;
  }
}

async function replace(shell, request, url, reply) {
  for (const old of await shell.keys(request, { ignoreSearch: true })) {
    if (old.url !== url.href && Boolean(new URL(old.url).search) === Boolean(url.search)) { await shell.delete(old); }
  }
  await shell.put(request, reply).catch(() => {}); // a full disk is no reason to show nothing
}

/** A page: the server's, and only when it cannot be reached what was kept. */
async function opened(request, url) {
  try {
    const reply = await fetch(request);
    return [502, 504].includes(reply.status) ? ((await seen(url)) ?? reply) : reply; // a proxy whose server is away
  } catch (error) {
    const kept = (await seen(url)) ?? (await (await caches.open(SHELL)).match(AWAY));
    if (kept) { return kept; }
    throw error;
  }
}

async function seen(url) {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(SEEN))) {
    const cache = await caches.open(name);
    const found = (await cache.match(url.href)) ?? (await cache.match(url.href, { ignoreSearch: true }));
    if (found && Date.now() - new Date(found.headers.get("date")) < AGE) { return found; }
  }
  return undefined;
}
