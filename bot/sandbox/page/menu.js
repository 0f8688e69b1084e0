// A button that opens a small menu: for the overflow element and for messages.

import { element } from "./dom.js";

/**
 * A button with its menu. `items` are {content, option, danger, run()}; `attributes` go on the button.
 * The menu is in the browser's top layer, so that it also works within a dialog.
 */
export function menuButton({ content, attributes, items }) {
  const list = element("div", { class: "menu", role: "menu", popover: "auto" });
  const button = element(
    "button",
    { type: "button", "aria-haspopup": "menu", "aria-expanded": "false", ...attributes },
    content,
  );
  for (const item of items) list.append(menuItem(item, list));
  button.addEventListener("click", () => list.togglePopover());
  list.addEventListener("toggle", (event) => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", String(open));
    if (open) {
      place(list, button);
      list.firstElementChild.focus();
    }
  });
  list.addEventListener("keydown", (event) => moveFocus(event, list, button));
  return element("span", { class: "menu-place" }, button, list);
}

function menuItem({ content, option, danger, run }, list) {
  const choose = () => {
    list.hidePopover();
    run();
  };
  return element(
    "button",
    {
      type: "button", role: "menuitem", tabindex: "-1", dir: "auto",
      class: danger ? "danger-text" : null, "data-option": option, on: { click: choose },
    },
    content,
  );
}

/** Places the menu under its button, or above it if there is no room below. */
function place(list, button) {
  const at = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const below = at.bottom + 4;
  const top = below + height > window.innerHeight ? Math.max(4, at.top - height - 4) : below;
  const left = Math.max(4, Math.min(at.left, window.innerWidth - width - 8));
  list.style.setProperty("top", `${top}px`);
  list.style.setProperty("left", `${left}px`);
}

function moveFocus(event, list, button) {
  const items = [...list.children];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items[(next + items.length) % items.length].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    list.hidePopover();
    button.focus();
  }
}
