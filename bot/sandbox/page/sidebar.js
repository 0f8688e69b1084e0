// Draws the side bar: the people, the app, and the current person's conversations with unread counts.

import { element, keepingFocus, syncChildren } from "./dom.js";
import { avatar } from "./people.js";

const bar = document.querySelector(".sidebar");
const account = document.querySelectorAll("[data-account]");
const [people, apps, groups, channels] = ["#people", "#apps", "#groups", "#channels"]
  .map((id) => document.querySelector(id));

/** `chosen` is the id of the conversation shown; `go` is {toPerson(id), toConversation(id)}. */
export function renderSidebar(state, context, chosen, go) {
  const direct = state.conversations.filter((one) => one.kind === "direct");
  const group = state.conversations.filter((one) => one.kind === "group");
  const channel = state.conversations.filter((one) => one.kind === "channel");
  keepingFocus(bar, () => {
    const present = context.people.filter((person) => !person.deleted);
    syncChildren(people, present.map((person) => personEntry(person, context, go)));
    syncChildren(apps, direct.map((one) => conversationEntry(one, one.id === chosen, context, go)));
    syncChildren(groups, group.map((one) => conversationEntry(one, one.id === chosen, context, go)));
    syncChildren(channels, channel.map((one) => conversationEntry(one, one.id === chosen, context, go)));
  });
  const me = context.people.find((person) => person.id === context.me);
  for (const button of account) button.ariaPressed = String(me[button.dataset.account]);
  document.querySelector("#groups-none").hidden = group.length > 0;
  document.querySelector("#channels-title").hidden = channel.length === 0;
}

function entry(key, facts, build) {
  return { key, signature: JSON.stringify(facts), build: () => element("li", {}, build()) };
}

function personEntry(person, context, go) {
  const isMe = person.id === context.me;
  return entry(person.id, [person, isMe], () => element(
    "button",
    {
      type: "button", class: "person", "data-person": person.id, "aria-pressed": String(isMe),
      on: { click: () => go.toPerson(person.id) },
    },
    avatar(person),
    element("span", { class: "person-name", dir: "auto" }, person.name),
    person.guest && element("span", { class: "badge" }, "Guest"),
    person.holiday && element("span", { class: "badge" }, "Holiday"),
    person.snooze && element("span", { class: "badge" }, "Snoozed"),
    !isMe && unreadCount(person.unread),
    element("span", { class: "person-time" }, person.local_time),
  ));
}

function unreadCount(number) {
  if (!number) return null;
  return element("span", { class: "unread-count" }, String(number), element("span", { class: "unseen" }, " unread"));
}

function conversationEntry(conversation, isChosen, context, go) {
  const { id, kind, title, members, unread } = conversation;
  const others = members.filter((member) => member !== context.me && member !== context.bot.id);
  return entry(id, [title, members, unread, isChosen, context.fingerprint], () => element(
    "button",
    {
      type: "button", class: `conversation${unread ? " unread" : ""}`, "data-conversation": id,
      "aria-current": isChosen ? "page" : null, on: { click: () => go.toConversation(id) },
    },
    kind === "direct"
      ? avatar(context.bot)
      : element("span", { class: "count-of-people", "aria-hidden": "true" }, String(others.length + 1)),
    element("span", { class: "conversation-name", dir: "auto" }, title),
    unreadCount(unread),
  ));
}
