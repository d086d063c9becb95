// Starts the page and keeps it in step with the server.
import { el, byId } from './dom.js';
import { get, listen, coalesced } from './api.js';
import { learnNames } from './names.js';
import { showMessages, showPermalink } from './channel.js';
import { startComposer } from './composer.js';
import { showIssues, openIssue } from './linear.js';
import { showTasks, openTask } from './asana.js';
import { follow, opened, typed, cardsIn, showActions } from './guide.js';
import { startTabs, choose, count } from './tabs.js';
import { closeDetail } from './detail.js';

const scene = { user: '', channel: '' };
const fresh = { linear: false, asana: false };
let arriving = location.pathname;

const load = {
  slack: coalesced(async () => {
    const asked = { ...scene };
    const { messages } = await get('slack', asked);
    if (asked.user !== scene.user || asked.channel !== scene.channel) return;
    showMessages(messages, asked);
    follow({ cards: cardsIn(messages) });
  }),
  linear: coalesced(async () => {
    const { issues } = await get('linear');
    showIssues(issues, fresh.linear);
    fresh.linear = true;
    follow({ issues: issues.length });
    count('linear', issues.length);
  }),
  asana: coalesced(async () => {
    const { tasks } = await get('asana');
    showTasks(tasks, fresh.asana);
    fresh.asana = true;
    follow({ tasks: tasks.length });
    count('asana', tasks.length);
  }),
};

const loadAll = () => Promise.all([load.slack(), load.linear(), load.asana()]);

async function start() {
  const setup = await get('setup');
  learnNames(setup);
  choices(byId('who'), setup.users.map((user) => [user.id, user.name]), 'user');
  choices(byId('channel'), setup.channels.map((it) => [it.id, `${it.private ? '🔒' : '#'} ${it.name}`]), 'channel');
  byId('linear-crumb').textContent = `${setup.linear.team} · ${setup.linear.key}`;
  byId('asana-crumb').textContent = `${setup.asana.project} · ${setup.asana.section}`;
  showActions(setup.actions);
  startTabs();
  startComposer(() => ({ ...scene }), typed);
  follow({});
  named();
  listen(async (changed) => {
    await (load[changed] ?? loadAll)();
    if (arriving !== '/') { go(arriving); arriving = '/'; }
  }, (connected) => document.body.classList.toggle('offline', !connected));
}

function choices(select, options, part) {
  select.replaceChildren(...options.map(([value, label]) => el('option', { value }, label)));
  scene[part] = options[0]?.[0] ?? '';
  select.addEventListener('change', () => {
    scene[part] = select.value;
    named();
    load.slack();
  });
}

function named() {
  const channel = byId('channel').selectedOptions[0]?.textContent.replace('# ', '#') ?? '';
  byId('composer-text').placeholder = `Message ${channel}, or type /drift`;
}

/** Goes to what a path of this page points at. */
function go(path) {
  const issue = /^\/linear\/issue\/([^/]+)/.exec(path)?.[1];
  const task = /^\/asana\/0\/\d+\/(\d+)/.exec(path)?.[1];
  if (issue) { choose('linear'); openIssue(decodeURIComponent(issue)); opened('issue'); }
  else if (task) { choose('asana'); openTask(task); opened('task'); }
  else { closeDetail(); choose('slack'); showPermalink(path); }
}

document.addEventListener('click', (event) => {
  const own = event.target.closest?.('a[data-own]');
  if (own && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); go(own.getAttribute('href')); }
  if (event.target.closest?.('.linear .row')) opened('issue');
  if (event.target.closest?.('.asana .row')) opened('task');
});

start();
