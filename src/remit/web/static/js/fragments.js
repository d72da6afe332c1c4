// Pages whose pieces are exchanged in place: htmx, and a refusal shown where one reads, without losing what was typed.
import "./htmx-4.0.1.js";

// Who comes to one of very many is brought to where it is shown whole.
const line = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
if (line?.matches(".req-line")) location.replace(line.querySelector("a").href);

const problems = document.getElementById("problems");

document.addEventListener("htmx:before:request", () => problems.replaceChildren());

// What was refused is a piece of its own, not a page out of which the content could be taken.
document.addEventListener("htmx:before:response", ({ detail: { ctx } }) => {
  if (ctx.response.status >= 400) ctx.select = null;
});

document.addEventListener("htmx:error", () => {
  const told = document.createElement("p");
  told.className = "problem";
  told.textContent = "The server cannot be reached. What you typed is still here; try again in a moment.";
  problems.replaceChildren(told);
});

// A form that did what it was for is empty and closed again; one that is refused keeps its words.
document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
  const form = ctx.sourceElement?.closest("form");
  if (!form?.isConnected || !ctx.response || ctx.response.status >= 400) return;
  form.reset();
  form.closest("details")?.removeAttribute("open");
});
