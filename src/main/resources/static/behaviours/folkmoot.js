// What every page has: htmx, focus on an error summary, no second click on a button that sends, menus that close.
import "htmx";

document.querySelector("[data-takes-focus]")?.focus();

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button?.dataset.preventDoubleClick || event.defaultPrevented) return;
  setTimeout(() => (button.disabled = true));
  setTimeout(() => (button.disabled = false), 4000);
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
