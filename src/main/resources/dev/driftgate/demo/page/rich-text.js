// The rich_text block: what stands in its leaves is literal.
import { el, link } from './dom.js';
import { mention } from './mrkdwn.js';
import { emoji } from './emoji.js';
import { userName, channelName, groupName } from './names.js';
import { slackDate } from './dates.js';

export const richText = (block) => block.elements.map(part);

function part(element) {
  switch (element.type) {
    case 'rich_text_list': return list(element);
    case 'rich_text_preformatted': return el('pre', { class: 'mk-pre' }, ...element.elements.map(literal));
    case 'rich_text_quote': return el('blockquote', { class: 'mk-quote' }, ...element.elements.map(inline));
    default: return el('div', { class: 'rt-section' }, ...element.elements.map(inline));
  }
}

function list(element) {
  const props = { class: `rt-list indent-${Math.min(element.indent ?? 0, 4)}` };
  if (element.offset) props.start = element.offset + 1;
  return el(element.style === 'ordered' ? 'ol' : 'ul', props,
    ...element.elements.map((section) => el('li', {}, ...section.elements.map(inline))));
}

const literal = (element) => element.text ?? element.url ?? '';

function inline(element) {
  return styled(element.style ?? {}, leaf(element));
}

function leaf(element) {
  switch (element.type) {
    case 'text': return element.text;
    case 'link': return link(element.url, element.text ?? element.url);
    case 'user': return mention(`@${userName(element.user_id)}`);
    case 'usergroup': return mention(`@${groupName(element.usergroup_id)}`);
    case 'channel': return mention(`#${channelName(element.channel_id)}`);
    case 'broadcast': return mention(`@${element.range}`, 'mention loud');
    case 'emoji': return emoji(element.name);
    case 'date': return slackDate(element.timestamp, element.format, element.fallback ?? '');
    default: return '';
  }
}

function styled(style, node) {
  const tags = { code: 'code', bold: 'strong', italic: 'em', strike: 's', underline: 'u' };
  return Object.entries(tags).reduce((inner, [name, tag]) => (style[name] ? el(tag, {}, inner) : inner), node);
}
