// Draws the elements with choices: selects, people, radio buttons, checkboxes, dates and times.
//
// `place` is the context of an element: {surface, optional, attributes, stored(), keep(state), choose(state, sent)}.

import { dateText, fieldText, secondsOf } from "./dates.js";
import { append, element, newId } from "./dom.js";
import { optionsOf } from "./fields.js";
import { plain, textNodes } from "./mrkdwn.js";

/** A select with one choice or, with `many`, a list of the chosen ones and a select to add more. */
export function staticSelect(definition, place) {
  const byValue = new Map(optionsOf(definition).map((option) => [option.value, option]));
  return singleSelect(definition, place, {
    choices: () => groupsOf(definition),
    chosen: () => place.stored().selected_option?.value ?? "",
    state: (value) => ({ selected_option: byValue.get(value) ?? null }),
  });
}

export function usersSelect(definition, place) {
  return singleSelect(definition, place, {
    choices: () => peopleGroups(place, [place.stored().selected_user]),
    chosen: () => place.stored().selected_user ?? "",
    state: (value) => ({ selected_user: value || null }),
  });
}

// Slack's names for them.
const CONVERSATION_KINDS = { channel: ["public", "private"], group: ["mpim"], direct: ["im"] };

/** Only conversations that the current person is in; they know no others. */
export function conversationsSelect(definition, place) {
  const { conversations } = place.surface.context;
  const include = definition.filter?.include ?? Object.values(CONVERSATION_KINDS).flat();
  const offered = conversations.filter(({ kind }) => CONVERSATION_KINDS[kind].some((one) => include.includes(one)));
  return singleSelect(definition, place, {
    choices: () => [{ items: offered.map(({ id, title }) => ({ value: id, text: title })) }],
    chosen: () => place.stored().selected_conversation ?? "",
    state: (value) => ({ selected_conversation: value || null }),
  });
}

export function multiStaticSelect(definition, place) {
  const byValue = new Map(optionsOf(definition).map((option) => [option.value, option]));
  return multiSelect(definition, place, {
    choices: () => groupsOf(definition),
    chosen: () => place.stored().selected_options.map((option) => option.value),
    nameOf: (value) => plain(byValue.get(value).text.text),
    state: (values) => ({ selected_options: values.map((value) => byValue.get(value)) }),
  });
}

export function multiUsersSelect(definition, place) {
  return multiSelect(definition, place, {
    choices: () => peopleGroups(place, place.stored().selected_users),
    chosen: () => place.stored().selected_users,
    nameOf: (id) => place.surface.context.nameOf(id),
    state: (ids) => ({ selected_users: ids }),
  });
}

function groupsOf(definition) {
  const groups = definition.option_groups ?? [{ options: definition.options }];
  return groups.map(({ label, options }) => ({
    label: label?.text,
    items: options.map((option) => ({ value: option.value, text: plain(option.text.text) })),
  }));
}

/** The people to choose from; somebody already chosen stays on offer even after they left. */
function peopleGroups(place, chosen) {
  const { people, nameOf } = place.surface.context;
  const known = people.filter((person) => !person.deleted).map((person) => person.id);
  const ids = [...new Set([...known, ...chosen.filter(Boolean)])];
  return [{ items: ids.map((id) => ({ value: id, text: nameOf(id) })) }];
}

function optionNodes(groups) {
  return groups.map(({ label, items }) => {
    const nodes = items.map(({ value, text }) => element("option", { value }, text));
    return label === undefined ? nodes : element("optgroup", { label }, nodes);
  });
}

function singleSelect(definition, place, { choices, chosen, state }) {
  const empty = definition.placeholder?.text ?? "Choose…";
  const select = element(
    "select",
    place.attributes,
    element("option", { value: "", hidden: !place.optional }, empty),
    optionNodes(choices()),
  );
  select.value = chosen();
  select.addEventListener("input", () => place.keep(state(select.value)));
  onceChosen(select, () => select.value, (value) => place.choose(state(value), value || null));
  return select;
}

