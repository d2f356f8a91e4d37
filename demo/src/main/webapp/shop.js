import { call, Problem } from './api.js';
import { button, element, make, money, picture, time } from './view.js';

let products = new Map();
let places = { nodes: [] };

function productCard({ sku, name, note, cents }) {
  const add = () => change('POST', 'cart/items', { sku, quantity: 1 }, `${name} added to the cart`);
  return make('li', {}, picture(sku), make('h3', {}, name), make('p', {}, note), make('div', { className: 'buy' },
    make('span', { className: 'price' }, money(cents)),
    button('Add', `Add ${name} to the cart`, () => run(add))));
}

function cartLine({ sku, quantity }) {
  const { name, cents } = products.get(sku);
  const amount = make('input', { type: 'number', min: 1, max: 99, value: quantity, required: true });
  amount.setAttribute('aria-label', `Quantity of ${name}`);
  amount.addEventListener('change', () => run(() => {
    if (!amount.reportValidity()) {
      return loadCart();
    }
    return change('PUT', `cart/items/${sku}`, { quantity: amount.valueAsNumber }, `${name}: ${amount.value}`);
  }));
  const remove = button('×', `Remove ${name}`, () => run(async () => {
    await change('DELETE', `cart/items/${sku}`, null, `${name} removed`);
    element('cart').focus();
  }), 'remove');
  return make('li', {},
    make('span', { className: 'name' }, name), amount,
    make('span', { className: 'cost' }, money(cents * quantity)), remove);
}

function orderLine({ number, items, cents }) {
  const what = items.map(({ sku, quantity }) => `${quantity} × ${products.get(sku).name}`).join(', ');
  return make('li', {}, make('p', {}, make('strong', {}, number), ` ${money(cents)}`), make('p', { className: 'soft' }, what));
}

function showCart({ items, count, cents, visits }) {
  // the field that has the focus keeps it, though its line is made anew
  const focused = document.activeElement?.getAttribute('aria-label');
  element('items').replaceChildren(...items.map(cartLine));
  [...element('items').querySelectorAll('[aria-label]')].find(it => it.getAttribute('aria-label') === focused)?.focus();
  element('empty').hidden = items.length > 0;
  element('bill').hidden = items.length === 0;
  element('sum').textContent = money(cents);
  element('count').textContent = count;
  element('visits').textContent = visits;
}

function showSession({ reference, createdAt, expiresAt, principal }) {
  element('reference').textContent = reference ?? 'none yet';
  element('created').textContent = time(createdAt);
  element('expires').textContent = time(expiresAt);
  element('principal').textContent = principal ?? '';
  element('login').hidden = Boolean(principal);
  element('logout').hidden = !principal;
  element('checkout').hidden = !principal;
  element('login-first').hidden = Boolean(principal);
  element('watch').hidden = !places.operator;
  element('watch').querySelector('a').href = `${places.operator}#${reference ?? ''}`;
}

function showOrders(orders) {
  element('orders').hidden = orders.length === 0;
  element('placed').replaceChildren(...orders.map(orderLine).reverse());
}

function showPlaces() {
  const link = ({ name, brand, uri }) => {
    const a = make('a', { href: uri }, `Node ${name} `, make('span', {}, brand));
    if (new URL(uri).origin === location.origin) {
      a.setAttribute('aria-current', 'page');
    }
    return make('li', {}, a);
  };
  element('nodes').replaceChildren(...places.nodes.map(link));
  if (places.operator) {
    element('nodes').append(make('li', {}, make('a', { href: places.operator }, 'Operator’s page')));
  }
}

function otherNodes() {
  return places.nodes.filter(({ uri }) => new URL(uri).origin !== location.origin);
}

function showProblem(problem) {
  const text = `That did not work: ${problem.message}. `;
  const links = problem.unanswered ? otherNodes().map(({ name, uri }) => make('a', { href: uri }, `Go on at node ${name}`)) : [];
  element('problem').replaceChildren(text, ...links);
}

async function loadCart() {
  showCart(await call('GET', 'cart'));
}

async function loadAll() {
  await loadCart();
  showOrders(await call('GET', 'orders'));
  showSession(await call('GET', 'session'));
}

async function change(method, path, body, news) {
  showCart(await call(method, path, body));
  showSession(await call('GET', 'session'));
  element('news').textContent = news;
}

async function checkOut() {
  const { number } = await call('POST', 'orders');
  await loadAll();
  element('news').textContent = `Order ${number} is placed`;
  element('orders').focus();
}

async function logIn() {
  showSession(await call('POST', 'login', { user: element('user').value.trim() }));
  element('news').textContent = 'You are logged in';
  element('logout').querySelector('button').focus();
}

async function logOut() {
  await call('POST', 'logout');
  await loadAll();
  element('news').textContent = 'You are logged out, and the session has ended';
  element('user').focus();
}

async function recover(problem) {
  if (problem.conflict) {
    await loadAll().catch(() => {});
    return new Problem('the cart was changed elsewhere at the same moment. This is what it holds now', problem);
  }
  return problem;
}

// one call at a time, as a visitor would click
let last = Promise.resolve();
function run(action) {
  last = last.then(action).then(
    () => element('problem').replaceChildren(),
    async error => showProblem(await recover(error)),
  );
}

async function open() {
  places = await call('GET', 'places');
  showPlaces();
  const catalogue = await call('GET', 'products');
  products = new Map(catalogue.map(product => [product.sku, product]));
  element('products').replaceChildren(...catalogue.map(productCard));
  await change('POST', 'visits', null, '');
  showOrders(await call('GET', 'orders'));
  document.querySelector('main').setAttribute('aria-busy', 'false');
}

element('login').addEventListener('submit', event => {
  event.preventDefault();
  run(logIn);
});
element('logout').querySelector('button').addEventListener('click', () => run(logOut));
element('checkout').addEventListener('click', () => run(checkOut));
// another tab may have changed it meanwhile
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    run(loadAll);
  }
});
run(open);
