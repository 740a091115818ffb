const lastCodePoint = 0x10ffff
const firstSurrogate = 0xd800
const afterSurrogates = 0xe000

/**
 * The smallest key that comes after every key with this prefix, in the order of UTF-8 bytes (= of code points).
 * @returns undefined when no key can come after them.
 */
export function keyAfterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0)
  while (points.length > 0) {
    const last = points.pop() ?? lastCodePoint
    if (last === lastCodePoint) continue
    const next = last + 1 === firstSurrogate ? afterSurrogates : last + 1
    return String.fromCodePoint(...points, next)
  }
  return undefined
}
