/**
 * The value below which a share of a standard normal distribution lies, to a relative 10⁻⁹.
 *
 * @param share above 0 and below 1
 * Source: P. J. Acklam, An algorithm for computing the inverse normal cumulative distribution function, 2003.
 * @example normalQuantile(0.975).toFixed(6) // '1.959964'
 */
export function normalQuantile(share: number): number {
  if (share < 0.024_25) return tailQuantile(share);
  if (share > 0.975_75) return -tailQuantile(1 - share);
  const from = share - 0.5;
  const x = from * from;
  const over =
    ((((-39.696_830_286_653_76 * x + 220.946_098_424_520_5) * x - 275.928_510_446_968_7) * x + 138.357_751_867_269) * x - 30.664_798_066_147_16) * x + 2.506_628_277_459_239;
  const under =
    ((((-54.476_098_798_224_06 * x + 161.585_836_858_040_9) * x - 155.698_979_859_886_6) * x + 66.801_311_887_719_72) * x - 13.280_681_552_885_72) * x + 1;
  return (from * over) / under;
}

function tailQuantile(share: number): number {
  const x = Math.sqrt(-2 * Math.log(share));
  const over =
    ((((-0.007_784_894_002_430_293 * x - 0.322_396_458_041_136_5) * x - 2.400_758_277_161_838) * x - 2.549_732_539_343_734) * x + 4.374_664_141_464_968) * x + 2.938_163_982_698_783;
  const under = (((0.007_784_695_709_041_462 * x + 0.322_467_129_070_039_8) * x + 2.445_134_137_142_996) * x + 3.754_408_661_907_416) * x + 1;
  return over / under;
}
