import { element, make, number, replace, row, time } from './view.js';

const EVERY = 1000;
const CAUSES = {
  BEAN_CHANGED: 'another request had changed the same',
  ENDED: 'the session had ended',
  ROTATED: 'the session had another id already',
  LEASED: 'another request held the lease',
  LEASE_LOST: 'the lease was lost',
};
const STATES = { signs: 'signs', waits: 'waits for its turn', verifies: 'verifies only', revoked: 'revoked' };

let chosen = decodeURIComponent(location.hash.slice(1));

async function call(method, path) {
  const response = await fetch(path, { method }).catch(() => {
    throw new Error('the demo does not answer. Is it still running?');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? `status ${response.status}`);
  }
  return answer;
}

// of the last action and of the last look; each goes when the next one works
const problems = { action: null, look: null };

function act(path, news) {
  return async ({ currentTarget }) => {
    if (currentTarget.getAttribute('aria-disabled') === 'true') {
      return;
    }
    await call('POST', path).then(
      () => {
        element('news').textContent = news;
        showProblem('action', null);
      },
      error => showProblem('action', error),
    );
    await look();
  };
}

function showProblem(source, error) {
  problems[source] = error;
  const first = problems.action ?? problems.look;
  const text = first ? `That did not work: ${first.message}.` : '';
  // a message that stays is not announced again each second
  if (element('problem').textContent !== text) {
    element('problem').textContent = text;
  }
}

// the cards stay, so that a button keeps the focus while its neighbours change
const cards = new Map();

function nodeCard({ name, brand, uri }) {
  const state = make('strong', { className: 'state' });
  const failure = make('p', { className: 'failure' });
  const kill = make('button', { type: 'button', className: 'danger', onclick: act(`api/nodes/${name}/kill`, `Node ${name} is killed`) }, 'Kill');
  const start = make('button', { type: 'button', onclick: act(`api/nodes/${name}/start`, `Node ${name} is starting`) }, 'Start');
  kill.setAttribute('aria-label', `Kill node ${name}`);
  start.setAttribute('aria-label', `Start node ${name}`);
  const item = make('li', { id: `node-${name}` },
    make('h3', {}, `Node ${name} `, make('span', { className: 'soft' }, brand)), state,
    make('div', { className: 'actions' }, kill, start, make('a', { href: uri }, `Shop on ${name}`)), failure);
  return { item, state, failure, kill, start };
}

function showNodes(nodes) {
  for (const node of nodes) {
    if (!cards.has(node.name)) {
      cards.set(node.name, nodeCard(node));
      element('nodes').append(cards.get(node.name).item);
    }
    const { state, failure, kill, start } = cards.get(node.name);
    if (state.textContent !== node.state) {
      if (state.textContent === 'starting' && node.state === 'up') {
        element('news').textContent = `Node ${node.name} is up again`;
      }
      state.textContent = node.state;
      state.className = `state ${node.state}`;
    }
    failure.textContent = node.failure ?? '';
    kill.setAttribute('aria-disabled', node.state !== 'up');
    start.setAttribute('aria-disabled', node.state !== 'down');
  }
}

function showTotals({ requests, free, calls, conflicts, readUnits, writeUnits }) {
  const pair = (name, value) => make('div', {}, make('dt', {}, name), make('dd', {}, String(value)));
  replace(element('totals'), [
    pair('Requests', requests), pair('of them free', free), pair('Calls', calls),
    pair('Read units', readUnits), pair('Write units', writeUnits), pair('Conflicts', conflicts),
  ]);
}

function requestRow({ at, node, method, path, status, calls, readUnits, writeUnits }) {
  return row(time(at), make('td', {}, make('code', {}, `${method} ${path.replace(/^\/api/, '')}`)),
    number(readUnits), number(writeUnits), String(status ?? '–'), node, calls.join(', ') || 'none');
}

function showConflicts(requests) {
  const conflicts = requests.filter(request => request.conflict);
  element('no-conflicts').hidden = conflicts.length > 0;
  replace(element('conflicts'), conflicts.map(({ at, node, method, path, conflict }) =>
    make('li', {}, `${time(at)}, node ${node}: `, make('code', {}, `${method} ${path.replace(/^\/api/, '')}`),
      ` was refused, ${CAUSES[conflict] ?? conflict}`)));
}

function showSession(sessions, session) {
  const label = ({ reference, created, tombstone }) =>
    `${reference.slice(0, 12)}… ${tombstone ? '(has another id now)' : `since ${time(created)}`}`;
  replace(element('sessions'), sessions.map(it => make('option', { value: it.reference }, label(it))));
  element('sessions').value = session?.reference ?? '';
  element('item-size').textContent = session
    ? `${session.bytes} bytes: to read it costs ${session.readUnits} units, to write it ${session.writeUnits}.`
    : 'No session is stored. Open the shop.';
  replace(element('attributes'), (session?.attributes ?? []).map(({ name, type, value }) =>
    row(name, type, make('td', { className: 'value' }, value))));
}

function showKeys(keys) {
  replace(element('keys'), keys.map(({ id, state, activates }) =>
    row(make('td', {}, make('code', {}, id)), STATES[state], time(activates))));
}

async function refresh() {
  const query = chosen ? `?session=${encodeURIComponent(chosen)}` : '';
  const { nodes, sessions, session, requests, keys } = await call('GET', `api/overview${query}`);
  showNodes(nodes);
  showTotals(requests.totals);
  replace(element('request-rows'), requests.latest.slice(0, 50).map(requestRow));
  showConflicts(requests.latest);
  if (chosen && !session) {
    // it ended, or has another id
    chosen = '';
  }
  showSession(sessions, session);
  showKeys(keys);
}

function look() {
  return refresh().then(() => showProblem('look', null), error => showProblem('look', error));
}

async function watch() {
  if (!document.hidden) {
    await look();
  }
  setTimeout(watch, EVERY);
}

element('sessions').addEventListener('change', ({ target }) => {
  chosen = target.value;
  look();
});
element('rotate').addEventListener('click', act('api/keys/rotate', 'A new key is stored'));
watch();
