import { expect, test } from 'vitest';
import { ConfigFaults, readConfig } from './config.ts';

test('an empty environment gives a safe default', () => {
  const config = readConfig({}, '/project');
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', dataDir: '/project/.data', content: 'demo' });
});

test('every fault is listed at once', () => {
  const bad = { PORT: 'x', DATABASE_URL: 'mysql://a', OIDC_ISSUER: 'https://id.example', LOG_LEVEL: 'loud' };
  const read = () => readConfig(bad, '/project');
  expect(read).toThrow(ConfigFaults);
  expect(read).toThrow(/PORT[^]*DATABASE_URL|OIDC[^]*PORT/);
  try {
    read();
  } catch (error) {
    expect((error as ConfigFaults).faults).toHaveLength(4);
  }
});

test('an Asterisk of your own is told in three parts, or not at all', () => {
  const env = { ARI_URL: 'http://127.0.0.1:8088/', ARI_USER: 'ingang', ARI_PASSWORD: 'geheim' };
  expect(readConfig(env, '/project').ari).toEqual({ url: 'http://127.0.0.1:8088', user: 'ingang', password: 'geheim' });
  expect(() => readConfig({ ...env, ARI_USER: '' }, '/project')).toThrow('ARI_URL, ARI_USER and ARI_PASSWORD must be set together');
  expect(() => readConfig({ PHONE_EMERGENCY_NUMBER: 'the desk' }, '/project')).toThrow('PHONE_EMERGENCY_NUMBER');
  expect(readConfig({}, '/project')).toMatchObject({ phone: 'auto', ari: undefined });
});
