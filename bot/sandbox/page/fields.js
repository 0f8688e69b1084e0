// Keeps the values of the fields of each surface (a modal, a Home tab, a message) as Slack's
// `state.values`: they survive a redraw, and an update in which both ids stay the same.

const EMPTY_TO_STATE = {
  plain_text_input: (definition) => ({ value: definition.initial_value ?? null }),
  static_select: (definition) => ({ selected_option: definition.initial_option ?? null }),
  radio_buttons: (definition) => ({ selected_option: definition.initial_option ?? null }),
  multi_static_select: (definition) => ({ selected_options: definition.initial_options ?? [] }),
  checkboxes: (definition) => ({ selected_options: definition.initial_options ?? [] }),
  users_select: (definition) => ({ selected_user: definition.initial_user ?? null }),
  multi_users_select: (definition) => ({ selected_users: definition.initial_users ?? [] }),
  conversations_select: (definition) => ({ selected_conversation: definition.initial_conversation ?? null }),
  datepicker: (definition) => ({ selected_date: definition.initial_date ?? null }),
  timepicker: (definition) => ({ selected_time: definition.initial_time ?? null }),
  datetimepicker: (definition) => ({ selected_date_time: definition.initial_date_time ?? null }),
};

const remembered = new Map();

/** The interactive elements, each with its block's id. */
function elementsOf(blocks) {
  return blocks.flatMap((block) =>
    [block.element, block.accessory, ...(block.type === "actions" ? block.elements : [])]
      .filter(Boolean)
      .map((definition) => ({ blockId: block.block_id, definition })));
}

/** All options of a select, radio or checkbox element, those in groups included. */
export function optionsOf(definition) {
  const groups = definition.option_groups ?? [{ options: definition.options ?? [] }];
  return groups.flatMap((group) => group.options);
}

function stillPossible(stored, definition) {
  if (!stored || stored.type !== definition.type) return false;
  const chosen = [stored.selected_option ?? [], stored.selected_options ?? []].flat();
  const offered = new Set(optionsOf(definition).map((option) => option.value));
  return chosen.every((option) => offered.has(option.value));
}

/**
 * The fields of the surface with that key, for its current blocks: {values, read, write}.
 * `values` is {block_id: {action_id: state}}; fields that are no longer there are dropped.
 */
export function fieldsFor(key, blocks) {
  const before = remembered.get(key) ?? {};
  const values = {};
  for (const { blockId, definition } of elementsOf(blocks)) {
    const initial = EMPTY_TO_STATE[definition.type];
    if (!initial) continue;
    const stored = before[blockId]?.[definition.action_id];
    values[blockId] ??= {};
    values[blockId][definition.action_id] = stillPossible(stored, definition)
      ? stored
      : { type: definition.type, ...initial(definition) };
  }
  remembered.set(key, values);
  return {
    values,
    read: (blockId, actionId) => values[blockId][actionId],
    write: (blockId, actionId, change) => Object.assign(values[blockId][actionId], change),
  };
}

/** Forgets the values of a surface, so that it opens with its initial values next time. */
export function forgetFields(key) {
  remembered.delete(key);
}
