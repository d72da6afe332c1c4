// Pages that do not draw themselves anew: they say, calmly, that something changed since they were opened, and wait.
import { connect } from "./live.js";

const line = document.getElementById("moved");
const signal = document.getElementById("signal");
const content = document.getElementById("content");
let shown = Number(document.body.dataset.position), newest = shown, mine = 0, soon = 0;

const typed = () => [...content.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=search])")].some((box) => box.value !== box.defaultValue);

/** Say how much changed, once it has been quiet for a moment: what this page did itself is no news. */
function say() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    const count = newest - shown - mine;
    if (count <= 0) { line.replaceChildren(); return; }
    const words = `${count} ${count === 1 ? "change" : "changes"} since you opened this page. `;
    if (line.firstChild?.textContent === words) { return; }
    line.replaceChildren(words, Object.assign(document.createElement("a"), { href: location.href, textContent: "Show them" }));
  }, 800);
}

line.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) { return; }
  event.preventDefault();
  if (typed() && !link.dataset.sure) {
    link.dataset.sure = "";
    line.firstChild.textContent = "What you typed here is not sent yet, and showing them lets go of it. ";
    link.textContent = "Show them all the same";
    return;
  }
  location.reload();
});

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => { mine += Number(ctx.response?.headers?.get?.("x-remit-wrote") ?? 0); });
document.addEventListener("htmx:after:swap", () => {
  const now = Number(document.getElementById("content")?.dataset.position);
  if (now > shown) { shown = now; mine = 0; }
  say();
});

function state() {
  signal.dataset.live = live.down() ? "off" : "on";
  signal.textContent = live.down() ? "not connected" : "live";
}
const heard = (told) => { newest = Math.max(newest, told.position); say(); };
const live = connect(`/p/${document.body.dataset.project}/live`, {
  since: () => newest,
  only: "position", state, again: heard, hello: heard,
  here: ({ people }) => { document.getElementById("faces").innerHTML = people.map((one) => one.face).join(""); },
});
