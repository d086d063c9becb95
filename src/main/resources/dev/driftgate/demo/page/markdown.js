// Markdown as Linear and Slack's markdown block know it, with Linear's +++ collapsibles.
import { el, link } from './dom.js';

export function markdown(source) {
  return blocks(source.replace(/\r\n?/g, '\n').split('\n'));
}

const FENCE = /^(\s*)(`{3,}|~{3,})\s*([\w-]*)\s*$/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/;
const RULE = /^\s*([-*_])(\s*\1){2,}\s*$/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function blocks(lines) {
  const nodes = [];
  let at = 0;
  const until = (stop) => {
    const start = at;
    while (at < lines.length && !stop(lines[at])) at++;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    if (!line.trim()) {
      at++;
    } else if (fence) {
      at++;
      const body = until((it) => it.trim().startsWith(fence[2]) && !it.trim().slice(fence[2].length).trim());
      at++;
      nodes.push(code(body, fence[3]));
    } else if (/^\+\+\+\s+\S/.test(line)) {
      at++;
      const body = collapsed(lines, at);
      at += body.length + 1;
      nodes.push(el('details', {}, el('summary', {}, ...inline(line.replace(/^\+\+\+\s+/, ''))),
        el('div', { class: 'details-body' }, ...blocks(body))));
    } else if (heading) {
      at++;
      nodes.push(el(`h${Math.min(6, heading[1].length + 2)}`, { class: `md-h${heading[1].length}` }, ...inline(heading[2])));
    } else if (RULE.test(line)) {
      at++;
      nodes.push(el('hr'));
    } else if (line.includes('|') && DELIMITER.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-')) {
      nodes.push(table(until((it) => !it.trim() || !it.includes('|'))));
    } else if (/^\s*>/.test(line)) {
      const quoted = until((it) => !/^\s*>/.test(it)).map((it) => it.replace(/^\s*> ?/, ''));
      nodes.push(el('blockquote', {}, ...blocks(quoted)));
    } else if (ITEM.test(line)) {
      nodes.push(list(until((it, index) => !it.trim() || (!ITEM.test(it) && !/^\s/.test(it)))));
    } else {
      const start = at;
      at++;
      while (at < lines.length && lines[at].trim() && !starts(lines[at])) at++;
      nodes.push(el('p', {}, ...inline(lines.slice(start, at).join('\n'))));
    }
  }
  return nodes;
}

const starts = (line) => FENCE.test(line) || HEADING.test(line) || ITEM.test(line) || /^(\s*>|\+\+\+)/.test(line);

/** The lines up to the closing +++, not counting one that stands in a fence. */
function collapsed(lines, from) {
  let fence = null;
  for (let at = from; at < lines.length; at++) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(lines[at])?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && mark.startsWith(fence)) fence = null;
    if (!fence && /^\+\+\+\s*$/.test(lines[at])) return lines.slice(from, at);
  }
  return lines.slice(from);
}

function code(body, language) {
  if (language !== 'diff') return el('pre', { class: 'code', tabindex: 0 }, el('code', {}, body.join('\n')));
  const kind = (line) => (/^(\+\+\+|---) /.test(line) ? 'hunk' : { '+': 'add', '-': 'del', '~': 'mod', '!': 'mod', '@': 'hunk' }[line[0]] ?? '');
  return el('pre', { class: 'code diff', tabindex: 0 }, el('code', {},
    ...body.map((line) => el('span', { class: `line ${kind(line)}` }, `${line}\n`))));
}

function table(lines) {
  const [head, delimiter, ...rows] = lines.map(cells);
  const align = delimiter.map((it) => (/^:-+:$/.test(it) ? 'center' : /-:$/.test(it) ? 'right' : 'left'));
  const row = (values, tag) => el('tr', {}, ...head.map((any, index) =>
    el(tag, { class: `align-${align[index] ?? 'left'}` }, ...inline(values[index] ?? ''))));
  return el('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': 'Table' },
    el('table', {}, el('thead', {}, row(head, 'th')), el('tbody', {}, ...rows.map((it) => row(it, 'td')))));
}

/** A table line's cells; a bar in code or behind a backslash does not part them. */
function cells(line) {
  const found = [''];
  let inCode = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\' && line[at + 1] === '|') { found[found.length - 1] += '|'; at++; continue; }
    if (line[at] === '`') inCode = !inCode;
    if (line[at] === '|' && !inCode) found.push('');
    else found[found.length - 1] += line[at];
  }
  const trimmed = found.map((it) => it.trim());
  if (trimmed[0] === '') trimmed.shift();
  if (trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}

function list(lines) {
  const base = Math.min(...lines.filter((it) => ITEM.test(it)).map((it) => ITEM.exec(it)[1].length));
  const items = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item && item[1].length <= base + 1) items.push([item[3]]);
    else items.at(-1)?.push(line.slice(Math.min(base + 2, line.search(/\S/))));
  }
  const ordered = /^\s*\d/.test(lines[0]);
  return el(ordered ? 'ol' : 'ul', {}, ...items.map(([first, ...rest]) => el('li', {}, ...item(first), ...blocks(rest))));
}

function item(first) {
  const box = /^\[([ xX])\]\s+(.*)$/.exec(first);
  if (!box) return inline(first);
  return [el('input', { type: 'checkbox', disabled: true, checked: box[1] !== ' ', 'aria-label': 'done' }), ' ', ...inline(box[2])];
}

const INLINE = /\\([!-/:-@[-`{-~])|(`+)((?:(?!\2)[\s\S])+?)\2(?!`)|!?\[([^\]]*)\]\((?:<([^>]*)>|([^)\s]*))\)|<(https?:[^>\s]+)>|\*\*(?=\S)([\s\S]+?)(?<=\S)\*\*|__(?=\S)([\s\S]+?)(?<=\S)__|~~(?=\S)([\s\S]+?)(?<=\S)~~|(?<![\w*])\*(?=[^\s*])([^*\n]+?)\*(?!\*)|(?<!\w)_(?=[^\s_])([^_\n]+?)_(?!\w)|(https?:\/\/[^\s<>)\]]+[^\s<>)\].,;:])|&(amp|lt|gt|quot|#39|#124|nbsp);/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#124': '|', nbsp: '\u00a0' };

export function inline(text) {
  const nodes = [];
  let from = 0;
  for (const mark of text.matchAll(INLINE)) {
    nodes.push(...broken(text.slice(from, mark.index)));
    nodes.push(marked(mark));
    from = mark.index + mark[0].length;
  }
  nodes.push(...broken(text.slice(from)));
  return nodes;
}

function marked([, escaped, , codeText, label, angled, url, auto, bold, bolder, strike, italic, slanted, bare, entity]) {
  if (escaped) return escaped;
  if (codeText) return el('code', {}, codeText.replace(/^ (.*) $/, '$1'));
  if (label !== undefined) return link(angled ?? url, ...inline(label));
  if (auto ?? bare) return link(auto ?? bare, auto ?? bare);
  if (bold ?? bolder) return el('strong', {}, ...inline(bold ?? bolder));
  if (strike) return el('s', {}, ...inline(strike));
  if (italic ?? slanted) return el('em', {}, ...inline(italic ?? slanted));
  return ENTITIES[entity];
}

const broken = (text) => text.split('\n').flatMap((line, index) => (index ? [el('br'), line] : [line])).filter((it) => it !== '');
