// Shows Block Kit's confirm object as a small dialog.

import { append, element } from "./dom.js";
import { plain, textNodes } from "./mrkdwn.js";

/** Shows the confirm object; resolves to whether the person confirmed. Escape means no. */
export function askToConfirm(confirm, context) {
  return new Promise((resolve) => {
    const text = element("div", { class: "text", id: "confirm-text", dir: "auto" });
    append(text, textNodes(confirm.text, context));
    const dialog = element(
      "dialog",
      { class: "confirm", role: "alertdialog", "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text" },
      element("h2", { id: "confirm-title", dir: "auto" }, plain(confirm.title.text)),
      text,
      element("div", { class: "foot" },
        answer(confirm.deny.text, "no", "plain"),
        answer(confirm.confirm.text, "yes", confirm.style === "danger" ? "danger" : "primary")),
    );
    dialog.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-confirm]");
      if (choice) dialog.close(choice.dataset.confirm);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function answer(words, choice, style) {
  const attributes = { type: "button", class: `button ${style}`, "data-confirm": choice, dir: "auto" };
  return element("button", attributes, plain(words));
}
