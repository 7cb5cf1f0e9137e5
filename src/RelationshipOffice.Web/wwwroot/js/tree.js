// The tree grid after the ARIA pattern. One row is the stop of the Tab key. On a row the arrows walk over rows, open and close
// them, and lead to what stands in it; there they walk from control to control and leave every other key to it.
(() => {
  const rowOf = target => target.closest?.('[role="treegrid"] tbody tr');
  const rowsOf = row => [...row.parentElement.children];
  const level = row => Number(row.ariaLevel);
  const inside = row => [...row.querySelectorAll("a")];

  document.addEventListener("focusin", event => {
    const row = rowOf(event.target);
    for (const other of row ? rowsOf(row) : []) {
      other.tabIndex = other === row ? 0 : -1;
      inside(other).forEach(link => link.tabIndex = other === row ? 0 : -1);
    }
  });

  const onRow = row => {
    const rows = rowsOf(row), at = rows.indexOf(row), open = row.ariaExpanded;
    const toggle = () => row.querySelector("button").click();
    const keys = {
      ArrowDown: () => rows[at + 1]?.focus(),
      ArrowUp: () => rows[at - 1]?.focus(),
      Home: () => rows[0].focus(),
      End: () => rows.at(-1).focus(),
      ArrowRight: () => open === "false" ? toggle() : inside(row)[0]?.focus(),
      ArrowLeft: () => open === "true" ? toggle() : rows.slice(0, at).reverse().find(other => level(other) < level(row))?.focus(),
      Enter: () => inside(row)[0]?.click(),
    };
    return { ...keys, j: keys.ArrowDown, k: keys.ArrowUp };
  };

  const onControl = (row, control) => {
    const links = inside(row), at = links.indexOf(control);
    const beside = other => other && (other.cells[control.closest("td, th").cellIndex].querySelector("a") ?? other).focus();
    return {
      ArrowRight: () => links[at + 1]?.focus(),
      ArrowLeft: () => (links[at - 1] ?? row).focus(),
      ArrowDown: () => beside(row.nextElementSibling),
      ArrowUp: () => beside(row.previousElementSibling),
    };
  };

  document.addEventListener("keydown", event => {
    const row = rowOf(event.target);
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const keys = event.target === row ? onRow(row) : onControl(row, event.target);
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
