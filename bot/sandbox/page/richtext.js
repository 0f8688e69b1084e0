// Draws rich_text blocks: their parts are typed, and their text is not parsed.

import { slackDate } from "./dates.js";
import { element } from "./dom.js";
import { emojiOf } from "./emoji.js";
import { link, mention } from "./mrkdwn.js";

/** The nodes of a rich_text block; `context` as in mrkdwn.js. */
export function richText(block, context) {
  return block.elements.map((part) => CONTAINERS[part.type]?.(part, context) ?? unknown(part));
}

const CONTAINERS = {
  rich_text_section: (part, context) =>
    element("div", { class: "text", dir: "auto" }, parts(part, context)),
  rich_text_quote: (part, context) => element("blockquote", { dir: "auto" }, parts(part, context)),
  rich_text_preformatted: (part, context) => element("pre", { dir: "auto" }, parts(part, context)),
  rich_text_list: (part, context) => {
    return element(
      part.style === "ordered" ? "ol" : "ul",
      { class: `indent-${Math.min(part.indent ?? 0, 4)}`, start: part.offset ? part.offset + 1 : null },
      part.elements.map((item) => element("li", { dir: "auto" }, parts(item, context))),
    );
  },
};

function parts(container, context) {
  return container.elements.map((part) => dress(part.style, INLINE[part.type]?.(part, context) ?? unknown(part)));
}

const INLINE = {
  text: (part) => part.text,
  link: (part) => link(part.url, part.text ?? part.url),
  user: (part, context) => mention(context.nameOf(part.user_id)),
  channel: (part) => element("span", { class: "mention" }, `#${part.channel_id}`),
  usergroup: (part) => element("span", { class: "mention" }, `@${part.usergroup_id}`),
  broadcast: (part) => element("span", { class: "mention" }, `@${part.range}`),
  emoji: (part) => emojiOf(part.name) ?? fromUnicode(part.unicode) ?? `:${part.name}:`,
  date: (part, context) => {
    const words = slackDate(part.timestamp, part.format, context.zone, context.now) ?? part.fallback ?? "";
    return part.url ? link(part.url, words) : element("span", { class: "date" }, words);
  },
};

function fromUnicode(codes) {
  if (!/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(codes ?? "")) return null;
  return String.fromCodePoint(...codes.split("-").map((code) => parseInt(code, 16) % 0x110000));
}

const TAGS = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };

function dress(style, node) {
  return Object.keys(TAGS).reduce(
    (inner, name) => (style?.[name] ? element(TAGS[name], {}, inner) : inner), node,
  );
}

function unknown(part) {
  return element("span", { class: "unknown" }, `[${part.type}]`);
}
