// What is typed and not saved yet, kept in this browser for each project, person and question.
const sheets = document.getElementById("sheets");
const prefix = `remit:${document.body.dataset.project}:${sheets?.dataset.person ?? ""}:`;

/** @returns {HTMLTextAreaElement} */
export const boxOf = (card) => card?.querySelector("textarea.words");
const baseOf = (card) => card.querySelector("form.write input[name=base]");
const same = (box) => box.value.replaceAll("\r\n", "\n") === box.defaultValue.replaceAll("\r\n", "\n");
export const isDirty = (card) => Boolean(boxOf(card)) && !same(boxOf(card));

/** Keep what a card holds, or forget it when it is what stands anyway; `more` says whether it waits to be sent. */
export function keep(card, more = {}) {
  if (!isDirty(card)) { forget(card); return; }
  const before = kept(card) ?? {};
  const draft = { queued: 0, ...before, question: card.id, text: boxOf(card).value, base: baseOf(card).value, ...more };
  card.dataset.dirty = "";
  try {
    localStorage.setItem(prefix + card.id, JSON.stringify(draft));
    say(card, draft.queued ? "waits to be sent" : "not saved yet");
  } catch {
    say(card, "not saved yet, and this browser cannot keep it: save soon");
  }
}

export function forget(card) {
  delete card.dataset.dirty;
  say(card, "");
  try { localStorage.removeItem(prefix + card.id); } catch { /* nothing was kept */ }
}

export function kept(card) {
  try { return JSON.parse(localStorage.getItem(prefix + card.id) ?? "null"); } catch { return null; }
}

/** Every draft of this person in this project. */
export function drafts() {
  const found = [];
  try {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i);
      if (key.startsWith(prefix)) {
        try { found.push(JSON.parse(localStorage.getItem(key))); } catch { /* not ours */ }
      }
    }
  } catch { /* this browser keeps nothing */ }
  return found;
}

export const unsaved = () => drafts().length;

/** Put a draft back into its card; the server's words stay beside it when they are newer. */
export function restore(draft) {
  const card = document.getElementById(draft.question);
  const box = boxOf(card);
  if (!box || box.value === draft.text || document.activeElement === box) { return; }
  const moved = baseOf(card).value !== draft.base;
  box.value = draft.text;
  if (!isDirty(card)) { forget(card); return; }
  baseOf(card).value = draft.base;
  card.dataset.dirty = "";
  say(card, draft.queued ? "waits to be sent" : "not saved yet");
  if (moved) { theirs(card, box.defaultValue, ""); }
}

/** Show beneath one's own words what somebody else saved meanwhile. */
export function theirs(card, words, by) {
  const shown = document.createElement("div");
  shown.className = "strip theirs";
  const head = document.createElement("strong");
  head.textContent = `${by || "Somebody"} saved this ${by ? "just now" : "while you wrote"}. Your words are untouched; saving puts both together, or shows you both.`;
  const said = document.createElement("p");
  said.className = "voice";
  said.textContent = words || "(nothing)";
  shown.append(head, said);
  const notice = card.querySelector("[data-part=notice]");
  if (!notice.querySelector(".conflict")) { notice.replaceChildren(shown); }
}

function say(card, words) {
  const where = card.querySelector("[data-part=kept]");
  if (where && where.textContent !== words) { where.textContent = words; }
}
