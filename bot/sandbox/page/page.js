// The main module: the current person, the conversation shown, and the redraw after each change.

import { renderComposer, setUpComposer } from "./composer.js";
import { renderHome, renderMessages } from "./conversation.js";
import { cityOf, dateText, timeText } from "./dates.js";
import { forgetFields } from "./fields.js";
import { renderModal, reportInModal, setUpModal } from "./modal.js";
import { contextOf } from "./people.js";
import * as server from "./server.js";
import { renderSidebar } from "./sidebar.js";
import { viewKey } from "./surfaces.js";
import { forgetTraffic, refreshTraffic, setUpTraffic } from "./traffic.js";

const POLL = 20_000;
const find = (selector) => document.querySelector(selector);
const notice = find("#notice");
const tabs = [...document.querySelectorAll("[data-tab]")];

const shown = { person: personInAddress(), conversation: null, tab: "messages", state: null, context: null };

function personInAddress() {
  return new URLSearchParams(location.hash.slice(1)).get("as");
}

// One refresh at a time, and another one if something changed during it: so nothing is missed, and
// an older state never replaces a newer one.
let running = null;
let again = false;

/** Fetches the state and draws it; resolves when the page is as new as the call. */
function refresh() {
  again = true;
  running ??= refreshWhileAsked().finally(() => { running = null; });
  return running;
}

async function refreshWhileAsked() {
  while (again) {
    again = false;
    const { person } = shown;
    try {
      const state = await server.fetchState(person);
      if (person === shown.person) draw(state);
    } catch (problem) {
      if (problem instanceof server.Refused && person) {
        // Nobody can act as the person in the address: the first person is shown instead.
        Object.assign(shown, { person: null, conversation: null });
        again = true;
        continue;
      }
      console.error(problem);
      find("#lost").hidden = false;
      return;
    }
  }
}

/** The conversation shown, or the one with the app if the person is not in it. */
function current(state) {
  return state.conversations.find((one) => one.id === shown.conversation) ?? state.conversations[0];
}

function draw(state) {
  find("#lost").hidden = true;
  const context = contextOf(state);
  const isFirst = shown.context?.me !== context.me;
  Object.assign(shown, { state, context, person: context.me });
  const conversation = current(state);
  shown.conversation = conversation.id;
  const onHome = conversation.kind === "direct" && shown.tab === "home";

  document.title = `${context.nameOf(context.me)} · Kith sandbox`;
  renderSidebar(state, context, conversation.id, { toPerson, toConversation });
  drawClock(context);
  drawHead(conversation, context, onHome);
  find("#composer").hidden = onHome;
  if (onHome) renderHome(state.home, context, act);
  else renderMessages(conversation, context, act);
  renderComposer(conversation, context);
  renderModal(state.modals, context, act);
  refreshTraffic(context.zone);
  if (isFirst) openTab(shown.tab);
  else if (!onHome) markRead(conversation);
}

/** Marks the conversation as read, once for each newest message. */
function markRead({ id, unread, messages }) {
  const upTo = `${shown.person}/${id}/${messages.at(-1)?.ts}`;
  if (!unread || document.hidden || upTo === shown.readUpTo) return;
  shown.readUpTo = upTo;
  act("read", { channel: id });
}

function drawClock({ now, zone }) {
  const face = find("#clock-face");
  face.dateTime = now.toISOString();
  face.textContent = `${dateText(now, zone)}, ${timeText(now, zone)} in ${cityOf(zone)}`;
}

function drawHead(conversation, context, onHome) {
  const isApp = conversation.kind === "direct";
  const names = conversation.members.filter((id) => id !== context.me).map(context.nameOf);
  find("#conversation-title").textContent = isApp ? context.bot.name : conversation.title;
  find("#conversation-about").textContent = isApp ? "" : `You, ${names.join(", ")}`;
  find("#tabs").hidden = !isApp;
  find("#home").hidden = !onHome;
  find("#messages-panel").hidden = onHome;
  for (const tab of tabs) {
    const isOpen = (tab.dataset.tab === "home") === onHome;
    tab.setAttribute("aria-selected", String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
  }
}

// Actions of the page itself; they must not clear the error of an action of the person.
const BY_ITSELF = new Set(["read", "home", "messages"]);

/** Acts as the current person, redraws, and shows the error, if any. Resolves to the answer. */
async function act(what, details = {}) {
  if (!BY_ITSELF.has(what)) report(null);
  const answer = await server.act(shown.person, what, details);
  await refresh();
  if (!answer.ok) report(answer.error);
  return answer;
}

/** Shows a sentence in the modal or above the message field; null clears it. */
function report(sentence) {
  const inModal = reportInModal(sentence);
  notice.textContent = sentence ?? "";
  notice.hidden = !sentence || inModal;
}

function toPerson(id) {
  location.hash = `as=${id}`;
}

function toConversation(id) {
  const isApp = shown.state.conversations.find((one) => one.id === id)?.kind === "direct";
  shown.conversation = id;
  shown.tab = "messages";
  report(null);
  if (isApp) openTab("messages");
  else draw(shown.state);
}

/** Shows a tab of the app and tells the bot that it was opened, as Slack does. */
function openTab(tab) {
  if (tab === "home" && shown.state.home) forgetFields(viewKey(shown.state.home, shown.context));
  shown.tab = tab;
  draw(shown.state);
  act(tab);
}

function setUpTabs() {
  for (const tab of tabs) {
    tab.addEventListener("click", () => openTab(tab.dataset.tab));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = tabs.find((one) => one !== tab);
      other.click();
      other.focus();
    });
  }
}

function setUpClock() {
  const buttons = [...document.querySelectorAll("[data-clock]")];
  for (const button of buttons) {
    button.addEventListener("click", async () => {
      if (find(".clock").ariaBusy === "true") return;
      find(".clock").ariaBusy = "true";
      const answer = await server.moveClock(shown.person, button.dataset.clock);
      await refresh();
      find(".clock").ariaBusy = "false";
      report(answer.ok ? null : answer.error);
    });
  }
}

/** The buttons that set the person's own status and snooze in Slack, and clear them. */
function setUpAccount() {
  for (const button of document.querySelectorAll("[data-account]")) {
    button.addEventListener("click", () => act(button.dataset.account, { on: button.ariaPressed !== "true" }));
  }
}

function setUpSkipping() {
  find("#skip").addEventListener("click", (event) => {
    event.preventDefault();
    find(find("#composer").hidden ? "#home" : "#composer-text").focus();
  });
}

function followAddress() {
  const person = personInAddress();
  if (!person || person === shown.person) return;
  Object.assign(shown, { person, conversation: null });
  report(null);
  refresh();
}

function followLink(isUp) {
  find("#lost").hidden = isUp;
  if (!isUp) return;
  forgetTraffic();
  refresh();
}

setUpModal();
setUpTraffic();
setUpTabs();
setUpClock();
setUpAccount();
setUpSkipping();
setUpComposer(async (text, isCommand, aimed) => {
  const said = { channel: shown.conversation, text };
  if (isCommand) return (await act("command", said)).ok;
  if (aimed?.kind === "edit") return (await act("edit", { ...said, ts: aimed.ts })).ok;
  return (await act("say", { ...said, thread_ts: aimed?.ts ?? null })).ok;
});
window.addEventListener("hashchange", followAddress);
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
setInterval(refresh, POLL);
server.followChanges(refresh, followLink);
refresh();
