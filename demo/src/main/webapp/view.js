const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

export const element = id => document.getElementById(id);
export const money = cents => euros.format(cents / 100);
export const time = instant => (instant ? times.format(new Date(instant)) : '–');

/** An element with properties and children; children may be text. */
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The picture of a product, for the eye only: its name stands beside it. */
export function picture(sku) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `products.svg#${sku}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

/** A button whose label says more than its text. */
export function button(text, label, onclick, className = '') {
  const made = make('button', { type: 'button', onclick, className }, text);
  made.setAttribute('aria-label', label);
  return made;
}
