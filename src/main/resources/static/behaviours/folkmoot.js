// What every page has: htmx, focus on an error summary, tables that scroll, no second click on a button that sends,
// menus that close.
import "htmx";

document.querySelector("[data-takes-focus]")?.focus();

// A table that is wider than its place can be scrolled from the keyboard; one that fits is no stop on the way.
const scrollable = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
for (const table of document.querySelectorAll(".table-wrap")) scrollable.observe(table);

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.dataset.preventDoubleClick || event.defaultPrevented) return;
  setTimeout(() => (button.disabled = true));
  setTimeout(() => (button.disabled = false), 4000);
});

// Signed out meanwhile: a page that keeps what was typed says so; any other has nothing to lose.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status !== 401) return;
  const said = document.querySelector("#signed-out");
  if (said) said.hidden = false;
  else location.assign("/sign-in");
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest?.("details.menu[open], details.me[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open], details.me[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button[data-prevent-double-click]:disabled")) button.disabled = false;
});
