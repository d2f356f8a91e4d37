const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

export const element = id => document.getElementById(id);
export const time = instant => clock.format(new Date(instant));

/** An element with properties and children; children may be text. */
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** A row of a table; a cell is text or an element. */
export function row(...cells) {
  return make('tr', {}, ...cells.map(cell => (cell instanceof HTMLTableCellElement ? cell : make('td', {}, cell))));
}

export const number = value => make('td', { className: 'number' }, String(value));

/** Puts children in place of others, unless they look the same: focus and selection stay. */
export function replace(parent, children) {
  const next = make(parent.tagName, {}, ...children);
  if (next.innerHTML !== parent.innerHTML) {
    parent.replaceChildren(...children);
  }
}
