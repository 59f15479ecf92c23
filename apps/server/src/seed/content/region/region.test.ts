import { weekdays } from '@ingang/kernel/working-calendar';
import { describe, expect, test } from 'vitest';
import { colourDifference, colourVisions, contrastRatio } from './colour-check.ts';
import type { ColourVision } from './colour-check.ts';
import { departmentFor, readContent } from '../index.ts';

const { region, vocabulary } = readContent();
const authority = (id: string) => region.authorities.find((candidate) => candidate.id === id)!;

test('the six authorities of the region, each by its slug', () => {
  expect(region.authorities.map(({ id }) => id)).toEqual(['alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'sliedrecht', 'zwijndrecht']);
});

test('Sliedrecht has another area code and number than the rest', () => {
  expect(region.authorities.filter(({ areaCode }) => areaCode !== '078').map(({ id, areaCode, phone }) => [id, areaCode, phone])).toEqual([['sliedrecht', '0184', '14 0184']]);
});

test('postcodes belong to one authority each', () => {
  const all = region.authorities.flatMap(({ postcodes }) => postcodes.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
  expect(new Set(all).size).toBe(all.length);
  for (const { locations, postcodes } of region.authorities) {
    for (const { address } of locations) {
      expect(postcodes.some(({ first, last }) => Number(address.postcode.slice(0, 4)) >= first && Number(address.postcode.slice(0, 4)) <= last), address.postcode).toBe(true);
    }
  }
});

test('the phone is answered at least 08:30–17:00 on working days, except at Sliedrecht, and has one late evening everywhere', () => {
  for (const { id, channels } of region.authorities) {
    const phone = channels.find(({ channel }) => channel === 'phone')!.hours;
    const full = weekdays.slice(0, 5).every((day) => phone[day]!.some(({ from, until }) => from <= '08:30' && until >= '17:00'));
    expect([id, full]).toEqual([id, id !== 'sliedrecht']);
    expect(weekdays.filter((day) => phone[day]?.some(({ until }) => until > '17:00')), id).toHaveLength(1);
  }
});

test('the web is open day and night', () => {
  const web = authority('papendrecht').channels.find(({ channel }) => channel === 'web')!;
  expect(Object.values(web.hours)).toEqual(weekdays.map(() => [{ from: '00:00', until: '24:00' }]));
});

test('today Sliedrecht is at form 1 and the others at 3a', () => {
  const today = Object.fromEntries(region.authorities.map(({ id, cooperation }) => [id, cooperation.find(({ until }) => until === undefined)?.form]));
  expect(today).toEqual({ alblasserdam: '3a', dordrecht: '3a', 'hendrik-ido-ambacht': '3a', papendrecht: '3a', sliedrecht: '1', zwijndrecht: '3a' });
  expect(region.cooperationForms.map(({ code }) => code)).toEqual(['0', '1', '2', '3a', '3b', '4', '5']);
});

test('taxes of every authority go to the regional tax service, building permits of Alblasserdam to one joint department', () => {
  for (const { id } of region.authorities) expect(departmentFor(region, id, 'taxes')?.id).toBe('regional-tax-assessments');
  expect(departmentFor(region, 'alblasserdam', 'building')?.id).toBe('alblasserdam-permits');
  expect(departmentFor(region, 'dordrecht', 'waste')?.id).toBe('dordrecht-waste');
});

test('greetings hold the placeholders, also in English', () => {
  for (const { greeting } of region.authorities) for (const text of Object.values(greeting)) expect(text).toMatch(/^\{daypart\}.*\{agent\}/);
});

test('phone numbers of departments cannot reach anybody: subscriber numbers in the Netherlands never begin with a zero', () => {
  const numbers = [...region.services, ...region.authorities].flatMap(({ departments }) => departments.map(({ phone }) => phone));
  for (const number of numbers) expect(number).toMatch(/^(078|0184|088) 000 \d{3,4}$/);
});

describe.each(['light', 'dark'] as const)('looks, %s', (mode) => {
  test('text stands out from its background by at least 4.5', () => {
    for (const { id, look } of region.authorities) expect(contrastRatio(look[mode].background, look[mode].text), id).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.keys(colourVisions) as ColourVision[])('no two authorities look alike with %s', (vision) => {
    for (const a of region.authorities) {
      for (const b of region.authorities) {
        if (a.id < b.id) expect(colourDifference(a.look[mode].background, b.look[mode].background, vision), `${a.id} ${b.id}`).toBeGreaterThan(25);
      }
    }
  });

  test('codes are unique, so that colour never stands alone', () => {
    expect(new Set(region.authorities.map(({ look }) => look.code)).size).toBe(6);
  });
});

test('every skill for an authority names one', () => {
  expect(vocabulary.skills.filter(({ kind }) => kind === 'authority').map(({ id }) => id)).toEqual(region.authorities.map(({ id }) => id));
});
