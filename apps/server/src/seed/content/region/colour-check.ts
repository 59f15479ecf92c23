/*
 * Can two authorities' colours be told apart, also by people who see colours differently?
 * Sources: WCAG 2.2 relative luminance and contrast ratio; CIE 1976 L*a*b* (D65); colour vision deficiency by the
 * matrices of Machado, Oliveira and Fernandes (2009) at full severity, applied to linear RGB.
 */
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

export const colourVisions = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const satisfies Record<string, Matrix>;

export type ColourVision = keyof typeof colourVisions;

const xyzOfLinearRgb: Matrix = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]];

/**
 * WCAG contrast ratio of two colours, 1 to 21.
 *
 * @param a,b colours as #rrggbb
 * @example contrastRatio('#ffffff', '#000000').toFixed(1) // '21.0'
 */
export function contrastRatio(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How far apart two colours look (CIE 1976 difference: about 2.3 is just visible) to a kind of colour vision. */
export function colourDifference(a: string, b: string, vision: ColourVision): number {
  const [p, q] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function luminance(colour: string): number {
  return multiply(xyzOfLinearRgb, linearRgb(colour))[1];
}

function lab(colour: string, vision: ColourVision): Triple {
  const seen = multiply(colourVisions[vision], linearRgb(colour)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const [x, y, z] = multiply(xyzOfLinearRgb, seen);
  const [fx, fy, fz] = [perceived(x / 0.95047), perceived(y), perceived(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function perceived(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function linearRgb(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function multiply(matrix: Matrix, [x, y, z]: Triple): Triple {
  return matrix.map((row) => row[0] * x + row[1] * y + row[2] * z) as unknown as Triple;
}
