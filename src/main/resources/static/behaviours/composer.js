// Keeps a draft two seconds after the last key. The page works without it: every button sends the whole form.
const form = document.querySelector("#composer[data-keep]");
const said = document.querySelector("#kept");
let timer;
let keeping = false;
let again = false;

async function keep() {
  if (keeping) {
    again = true;
    return;
  }
  keeping = true;
  try {
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
    const answer = await fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(typed) });
    document.querySelector("#signed-out").hidden = answer.status !== 401;
    if (answer.status === 401) return;
    const kept = await answer.json();
    said.textContent = kept.said;
    if (answer.ok) adopt(kept);
    else if (answer.status === 409) form.removeAttribute("data-keep");
  } finally {
    keeping = false;
    if (again) {
      again = false;
      schedule();
    }
  }
}

function adopt(kept) {
  form.elements.version.value = kept.version;
  if (form.elements.post.value === kept.post) return;
  form.elements.post.value = kept.post;
  form.action = `/posts/${kept.post}`;
  history.replaceState(null, "", form.action);
}

function schedule() {
  clearTimeout(timer);
  if (form.hasAttribute("data-keep")) timer = setTimeout(keep, 2000);
}

if (form) {
  form.addEventListener("input", schedule);
  form.addEventListener("submit", () => clearTimeout(timer));
}
