// Shows the top modal of the current person, with its fields and errors; submits and closes it.

import { renderBlocks } from "./blocks.js";
import { element, keepingFocus, tabStops } from "./dom.js";
import { forgetFields } from "./fields.js";
import { plain } from "./mrkdwn.js";
import { viewKey, viewSurface } from "./surfaces.js";

const dialog = element("dialog", { class: "modal", "aria-labelledby": "modal-title" });
const shown = { view: null, signature: null, busy: null };
const press = { isUnderWay: false, then: null };

/** Puts the dialog into the page, closed. */
export function setUpModal() {
  document.body.append(dialog);
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("keydown", onKey);
  dialog.addEventListener("pointerdown", ({ target }) => { press.isUnderWay = Boolean(target.closest("button, a")); });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, endPress);
}

/** Draws an update that had to wait for the end of a click. */
function endPress() {
  press.isUnderWay = false;
  setTimeout(() => press.then?.());
}

function onKey(event) {
  if (event.target.closest("[popover]")) return;
  if (event.key === "Escape") {
    event.preventDefault();
    dialog.querySelector("[data-close]").click();
  } else if (event.key === "Tab") {
    keepInside(event);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    dialog.querySelector("[data-submit]")?.click();
  }
}

function keepInside(event) {
  const stops = tabStops(dialog);
  const [from, to] = event.shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
  const outside = !stops.includes(document.activeElement) && event.shiftKey;
  if (document.activeElement !== from && !outside) return;
  event.preventDefault();
  to.focus();
}

/** Shows `sentence` in the modal, if one is open; returns whether one is. */
export function reportInModal(sentence) {
  const notice = dialog.open ? dialog.querySelector(".notice") : null;
  if (!notice) return false;
  notice.textContent = sentence ?? "";
  notice.hidden = !sentence;
  return true;
}

/** Shows the top view of the stack in the dialog, or closes the dialog if there is none. */
export function renderModal(views, context, act) {
  // A button that is replaced between pointerdown and click gets no click event.
  press.then = press.isUnderWay ? () => renderModal(views, context, act) : null;
  if (press.isUnderWay) return;
  const view = views.at(-1);
  if (!view) {
    closeDialog();
    return;
  }
  const isNew = shown.view?.id !== view.id || !dialog.open;
  const signature = JSON.stringify([view, views.length, context.fingerprint]);
  if (!isNew && signature === shown.signature) return;
  const wasWaiting = !isNew && !firstField() && document.activeElement === heading();
  Object.assign(shown, { view, signature, context, act });
  if (shown.busy !== contentOf(view)) beFree();
  const scrolled = isNew ? 0 : dialog.querySelector(".modal-body").scrollTop;
  keepingFocus(dialog, () => dialog.replaceChildren(form(views)), heading);
  dialog.querySelector(".modal-body").scrollTop = scrolled;
  dialog.dataset.modal = view.id;
  if (!dialog.open) dialog.showModal();
  if (isNew || wasWaiting) focusFirst();
}

function closeDialog() {
  if (!dialog.open) return;
  forgetFields(viewKey(shown.view, shown.context));
  Object.assign(shown, { view: null, signature: null });
  beFree();
  dialog.close();
  delete dialog.dataset.modal;
  dialog.replaceChildren();
  if (document.activeElement === document.body) document.querySelector("#composer-text").focus();
}

function heading() {
  return dialog.querySelector("#modal-title");
}

function firstField() {
  return dialog.querySelector(".modal-body :is(input, select, textarea)");
}

function focusFirst() {
  (dialog.querySelector("[data-first]") ?? firstField() ?? heading()).focus();
}

function form(views) {
  const view = views.at(-1);
  const below = views.at(-2);
  const leave = () => close(view);
  const surface = viewSurface(view, view.errors ?? {}, shown.context, shown.act);
  return element(
    "form",
    { novalidate: true, on: { submit: (event) => submit(event, view, surface) } },
    element("header", { class: "modal-head" },
      element("div", {},
        below && element("p", { class: "crumb", dir: "auto" }, `‹ ${plain(below.title.text)}`),
        element("h2", { id: "modal-title", tabindex: "-1", dir: "auto" }, plain(view.title.text))),
      element("button", { type: "button", class: "quiet", "aria-label": "Close", on: { click: leave } }, "✕")),
    element("p", { class: "notice", role: "alert", hidden: true }),
    element("div", { class: "modal-body" }, renderBlocks(view.blocks, surface)),
    element("footer", { class: "foot" },
      element("button",
        { type: "button", class: "button plain", dir: "auto", "data-close": true, on: { click: leave } },
        plain(view.close?.text ?? (view.submit ? "Cancel" : "Close"))),
      view.submit && element("button", { type: "submit", class: "button primary", dir: "auto", "data-submit": true },
        plain(view.submit.text))),
  );
}

function submit(event, view, surface) {
  event.preventDefault();
  return once(async () => {
    const answer = await shown.act("submit", { view_id: view.id, values: surface.fields.values });
    if (Object.keys(answer.errors ?? {}).length) focusFirstError();
  });
}

function close(view) {
  return once(() => shown.act("close", { view_id: view.id }));
}

/** Runs `work` unless work on the same content is still under way, so that a double click counts once. */
async function once(work) {
  const content = contentOf(shown.view);
  if (shown.busy === content) return;
  shown.busy = content;
  dialog.setAttribute("aria-busy", "true");
  await work();
  if (shown.busy === content) beFree();
}

function contentOf(view) {
  return `${view.id} ${view.hash}`;
}

function beFree() {
  shown.busy = null;
  dialog.removeAttribute("aria-busy");
}

function focusFirstError() {
  const field = dialog.querySelector('[aria-invalid="true"]');
  if (field) (field.matches("input, select, textarea") ? field : tabStops(field)[0])?.focus();
}
