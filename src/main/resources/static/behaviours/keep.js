// Keeps what is typed two seconds after the last key, and looks whether such an account exists already. The page works
// without it: every button sends the whole section.
const form = document.querySelector("form[data-keep]");
const said = document.querySelector("#kept");
const clash = document.querySelector("#clash");
const CLASHING = ["NETWORK", "HANDLE", "NAME", "OBJECTIVE", "AUDIENCE", "SERVICE"];
let timer;

async function keep() {
  const typed = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.dataset.keep, { method: "POST", body: typed });
  if (answer.headers.get("Content-Type")?.includes("json")) said.textContent = (await answer.json()).said;
}

async function look() {
  const typed = new URLSearchParams();
  for (const name of CLASHING) {
    const field = form.elements.namedItem(name);
    if (field) typed.set(name, field.value);
  }
  const answer = await fetch(`${form.dataset.clash}?${typed}`);
  if (answer.ok) clash.innerHTML = await answer.text();
}

if (form) {
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await keep();
      if (clash && CLASHING.includes(event.target.name)) await look();
    }, 2000);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}
