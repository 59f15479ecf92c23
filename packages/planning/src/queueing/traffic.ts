/** What arrives in an interval and how long it takes. */
export interface Traffic {
  /** Contacts a second that arrive, 0 and up. */
  readonly arrivalsPerSecond: number;
  /** Mean time that a contact keeps an agent, talking and wrap-up together, in seconds, above 0. */
  readonly handlingSeconds: number;
}

/**
 * How much work arrives, in erlang: the mean number of agents busy if nobody ever waited.
 *
 * @returns erlang, 0 and up
 * @throws RangeError when arrivals are negative, or handling time is not above 0
 * @example offeredLoad({ arrivalsPerSecond: 100 / 1800, handlingSeconds: 180 }).toFixed(6) // '10.000000'
 */
export function offeredLoad({ arrivalsPerSecond, handlingSeconds }: Traffic): number {
  if (!(arrivalsPerSecond >= 0 && arrivalsPerSecond < Infinity)) throw new RangeError('arrivals a second must be 0 or more');
  if (!(handlingSeconds > 0 && handlingSeconds < Infinity)) throw new RangeError('handling time must be more than 0 seconds');
  return arrivalsPerSecond * handlingSeconds;
}
