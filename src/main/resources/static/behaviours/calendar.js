// m on a post, or dragging it to another day, leads to the page that asks for its new time.
document.addEventListener("keydown", (event) => {
  if (event.key !== "m" || event.ctrlKey || event.metaKey || event.altKey) return;
  const post = event.target.closest?.(".post[data-move]");
  if (post) location.assign(post.dataset.move);
});

let dragged;
document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.(".post[draggable=true]");
});
document.addEventListener("dragover", (event) => {
  if (dragged && event.target.closest?.("td[data-day]")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const day = event.target.closest?.("td[data-day]");
  if (!dragged || !day || day.contains(dragged)) return;
  event.preventDefault();
  location.assign(`${dragged.dataset.move}?day=${day.dataset.day}`);
});
