// Runs before the first paint: what the person chose, or what the system says.
(() => {
  const root = document.documentElement;
  const chosen = () => {
    try { return localStorage.getItem("theme") ?? "system"; } catch { return "system"; }
  };
  const apply = choice => choice === "system" ? root.removeAttribute("data-theme") : root.setAttribute("data-theme", choice);
  const mark = () => document.querySelectorAll("input[name='theme']").forEach(input => input.checked = input.value === chosen());

  apply(chosen());
  document.addEventListener("change", event => {
    if (event.target.name === "theme") {
      try { localStorage.setItem("theme", event.target.value); } catch { /* Remembered for this page only. */ }
      apply(event.target.value);
    }
  });
  document.addEventListener("toggle", mark, true);
  window.addEventListener("storage", () => apply(chosen()));
})();
