/** ITU-T G.711 A-law: what Dutch telephone lines speak. One byte a sample. */
const DECODED = Float32Array.from({ length: 256 }, (_, code) => decode(code));

function decode(code: number): number {
  const value = code ^ 0x55;
  const exponent = (value & 0x70) >> 4;
  const mantissa = (value & 0x0f) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : (mantissa + 0x108) << (exponent - 1);
  return ((value & 0x80) !== 0 ? magnitude : -magnitude) / 32_768;
}

export const fromAlaw = (code: number): number => DECODED[code]!;

/** @param sample −1 to 1 */
export function toAlaw(sample: number): number {
  const level = Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767)));
  const sign = level >= 0 ? 0x80 : 0;
  const magnitude = Math.min(0x7fff, level >= 0 ? level : -level - 1) >> 4;
  const exponent = magnitude < 16 ? 0 : 32 - Math.clz32(magnitude) - 4;
  const mantissa = exponent < 2 ? magnitude & 0x0f : (magnitude >> (exponent - 1)) & 0x0f;
  return (sign | (exponent << 4) | mantissa) ^ 0x55;
}
