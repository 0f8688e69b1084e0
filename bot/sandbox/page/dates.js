// Formats times and dates, always in the current person's time zone, never in the browser's.

const formats = new Map();

function format(date, zone, options) {
  const key = JSON.stringify([zone, options]);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...options }));
  }
  return formats.get(key).format(date);
}

/** "09:30" */
export function timeText(date, zone) {
  return format(date, zone, { hour: "2-digit", minute: "2-digit" });
}

/** The city of a time zone: "New York" for "America/New_York". */
export function cityOf(zone) {
  return zone.split("/").at(-1).replaceAll("_", " ");
}

/** "Monday 9 November 2026" */
export function dateText(date, zone) {
  const options = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  return format(date, zone, options).replace(",", "");
}

/** "2026-11-09": the local day, also for comparing days. */
export function dayOf(date, zone) {
  const [day, month, year] = format(date, zone, {
    day: "2-digit", month: "2-digit", year: "numeric",
  }).split("/");
  return `${year}-${month}-${day}`;
}

/** The local day and time as an input field has them: "2026-11-09T09:30". */
export function fieldText(date, zone) {
  return `${dayOf(date, zone)}T${timeText(date, zone)}`;
}

/**
 * The moment at which clocks of that zone show the value of such a field, in seconds.
 *
 * An hour that the clocks leave out is taken as the one after it.
 */
export function secondsOf(text, zone) {
  const wanted = Date.parse(`${text}Z`);
  const offsetAt = (time) => Date.parse(`${fieldText(new Date(time), zone)}Z`) - time;
  const guess = wanted - offsetAt(wanted);
  return (wanted - offsetAt(guess)) / 1000;
}

function daysBetween(date, now, zone) {
  return Math.round((Date.parse(dayOf(date, zone)) - Date.parse(dayOf(now, zone))) / 86_400_000);
}

/** "today", "yesterday", "tomorrow", or null. */
function nearDay(date, zone, now) {
  return { "-1": "yesterday", 0: "today", 1: "tomorrow" }[daysBetween(date, now, zone)] ?? null;
}

/** The text of the divider between two days: "Today, Monday 9 November 2026". */
export function dividerText(date, zone, now) {
  const near = nearDay(date, zone, now);
  const day = dateText(date, zone);
  return near ? `${near[0].toUpperCase()}${near.slice(1)}, ${day}` : day;
}

const LONG = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const FULL = { day: "numeric", month: "long", year: "numeric" };
const SHORT = { day: "numeric", month: "short", year: "numeric" };
const SLACK_DATES = {
  date: FULL, date_long: LONG, date_long_full: FULL, date_short: SHORT,
  date_pretty: FULL, date_long_pretty: LONG, date_short_pretty: SHORT, day_divider_pretty: LONG,
  date_slash: { day: "2-digit", month: "2-digit", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  time_secs: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** Slack's date template ("{date_short_pretty} at {time}") filled in, or null if that isn't possible. */
export function slackDate(seconds, template, zone, now) {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  let understood = true;
  const text = template.replace(/\{(\w+)\}/g, (whole, token) => {
    if (token === "date_num") return dayOf(date, zone);
    if (!Object.hasOwn(SLACK_DATES, token)) understood = false;
    const near = token.endsWith("_pretty") ? nearDay(date, zone, now) : null;
    return near ?? format(date, zone, SLACK_DATES[token] ?? {}).replace(",", "");
  });
  return understood ? text : null;
}
