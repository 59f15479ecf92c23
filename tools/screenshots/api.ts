import type { Page } from 'playwright-core';

/** A request to the API as the page would make it. */
export async function api<Answer = unknown>(page: Page, method: string, path: string, body?: object): Promise<Answer> {
  const script = `fetch('/api/v1${path}', { method: '${method}', ${body ? `headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))}` : ''} }).then((answer) => (answer.status === 204 ? null : answer.json()))`;
  return page.evaluate(script);
}
