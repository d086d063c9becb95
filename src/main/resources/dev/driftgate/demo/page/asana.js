// The tasks of the Asana project, in their sections.
import { el, byId, keyed } from './dom.js';
import { asanaText } from './asana-text.js';
import { openDetail, refreshDetail } from './detail.js';
import { since } from './dates.js';

let tasks = [];

export function showTasks(loaded, fresh) {
  tasks = loaded;
  keyed(byId('tasks'), [...tasks].reverse(), { key: (it) => it.gid, draw: (it) => [row(it)], fresh });
  byId('asana-empty').hidden = tasks.length > 0;
  refreshDetail();
}

function row(task) {
  const comments = task.stories.length;
  return el('button', { type: 'button', class: 'row task', 'data-focus': task.gid, on: { click: () => openTask(task.gid) } },
    check(task),
    el('span', { class: 'row-title' }, task.name),
    el('span', { class: 'row-foot' }, el('time', { datetime: task.createdAt }, since(new Date(task.createdAt))),
      comments ? el('span', {}, `${comments} ${comments === 1 ? 'comment' : 'comments'}`) : null));
}

const check = (task) => el('span', {
  class: `check${task.completed ? ' done' : ''}`, role: 'img', 'aria-label': task.completed ? 'Completed' : 'Open',
});

/** Opens a task by its gid. */
export function openTask(gid) {
  openDetail(gid, draw);
}

function draw(gid) {
  const task = tasks.find((it) => it.gid === gid);
  if (!task) return null;
  return [`Asana · ${task.section}`, task.name, [
    el('div', { class: 'facts' }, el('span', { class: 'fact' }, check(task), task.completed ? 'Completed' : 'Open'),
      el('span', { class: 'chip' }, task.section),
      el('time', { class: 'muted', datetime: task.createdAt }, since(new Date(task.createdAt)))),
    el('div', { class: 'asana-text' }, ...asanaText(task.html)),
    ...stories(task),
  ]];
}

const stories = (task) => (task.stories.length
  ? [el('h3', { class: 'part' }, 'Comments'), el('ul', { class: 'plain' }, ...task.stories.map((story) => el('li', { class: 'comment' },
    el('p', { class: 'muted' }, since(new Date(story.createdAt))), el('div', { class: 'asana-text' }, ...asanaText(story.htmlText)))))]
  : []);
