// Slack's confirm dialog. The browser's own modal traps focus, closes on Escape and gives focus back.
import { el, byId } from './dom.js';
import { mrkdwn, lines } from './mrkdwn.js';

/** Asks; resolves to whether the person said yes. */
export function confirmed({ title, text, confirm, deny, style }) {
  const dialog = byId('confirm');
  const yes = el('button', { value: 'yes', class: `btn ${style ?? 'primary'}` }, confirm?.text ?? 'Confirm');
  const no = el('button', { value: 'no', class: 'btn', formnovalidate: true }, deny?.text ?? 'Cancel');
  dialog.replaceChildren(el('form', { method: 'dialog' },
    el('h2', { id: 'confirm-title' }, title.text),
    el('p', { id: 'confirm-text' }, ...(text.type === 'mrkdwn' ? mrkdwn(text.text) : lines(text.text))),
    el('div', { class: 'confirm-buttons' }, no, yes)));
  dialog.returnValue = '';
  dialog.showModal();
  yes.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
