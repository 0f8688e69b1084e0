// Names, colours and initials of the people and of the app.

import { dayOf } from "./dates.js";
import { element } from "./dom.js";

/**
 * The parts of the sandbox's state that drawing needs: the current person, their zone and time,
 * everybody's names. Two contexts with the same `fingerprint` draw the same.
 */
export function contextOf(state) {
  const known = new Map([...state.people, state.bot].map((somebody) => [somebody.id, somebody]));
  const me = known.get(state.me);
  const now = new Date(state.now);
  const people = state.people.filter((person) => !person.bot);
  const faces = [...known.values()].map(({ id, name, colour, deleted }) => [id, name, colour, deleted]);
  return {
    me: me.id,
    zone: me.zone,
    now,
    people,
    conversations: state.conversations,
    bot: state.bot,
    command: state.command,
    nameOf: (id) => known.get(id)?.name ?? (id === "USLACKBOT" ? "Slackbot" : id),
    faceOf: (id) => known.get(id) ?? { id, name: id, colour: "#6b7280" },
    fingerprint: JSON.stringify([me.id, me.zone, dayOf(now, me.zone), faces]),
  };
}

/** A square in somebody's colour, with their initials. */
export function avatar({ name, initials, colour }) {
  const node = element("span", { class: "avatar", "aria-hidden": "true" }, initials ?? name.slice(0, 1).toUpperCase());
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex) {
    node.style.setProperty("--face", `#${hex}`);
    node.style.setProperty("--face-text", isLight(hex) ? "#14211f" : "#ffffff");
  }
  return node;
}

/** Whether dark text is more readable than white text on the colour "rrggbb". */
function isLight(hex) {
  const channels = hex.match(/../g).map((pair) => parseInt(pair, 16) / 255);
  const [red, green, blue] = channels.map((one) => (one <= 0.04 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18;
}
