const element = id => document.getElementById(id);
const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const products = new Map();

async function call(method, path, body) {
  const response = await fetch(`api/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  }).catch(() => {
    element('node').textContent = '–';
    throw new Error('this node does not answer. Go on at the other one: your cart is there');
  });
  element('node').textContent = response.headers.get('X-Node') ?? '?';
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error(answer?.error ?? `the server answered ${response.status}`);
  }
  return answer;
}

function button(text, label, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', () => run(action));
  return made;
}

function span(className, text) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

function line({ sku, quantity }) {
  const { name, price } = products.get(sku);
  const remove = button('×', `Remove ${name}`, () => change('DELETE', `cart/items/${sku}`, null, `${name} removed`));
  remove.className = 'remove';
  const item = document.createElement('li');
  item.append(span('name', name), span('quantity', `× ${quantity}`), span('cost', euros.format(price * quantity)), remove);
  return item;
}

function showCart({ items, count, visits }) {
  element('items').replaceChildren(...items.map(line));
  element('empty').hidden = items.length > 0;
  element('sum').hidden = items.length === 0;
  const sum = items.reduce((total, { sku, quantity }) => total + products.get(sku).price * quantity, 0);
  element('sum').querySelector('strong').textContent = euros.format(sum);
  element('count').textContent = count;
  element('visits').textContent = visits;
}

function showSession({ reference, createdAt, expiresAt, principal }) {
  const time = instant => (instant ? times.format(new Date(instant)) : '–');
  element('reference').textContent = reference ?? 'none yet';
  element('created').textContent = time(createdAt);
  element('expires').textContent = time(expiresAt);
  element('principal').textContent = principal ?? '';
  element('login').hidden = Boolean(principal);
  element('logout').hidden = !principal;
}

async function change(method, path, body, announcement) {
  showCart(await call(method, path, body));
  showSession(await call('GET', 'session'));
  element('announcement').textContent = announcement;
}

async function login() {
  showSession(await call('POST', 'login', { user: element('user').value.trim() }));
}

async function logout() {
  await call('POST', 'logout');
  showCart(await call('GET', 'cart'));
  showSession(await call('GET', 'session'));
}

// one call at a time, as a visitor would click
let last = Promise.resolve();
function run(action) {
  last = last.then(action).then(() => showProblem(''), error => showProblem(error.message));
}

function showProblem(message) {
  element('problem').textContent = message && `That did not work: ${message}`;
  element('problem').hidden = !message;
}

for (const card of element('products').children) {
  const { sku, price } = card.dataset;
  const name = card.querySelector('h3').textContent;
  products.set(sku, { name, price: Number(price) });
  const buy = document.createElement('div');
  buy.className = 'buy';
  buy.append(
    span('price', euros.format(price)),
    button('Add', `Add ${name} to the cart`, () => change('POST', 'cart/items', { sku, quantity: 1 }, `${name} added`)),
  );
  card.append(buy);
}
for (const link of element('nodes').querySelectorAll('a')) {
  if (link.dataset.port === location.port) {
    link.setAttribute('aria-current', 'page');
  }
}
element('login').addEventListener('submit', event => {
  event.preventDefault();
  run(login);
});
element('logout').querySelector('button').addEventListener('click', () => run(logout));
run(() => change('POST', 'visits', null, ''));
