import { normalQuantile } from '../random/normal.ts';

/**
 * How many standard errors around a mean of few observations hold the true one with this confidence, two-sided.
 *
 * @param confidence above 0 and below 1
 * @param degrees of freedom, 1 and up: one fewer than there are observations
 * Source: G. W. Hill, Algorithm 396: Student's t-quantiles, 1970.
 * @example studentQuantile(0.95, 9).toFixed(4) // '2.2622'
 */
export function studentQuantile(confidence: number, degrees: number): number {
  const outside = 1 - confidence;
  if (degrees === 1) return 1 / Math.tan((outside * Math.PI) / 2);
  if (degrees === 2) return Math.sqrt(2 / (outside * (2 - outside)) - 2);
  const a = 1 / (degrees - 0.5);
  const b = 48 / (a * a);
  const c = ((20_700 * a / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * degrees;
  const near = (d * outside) ** (2 / degrees);
  const square = near > 0.05 + a ? byNormal(outside, degrees, { a, b, c, d }) : bySeries(near, degrees, d);
  return Math.sqrt(degrees * square);
}

interface Factors {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

function byNormal(outside: number, degrees: number, { a, b, c, d }: Factors): number {
  const x = normalQuantile(outside / 2);
  const square = x * x;
  const few = degrees < 5 ? 0.3 * (degrees - 4.5) * (x + 0.6) : 0;
  const divisor = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c + few;
  const y = (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / divisor - square - 3) / b + 1) * x;
  return Math.expm1(a * y * y);
}

function bySeries(near: number, degrees: number, d: number): number {
  const inner = 1 / (((degrees + 6) / (degrees * near) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4);
  return ((inner * near - 1) * (degrees + 1)) / (degrees + 2) + 1 / near;
}
