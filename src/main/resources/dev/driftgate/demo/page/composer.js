// The message field, with suggestions for commands.
import { el, byId } from './dom.js';
import { post } from './api.js';

const COMMANDS = [
  ['/drift check', 'Compare staging with prod'],
  ['/drift contract', 'Compare the replica with the dbt contract'],
  ['/drift help', 'What Driftgate understands'],
];

let chosen = -1;

/** `where` tells who writes in which channel; `said` hears each text that went out. */
export function startComposer(where, said) {
  const text = byId('composer-text');
  const list = byId('suggestions');
  text.addEventListener('input', () => suggest(text, list));
  text.addEventListener('focus', () => suggest(text, list));
  text.addEventListener('blur', () => setTimeout(() => hide(text, list), 120));
  text.addEventListener('keydown', (event) => steer(event, text, list));
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    hide(text, list);
    send(text, where(), said);
  });
}

/** Writes a command into the field, ready to be sent. */
export function propose(command) {
  const text = byId('composer-text');
  text.value = command;
  text.focus();
  hide(text, byId('suggestions'));
}

async function send(text, scene, said) {
  const typed = text.value.trim();
  if (!typed) return;
  text.value = '';
  said(typed);
  try {
    await post('say', { ...scene, text: typed });
  } catch (failed) {
    text.value = typed;
    text.setCustomValidity(failed.message);
    text.reportValidity();
    text.setCustomValidity('');
  }
}

function suggest(text, list) {
  const typed = text.value.toLowerCase();
  const fitting = typed.startsWith('/') ? COMMANDS.filter(([command]) => command.startsWith(typed) && command !== typed) : [];
  chosen = -1;
  list.replaceChildren(...fitting.map(([command, about], index) => option(command, about, index, text, list)));
  list.hidden = fitting.length === 0;
  text.setAttribute('aria-expanded', String(!list.hidden));
  text.removeAttribute('aria-activedescendant');
}

function option(command, about, index, text, list) {
  const node = el('li', { role: 'option', id: `s${index}`, 'aria-selected': 'false', 'data-command': command },
    el('span', { class: 'command' }, command), el('span', { class: 'about' }, about));
  node.addEventListener('mousedown', (event) => { event.preventDefault(); take(node, text, list); });
  return node;
}

function take(node, text, list) {
  text.value = node.dataset.command;
  hide(text, list);
}

function hide(text, list) {
  list.hidden = true;
  chosen = -1;
  text.setAttribute('aria-expanded', 'false');
  text.removeAttribute('aria-activedescendant');
}

function steer(event, text, list) {
  if (list.hidden) return;
  const options = [...list.children];
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : -1;
    chosen = (chosen + step + options.length + (chosen < 0 && step < 0 ? 1 : 0)) % options.length;
    options.forEach((node, index) => node.setAttribute('aria-selected', String(index === chosen)));
    text.setAttribute('aria-activedescendant', options[chosen].id);
  } else if (event.key === 'Tab' && !event.shiftKey) {
    event.preventDefault();
    take(options[Math.max(0, chosen)], text, list);
  } else if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    take(options[chosen], text, list);
  } else if (event.key === 'Escape') {
    hide(text, list);
  }
}
