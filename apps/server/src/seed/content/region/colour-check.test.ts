import { expect, test } from 'vitest';
import { colourDifference, contrastRatio } from './colour-check.ts';

test('contrast as WCAG gives it', () => {
  expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('red and green differ for most people and hardly for some', () => {
  expect(colourDifference('#c05040', '#6a7a20', 'usual')).toBeGreaterThan(50);
  expect(colourDifference('#c05040', '#6a7a20', 'deuteranopia')).toBeLessThan(25);
});