function multiSelect(definition, place, { choices, chosen, nameOf, state }) {
  const { id, ...attributes } = place.attributes;
  const root = element("div", { class: "many", role: "group", ...attributes });
  const set = (values) => {
    place.choose(state(values), values);
    draw();
    (root.querySelector("select") ?? root.querySelector("button")).focus();
  };
  const draw = () => {
    const values = chosen();
    const chips = values.map((value) => chip(nameOf(value), value, () => set(values.filter((one) => one !== value))));
    const left = choices().map((group) => ({
      ...group, items: group.items.filter((item) => !values.includes(item.value)),
    })).filter((group) => group.items.length);
    root.replaceChildren(...(chips.length ? [element("ol", { class: "chips" }, chips)] : []));
    if (!left.length || values.length >= (definition.max_selected_items ?? Infinity)) return;
    const prompt = values.length ? "Add another…" : definition.placeholder?.text ?? "Choose…";
    const labelledBy = attributes["aria-labelledby"];
    const select = element(
      "select",
      { id, "aria-labelledby": labelledBy, "aria-label": labelledBy ? null : prompt },
      element("option", { value: "", hidden: true }, prompt),
      optionNodes(left),
    );
    onceChosen(select, () => select.value, (value) => value && set([...values, value]));
    root.append(select);
  };
  draw();
  return root;
}

function chip(name, value, remove) {
  const button = element(
    "button",
    { type: "button", "data-remove": value, "aria-label": `Remove ${name}`, on: { click: remove } },
    "×",
  );
  return element("li", { class: "chip" }, element("span", { dir: "auto" }, name), button);
}

/**
 * Calls `choose` once the choice is made. A pointer chooses at once; arrow keys pass through other
 * values, so their choice counts when Enter is pressed or the control loses the focus.
 */
function onceChosen(control, read, choose) {
  let last = read();
  let typing = false;
  const settle = () => {
    typing = false;
    if (read() === last) return;
    last = read();
    choose(last);
  };
  control.addEventListener("keydown", (event) => {
    if (event.key === "Enter") setTimeout(settle);
    else if (event.key !== "Tab") typing = true;
  });
  control.addEventListener("pointerdown", () => { typing = false; });
  control.addEventListener("change", () => { if (!typing) settle(); });
  control.addEventListener("blur", settle);
}

/** One choice among a few that are all visible. */
export function radioButtons(definition, place) {
  const chosen = place.stored().selected_option?.value;
  return optionList(definition, place, "radio", "radiogroup", (option) => option.value === chosen, (root) => {
    const option = definition.options[checkedIndexes(root)[0]];
    place.choose({ selected_option: option }, option.value);
  });
}

export function checkboxes(definition, place) {
  const chosen = new Set(place.stored().selected_options.map((option) => option.value));
  return optionList(definition, place, "checkbox", "group", (option) => chosen.has(option.value), (root) => {
    const options = checkedIndexes(root).map((index) => definition.options[index]);
    place.choose({ selected_options: options }, options.map((option) => option.value));
  });
}

function checkedIndexes(root) {
  const inputs = [...root.querySelectorAll("input")];
  return inputs.flatMap((input, index) => (input.checked ? [index] : []));
}

function optionList(definition, place, type, role, isChosen, onChange) {
  const name = newId();
  const { context } = place.surface;
  const root = element("div", { class: "options", role, ...place.attributes });
  for (const option of definition.options) {
    const input = element("input", {
      type, name, value: option.value, "data-option": option.value, checked: isChosen(option),
      on: { change: () => onChange(root) },
    });
    const words = element("span", { class: "text", dir: "auto" });
    append(words, textNodes(option.text, context));
    if (option.description) {
      words.append(element("small", { dir: "auto" }, textNodes(option.description, context)));
    }
    root.append(element("label", { class: "option" }, input, words));
  }
  return root;
}

/** A date field shows the date in words as well: browsers order the figures differently. */
export function datePicker(definition, place) {
  const input = moment(place, "date", "selected_date");
  const words = element("span", { class: "in-words" });
  const say = () => {
    words.textContent = input.value ? dateText(new Date(`${input.value}T12:00Z`), "UTC") : "";
  };
  input.addEventListener("input", say);
  say();
  return element("span", { class: "date-picker" }, input, words);
}

export function timePicker(definition, place) {
  return moment(place, "time", "selected_time");
}

/** A day with a time, by the clock of the person who looks. */
export function dateTimePicker(definition, place) {
  const { zone } = place.surface.context;
  const seconds = place.stored().selected_date_time;
  const input = element("input", { type: "datetime-local", ...place.attributes });
  input.value = seconds === null ? "" : fieldText(new Date(seconds * 1000), zone);
  const written = () => (input.value ? secondsOf(input.value, zone) : null);
  const state = () => ({ selected_date_time: written() });
  input.addEventListener("input", () => place.keep(state()));
  onceChosen(input, () => input.value, () => place.choose(state(), written()));
  return input;
}

function moment(place, type, field) {
  const input = element("input", { type, ...place.attributes });
  input.value = place.stored()[field] ?? "";
  const state = () => ({ [field]: input.value || null });
  input.addEventListener("input", () => place.keep(state()));
  onceChosen(input, () => input.value, (value) => place.choose(state(), value || null));
  return input;
}
