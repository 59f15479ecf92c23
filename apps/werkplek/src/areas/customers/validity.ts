/** Whether something ended before today. @param validTo ISO date, the last day on which it holds */
export function isOver(validTo: string | undefined, today = new Date()): boolean {
  return validTo !== undefined && validTo < today.toISOString().slice(0, 10);
}
