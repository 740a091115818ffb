/**
 * Names with letters outside of ASCII, and the `xn--` form in which DNS keeps them. The browser converts (UTS 46, as in
 * addresses); it cannot convert back, so that follows RFC 3492, section 6.2.
 */

const prefix = 'xn--'
const beyondAscii = /[^\0-\x7f]/
const asciiLabel = /^[a-z0-9-]+$/

/** The name as DNS takes it: labels with letters outside of ASCII in their `xn--` form, all else, and what has none, as it is. */
export function asciiName(name: string): string {
  if (!beyondAscii.test(name)) return name
  return name
    .replace(/[\u3002\uff0e\uff61]/g, '.')
    .split('.')
    .map((label) => (beyondAscii.test(label) ? (asciiLabelOf(label) ?? label) : label))
    .join('.')
}

function asciiLabelOf(label: string): string | undefined {
  // What is ASCII in such a label is letters, digits and hyphens; an address would read the rest as its own marks.
  if (/[\0-,/:-@[-`{-\x7f]/.test(label)) return undefined
  try {
    // The label is not the last one, so that digits alone are no IPv4 address.
    const ascii = new URL(`http://${label}.x`).hostname.slice(0, -'.x'.length)
    return asciiLabel.test(ascii) ? ascii : undefined
  } catch {
    return undefined
  }
}

/** The name with the letters that its `xn--` labels stand for; undefined where it has none. */
export function readableName(name: string): string | undefined {
  const labels = name.split('.')
  const read = labels.map((label) => (label.startsWith(prefix) ? (readableLabel(label) ?? label) : label))
  return read.some((label, at) => label !== labels[at]) ? read.join('.') : undefined
}

/** Only what leads back to the same label is shown: anything else would name another host. */
function readableLabel(label: string): string | undefined {
  const text = decodePunycode(label.slice(prefix.length))
  return text !== undefined && asciiLabelOf(text) === label ? text : undefined
}

const base = 36
const highestCodePoint = 0x10ffff

function adapt(delta: number, count: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2))
  left += Math.floor(left / count)
  let k = 0
  for (; left > 455; k += base) left = Math.floor(left / 35)
  return k + Math.floor((36 * left) / (left + 38))
}

function decodePunycode(encoded: string): string | undefined {
  const hyphen = encoded.lastIndexOf('-')
  const output = [...encoded.slice(0, Math.max(0, hyphen))].map((character) => character.charCodeAt(0))
  let [code, index, bias] = [128, 0, 72]
  for (let at = hyphen + 1; at < encoded.length;) {
    const before = index
    for (let weight = 1, k = base; ; k += base) {
      const digit = '0123456789'.includes(encoded[at] ?? ' ')
        ? Number(encoded[at]) + 26
        : (encoded.charCodeAt(at) || 0) - 97
      at += 1
      if (digit < 0 || digit >= base || index > 2 ** 40) return undefined
      index += digit * weight
      const threshold = Math.min(26, Math.max(1, k - bias))
      if (digit < threshold) break
      weight *= base - threshold
    }
    const count = output.length + 1
    bias = adapt(index - before, count, before === 0)
    code += Math.floor(index / count)
    index %= count
    if (code > highestCodePoint) return undefined
    output.splice(index, 0, code)
    index += 1
  }
  return String.fromCodePoint(...output)
}
