// Builds and updates DOM nodes from names and text only, never from markup, and keeps the focus.

/** A new element. `properties` are attributes (null and false leave one out); `on` holds listeners. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(node, children);
  return node;
}

/** Appends nodes and texts; lists are flattened and null is left out. */
export function append(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) parent.append(child);
  }
}

let lastId = 0;

/** An id that no other element of the page has, to bind labels to fields. */
export function newId() {
  lastId += 1;
  return `part-${lastId}`;
}

const signatures = new WeakMap();

/**
 * Makes the children of `parent` match `entries` ({key, signature, build}), in order.
 * A child whose signature is unchanged stays the same node, with the text typed in it.
 */
export function syncChildren(parent, entries) {
  const wanted = new Set(entries.map((entry) => entry.key));
  const present = new Map();
  for (const child of [...parent.children]) {
    if (wanted.has(child.dataset.key)) present.set(child.dataset.key, child);
    else child.remove();
  }
  let cursor = parent.firstElementChild;
  for (const { key, signature, build } of entries) {
    let node = present.get(key);
    if (!node || signatures.get(node) !== signature) {
      const fresh = build();
      fresh.dataset.key = key;
      signatures.set(fresh, signature);
      if (node) {
        if (node === cursor) cursor = fresh;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(node, cursor);
  }
}

const MARKS = [
  "data-key", "data-message-ts", "data-block-id", "data-action-id", "data-option",
  "data-person", "data-conversation", "data-menu", "data-remove", "data-close", "data-submit",
];
const FOCUSABLE = "button, input, select, textarea, summary, a[href], [tabindex]";

/** The elements of `root` that the Tab key can focus, in order. */
export function tabStops(root) {
  return [...root.querySelectorAll(FOCUSABLE)].filter(
    (node) => node.tabIndex >= 0 && !node.disabled && node.getClientRects().length > 0,
  );
}

function markOf(node) {
  const marks = MARKS.map((name) => node.closest(`[${name}]`)?.getAttribute(name) ?? "");
  return [node.tagName, ...marks].join("\n");
}

/**
 * Runs `change`, which may rebuild parts of `root`, and moves the focus and the selection back to
 * the control in the place of the focused one, or else to the result of `fallback`.
 */
export function keepingFocus(root, change, fallback = () => null) {
  const active = document.activeElement;
  if (!active || active === root || !root.contains(active)) {
    change();
    return;
  }
  const mark = markOf(active);
  const { selectionStart, selectionEnd } = active;
  change();
  if (active.isConnected && document.activeElement === active) return;
  const again = [...root.querySelectorAll(FOCUSABLE)].find((node) => markOf(node) === mark);
  const target = again ?? fallback(mark);
  if (!target) return;
  target.focus({ preventScroll: true });
  if (again && typeof selectionStart === "number") again.setSelectionRange(selectionStart, selectionEnd);
}
