import { existsSync } from 'node:fs';
import fs from 'node:fs';
import { join, resolve } from 'node:path';
import spectralCore from '@stoplight/spectral-core';
import spectralParsers from '@stoplight/spectral-parsers';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer, type TestServer } from '../support/test-server.ts';

const { Spectral, Document } = spectralCore;
const rulesetPath = join(resolve(process.env['INGANG_TEST_DATA'] ?? '../shared/data'), 'openapi/nl-api-design-rules-linter.yaml');
const present = existsSync(rulesetPath);
if (!present && process.env['CI']) throw new Error(`the ruleset of the NL API Design Rules is not at ${rulesetPath}`);

let server: TestServer;
beforeAll(async () => void (server = await testServer()));
afterAll(() => server.close());

async function lint(document: object): Promise<string[]> {
  const spectral = new Spectral();
  spectral.setRuleset(await bundleAndLoadRuleset(rulesetPath, { fs, fetch }));
  const text = JSON.stringify(document);
  const found = await spectral.run(new Document(text, spectralParsers.Json, 'openapi.json'));
  return found.map((fault) => `${String(fault.code)}: ${fault.message} at ${fault.path.join('.')}`);
}

/** Deviations with their reasons stand in docs/deviations.md. */
const deviations = [/^nlgov:servers-use-https/, /^nlgov:specify-format-for-date-and-time: .*\.birthDate$/];

test.skipIf(!present)(`the API follows the NL API Design Rules${present ? '' : ' (skipped: no ruleset at hand)'}`, async () => {
  const answer = await server.app.inject('/api/v1/openapi.json');
  const document = answer.json<{ paths: object }>();
  expect(Object.keys(document.paths).length).toBeGreaterThan(0);
  const faults = (await lint(document)).filter((fault) => !deviations.some((known) => known.test(fault)));
  expect(faults).toEqual([]);
});

test.skipIf(!present)('the linter bites: a path in camelCase is found', async () => {
  const document = (await server.app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, unknown> }>();
  const planted = { ...document, paths: { ...document.paths, '/camelCase': { get: { responses: {} } } } };
  expect((await lint(planted)).join('\n')).toContain('nlgov:paths-kebab-case');
});

test('every operation has a name of its own, a summary and a room', async () => {
  const document = (await server.app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, Record<string, { operationId?: string; summary?: string; tags?: string[] }>> }>();
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const names = operations.map((operation) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(operations.filter((operation) => !operation.summary || !operation.tags?.length)).toEqual([]);
});

test('the API page for people names every operation', async () => {
  const page = (await server.app.inject('/api/v1/docs')).body;
  const document = (await server.app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, Record<string, { operationId: string }>> }>();
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) expect(page).toContain(`id="${operation.operationId}"`);
  }
});
