/** IpAddress and NotIpAddress. Follows the IAM User Guide, "IP address condition operators", RFC 4632 (CIDR) and RFC 4291 (IPv6 text). */
import { patternText } from '../../document/language/wildcard.ts'
import type { Comparison, ConditionOperator } from './operator.ts'

/** Four bytes of an IPv4 address, sixteen of an IPv6 one. `undefined` when the text is neither. */
function addressBytes(text: string): readonly number[] | undefined {
  return text.includes(':') ? ipv6Bytes(text) : ipv4Bytes(text)
}

function ipv4Bytes(text: string): number[] | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined
  return parts.map(Number)
}

function ipv6Bytes(text: string): number[] | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = halves.map(groupBytes)
  if (!head) return undefined
  if (halves.length === 1) return head.length === 16 ? head : undefined
  // "::" stands for at least one group of zeros.
  if (!tail || head.length + tail.length > 14) return undefined
  return [...head, ...new Array<number>(16 - head.length - tail.length).fill(0), ...tail]
}

/** Groups between colons; the last may be a dotted IPv4 address. */
function groupBytes(text: string): number[] | undefined {
  if (text === '') return []
  const bytes: number[] = []
  const groups = text.split(':')
  for (const [index, group] of groups.entries()) {
    const dotted = index === groups.length - 1 && group.includes('.') ? ipv4Bytes(group) : undefined
    if (dotted) bytes.push(...dotted)
    else if (/^[0-9a-f]{1,4}$/i.test(group)) bytes.push(parseInt(group, 16) >> 8, parseInt(group, 16) & 255)
    else return undefined
  }
  return bytes
}

/** True when the first `bits` bits are the same. */
function sharePrefix(one: readonly number[], other: readonly number[], bits: number): boolean {
  for (let index = 0; index * 8 < bits; index++) {
    const unused = Math.max(0, 8 - (bits - index * 8))
    if ((one[index] ?? 0) >> unused !== (other[index] ?? 0) >> unused) return false
  }
  return true
}

/** A bare address is a range of one. An IPv4 address is in no IPv6 range. */
const inRange: Comparison = {
  kind: 'an IP address or a CIDR range',
  variables: false,
  prepare: (tokens) => {
    const [address = '', length, ...more] = patternText(tokens).split('/')
    const range = addressBytes(address)
    if (!range || more.length > 0) return undefined
    if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined
    const bits = length === undefined ? range.length * 8 : Number(length)
    if (bits > range.length * 8) return undefined
    return (text) => {
      const actual = addressBytes(text)
      if (!actual) return undefined
      return actual.length === range.length && sharePrefix(actual, range, bits)
    }
  },
}

export const ipAddressOperators: readonly ConditionOperator[] = [
  { name: 'IpAddress', comparison: inRange, negated: false },
  { name: 'NotIpAddress', comparison: inRange, negated: true },
]
