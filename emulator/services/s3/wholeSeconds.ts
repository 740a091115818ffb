/** A time as S3 keeps it. @param at milliseconds since 1970 */
export function wholeSeconds(at: number): number {
  return Math.floor(at / 1000) * 1000
}
