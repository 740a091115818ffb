/**
 * Which documents go where more are kept than are wanted. Those of a time that has not come yet go before the oldest: the
 * clock was set back, and what comes next would be the oldest of all, and go as soon as it was made.
 * @param count how many there are too many.
 */
export function firstToGo<T>(
  count: number,
  found: {
    /** Those of after now. */
    readonly ahead: (limit: number) => readonly T[]
    /** In the order of their time. */
    readonly oldest: (limit: number) => readonly T[]
  },
): readonly T[] {
  if (count <= 0) return []
  const ahead = found.ahead(count)
  return ahead.length < count ? [...ahead, ...found.oldest(count - ahead.length)] : ahead
}
