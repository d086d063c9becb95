// Asana's rich text: a little XML, read by the browser's own parser and rebuilt tag by tag.
import { el, link } from './dom.js';

const TAGS = new Set(['strong', 'em', 'u', 's', 'code', 'ol', 'ul', 'li', 'blockquote', 'pre', 'h1', 'h2', 'hr']);
const HEADINGS = { h1: 'h3', h2: 'h4' };

export function asanaText(html) {
  const xml = new DOMParser().parseFromString(html, 'text/xml');
  return xml.querySelector('parsererror') ? [html] : children(xml.documentElement);
}

function children(parent) {
  const inList = parent.localName === 'ul' || parent.localName === 'ol';
  return [...parent.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return inList && !node.data.trim() ? [] : [node.data];
    return node.nodeType === Node.ELEMENT_NODE ? [element(node)] : [];
  });
}

function element(node) {
  const name = node.localName;
  if (name === 'a') return link(node.getAttribute('href') ?? '', ...children(node));
  if (!TAGS.has(name)) return el('span', {}, ...children(node));
  return el(HEADINGS[name] ?? name, {}, ...children(node));
}
