// Requests to the sandbox: its state, actions of people, the clock, the API traffic, the stream of changes.

/** The sandbox was reached, but refused the request. */
export class Refused extends Error {}

async function getJson(path) {
  const answer = await fetch(path, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Refused(`${path} answered ${answer.status}`);
  return answer.json();
}

/** Resolves to {ok, error?, ...}; a refusal or a lost connection becomes a sentence in `error`. */
async function postJson(path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, error: "The sandbox doesn't answer. Is it still running?" };
  }
  try {
    return await answer.json();
  } catch {
    return { ok: false, error: `The sandbox refused this (${answer.status}).` };
  }
}

/** The sandbox as the person sees it; without a person, as the first person does. */
export function fetchState(person) {
  return getJson(person ? `/sandbox/state?as=${encodeURIComponent(person)}` : "/sandbox/state");
}

/** The API traffic after the entry with that number. */
export async function fetchTraffic(since) {
  return (await getJson(`/sandbox/traffic?since=${since}`)).entries;
}

/** Acts as the person; waits until the bot has acknowledged it. */
export function act(person, what, details = {}) {
  return postJson("/sandbox/act", { as: person, do: what, ...details });
}

/** Moves the clock of the sandbox: "hour", "morning" or "round". */
export function moveClock(person, what) {
  return postJson("/sandbox/clock", { as: person, do: what });
}

/** Calls `onVersion` at each visible change, and `onLink` with whether the sandbox can be reached. */
export function followChanges(onVersion, onLink) {
  const stream = new EventSource("/sandbox/stream");
  stream.addEventListener("version", onVersion);
  stream.addEventListener("open", () => onLink(true));
  stream.addEventListener("error", () => onLink(false));
}
