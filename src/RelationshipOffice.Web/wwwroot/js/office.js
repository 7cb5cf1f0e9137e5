// Rows of a list are one stop of the Tab key; arrows, J and K walk over them, Enter opens.
(() => {
  const rows = body => [...body.querySelectorAll(".office-row-link")];
  const stop = (links, chosen) => links.forEach(link => link.tabIndex = link === chosen ? 0 : -1);
  const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

  document.addEventListener("focusin", event => {
    const link = event.target.closest?.(".office-row-link");
    if (link) {
      stop(rows(link.closest("tbody")), link);
    }
  });

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Tab") {
      // The row that was the stop may be gone: then the first row is.
      for (const body of document.querySelectorAll(".office-table tbody")) {
        const links = rows(body);
        if (links.length && !links.some(link => link.tabIndex === 0)) {
          stop(links, links[0]);
        }
      }
      return;
    }
    const link = event.target.closest?.(".office-row-link");
    if (!link) {
      return;
    }
    const links = rows(link.closest("tbody"));
    const at = links.indexOf(link);
    const to = event.key === "Home" ? 0 : event.key === "End" ? links.length - 1 : event.key in steps ? at + steps[event.key] : null;
    if (to !== null) {
      event.preventDefault();
      links[Math.min(Math.max(to, 0), links.length - 1)].focus();
    }
  });
})();

// A menu that leads somewhere closes behind the person; the skip link moves the focus, not the address.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a");
  link?.closest("[popover]")?.hidePopover?.();
  if (link?.hasAttribute("data-skip")) {
    event.preventDefault();
    document.getElementById("main")?.focus();
  }
});

// On a narrow window the chosen part of a record is in sight when its page opens, also where the browser does not see to it.
document.addEventListener("DOMContentLoaded", () => {
  const chosen = document.querySelector(".charter-tabs [aria-current]");
  if (chosen) {
    chosen.parentElement.scrollLeft = chosen.offsetLeft - chosen.parentElement.offsetLeft - 48;
  }
});

// Whoever comes to a page begins at its heading, also where that is drawn a moment later; not whoever is at work in it by then.
window.officeArrival = {
  reach(tries = 40, from = document.activeElement) {
    const at = document.activeElement;
    if (at !== from || at?.closest("[role=dialog]") || at?.matches("main :is(input, select, textarea, [contenteditable])")) {
      return;
    }
    const heading = document.querySelector("main h1");
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    } else if (tries > 0) {
      setTimeout(() => this.reach(tries - 1, from), 50);
    }
  },
};

// A press counts for what it began on, also where the page moved under a still pointer before it was let go: what others save comes
// onto an open page at any moment, and the browser gives no click to a button that is elsewhere by then.
(() => {
  const still = 4;
  let pressed = null;

  addEventListener("pointerdown", event => {
    const part = event.isPrimary && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) ? event.target.closest?.("button, a[href]") : null;
    pressed = part ? { part, x: event.clientX, y: event.clientY } : null;
  }, true);
  addEventListener("pointercancel", () => pressed = null, true);
  addEventListener("click", event => {
    if (pressed?.part.contains(event.target)) {
      pressed = null;
    }
  }, true);
  addEventListener("pointerup", event => {
    const was = pressed;
    if (!was || was.part.contains(event.target) || Math.hypot(event.clientX - was.x, event.clientY - was.y) > still) {
      return;
    }
    // After the browser's own click, if it has one for it.
    setTimeout(() => {
      if (pressed === was && was.part.isConnected && !was.part.disabled) {
        was.part.click();
      }
    });
  }, true);
})();
