// Draws the middle of the page: the messages of a conversation with their days, and the Home tab.

import { renderBlocks } from "./blocks.js";
import { editMessage, replyTo } from "./composer.js";
import { askToConfirm } from "./confirm.js";
import { dayOf, dividerText, timeText } from "./dates.js";
import { append, element, keepingFocus, syncChildren } from "./dom.js";
import { menuButton } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { avatar } from "./people.js";
import { messageSurface, viewSurface } from "./surfaces.js";

const TOGETHER = 5 * 60 * 1000;
const panel = document.querySelector("#messages-panel");
const list = document.querySelector("#messages");
const home = document.querySelector("#home");
const announcer = document.querySelector("#announcer");
const shown = { key: null, newest: null };

/** Draws the conversation; stays at the newest message if the reader was there. */
export function renderMessages(conversation, context, act) {
  const key = `${context.me}/${conversation.id}`;
  const isOther = key !== shown.key;
  const wasAtEnd = isOther || panel.scrollHeight - panel.scrollTop - panel.clientHeight < 40;
  const newest = conversation.messages.at(-1);
  const isMine = newest?.user === context.me && newest.ts !== shown.newest;
  keepingFocus(list, () => syncChildren(list, entries(conversation, context, act)), sameMessage);
  if (wasAtEnd || isMine) panel.scrollTop = panel.scrollHeight;
  if (!isOther && newest && newest.ts !== shown.newest && !isMine) announce(newest, context);
  Object.assign(shown, { key, newest: newest?.ts ?? null });
}

function sameMessage(mark) {
  return [...list.children].find((node) => node.dataset.messageTs && mark.split("\n").includes(node.dataset.messageTs));
}

function announce(message, context) {
  announcer.replaceChildren(`${context.nameOf(message.user)}: `, ...mrkdwn(message.text, context));
}

function entries(conversation, context, act) {
  const start = `start ${conversation.id}`;
  const all = [{ key: start, signature: context.fingerprint, build: () => beginning(conversation, context) }];
  let before = null;
  for (const message of conversation.messages) {
    const day = dayOf(new Date(message.at), context.zone);
    if (day !== before?.day) {
      const words = dividerText(new Date(message.at), context.zone, context.now);
      all.push({ key: `day ${day}`, signature: words, build: () => divider(words) });
    }
    const compact = day === before?.day && followsOn(message, before.message);
    all.push({
      key: `${conversation.id} ${message.ts}`,
      signature: JSON.stringify([message, compact, context.fingerprint]),
      build: () => messageNode(message, compact, conversation, context, act),
    });
    before = { day, message };
  }
  return all;
}

function followsOn(message, before) {
  return message.user === before.user && message.ephemeral === before.ephemeral
    && message.thread_ts === before.thread_ts
    && Date.parse(message.at) - Date.parse(before.at) < TOGETHER;
}

function beginning(conversation, { bot, command }) {
  const words = conversation.kind === "direct"
    ? `This is the beginning of your own conversation with ${bot.name}. Nobody else can see it. `
      + `To start, type ${command} below and press Enter.`
    : "This is the beginning of this group conversation.";
  return element("p", { class: "beginning" }, words);
}

function divider(words) {
  return element("div", { class: "day", role: "separator" }, element("span", {}, words));
}

function messageNode(message, compact, conversation, context, act) {
  const sender = context.faceOf(message.user);
  const at = new Date(message.at);
  const time = element("time", { class: "at", datetime: message.at }, timeText(at, context.zone));
  const content = element("div", { class: "message-content" });
  if (message.blocks?.length) {
    append(content, renderBlocks(message.blocks, messageSurface(message, conversation.id, context, act)));
  } else {
    const text = element("div", { class: "text", dir: "auto" });
    append(text, mrkdwn(message.text, context));
    content.append(text);
  }
  for (const file of message.files) content.append(fileNode(file, context));
  if (message.edited) content.append(element("span", { class: "edited" }, "(edited)"));
  const name = element("p", { class: "sender" },
    element("strong", { dir: "auto" }, sender.name),
    sender.id === context.bot.id && element("span", { class: "badge" }, "App"), " ", time);
  return element(
    "article",
    {
      class: `message${compact ? " compact" : ""}${message.ephemeral ? " ephemeral" : ""}`,
      "data-message-ts": message.ts, tabindex: "-1", "aria-label": `${sender.name}, ${timeText(at, context.zone)}`,
    },
    compact ? element("span", { class: "gutter" }, time) : avatar(sender),
    element("div", { class: "message-body" },
      message.ephemeral && element("p", { class: "only-you" }, "Only visible to you"),
      isReply(message) && element("p", { class: "only-you" }, "In a thread"),
      !compact && name,
      content),
    tools(message, conversation, context, act),
  );
}

function isReply(message) {
  return message.thread_ts && message.thread_ts !== message.ts;
}

/** A file of a message, which everybody in the conversation can open, or a note that it was deleted. */
function fileNode(file, context) {
  if (file.mode === "tombstone") return element("p", { class: "file gone" }, "This file was deleted.");
  const href = `/sandbox/file?${new URLSearchParams({ as: context.me, id: file.id })}`;
  return element("p", { class: "file" }, element("a", { href, download: file.name }, file.title), ` ${file.name}`);
}

const DELETING = {
  title: { type: "plain_text", text: "Delete message" },
  text: { type: "plain_text", text: "Delete this message? This cannot be undone." },
  confirm: { type: "plain_text", text: "Delete" },
  deny: { type: "plain_text", text: "Keep it" },
  style: "danger",
};

/** The menu of a message: replying to it, and what can be done with one's own or an ephemeral one. */
function tools(message, conversation, context, act) {
  const remove = () => act("delete", { channel: conversation.id, ts: message.ts });
  const ask = async () => {
    if (await askToConfirm(DELETING, context)) remove();
  };
  const own = [
    { content: "Edit message", option: "edit", run: () => editMessage(message) },
    { content: "Delete message", option: "delete", danger: true, run: ask },
  ];
  const items = message.ephemeral
    ? [{ content: "Dismiss message", option: "dismiss", run: remove }]
    : [
      { content: "Reply in thread", option: "reply", run: () => replyTo(message) },
      ...(message.user === context.me ? own : []),
    ];
  const attributes = { class: "quiet tools", "aria-label": "More for this message", "data-menu": "message" };
  return menuButton({ content: "⋯", attributes, items });
}

/** Draws the Home tab that the app published for the person. */
export function renderHome(view, context, act) {
  const signature = JSON.stringify([view, context.fingerprint]);
  const build = () => {
    const body = element("div", { class: "home-body" });
    append(body, view
      ? renderBlocks(view.blocks, viewSurface(view, {}, context, act))
      : element("p", { class: "beginning" }, `${context.bot.name} hasn't published a Home tab for you yet.`));
    return body;
  };
  keepingFocus(home, () => syncChildren(home, [{ key: "home", signature, build }]), () => home);
}
