// The pane with the API traffic between the app and the sandbox, with the JSON of each entry.

import { element } from "./dom.js";
import { timeText } from "./dates.js";
import { fetchTraffic } from "./server.js";

const KEPT = 300;
const WAYS = {
  to_slack: ["→", "Kith calls Slack"],
  from_slack: ["←", "Slack answers"],
  event: ["⇐", "Slack delivers"],
  ack: ["⇒", "Kith acknowledges"],
};
const pane = document.querySelector("#traffic");
const list = document.querySelector("#traffic-entries");
const toggle = document.querySelector("#traffic-toggle");
const state = { last: 0, zone: "UTC", loading: false, again: false };

/** Lets the button open and close the pane. */
export function setUpTraffic() {
  toggle.addEventListener("click", () => {
    pane.hidden = !pane.hidden;
    toggle.setAttribute("aria-expanded", String(!pane.hidden));
    refreshTraffic(state.zone);
  });
}

/** Fetches new entries if the pane is open. Times are shown in `zone`. */
export async function refreshTraffic(zone) {
  state.zone = zone;
  state.again = true;
  if (pane.hidden || state.loading) return;
  state.loading = true;
  try {
    while (state.again) {
      state.again = false;
      show(await fetchTraffic(state.last));
    }
  } finally {
    state.loading = false;
  }
}

/** Clears the list: a restarted sandbox counts from one again. */
export function forgetTraffic() {
  state.last = 0;
  list.replaceChildren();
}

function show(entries) {
  const fresh = entries.filter((one) => one.number > state.last);
  state.last = fresh.at(-1)?.number ?? state.last;
  const atTop = pane.scrollTop === 0;
  const before = pane.scrollHeight;
  list.prepend(...fresh.slice(-KEPT).reverse().map(entryNode));
  while (list.children.length > KEPT) list.lastElementChild.remove();
  if (!atTop) pane.scrollTop += pane.scrollHeight - before;
}

function entryNode(entry) {
  const [arrow, words] = WAYS[entry.direction] ?? ["·", entry.direction];
  const details = element(
    "details",
    {},
    element(
      "summary",
      {},
      element("span", { class: "arrow", title: words, "aria-hidden": "true" }, arrow),
      element("span", { class: "unseen" }, `${words}: `),
      element("span", { class: "traffic-name", dir: "auto" }, entry.name),
      element("time", { class: "at", datetime: entry.at }, timeText(new Date(entry.at), state.zone)),
    ),
  );
  details.addEventListener("toggle", () => details.append(body(entry)), { once: true });
  return element("li", { class: `way-${entry.direction}`, "data-traffic": entry.number }, details);
}

function body(entry) {
  const took = typeof entry.seconds === "number" ? `, ${Math.round(entry.seconds * 1000)} ms` : "";
  return element(
    "div",
    { class: "traffic-body" },
    element("p", { class: "hint" }, `Number ${entry.number}${took}`),
    element("pre", { dir: "ltr", tabindex: "0" }, JSON.stringify(entry.body, null, 2)),
  );
}
