// Single keys in the inbox: j k move, r replies, e closes, a assigns, ? explains. Never while somebody types, and off
// for good on this device once switched off.
const OFF = "folkmoot.inbox.keys";

class InboxKeys extends HTMLElement {
  connectedCallback() {
    this.switch = this.querySelector("[data-keys-switch]");
    this.words = { on: this.switch.textContent, off: this.switch.dataset.off };
    this.switch.hidden = false;
    this.switch.addEventListener("click", () => this.turn(!this.on));
    this.turn(localStorage.getItem(OFF) !== "off");
    this.listen = (event) => this.press(event);
    document.addEventListener("keydown", this.listen);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listen);
  }

  turn(on) {
    this.on = on;
    localStorage.setItem(OFF, on ? "on" : "off");
    this.switch.textContent = on ? this.words.on : this.words.off;
  }

  press(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (!this.on || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { j: () => this.move(1), k: () => this.move(-1), r: () => this.reply(), e: () => this.close(), a: () => this.assign(), "?": () => this.explain() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  move(step) {
    const links = [...this.querySelectorAll("[data-conversation]")];
    const focused = links.indexOf(document.activeElement);
    const here = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "true" || link.getAttribute("aria-current") === "true");
    const next = links[Math.min(links.length - 1, Math.max(0, here + step))];
    next?.focus();
    if (next && matchMedia("(min-width: 60.01rem)").matches) next.click();
  }

  reply() {
    this.querySelector(".reply textarea")?.focus();
  }

  close() {
    this.querySelector("[data-close] button")?.focus();
  }

  assign() {
    const menu = this.querySelector("[data-assign]");
    if (!menu) return;
    menu.open = true;
    menu.querySelector("select").focus();
  }

  explain() {
    this.querySelector("#keys-help").showModal();
  }
}

customElements.define("inbox-keys", InboxKeys);

document.querySelector(".page-inbox .scroll")?.scrollTo(0, Number.MAX_SAFE_INTEGER);
