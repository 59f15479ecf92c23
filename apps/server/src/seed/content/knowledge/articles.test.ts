import { weekdays } from '@ingang/kernel/working-calendar';
import { describe, expect, test } from 'vitest';
import { readContent } from '../index.ts';
import { averageSentenceWords, sentencesOf, spokenSeconds, wordsOf } from './plain-dutch.ts';

const { articles, region } = readContent();
const shared = articles.filter(({ authority }) => authority === null);
const local = articles.filter(({ authority }) => authority !== null);

test('forty articles for the whole region and at least twelve variants', () => {
  expect(shared.length).toBeGreaterThanOrEqual(40);
  expect(local.length).toBeGreaterThanOrEqual(12);
});

test('what a passport costs is answered for every authority, by a variant with its own amount', () => {
  for (const { id, name } of region.authorities) {
    const variant = local.find(({ authority, variantOf }) => authority === id && variantOf === 'paspoort-kosten');
    expect(variant?.question, id).toBe(`Wat kost een paspoort in ${name}?`);
    expect(variant?.answer, id).toMatch(/\d+,\d\d euro/);
  }
});

test('invented amounts can be recognised, and region-wide articles have none', () => {
  for (const article of local) expect(article.demo, article.id).toBe(true);
  for (const article of shared) expect(article.demo, article.id).toBe(false);
});

test('region-wide articles rest on law or official rules', () => {
  for (const { id, sources } of shared) expect(sources.every(({ url }) => url?.startsWith('https://wetten.overheid.nl/')), id).toBe(true);
});

test('what is published does not speak to agents, and some articles are for them alone', () => {
  for (const { id, details, onWebsite } of articles) if (onWebsite) expect(details, id).not.toMatch(/voor de medewerker|terugbelnotitie|verbind warm/i);
  expect(articles.filter(({ audience, onWebsite }) => audience === 'agent' && !onWebsite).length).toBeGreaterThanOrEqual(2);
});

test('the hours in articles are those of the region’s files', () => {
  for (const article of articles.filter(({ variantOf }) => variantOf === 'openingstijden-afspraak')) {
    const { channels } = region.authorities.find(({ id }) => id === article.authority)!;
    const periods = channels.filter(({ channel }) => channel === 'desk' || channel === 'phone').flatMap(({ hours }) => weekdays.flatMap((day) => hours[day] ?? []));
    for (const { from, until } of periods) {
      for (const time of [from, until]) expect(article.details, `${article.id} ${time}`).toContain(time.replace(/^0/, '').replace(':', '.'));
    }
  }
});

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  const text = `${article.question}\n${article.answer}\n${article.details}`;

  test('can be answered aloud in about ten seconds', () => {
    expect(spokenSeconds(article.answer)).toBeLessThanOrEqual(11);
  });

  test('is plain: short sentences, no exclamation marks, "u"', () => {
    expect(averageSentenceWords(text)).toBeLessThanOrEqual(12);
    for (const sentence of sentencesOf(text)) expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(25);
    expect(text).not.toMatch(/!/);
    expect(text).not.toMatch(/\b(je|jij|jouw|jullie)\b/i);
    expect(text).toMatch(/\b(u|uw)\b/i);
  });

  test('has details worth opening', () => {
    expect(wordsOf(article.details).length).toBeGreaterThan(article.authority === null ? 90 : 20);
    expect(article.details).toMatch(/^## /m);
  });
});
