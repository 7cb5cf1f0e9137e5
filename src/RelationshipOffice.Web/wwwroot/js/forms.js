// Forms: the summary leads to the field that it speaks of, and a refused form to its first faulty field.
(() => {
  const controls = "input:not([type=hidden]):not([tabindex='-1']), select, textarea, button";
  const faulty = form => [...form.querySelectorAll("[aria-invalid='true'], [data-faulty], .validation-message")];
  const words = element => (element.matches(".validation-message")
    ? element.textContent
    : (element.getAttribute("aria-describedby") ?? "").split(" ").map(id => document.getElementById(id)?.textContent ?? "").join(" "));
  const control = element => element.matches(controls) ? element
    : element.querySelector(controls) ?? element.closest("fieldset, .office-form-group")?.querySelector(controls)
      ?? [...element.closest("form").querySelectorAll(controls)]
        .find(next => element.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING);

  window.officeForms = {
    focus(summary, message, tries = 20) {
      const form = summary?.closest("form");
      if (!form) {
        return;
      }
      const found = faulty(form).find(element => !message || words(element).includes(message));
      if (found) {
        control(found)?.focus();
        control(found)?.scrollIntoView({ block: "nearest" });
      } else if (tries > 0 && (message || summary.querySelector("li"))) {
        // A field shows its fault a moment after the summary.
        requestAnimationFrame(() => this.focus(summary, message, tries - 1));
      } else {
        summary.focus();
      }
    },
  };

  // A suggestion field keeps Enter and the arrows to itself while there is something to choose.
  document.addEventListener("keydown", event => {
    const field = event.target.closest?.("[data-suggest]");
    if (!field || event.isComposing) {
      return;
    }
    const isOpen = field.getAttribute("aria-expanded") === "true";
    const isSettled = field.value === field.dataset.chosen;
    if (event.key === "ArrowDown" || event.key === "ArrowUp" || (event.key === "Enter" && (isOpen || !isSettled))) {
      event.preventDefault();
    }
    if (event.key === "Escape" && isOpen) {
      // The list closes, not the dialog around it.
      event.preventDefault();
    }
  }, true);

  // The option that the arrows stand on is in sight.
  new MutationObserver(changes => changes.forEach(change =>
    document.getElementById(change.target.getAttribute("aria-activedescendant"))?.scrollIntoView({ block: "nearest" })))
    .observe(document, { subtree: true, attributes: true, attributeFilter: ["aria-activedescendant"] });
})();
