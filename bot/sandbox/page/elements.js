// Draws the interactive elements of Block Kit; those with choices are in choosers.js.

import {
  checkboxes, conversationsSelect, datePicker, dateTimePicker, multiStaticSelect, multiUsersSelect, radioButtons,
  staticSelect, timePicker, usersSelect,
} from "./choosers.js";
import { element } from "./dom.js";
import { menuButton } from "./menu.js";
import { plain, safeAddress, textNodes } from "./mrkdwn.js";

const BUILDERS = {
  button,
  overflow,
  plain_text_input: textInput,
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  conversations_select: conversationsSelect,
  users_select: usersSelect,
  multi_users_select: multiUsersSelect,
  radio_buttons: radioButtons,
  checkboxes,
  datepicker: datePicker,
  timepicker: timePicker,
  datetimepicker: dateTimePicker,
};

/**
 * The node of one element. `where` is {surface, blockId, dispatches, optional} and, where there are
 * any, `id`, `labelledBy`, `describedBy` (ids of nodes) and `invalid`.
 */
export function renderElement(definition, where) {
  const build = BUILDERS[definition.type];
  if (!build) return element("span", { class: "unknown" }, `[${definition.type}]`);
  const node = build(definition, placeOf(definition, where, () => node));
  return node;
}

function placeOf(definition, where, nodeOf) {
  const { surface, blockId } = where;
  const stored = () => surface.fields.read(blockId, definition.action_id);
  const keep = (change) => surface.fields.write(blockId, definition.action_id, change);
  let settled = structuredClone(surface.fields.values[blockId]?.[definition.action_id]);
  const choose = async (change, sent) => {
    keep(change);
    if (!where.dispatches) return;
    if (await surface.press(definition, blockId, sent)) {
      settled = structuredClone(stored());
    } else {
      keep(settled);
      nodeOf().replaceWith(renderElement(definition, where));
    }
  };
  return { ...where, stored, keep, choose, attributes: attributesOf(definition, where) };
}

function attributesOf(definition, { blockId, id, labelledBy, describedBy, invalid, optional }) {
  const isButton = definition.type === "button" || definition.type === "overflow";
  return {
    id,
    "data-action-id": definition.action_id,
    "data-block-id": blockId,
    "aria-labelledby": isButton ? null : labelledBy,
    "aria-label": isButton || labelledBy ? null : definition.placeholder?.text,
    "aria-describedby": describedBy,
    "aria-invalid": invalid ? "true" : null,
    "aria-required": optional === false ? "true" : null,
  };
}

function button(definition, { surface, blockId, attributes }) {
  const href = definition.url ? safeAddress(definition.url) : null;
  const styled = { primary: "primary", danger: "danger" }[definition.style] ?? "plain";
  const press = async () => {
    if (node.getAttribute("aria-busy") === "true") return;
    node.setAttribute("aria-busy", "true");
    await surface.press(definition, blockId);
    node.removeAttribute("aria-busy");
  };
  const node = element(
    href ? "a" : "button",
    {
      ...attributes,
      ...(href ? { href, target: "_blank", rel: "noopener noreferrer" } : { type: "button" }),
      class: `button ${styled}`, dir: "auto", "aria-label": definition.accessibility_label,
      on: { click: press },
    },
    textNodes(definition.text, surface.context),
  );
  return node;
}

function overflow(definition, { surface, blockId, attributes }) {
  return menuButton({
    content: "⋯",
    attributes: { ...attributes, class: "button plain more", "aria-label": "More" },
    items: definition.options.map((option) => ({
      content: plain(option.text.text),
      option: option.value,
      run: () => surface.press(definition, blockId, option.value),
    })),
  });
}

function textInput(definition, place) {
  const node = element(definition.multiline ? "textarea" : "input", {
    ...place.attributes,
    type: definition.multiline ? null : "text",
    rows: definition.multiline ? 4 : null,
    maxlength: definition.max_length,
    placeholder: definition.placeholder?.text,
    "data-first": definition.focus_on_load,
    autocomplete: "off",
    dir: "auto",
  });
  node.value = place.stored().value ?? "";
  const triggers = definition.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const written = () => node.value || null;
  const send = () => place.choose({ value: written() }, written());
  node.addEventListener("input", () => {
    place.keep({ value: written() });
    if (place.dispatches && triggers.includes("on_character_entered")) send();
  });
  node.addEventListener("keydown", (event) => {
    const asked = place.dispatches && triggers.includes("on_enter_pressed");
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !asked) return;
    event.preventDefault();
    send();
  });
  return node;
}
