// The form: what is typed is kept here until the server has it; readings appear as one types.
import "./htmx-4.0.1.js";

const project = document.body.dataset.project;
const place = (card) => `/p/${project}/q/${card.dataset.question}`;

document.addEventListener("input", (event) => {
  const words = event.target.closest("textarea.words");
  if (words) {
    words.closest(".card").dataset.dirty = "";
  }
});
