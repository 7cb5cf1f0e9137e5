// Asks the browser for a passkey, or to make one. Forms with data-passkey work only where this script does, and only
// under a host name: to browsers a passkey belongs to a name, and a bare address is none.
const steps = {
  "sign-in": { ask: "/account/passkeys/ask", tell: "/account/passkeys/sign-in" },
  confirm: { ask: "/account/passkeys/ask", tell: "/account/passkeys/confirm" },
  add: { ask: "/account/passkeys/offer", tell: "/account/passkeys/add" },
};

const sentences = {
  NotAllowedError: "No passkey was used. Try again, or sign in another way.",
  InvalidStateError: "This device has a passkey for you already.",
  SecurityError: "Passkeys do not work at this address. Open the office under its own name, or sign in another way.",
};

async function post(address, fields) {
  const answer = await fetch(address, { method: "POST", body: fields, credentials: "same-origin" });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.error ?? "This did not work. Wait a minute, then try again.");
  return said;
}

async function run(form) {
  const step = steps[form.dataset.passkey];
  const options = await post(step.ask, new FormData(form));
  const credential = form.dataset.passkey === "add"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const fields = new FormData(form);
  fields.set("credential", JSON.stringify(credential.toJSON()));
  fields.set("returnUrl", form.dataset.return ?? "/");
  const { to } = await post(step.tell, fields);
  location.assign(to);
}

const isBareAddress = /^[\d.]+$|^\[/.test(location.hostname);

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (isBareAddress || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    form.hidden = true;
    continue;
  }
  const says = form.querySelector("[role=alert]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    says.hidden = true;
    run(form).catch((fault) => {
      says.textContent = sentences[fault.name] ?? fault.message;
      says.hidden = false;
    });
  });
}
