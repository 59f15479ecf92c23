/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, ch. 8).
 *
 * @param year 1583 or later
 * @returns `YYYY-MM-DD`
 * @example easterSunday(2038) // '2038-04-25'
 */
export function easterSunday(year: number): string {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451);
  const dayCount = epact + toSunday - 7 * lateMoon + 114;
  const month = Math.floor(dayCount / 31);
  const day = (dayCount % 31) + 1;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}
