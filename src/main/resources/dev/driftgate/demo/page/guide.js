// What to try next: the bar at the top follows the story as far as it has come.
import { el, byId } from './dom.js';
import { post } from './api.js';
import { propose } from './composer.js';

const APP = 'U0APP00001';
const STEPS = [
  { say: 'Has prod drifted from staging? Ask in the channel.', command: '/drift check', done: (seen) => seen.cards > 0 || seen.issues > 0 },
  { say: 'Read the card, then press Approve. Nothing is filed before somebody does.', done: (seen) => seen.issues > 0 },
  { say: 'A Linear issue was filed with the whole diff. Open it.', done: (seen) => seen.opened.includes('issue') },
  { say: 'Ask again: one decision, one ticket.', command: '/drift check', done: (seen) => seen.checksAfterIssue > 0 },
  { say: 'Has the replica outgrown what analytics documented?', command: '/drift contract', done: (seen) => seen.tasks > 0 },
  { say: 'The undocumented columns are a task in Asana. Open it.', done: (seen) => seen.opened.includes('task') },
  { say: 'Make drift of your own, ask again, and try Ignore, or look at the card as somebody else.', command: '/drift check', done: () => false },
];

const memory = JSON.parse(sessionStorage.getItem('story') ?? '{"opened":[],"checksAfterIssue":0}');
const seen = { ...memory, cards: 0, issues: 0, tasks: 0 };
let at = -1;

/** Tells the guide what is there now. */
export function follow(now) {
  Object.assign(seen, now);
  advance();
}

export function opened(what) {
  if (!seen.opened.includes(what)) seen.opened.push(what);
  remember();
}

export function typed(text) {
  if (/^\/drift\s+check/.test(text) && seen.issues > 0) seen.checksAfterIssue += 1;
  remember();
}

export const cardsIn = (messages) => messages.filter((it) => it.user === APP && !it.ephemeral).length;

function remember() {
  sessionStorage.setItem('story', JSON.stringify({ opened: seen.opened, checksAfterIssue: seen.checksAfterIssue }));
  advance();
}

function advance() {
  const next = STEPS.findLastIndex((step) => step.done(seen)) + 1;
  if (next === at) return;
  at = next;
  const { say, command } = STEPS[at];
  byId('step').replaceChildren(
    el('span', { class: 'step-count', 'aria-label': `Step ${at + 1} of ${STEPS.length}` }, `${at + 1}/${STEPS.length}`),
    el('span', { class: 'step-text' }, say),
    command ? el('button', { type: 'button', class: 'try', title: 'Put this into the message field', on: { click: () => propose(command) } }, command) : '');
}

/** The buttons that change the sample databases. */
export function showActions(actions) {
  byId('drift').hidden = actions.length === 0;
  byId('drift-buttons').replaceChildren(...actions.map((action) => {
    const button = el('button', { type: 'button', class: 'btn small', title: action.hint }, action.label);
    button.addEventListener('click', () => act(action, button));
    return button;
  }));
}

let hush = 0;

async function act(action, button) {
  if (button.getAttribute('aria-busy')) return;
  button.setAttribute('aria-busy', 'true');
  try {
    tell((await post(`actions/${encodeURIComponent(action.id)}`)).said, 'ok');
  } catch (failed) {
    tell(failed.message, 'failed');
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function tell(sentence, kind) {
  const said = byId('said');
  said.textContent = sentence;
  said.dataset.kind = kind;
  clearTimeout(hush);
  hush = setTimeout(() => { said.textContent = ''; }, 9000);
}
