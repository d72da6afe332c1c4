// What every page does: moments in the reader's own time, and small things that need no server.
const said = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function settle(root = document) {
  for (const time of root.querySelectorAll("time[datetime]:not([data-local])")) {
    time.textContent = said.format(new Date(time.dateTime));
    time.dataset.local = "";
  }
}

settle();
document.addEventListener("htmx:after:swap", () => settle());

// On a narrow screen the bar is longer than the screen: the page that one is on is brought into sight.
const bar = document.querySelector(".bar nav");
const here = bar?.querySelector("[aria-current]");
if (here && bar.scrollWidth > bar.clientWidth) { bar.scrollLeft = here.offsetLeft - (bar.clientWidth - here.offsetWidth) / 2 - bar.offsetLeft; }
