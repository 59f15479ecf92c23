import { expect, it } from 'vitest';
import { startServer } from './server.ts';

it('starts a real server on its own data, and stops it in good order', async () => {
  const server = await startServer();
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  expect(await server.stop()).toEqual({ code: 0, signal: null });
});
