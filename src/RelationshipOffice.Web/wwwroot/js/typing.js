// What is typed: kept while it is typed, clean when it is pasted, and never so long that it would break the line to the office.
(() => {
  const kept = field => `typed:${field.dataset.keeps}`;
  const change = field => field.dispatchEvent(new Event("change", { bubbles: true }));
  const fieldOf = event => event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target : null;

  // A field that is kept reports itself a moment after each pause; the tab remembers what the office has not heard yet.
  const pauses = new WeakMap();
  document.addEventListener("input", event => {
    const field = fieldOf(event);
    if (!field?.dataset.keeps) {
      return;
    }
    sessionStorage.setItem(kept(field), field.value);
    clearTimeout(pauses.get(field));
    pauses.set(field, setTimeout(() => change(field), 800));
  });

  document.addEventListener("change", event => {
    const field = fieldOf(event);
    if (field?.dataset.keeps) {
      field.dataset.sent = field.value;
    }
  });
  const heard = field => {
    if (field.dataset.sent === field.value) {
      sessionStorage.removeItem(kept(field));
    }
  };

  // After the page was loaded anew, what the office had not heard of is typed again.
  const restore = () => {
    if (!document.querySelector("#main[data-interactive]")) {
      return;
    }
    document.querySelectorAll("[data-keeps]:not([data-restored])").forEach(field => {
      field.dataset.restored = "";
      const words = sessionStorage.getItem(kept(field));
      if (words !== null && words !== field.value) {
        field.value = words;
        change(field);
      }
    });
  };
  new MutationObserver(changes => {
    changes.filter(change => change.attributeName === "data-kept").forEach(change => heard(change.target));
    restore();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-interactive", "data-kept"] });

  // The line to the office takes 32 KB at once; more would end the page. The field says so instead, and keeps what it holds.
  const encoder = new TextEncoder();
  const isTooLong = field => field.value.length > 7000 && encoder.encode(JSON.stringify(field.value)).length > 28000;
  const tell = field => {
    const frame = field.closest(".mud-input-control") ?? field.parentElement;
    const told = frame.querySelector(":scope > .office-too-long");
    if (!isTooLong(field)) {
      told?.remove();
      return false;
    }
    const note = told ?? frame.appendChild(Object.assign(document.createElement("p"), { className: "office-too-long", role: "alert" }));
    const most = Number(field.dataset.longest);
    note.textContent = `This has ${field.value.length.toLocaleString("en")} characters; ${most ? `at most ${most.toLocaleString("en")} can be saved here` : "no field takes so many"}. Nothing is lost: shorten it.`;
    return true;
  };
  // Whatever happens in a field is reported together with what the field holds.
  for (const name of ["input", "change", "focus", "focusin", "blur", "focusout", "keydown", "keypress", "keyup", "click", "mousedown", "mouseup", "paste"]) {
    window.addEventListener(name, event => {
      const field = fieldOf(event);
      if (field && isTooLong(field) && tell(field)) {
        event.stopImmediatePropagation();
      } else if (field && name === "input") {
        tell(field);
      }
    }, true);
  }
  window.addEventListener("submit", event => {
    const field = [...event.target.querySelectorAll("textarea, input")].find(isTooLong);
    if (field) {
      event.preventDefault();
      event.stopImmediatePropagation();
      tell(field);
      field.focus();
    }
  }, true);

  // Rich text comes in as plain structure: paragraphs, points, numbers. The parser runs nothing and loads nothing.
  const blocks = "p, div, h1, h2, h3, h4, h5, h6, section, article, blockquote, tr, pre";
  const plain = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      return node.textContent.replace(/\s+/g, " ");
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("script, style, template, title, head, noscript")) {
      return "";
    }
    const inner = [...node.childNodes].map(plain).join("");
    if (node.matches("br")) {
      return "\n";
    }
    if (node.matches("li")) {
      const list = node.parentElement;
      const mark = list?.matches("ol") ? `${[...list.children].filter(item => item.matches("li")).indexOf(node) + 1}. ` : "- ";
      return `\n${mark}${inner.trim()}`;
    }
    if (node.matches("td, th")) {
      return `${inner.trim()}  `;
    }
    return node.matches("ul, ol") ? `\n${inner}\n` : node.matches(blocks) ? `\n${inner}\n` : inner;
  };
  const clean = html => plain(new DOMParser().parseFromString(html, "text/html").body)
    .split("\n").map(line => line.replace(/[ \t\u00a0]+/g, " ").trim()).join("\n").replace(/\n{3,}/g, "\n\n").trim();

  window.addEventListener("paste", event => {
    const field = event.target instanceof HTMLTextAreaElement ? event.target : null;
    const html = event.clipboardData?.getData("text/html");
    if (!field || !html) {
      return;
    }
    event.preventDefault();
    const words = clean(html) || event.clipboardData.getData("text/plain");
    // The only way that the browser's own undo knows of.
    if (!document.execCommand("insertText", false, words)) {
      field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, true);
})();
