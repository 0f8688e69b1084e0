// The message field at the bottom: keeps a draft for each person and conversation, and sends it.

const form = document.querySelector("#composer");
const field = document.querySelector("#composer-text");
const drafts = new Map();
const shown = { key: null, command: "" };

/** `send(text, isCommand)` resolves to whether it was sent; a refused text returns to the field. */
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
    const { key } = shown;
    write(key, "");
    field.focus();
    const taken = await send(text, isCommand(text));
    if (!taken && !drafts.get(key)) write(key, text);
  });
}

/** As in Slack, a message that begins with a slash and a letter is a command, even an unknown one. */
function isCommand(text) {
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
