// Keeps the panels of a page fresh: once a minute, never while the reader is in one, never with another page's HTML.
const MINUTE = 60_000;

async function refresh(panel) {
  try {
    const answer = await fetch(panel.dataset.panel, { redirect: "error" });
    const html = answer.ok ? await answer.text() : null;
    if (html !== null && !panel.contains(document.activeElement) && html.trim() !== panel.innerHTML.trim()) {
      panel.innerHTML = html;
    }
  } catch {
    // the network or the sign-in is away: what stands there stays
  }
}

setInterval(() => {
  if (!document.hidden) document.querySelectorAll("[data-panel]").forEach(refresh);
}, MINUTE);
