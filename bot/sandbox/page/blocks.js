// Draws the layout blocks of Block Kit: section, header, context, actions, divider, input and rich_text.
//
// `surface` is {context, fields, errors, press(definition, blockId, value)}; see surfaces.js.

import { append, element, newId } from "./dom.js";
import { renderElement } from "./elements.js";
import { plain, textNodes } from "./mrkdwn.js";
import { richText } from "./richtext.js";

const BUILDERS = { section, header, context, actions, divider, input, rich_text: richTextBlock };

/** The nodes of all blocks of a surface, in order. */
export function renderBlocks(blocks, surface) {
  return blocks.map((block) => {
    const build = BUILDERS[block.type];
    const node = build ? build(block, surface) : unknown(block);
    node.classList.add("block");
    return node;
  });
}

function words(object, surface, properties = {}) {
  const node = element("div", { class: "text", dir: "auto", ...properties });
  append(node, textNodes(object, surface.context));
  return node;
}

function section(block, surface) {
  const id = newId();
  const body = element("div", { class: "section-body", id });
  if (block.text) body.append(words(block.text, surface));
  if (block.fields) {
    const fields = block.fields.map((field) => words(field, surface));
    body.append(element("div", { class: "section-fields" }, fields));
  }
  const where = { surface, blockId: block.block_id, dispatches: true, labelledBy: id };
  return element(
    "div",
    { class: "section" },
    body,
    block.accessory && element("div", { class: "accessory" }, renderElement(block.accessory, where)),
  );
}

function header(block) {
  return element("h3", { class: "block-header", dir: "auto" }, plain(block.text.text));
}

function context(block, surface) {
  const parts = block.elements.map((part) =>
    part.type === "image" ? element("span", { class: "text" }, part.alt_text) : words(part, surface));
  return element("div", { class: "context" }, parts);
}

function actions(block, surface) {
  const where = { surface, blockId: block.block_id, dispatches: true };
  const elements = block.elements.map((definition) => renderElement(definition, where));
  return element("div", { class: "actions" }, elements);
}

function divider() {
  return element("hr");
}

function richTextBlock(block, surface) {
  return element("div", { class: "rich-text" }, richText(block, surface.context));
}

/** A field with its label above, its hint below, and its error under the hint. */
function input(block, surface) {
  const [id, labelId, hintId, errorId] = [newId(), newId(), newId(), newId()];
  const error = surface.errors[block.block_id];
  const where = {
    surface, id, blockId: block.block_id, labelledBy: labelId, invalid: Boolean(error),
    optional: block.optional === true, dispatches: block.dispatch_action === true,
    describedBy: [block.hint && hintId, error && errorId].filter(Boolean).join(" ") || null,
  };
  return element(
    "div",
    { class: "input" },
    element(
      "label",
      { class: "label", id: labelId, for: id, dir: "auto" },
      plain(block.label.text),
      block.optional && element("span", { class: "optional" }, " (optional)"),
    ),
    renderElement(block.element, where),
    error && element("p", { class: "error", id: errorId, dir: "auto", "data-errors-for": block.block_id }, error),
    block.hint && element("p", { class: "hint", id: hintId, dir: "auto" }, plain(block.hint.text)),
  );
}

function unknown(block) {
  return element("p", { class: "unknown" }, `[This page does not draw blocks of type ${block.type}.]`);
}
