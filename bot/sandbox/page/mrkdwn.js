// Turns Slack's text markup into DOM nodes, never into HTML: each word becomes a text node.
//
// `context` is {nameOf(id), zone, now}, for the names of people and for dates.

import { slackDate } from "./dates.js";
import { element } from "./dom.js";
import { emojiOf } from "./emoji.js";

const SAFE_SCHEMES = new Set(["http:", "https:", "slack:"]);
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** The three entities that Slack knows, decoded once: "&amp;lt;" becomes "&lt;", not "<". */
export function decode(text) {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);
}

/** The URL if links to it are allowed (http, https, slack), or null. */
export function safeAddress(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  return SAFE_SCHEMES.has(url.protocol) ? url.href : null;
}

/** A link with `label` as its text; a URL that is not allowed becomes plain text. */
export function link(address, label) {
  const href = safeAddress(address);
  if (!href) return element("span", { dir: "auto" }, label);
  return element("a", { href, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, label);
}

/** A person's name, marked as a mention. */
export function mention(name) {
  return element("span", { class: "mention", dir: "auto" }, `@${name}`);
}

/** Text with the :names: of emoji drawn, and nothing else parsed. */
export function plain(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (typed, name) => emojiOf(name) ?? typed);
}

/** The nodes of a text object, mrkdwn or plain_text. */
export function textNodes(object, context) {
  if (object.type === "mrkdwn") return mrkdwn(object.text, context);
  return [object.emoji === false ? object.text : plain(object.text)];
}

/** The nodes of a text in Slack's markup. Line breaks stay in the text; the style sheet keeps them. */
export function mrkdwn(text, context) {
  const parts = text.split(/```\n?([\s\S]+?)\n?```/);
  return parts.flatMap((part, index) =>
    index % 2 ? [element("pre", { dir: "auto" }, verbatim(part))] : quotesAndLines(part, context));
}

function quotesAndLines(text, context) {
  const nodes = [];
  let run = [];
  let quoted = false;
  const flush = () => {
    const body = run.join("\n");
    run = [];
    if (quoted) nodes.push(element("blockquote", { dir: "auto" }, inline(body, context)));
    else if (body) nodes.push(...inline(body, context));
  };
  for (const line of text.split("\n")) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (Boolean(quote) !== quoted) {
      if (run.length) flush();
      quoted = Boolean(quote);
    }
    run.push(quote ? quote[1] : line);
  }
  flush();
  return nodes;
}

// As in Slack, a marker counts only at the edge of a word: snake_case stays unchanged.
function styled(sign) {
  const before = `(?<![\\p{L}\\p{N}${sign}])${sign}(?=[^\\s${sign}])`;
  const body = `((?:<[^<>\\n]+>|[^<${sign}\\n])+)`;
  const after = `(?<=\\S)${sign}(?![\\p{L}\\p{N}${sign}])`;
  return before + body + after;
}

const INLINE = new RegExp(
  ["`([^`\\n]+)`", "<([^<>\\n]+)>", styled("\\*"), styled("_"), styled("~"), ":([a-z0-9_+-]+):"].join("|"), "gu",
);
const STYLES = ["strong", "em", "s"];

function inline(text, context) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) nodes.push(decode(text.slice(end, match.index)));
    end = match.index + match[0].length;
    nodes.push(...inlineMatch(match, context));
  }
  if (end < text.length) nodes.push(decode(text.slice(end)));
  return nodes;
}

function inlineMatch(match, context) {
  const [typed, code, control, bold, italic, strike, emoji] = match;
  if (code !== undefined) return [element("code", { dir: "auto" }, verbatim(code))];
  if (control !== undefined) return [reference(control, context)];
  if (emoji !== undefined) return [emojiOf(emoji) ?? typed];
  const inner = [bold, italic, strike];
  const which = inner.findIndex((body) => body !== undefined);
  return [element(STYLES[which], {}, inline(inner[which], context))];
}

/** The content of <…>: a person, a channel, a group, a date or a link. */
function reference(control, context) {
  const bar = control.indexOf("|");
  const target = bar < 0 ? control : control.slice(0, bar);
  const label = bar < 0 ? null : decode(control.slice(bar + 1));
  if (target.startsWith("@")) return mention(context.nameOf(target.slice(1)));
  if (target.startsWith("#")) return element("span", { class: "mention" }, `#${label ?? target.slice(1)}`);
  if (target.startsWith("!date^")) return dateReference(target, label, context);
  if (target.startsWith("!")) {
    return element("span", { class: "mention" }, label ?? `@${target.slice(1).split("^")[0]}`);
  }
  const address = decode(target);
  // Unknown content is shown unchanged, so that text that was not escaped is noticed.
  return safeAddress(address) ? link(address, label ? plain(label) : address) : `<${decode(control)}>`;
}

function dateReference(target, fallback, context) {
  const [, seconds, template, address] = target.split("^");
  const words = slackDate(seconds, decode(template ?? ""), context.zone, context.now) ?? fallback ?? "";
  return address ? link(decode(address), words) : element("span", { class: "date" }, words);
}

/** Inside code nothing is marked up; a reference shows its label, or its target. */
function verbatim(text) {
  return decode(text.replace(/<([^<>\n]+)>/g, (whole, control) => control.slice(control.indexOf("|") + 1)));
}
