// The page's own small API.

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.failed ?? `HTTP ${response.status}`);
  return body;
}

export const get = async (path, query = {}) =>
  answer(await fetch(`/demo/${path}?${new URLSearchParams(query)}`));

export const post = async (path, body = {}) =>
  answer(await fetch(`/demo/${path}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  }));

/** Calls `changed` with what changed, and with "all" on every (re)connection, since something may have been missed. */
export function listen(changed, connection) {
  const events = new EventSource('/demo/events');
  events.onmessage = (event) => changed(event.data);
  events.onopen = () => connection(true);
  events.onerror = () => {
    connection(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => listen(changed, connection), 2000);
    }
  };
}

/** Runs `load`, and once more if it was asked for again meanwhile: the last answer is never an old one. */
export function coalesced(load) {
  let running = false;
  let again = false;
  return async function run() {
    if (running) { again = true; return; }
    running = true;
    try {
      do { again = false; await load(); } while (again);
    } catch {
      // The server is gone for a moment; the next (re)connection loads everything.
    } finally {
      running = false;
    }
  };
}
