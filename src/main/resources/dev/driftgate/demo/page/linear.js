// The issues of the Linear team.
import { el, byId, keyed, link } from './dom.js';
import { markdown } from './markdown.js';
import { openDetail, refreshDetail } from './detail.js';
import { since } from './dates.js';

const PRIORITY = ['No priority', 'Urgent', 'High', 'Medium', 'Low'];
let issues = [];

export function showIssues(loaded, fresh) {
  issues = loaded;
  keyed(byId('issues'), [...issues].reverse(), { key: (it) => it.key, draw: (it) => [row(it)], fresh });
  byId('linear-empty').hidden = issues.length > 0;
  refreshDetail();
}

function row(issue) {
  return el('button', { type: 'button', class: 'row', 'data-focus': issue.key, on: { click: () => openIssue(issue.key) } },
    el('span', { class: 'row-top' }, priority(issue.priority), el('span', { class: 'key' }, issue.key), state(issue.state),
      el('time', { datetime: issue.createdAt }, since(new Date(issue.createdAt)))),
    el('span', { class: 'row-title' }, issue.title),
    el('span', { class: 'chips' }, ...labels(issue)));
}

/** Opens an issue by its key. */
export function openIssue(key) {
  openDetail(key, draw);
}

function draw(key) {
  const issue = issues.find((it) => it.key === key);
  if (!issue) return null;
  return [`Linear · ${issue.key}`, issue.title, [
    el('div', { class: 'facts' }, state(issue.state), el('span', { class: 'fact' }, priority(issue.priority), PRIORITY[issue.priority]),
      issue.project ? el('span', { class: 'fact' }, issue.project) : null, ...labels(issue)),
    el('div', { class: 'prose' }, ...markdown(issue.description)),
    ...part('Links', issue.attachments, attachment),
    ...part('Comments', issue.comments, comment),
  ]];
}

const part = (title, items, one) => (items.length
  ? [el('h3', { class: 'part' }, title), el('ul', { class: 'plain' }, ...items.map((it) => el('li', {}, one(it))))] : []);

const attachment = (it) => el('div', { class: 'attachment' }, link(it.url, it.title),
  it.subtitle ? el('span', { class: 'muted' }, it.subtitle) : null, metadata(it.metadata));

function metadata(data) {
  const entries = Object.entries(data ?? {});
  return entries.length
    ? el('dl', { class: 'metadata' }, ...entries.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, String(value)))))
    : null;
}

const comment = (it) => el('div', { class: 'comment' },
  el('p', { class: 'muted' }, since(new Date(it.createdAt))), el('div', { class: 'prose' }, ...markdown(it.body)));

const labels = (issue) => issue.labels.map((name) => el('span', { class: 'chip' }, el('i', { class: 'dot', 'aria-hidden': true }), name));
const state = (name) => el('span', { class: 'state' }, el('i', { class: 'ring', 'aria-hidden': true }), name);

function priority(level) {
  const bars = level === 0 ? 0 : 5 - level;
  return el('span', { class: `priority p${level}`, role: 'img', 'aria-label': `${PRIORITY[level]}${level ? ' priority' : ''}`, title: PRIORITY[level] },
    ...[1, 2, 3].map((bar) => el('i', { class: bar <= Math.min(bars, 3) ? 'on' : '' })));
}
