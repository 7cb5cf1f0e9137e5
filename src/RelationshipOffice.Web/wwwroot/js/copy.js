// A button with data-copy="id" puts the text of that element on the clipboard and says so where data-copied names it too.
(() => {
  const select = element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  document.addEventListener("click", async event => {
    const id = event.target.closest?.("[data-copy]")?.dataset.copy;
    const source = id && document.getElementById(id);
    if (!source) {
      return;
    }
    const told = document.querySelector(`[data-copied="${id}"]`);
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = "Copied.";
    } catch {
      // Without TLS, or where the browser refuses: the text is marked, so that the person copies it by hand.
      select(source);
      told.textContent = "The text is marked: copy it with Ctrl+C, or ⌘C.";
    }
  });
})();
