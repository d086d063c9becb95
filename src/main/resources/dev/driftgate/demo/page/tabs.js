// On a narrow screen one service is shown at a time.
import { byId } from './dom.js';

const NAMES = ['slack', 'linear', 'asana'];
const narrow = matchMedia('(max-width: 760px)');
const counts = { linear: 0, asana: 0 };
let current = 'slack';

export function startTabs() {
  for (const name of NAMES) {
    byId(`tab-${name}`).addEventListener('click', () => choose(name));
    byId(`tab-${name}`).addEventListener('keydown', steer);
  }
  narrow.addEventListener('change', arrange);
  arrange();
}

export function choose(name) {
  current = name;
  arrange();
}

/** Shows how many there are, and that there are more than when the tab was last looked at. */
export function count(name, number) {
  const badge = document.querySelector(`[data-count="${name}"]`);
  badge.textContent = number ? String(number) : '';
  badge.classList.toggle('news', number > counts[name] && current !== name);
  if (current === name) counts[name] = number;
}

function arrange() {
  for (const name of NAMES) {
    const chosen = name === current;
    const tab = byId(`tab-${name}`);
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(name).hidden = narrow.matches && !chosen;
    if (narrow.matches) byId(name).setAttribute('role', 'tabpanel');
    else byId(name).removeAttribute('role');
  }
  const badge = document.querySelector(`[data-count="${current}"]`);
  if (badge) { counts[current] = Number(badge.textContent); badge.classList.remove('news'); }
}

function steer(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  choose(NAMES[(NAMES.indexOf(current) + step + NAMES.length) % NAMES.length]);
  byId(`tab-${current}`).focus();
}
