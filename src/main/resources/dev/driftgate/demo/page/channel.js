// The channel: messages, threads in place, files, buttons.
import { el, byId, keyed } from './dom.js';
import { post } from './api.js';
import { drawBlocks } from './blocks.js';
import { mrkdwn } from './mrkdwn.js';
import { userName } from './names.js';
import { confirmed } from './confirm.js';
import { clock, day } from './dates.js';

const APP = 'U0APP00001';
const SLACKBOT = 'USLACKBOT';
const open = new Set();
let scene = { user: '', channel: '' };
let last = [];

let atEnd = true;
new ResizeObserver(() => { if (atEnd) toEnd(); }).observe(byId('scroll'));
byId('scroll').addEventListener('scroll', () => {
  const { scrollHeight, scrollTop, clientHeight } = byId('scroll');
  atEnd = scrollHeight - scrollTop - clientHeight < 80;
}, { passive: true });

const toEnd = () => { byId('scroll').scrollTop = byId('scroll').scrollHeight; };

/** Shows what this person sees in this channel; a change of either starts over without highlights. */
export function showMessages(messages, { user, channel }) {
  const list = byId('messages');
  const moved = scene.user !== user || scene.channel !== channel;
  scene = { user, channel };
  last = messages;
  if (moved) list.replaceChildren();
  const first = moved || !list.childElementCount;
  keyed(list, threads(messages), {
    key: (it) => it.message.ts,
    draw: (it) => [divider(it), article(it.message, it.replies)],
    fresh: !first,
  });
  byId('slack-empty').hidden = messages.length > 0;
  if (first || atEnd) toEnd();
}

/** Root messages with their replies. A reply whose root this person cannot see stands by itself. */
function threads(messages) {
  const roots = new Map();
  let lastDay = '';
  for (const message of messages) {
    const root = roots.get(message.thread);
    if (root) { root.replies.push(message); continue; }
    const today = day(date(message));
    roots.set(message.ts, { message, replies: [], day: today === lastDay ? '' : today });
    lastDay = today;
  }
  return [...roots.values()];
}

const date = (message) => new Date(Number(message.ts) * 1000);

const divider = (it) => (it.day ? el('div', { class: 'day', role: 'separator' }, el('span', {}, it.day)) : '');

function article(message, replies = []) {
  const author = message.user === APP ? 'Driftgate' : message.user === SLACKBOT ? 'Slackbot' : userName(message.user);
  const bot = message.user === APP || message.user === SLACKBOT;
  const node = el('article', { class: `message${message.ephemeral ? ' ephemeral' : ''}`, id: `m${message.ts}` },
    el('div', { class: `avatar ${bot ? 'app' : ''} tone-${tone(author)}`, 'aria-hidden': true },
      message.user === APP ? el('img', { src: '/page/icon.svg', alt: '', width: 36, height: 36 }) : initials(author)),
    el('div', { class: 'message-main' },
      message.ephemeral ? el('p', { class: 'only-you' }, eye(), 'Only visible to you') : null,
      el('p', { class: 'byline' }, el('strong', {}, author), bot ? el('span', { class: 'app-tag' }, 'APP') : null,
        el('time', { datetime: date(message).toISOString(), title: date(message).toLocaleString() }, clock(date(message)))),
      ...body(message),
      ...message.files.map(snippet),
      replies.length ? thread(message, replies) : null));
  return node;
}

function body(message) {
  if (message.blocks.length) return drawBlocks(message.blocks, (element, button) => press(message, element, button));
  return message.text ? [el('div', { class: 'b-text' }, ...mrkdwn(message.text))] : [];
}

const initials = (name) => name.replace(/[^a-z]/gi, '').slice(0, 2).toUpperCase();
const tone = (name) => [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 5;

function eye() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '13');
  svg.setAttribute('height', '13');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M8 3.2C4.6 3.2 2 5.6 1 8c1 2.4 3.6 4.8 7 4.8s6-2.4 7-4.8c-1-2.4-3.6-4.8-7-4.8Zm0 7.8a3 3 0 1 1 0-6 3 3 0 0 1 0 6Z');
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}

/** A text file: its first lines, and all of them on demand. */
function snippet(file) {
  const all = file.content.replace(/\n$/, '').split('\n');
  const few = 6;
  const code = el('pre', { class: 'snippet-code', tabindex: 0 }, all.slice(0, few).join('\n'));
  const more = all.length > few
    ? el('button', { type: 'button', class: 'snippet-more', 'aria-expanded': 'false' }, `Show all ${all.length} lines`) : null;
  more?.addEventListener('click', () => {
    const whole = more.getAttribute('aria-expanded') === 'false';
    more.setAttribute('aria-expanded', String(whole));
    more.textContent = whole ? 'Show less' : `Show all ${all.length} lines`;
    code.textContent = all.slice(0, whole ? undefined : few).join('\n');
  });
  return el('figure', { class: 'snippet' }, el('figcaption', {}, el('span', {}, file.title || file.name)), code, more);
}

function thread(message, replies) {
  const isOpen = open.has(message.ts);
  const label = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  const list = el('ol', { class: 'replies', id: `t${message.ts}`, hidden: !isOpen },
    ...replies.map((reply) => el('li', {}, article(reply))));
  const toggle = el('button', {
    type: 'button', class: 'thread-toggle', 'aria-expanded': String(isOpen), 'aria-controls': `t${message.ts}`, 'data-focus': 'thread',
  }, el('span', { class: 'thread-count' }, label), el('span', { class: 'thread-hint' }, clock(date(replies.at(-1)))));
  toggle.addEventListener('click', () => {
    list.hidden = !list.hidden;
    toggle.setAttribute('aria-expanded', String(!list.hidden));
    if (list.hidden) open.delete(message.ts); else open.add(message.ts);
  });
  return el('div', { class: 'thread' }, toggle, list);
}

/** Presses a button as Slack does: asks first where the button says so, waits for the app, says when it did not answer. */
async function press(message, element, button) {
  if (element.confirm && !(await confirmed(element.confirm))) return;
  const row = button.closest('.b-actions, .b-section');
  row.querySelector('.late')?.remove();
  button.setAttribute('aria-busy', 'true');
  try {
    const { inTime } = await post('click', { ...scene, ts: message.ts, action: element.action_id });
    if (!inTime) late(row, 'operation_timeout: the app did not answer within 3 seconds.');
  } catch (failed) {
    late(row, failed.message);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

const late = (row, text) => row.append(el('p', { class: 'late', role: 'alert' }, `⚠ ${text}`));

/** Scrolls to a message of a permalink such as /archives/C1/p1700000000000100. */
export function showPermalink(path) {
  const digits = /\/p(\d+)$/.exec(path)?.[1];
  if (!digits) return;
  const ts = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  const parent = last.find((message) => message.ts === ts)?.thread;
  if (parent) {
    const toggle = byId(`m${parent}`)?.querySelector('.thread-toggle[aria-expanded="false"]');
    toggle?.click();
  }
  const target = byId(`m${ts}`);
  if (!target) return;
  target.scrollIntoView({ block: 'center' });
  target.classList.remove('is-target');
  void target.offsetWidth;
  target.classList.add('is-target');
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
