// Times as the reader's own clock says them.
import { el } from './dom.js';

const formatted = (options) => (date) => new Intl.DateTimeFormat(undefined, options).format(date);
const isSame = (a, b) => a.toDateString() === b.toDateString();

const DATE = formatted({ year: 'numeric', month: 'long', day: 'numeric' });
const SHORT = formatted({ year: 'numeric', month: 'short', day: 'numeric' });
const LONG = formatted({ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
const FORMATS = {
  date_num: formatted({ year: 'numeric', month: '2-digit', day: '2-digit' }),
  date: DATE, date_short: SHORT, date_long: LONG,
  date_pretty: pretty(DATE), date_short_pretty: pretty(SHORT), date_long_pretty: pretty(LONG),
  time: formatted({ hour: '2-digit', minute: '2-digit' }),
  time_secs: formatted({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  ago: (date) => since(date),
};

function pretty(format) {
  return (date) => {
    const yesterday = new Date();
    yesterday.setDate(yesterday.getDate() - 1);
    return isSame(date, new Date()) ? 'today' : isSame(date, yesterday) ? 'yesterday' : format(date);
  };
}

/** A Slack date such as {date_short_pretty} at {time}, or the fallback where it is not one. */
export function slackDate(seconds, format, fallback) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return el('span', {}, fallback);
  const text = format.replace(/\{(\w+)\}/g, (all, name) => (FORMATS[name] ? FORMATS[name](date) : all));
  return el('time', { datetime: date.toISOString(), title: date.toLocaleString() }, capital(format, text));
}

const capital = (format, text) => (format.startsWith('{') ? text.charAt(0).toUpperCase() + text.slice(1) : text);

export const clock = (date) => FORMATS.time(date);
export const day = (date) => pretty(LONG)(date).replace(/^./, (first) => first.toUpperCase());

/** "just now", "3 min ago", else the time of day or the date. */
export function since(date) {
  const minutes = Math.round((Date.now() - date.getTime()) / 60000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  return isSame(date, new Date()) ? FORMATS.time(date) : SHORT(date);
}
