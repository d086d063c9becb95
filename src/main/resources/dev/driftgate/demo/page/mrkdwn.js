// Slack's mrkdwn, drawn as Slack draws it.
import { el, link } from './dom.js';
import { emoji } from './emoji.js';
import { userName, channelName, groupName } from './names.js';
import { slackDate } from './dates.js';

const decode = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** The nodes of a mrkdwn text: fences, quotes, and inline marks. */
export function mrkdwn(text) {
  const nodes = [];
  text.split(/```([\s\S]*?)```/).forEach((part, index) => {
    if (index % 2) nodes.push(el('pre', { class: 'mk-pre' }, decode(unlinked(part.replace(/^\n|\n$/g, '')))));
    else nodes.push(...quotes(nodes.length ? part.replace(/^\n/, '') : part));
  });
  return nodes;
}

const unlinked = (code) => code.replace(/<((?:https?|mailto):[^|>]+)(?:\|([^>]+))?>/g, (all, url, label) => label ?? url);

function quotes(text) {
  const nodes = [];
  let quoted = [];
  let plain = [];
  const flush = () => {
    if (quoted.length) nodes.push(el('blockquote', { class: 'mk-quote' }, ...inline(quoted.join('\n'))));
    if (plain.length) nodes.push(...inline(plain.join('\n')));
    quoted = [];
    plain = [];
  };
  for (const line of text.split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote) { if (plain.length) flush(); quoted.push(quote[1]); }
    else { if (quoted.length) flush(); plain.push(line); }
  }
  flush();
  return nodes;
}

const MARK = /`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\w*])|(?<![\w_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\w_])|(?<![\w~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\w~])|:([a-z0-9_+-]+):/g;

function inline(text) {
  const nodes = [];
  let from = 0;
  for (const mark of text.matchAll(MARK)) {
    nodes.push(...lines(text.slice(from, mark.index)));
    const [, code, angle, bold, italic, strike, name] = mark;
    if (code) nodes.push(el('code', {}, decode(unlinked(code))));
    else if (angle) nodes.push(bracket(angle));
    else if (bold) nodes.push(el('strong', {}, ...inline(bold)));
    else if (italic) nodes.push(el('em', {}, ...inline(italic)));
    else if (strike) nodes.push(el('s', {}, ...inline(strike)));
    else nodes.push(emoji(name));
    from = mark.index + mark[0].length;
  }
  nodes.push(...lines(text.slice(from)));
  return nodes;
}

/** Plain text, with its line breaks. */
export function lines(text) {
  return decode(text).split('\n').flatMap((line, index) => (index ? [el('br'), line] : [line])).filter((it) => it !== '');
}

function bracket(content) {
  const bar = content.indexOf('|');
  const target = bar < 0 ? content : content.slice(0, bar);
  const label = bar < 0 ? '' : content.slice(bar + 1);
  if (target.startsWith('@')) return mention(`@${label || userName(target.slice(1))}`);
  if (target.startsWith('#')) return mention(`#${label || channelName(target.slice(1))}`);
  if (target.startsWith('!subteam^')) return mention(`@${groupName(target.slice(9))}`);
  if (target.startsWith('!date^')) return dated(target, label);
  if (target.startsWith('!')) return mention(`@${label || target.slice(1)}`, 'mention loud');
  return link(decode(target), ...(label ? lines(label) : [decode(target).replace(/^mailto:/, '')]));
}

export const mention = (text, kind = 'mention') => el('span', { class: kind }, text);

function dated(target, fallback) {
  const [, seconds, format, url] = target.split('^');
  const time = slackDate(Number(seconds), format, decode(fallback));
  return url ? link(decode(url), time) : time;
}
