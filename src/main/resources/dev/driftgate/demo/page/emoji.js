// The few emoji that apps use in plain messages; others stay as they were typed.
const EMOJI = {
  white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️', information_source: 'ℹ️', no_entry: '⛔',
  rotating_light: '🚨', hourglass: '⌛', hourglass_flowing_sand: '⏳', lock: '🔒', unlock: '🔓', eyes: '👀', tada: '🎉',
  memo: '📝', ticket: '🎫', link: '🔗', bell: '🔔', no_bell: '🔕', mute: '🔇', see_no_evil: '🙈', clock3: '🕒',
  large_green_circle: '🟢', large_yellow_circle: '🟡', large_red_circle: '🔴', large_orange_circle: '🟠',
  large_blue_circle: '🔵', heavy_plus_sign: '➕', heavy_minus_sign: '➖', arrow_right: '➡️', repeat: '🔁', mag: '🔍',
  '+1': '👍', '-1': '👎', thumbsup: '👍', thumbsdown: '👎', wave: '👋', question: '❓', exclamation: '❗', bulb: '💡',
  wastebasket: '🗑️', construction: '🚧', gear: '⚙️', package: '📦', pencil2: '✏️', new: '🆕', hammer_and_wrench: '🛠️',
};

export const emoji = (name) => EMOJI[name] ?? `:${name}:`;
