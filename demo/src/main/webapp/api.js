/** What the shop's API refuses, or does not answer. */
export class Problem extends Error {
  constructor(message, { status = 0 } = {}) {
    super(message);
    this.status = status;
  }

  /** The node is gone, so that another one has to be asked. */
  get unanswered() {
    return this.status === 0;
  }

  /** Another request was faster. */
  get conflict() {
    return this.status === 409;
  }
}

/** Calls the API of the node that served this page; tells the page which one answered. */
export async function call(method, path, body) {
  const response = await fetch(`api/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  }).catch(() => {
    answeredBy('–');
    throw new Problem('this node does not answer. Your cart is safe');
  });
  answeredBy(response.headers.get('X-Node') ?? '?');
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) {
    throw new Problem(answer?.error ?? `the server answered ${response.status}`, { status: response.status });
  }
  return answer;
}

function answeredBy(node) {
  document.getElementById('node').textContent = node;
}
