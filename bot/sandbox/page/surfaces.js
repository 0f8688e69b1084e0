// The surfaces that hold blocks (messages, modals, Home tabs): their field values, and where a press is sent.

import { askToConfirm } from "./confirm.js";
import { fieldsFor } from "./fields.js";

/** The surface of a message in a conversation. `act(what, details)` acts as the current person. */
export function messageSurface(message, channel, context, act) {
  const key = `${context.me}/${channel}/${message.ts}`;
  return surface(key, message.blocks, {}, { message_ts: message.ts, channel }, context, act);
}

/** The key of the field values of a view. */
export function viewKey(view, context) {
  return `${context.me}/${view.id}`;
}

/** The surface of a modal or a Home tab. `errors` is {block_id: sentence}. */
export function viewSurface(view, errors, context, act) {
  return surface(viewKey(view, context), view.blocks, errors, { view_id: view.id }, context, act);
}

function surface(key, blocks, errors, where, context, act) {
  const fields = fieldsFor(key, blocks);
  /** Resolves to false only if the person did not confirm. */
  const press = async (definition, blockId, value) => {
    if (definition.confirm && !(await askToConfirm(definition.confirm, context))) return false;
    const pressed = { action_id: definition.action_id, block_id: blockId, value };
    await act("press", { ...pressed, state: fields.values, ...where });
    return true;
  };
  return { context, fields, errors, press };
}
