// What a person sees while the page has lost the office: a small bar at first, then a dialog that says what is safe.
(() => {
  const root = document.getElementById("components-reconnect-modal");
  if (!root) {
    return;
  }
  const bar = root.querySelector(".office-reconnect-bar");
  const dialog = root.querySelector("dialog");
  const failed = root.querySelector(".office-reconnect-failed");
  let later = 0;
  let lost = false;

  const hide = () => {
    clearTimeout(later);
    lost = later = 0;
    bar.hidden = failed.hidden = true;
    dialog.close();
  };
  const open = () => {
    bar.hidden = true;
    if (lost && !dialog.open) {
      dialog.showModal();
    }
  };
  const show = () => {
    if (!lost) {
      lost = true;
      bar.hidden = false;
      later = setTimeout(open, 3000);
    }
  };
  // The office no longer knows this page: only the same address opened anew can go on.
  const reload = () => location.reload();
  const retry = async () => {
    if (failed.hidden) {
      // Blazor still tries by itself and listens for this to try at once; a second try of ours would race it.
      document.dispatchEvent(new Event("visibilitychange"));
      return;
    }
    try {
      if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
        hide();
      } else {
        reload();
      }
    } catch {
      // The office was not reached: the dialog stays and says so.
    }
  };

  root.addEventListener("components-reconnect-state-changed", ({ detail }) => {
    switch (detail.state) {
      case "show":
      case "retrying":
        show();
        break;
      case "hide":
        hide();
        break;
      case "failed":
        show();
        failed.hidden = false;
        open();
        break;
      case "rejected":
      case "resume-failed":
        reload();
        break;
    }
  });
  root.addEventListener("click", ({ target }) => {
    const wanted = target.closest("[data-reconnect]")?.dataset.reconnect;
    if (wanted === "reload") {
      reload();
    } else if (wanted === "retry") {
      retry();
    }
  });
  // A tab that slept past the last try wakes to a dead page: try once more at once.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && lost && !failed.hidden) {
      retry();
    }
  });
  dialog.addEventListener("cancel", event => event.preventDefault());
})();
