// Elements made by hand: whatever comes from a message is only ever text.

/** Makes an element; `props` holds attributes, `class`, and listeners under `on`. */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

export const byId = (id) => document.getElementById(id);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The path where a link leads to something on this page, else null. */
export function ownPath(url) {
  try {
    const parsed = new URL(url);
    const own = LOOPBACK.has(parsed.hostname) && parsed.port === location.port;
    return own && /^\/(archives|linear\/issue|asana\/0)\//.test(parsed.pathname) ? parsed.pathname : null;
  } catch {
    return null;
  }
}

/** A link, where the address is one that may be followed; else only its text. */
export function link(url, ...children) {
  if (!/^(https?:|mailto:)/i.test(url)) return el('span', {}, ...children);
  const own = ownPath(url);
  return own
    ? el('a', { href: own, 'data-own': true }, ...children)
    : el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/**
 * Keeps a list in step with its items: unchanged ones keep their elements, so focus, selection and place stay.
 * `fresh` says whether new and changed ones are shown as such.
 */
export function keyed(list, items, { key, draw, fresh }) {
  const old = new Map([...list.children].map((node) => [node.dataset.key, node]));
  let before = list.firstElementChild;
  for (const item of items) {
    const id = key(item);
    const print = JSON.stringify(item);
    let node = old.get(id);
    old.delete(id);
    if (!node) {
      node = el('li', { 'data-key': id });
      node.append(...draw(item, node));
      if (fresh) node.classList.add('is-new');
    } else if (node.dataset.print !== print) {
      redraw(node, () => draw(item, node), fresh);
    }
    node.dataset.print = print;
    if (node === before) before = before.nextElementSibling;
    else list.insertBefore(node, before);
  }
  for (const gone of old.values()) gone.remove();
}

/** A small loss of height is kept open, so that what stands below does not jump; focus stays where it was, or near. */
function redraw(node, draw, fresh) {
  const height = node.offsetHeight;
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  const same = focused?.dataset.focus;
  node.style.minHeight = '';
  node.replaceChildren(...draw());
  const lost = height - node.offsetHeight;
  if (lost > 0 && lost < 48) node.style.minHeight = `${height}px`;
  if (focused) {
    const again = same && node.querySelector(`[data-focus="${CSS.escape(same)}"]`);
    if (again) again.focus({ preventScroll: true });
    else { node.tabIndex = -1; node.focus({ preventScroll: true }); }
  }
  if (fresh) {
    node.classList.remove('is-new', 'is-changed');
    void node.offsetWidth;
    node.classList.add('is-changed');
  }
}
