/**
 * Γ(x+1, load)·e^load / load^x for a part x of one agent: what the recursions start from when agents are not whole.
 *
 * @param x from 0 and below 1
 * @param load above 0
 */
export function scaledUpperGamma(x: number, load: number): number {
  if (x === 0) return 1;
  return load < 1.5 ? fromSeries(x + 1, load) : load * continuedFraction(x + 1, load);
}

/** Γ(a) - γ(a, load), scaled. Below 1.5 the second is the smaller one by far, so that nothing is lost. */
function fromSeries(a: number, load: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-18; k++) {
    term *= load / (a + k);
    sum += term;
  }
  return gamma(a) * Math.exp(load) * load ** (1 - a) - load * sum;
}

/** Lentz's method; converges fast for load well above a - 1. */
function continuedFraction(a: number, load: number): number {
  let b = load + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

const lanczos = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_6,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

/** The gamma function from 1 to 2, to 15 digits (C. Lanczos, 1964, with g = 7 and nine terms). */
function gamma(a: number): number {
  const z = a - 1;
  const base = z + 7.5;
  const series = lanczos.reduce((sum, coefficient, k) => (k === 0 ? coefficient : sum + coefficient / (z + k)), 0);
  return Math.sqrt(2 * Math.PI) * base ** (z + 0.5) * Math.exp(-base) * series;
}
