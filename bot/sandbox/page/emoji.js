// The emoji names that the page draws; other names are shown as they were typed.

const EMOJI = {
  wave: "👋", coffee: "☕", tea: "🍵", smile: "😄", slightly_smiling_face: "🙂", blush: "😊",
  grinning: "😀", wink: "😉", relaxed: "☺️", hugging_face: "🤗", thinking_face: "🤔", sob: "😭",
  cry: "😢", disappointed: "😞", sweat_smile: "😅", joy: "😂", sunglasses: "😎", upside_down_face: "🙃",
  heart: "❤️", green_heart: "💚", blue_heart: "💙", yellow_heart: "💛", sparkling_heart: "💖",
  thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎", clap: "👏", pray: "🙏", raised_hands: "🙌",
  handshake: "🤝", muscle: "💪", ok_hand: "👌", point_right: "👉", eyes: "👀", tada: "🎉",
  sparkles: "✨", star: "⭐", sunny: "☀️", partly_sunny: "⛅", rainbow: "🌈", crescent_moon: "🌙",
  seedling: "🌱", herb: "🌿", sunflower: "🌻", tulip: "🌷", leaves: "🍃", four_leaf_clover: "🍀",
  birthday: "🎂", cake: "🍰", cookie: "🍪", gift: "🎁", balloon: "🎈", candle: "🕯️",
  calendar: "📅", date: "📅", spiral_calendar_pad: "🗓️", alarm_clock: "⏰", hourglass: "⌛",
  bell: "🔔", no_bell: "🔕", lock: "🔒",
  key: "🔑", house: "🏠", bulb: "💡", pencil: "📝", memo: "📝",
  speech_balloon: "💬", envelope: "✉️", email: "✉️", telephone: "☎️", link: "🔗", mag: "🔍",
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", question: "❓",
  information_source: "ℹ️", gear: "⚙️", dog: "🐶", cat: "🐱", baby: "👶", airplane: "✈️", train: "🚆",
  walking: "🚶", runner: "🏃", bike: "🚲", books: "📚", musical_note: "🎵", art: "🎨",
  knife_fork_plate: "🍽️", bento: "🍱", croissant: "🥐", apple: "🍎", broken_heart: "💔",
  game_die: "🎲", compass: "🧭", busts_in_silhouette: "👥",
  bust_in_silhouette: "👤", wastebasket: "🗑️",
};

/** The character for a name without colons, or null. */
export function emojiOf(name) {
  return Object.hasOwn(EMOJI, name) ? EMOJI[name] : null;
}
