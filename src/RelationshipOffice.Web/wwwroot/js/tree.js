// The tree grid: one row is the stop of the Tab key; arrows walk over rows, open and close them, Enter follows the row's link.
(() => {
  const rowOf = target => target.closest?.('[role="treegrid"] tbody tr');
  const rowsOf = row => [...row.parentElement.children];
  const level = row => Number(row.ariaLevel);
  const inside = row => row.querySelectorAll("a");

  document.addEventListener("focusin", event => {
    const row = rowOf(event.target);
    for (const other of row ? rowsOf(row) : []) {
      other.tabIndex = other === row ? 0 : -1;
      inside(other).forEach(link => link.tabIndex = other === row ? 0 : -1);
    }
  });

  document.addEventListener("keydown", event => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rows = rowsOf(row), at = rows.indexOf(row), open = row.ariaExpanded;
    const toggle = () => row.querySelector("button")?.click();
    const keys = {
      ArrowDown: () => rows[at + 1]?.focus(),
      ArrowUp: () => rows[at - 1]?.focus(),
      Home: () => rows[0].focus(),
      End: () => rows.at(-1).focus(),
      ArrowRight: () => open === "false" ? toggle() : open === "true" && rows[at + 1]?.focus(),
      ArrowLeft: () => open === "true" ? toggle() : rows.slice(0, at).reverse().find(other => level(other) < level(row))?.focus(),
    };
    keys.j = keys.ArrowDown;
    keys.k = keys.ArrowUp;
    if (event.target === row) {
      keys.Enter = () => row.querySelector("a").click();
    }
    if (event.key in keys) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
