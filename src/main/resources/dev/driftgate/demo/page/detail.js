// The pane where an issue or a task is read. It covers the two trackers, not the channel.
import { el, byId } from './dom.js';

let shown = null;
let opener = null;

/** Opens the pane on something that `draw` knows how to draw, as [heading nodes, body nodes]. */
export function openDetail(key, draw) {
  if (!shown) opener = document.activeElement;
  shown = { key, draw };
  const pane = byId('detail');
  fill();
  pane.hidden = false;
  pane.querySelector('.detail-scroll').scrollTop = 0;
  pane.focus({ preventScroll: true });
}

/** Draws anew what is open, after its service changed. */
export function refreshDetail() {
  if (!shown) return;
  const top = byId('detail').querySelector('.detail-scroll').scrollTop;
  const open = [...byId('detail').querySelectorAll('details')].map((it) => it.open);
  fill();
  byId('detail').querySelectorAll('details').forEach((it, index) => { it.open = open[index] ?? false; });
  byId('detail').querySelector('.detail-scroll').scrollTop = top;
}

export function closeDetail() {
  if (!shown) return;
  shown = null;
  byId('detail').hidden = true;
  if (opener?.isConnected) opener.focus();
}

function fill() {
  const drawn = shown.draw(shown.key);
  if (!drawn) { closeDetail(); return; }
  const [service, title, body] = drawn;
  const close = el('button', { type: 'button', class: 'close', on: { click: closeDetail } }, el('span', { 'aria-hidden': true }, '←'), ' Back');
  const print = JSON.stringify([service, title]);
  const pane = byId('detail');
  if (pane.dataset.print === print && pane.querySelector('.detail-body')) {
    pane.querySelector('.detail-body').replaceChildren(...body);
    return;
  }
  pane.dataset.print = print;
  pane.replaceChildren(
    el('header', { class: 'panel-head' }, close, el('span', { class: 'crumb' }, service)),
    el('div', { class: 'detail-scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'detail-title' },
      el('h2', { id: 'detail-title' }, title), el('div', { class: 'detail-body' }, ...body)));
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown && !document.querySelector('dialog[open]')) closeDetail();
});
