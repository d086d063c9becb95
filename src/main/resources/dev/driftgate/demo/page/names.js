// Who and what the ids in messages stand for.
const names = new Map();

export function learnNames(setup) {
  for (const one of [...setup.users, ...setup.channels, ...setup.groups]) names.set(one.id, one.name);
}

export const userName = (id) => names.get(id) ?? id;
export const channelName = (id) => names.get(id) ?? id;
export const groupName = (id) => names.get(id) ?? id;
