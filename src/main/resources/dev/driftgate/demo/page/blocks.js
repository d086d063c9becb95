// Block Kit, drawn as Slack draws it.
import { el } from './dom.js';
import { mrkdwn, lines } from './mrkdwn.js';
import { richText } from './rich-text.js';
import { markdown } from './markdown.js';

const plain = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The nodes of a text object. */
const text = (object) => (object.type === 'mrkdwn' ? mrkdwn(object.text) : lines(plain(object.text)));

/** `press` is called with the element of the button that was pressed. */
export function drawBlocks(blocks, press) {
  return blocks.map((block) => (DRAW[block.type] ?? unknown)(block, press));
}

const DRAW = {
  header: (block) => el('h3', { class: 'b-header' }, ...text(block.text)),
  section: (block, press) => el('div', { class: 'b-section' },
    el('div', { class: 'b-section-main' },
      block.text ? el('div', { class: 'b-text' }, ...text(block.text)) : null,
      block.fields ? el('div', { class: 'b-fields' }, ...block.fields.map((field) => el('div', {}, ...text(field)))) : null),
    block.accessory ? accessory(block.accessory, press) : null),
  divider: () => el('hr', { class: 'b-divider' }),
  context: (block) => el('div', { class: 'b-context' }, ...block.elements.map((element) =>
    (element.type === 'image' ? el('span', { class: 'b-alt' }, element.alt_text) : el('span', {}, ...text(element))))),
  actions: (block, press) => el('div', { class: 'b-actions' }, ...block.elements.map((element) => button(element, press))),
  rich_text: (block) => el('div', { class: 'b-rich' }, ...richText(block)),
  markdown: (block) => el('div', { class: 'b-markdown prose' }, ...markdown(block.text)),
  image: (block) => el('figure', { class: 'b-image' },
    block.title ? el('figcaption', {}, ...text(block.title)) : null,
    el('div', { class: 'b-image-box', role: 'img', 'aria-label': block.alt_text }, block.alt_text)),
  table: (block) => table(block),
  file: (block) => el('div', { class: 'b-context' }, `File ${block.external_id}`),
};

const unknown = (block) => el('div', { class: 'b-context' }, `(a block of type ${block.type})`);

const accessory = (element, press) => (element.type === 'image'
  ? el('div', { class: 'b-thumb', role: 'img', 'aria-label': element.alt_text }, element.alt_text)
  : button(element, press));

function button(element, press) {
  if (element.type !== 'button') return el('span', { class: 'b-alt' }, `(${element.type})`);
  const props = {
    type: 'button', class: `btn ${element.style ?? ''}`, 'data-focus': element.action_id,
    'data-action': element.action_id, 'aria-label': element.accessibility_label,
  };
  if (element.url) props.class += ' btn-link';
  return el('button', { ...props, on: { click: (event) => press(element, event.currentTarget) } }, ...text(element.text));
}

function table(block) {
  const align = (index) => `align-${block.column_settings?.[index]?.align ?? 'left'}`;
  const cells = (row, tag) => row.map((cell, index) => el(tag, { class: align(index) }, ...cellNodes(cell)));
  const [head, ...rows] = block.rows;
  return el('div', { class: 'b-table', tabindex: 0, role: 'region', 'aria-label': 'Table' }, el('table', {},
    el('thead', {}, el('tr', {}, ...cells(head, 'th'))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...cells(row, 'td'))))));
}

function cellNodes(cell) {
  if (cell.type === 'rich_text') return richText(cell);
  return [String(cell.text ?? cell.value)];
}
