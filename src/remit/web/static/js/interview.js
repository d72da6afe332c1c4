// An interview's script: notes are kept while they are typed, and written down when one goes on to the next.
const asked = { "X-Remit": "fragment", Accept: "application/json, text/html" };
const keyOf = (form) => `remit-sitting:${form.dataset.note}`;
const timers = new Map();
const done = new Map();

function tell(form, words) { const where = form.querySelector("[data-kept]"); if (where) { where.textContent = words; } }

async function send(form, save) {
  clearTimeout(timers.get(form));
  const box = form.querySelector("textarea"), words = box.value;
  if (save && done.get(form) === words) { return; }
  const fields = new URLSearchParams(new FormData(form));
  if (save) { fields.set("save", "1"); }
  try {
    const reply = await fetch(form.action, { method: "POST", headers: asked, body: fields });
    if (reply.ok) {
      if (save) { done.set(form, words); }
      if (box.value === words) { localStorage.removeItem(keyOf(form)); }
      const focused = form.querySelector("[data-parts]").contains(document.activeElement);
      form.querySelector("[data-parts]").innerHTML = await reply.text();
      if (focused) { form.querySelector("[data-parts] button").focus(); }
      return;
    }
    const told = reply.headers.get("content-type")?.includes("json") ? await reply.json() : {};
    tell(form, told.message ?? "This was refused; the words are kept in this browser.");
  } catch {
    tell(form, "kept in this browser; sent as soon as the server can be reached");
    timers.set(form, setTimeout(() => send(form, save), 3000));
  }
}

for (const form of document.querySelectorAll("form[data-note]")) {
  const box = form.querySelector("textarea");
  done.set(form, box.value);
  const kept = localStorage.getItem(keyOf(form));
  if (kept !== null && kept !== box.value) { box.value = kept; send(form, false); }
  box.addEventListener("input", () => {
    localStorage.setItem(keyOf(form), box.value);
    tell(form, "…");
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => send(form, false), 700));
  });
  box.addEventListener("change", () => send(form, true));
  form.addEventListener("submit", (event) => { event.preventDefault(); done.delete(form); send(form, true); });
}
document.querySelector(".address")?.select();
