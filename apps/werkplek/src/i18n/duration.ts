/**
 * Minutes and seconds, hours when needed.
 *
 * @example duration(125) // '2:05'
 */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/**
 * Minutes and seconds as people type them: `2:05`, `1:02:05`, or `2` for two minutes; undefined when it is none.
 *
 * @example secondsOf('2:05') // 125
 */
export function secondsOf(text: string): number | undefined {
  const found = /^(?:(\d{1,3}):(?=\d{1,2}:))?(\d{1,4})(?::([0-5]?\d))?$/.exec(text.trim());
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
