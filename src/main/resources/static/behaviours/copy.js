// A button that copies what a field holds; without this script the field can be selected and copied by hand.
for (const button of document.querySelectorAll("button[data-copies]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(field.value);
      document.getElementById(`${field.id}-said`).textContent = button.dataset.copied;
    } catch {
      field.select();
    }
  });
}
