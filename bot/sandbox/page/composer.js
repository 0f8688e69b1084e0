// The message field at the bottom: keeps a draft for each person and conversation, and sends it; also
// as a reply in a thread, or in place of an older message.

const form = document.querySelector("#composer");
const field = document.querySelector("#composer-text");
const drafts = new Map();
const aim = document.querySelector("#composer-aim");
// `aimed` is what the text is for: {kind: "reply" or "edit", ts, key}; null for a new message.
const shown = { key: null, command: "", aimed: null };

/** `send(text, isCommand, aimed)` resolves to whether it was sent; a refused text returns to the field. */
export function setUpComposer(send) {
  field.addEventListener("input", () => drafts.set(shown.key, field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return;
    const { key, aimed } = shown;
    write(key, "");
    aimAt(null);
    field.focus();
    // Slack takes no command in a thread: there it is a message like any other.
    const taken = await send(text, !aimed && isCommand(text), aimed);
    if (!taken && !drafts.get(key)) write(key, text);
  });
  document.querySelector("#composer-aim-end").addEventListener("click", () => {
    if (shown.aimed?.kind === "edit") write(shown.key, "");
    aimAt(null);
    field.focus();
  });
}

/** Lets what is typed next reply to this message in a thread. */
export function replyTo(message) {
  aimAt({ kind: "reply", ts: message.thread_ts ?? message.ts, key: shown.key });
  field.focus();
}

/** Lets what is typed next take the place of this message, which stands in the field. */
export function editMessage(message) {
  aimAt({ kind: "edit", ts: message.ts, key: shown.key });
  write(shown.key, asTyped(message.text));
  field.focus();
}

/** The words of a message as they were typed: Slack escapes three signs. */
function asTyped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function aimAt(aimed) {
  shown.aimed = aimed;
  aim.hidden = !aimed;
  const words = aimed?.kind === "edit" ? "Editing your message" : "Replying in a thread";
  document.querySelector("#composer-aim-text").textContent = aimed ? words : "";
}

/** As in Slack, a message that begins with a slash and a letter is a command, even an unknown one. */
function isCommand(text) {
  if (text.startsWith("/me ")) return false;
  return text.split(/\s/, 1)[0] === shown.command || /^\/\p{L}/u.test(text);
}

function write(key, text) {
  drafts.set(key, text);
  if (key === shown.key) field.value = text;
}

/** Shows the draft and the label of the conversation. */
export function renderComposer(conversation, context) {
  const { command } = context;
  const key = `${context.me}/${conversation.id}`;
  if (!shown.key && document.activeElement === document.body) field.focus();
  shown.command = command;
  if (key !== shown.key) {
    aimAt(null);
    shown.key = key;
    field.value = drafts.get(key) ?? "";
  }
  const receiver = conversation.kind === "direct" ? context.bot.name : conversation.title;
  const label = `Message ${receiver} as ${context.nameOf(context.me)}`;
  document.querySelector("#composer-label").textContent = label;
  field.placeholder = label;
  document.querySelector("#composer-hint").textContent =
    `Start with ${command}, or ${command} help. Enter sends, Shift+Enter starts a new line.`;
}
