/** Ranges of addresses that are not what they look like. Access Analyzer policy check reference, "Improve IP range", "Private IP address" and the subsets of that. */
import { familyOf, isKey, isNegated } from '../conditionMeaning.ts'
import type { Finding, LintRule, PlacedText } from '../types.ts'

const ipv4Range = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/

interface Range {
  readonly address: number
  readonly bits: number
}

/** IPv4 alone: its ranges are those that people write by hand. */
function readRange(text: string): Range | undefined {
  const match = ipv4Range.exec(text)
  if (!match) return undefined
  const [, ...parts] = match.map(Number)
  const [a = 0, b = 0, c = 0, d = 0] = parts
  const bits = match[5] === undefined ? 32 : Number(match[5])
  if ([a, b, c, d].some((byte) => byte > 255) || bits > 32) return undefined
  return { address: ((a * 256 + b) * 256 + c) * 256 + d, bits }
}

const sizeOf = (bits: number) => 2 ** (32 - bits)
const dotted = (address: number) => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')

/** RFC 1918, and loopback. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8'].flatMap(
  (text) => readRange(text) ?? [],
)

function isPrivate({ text }: PlacedText): boolean {
  const range = readRange(text)
  return (
    range !== undefined &&
    privateRanges.some(
      ({ address, bits }) => range.bits >= bits && range.address >= address && range.address < address + sizeOf(bits),
    )
  )
}

export const ipRanges: LintRule = ({ conditions }) =>
  conditions.flatMap((condition): readonly Finding[] => {
    if (familyOf(condition) !== 'IpAddress') return []
    const { values, path } = condition
    const wide = values.flatMap(({ text, path: place }) => {
      const range = readRange(text)
      const start = range && range.address - (range.address % sizeOf(range.bits))
      if (!range || start === range.address) return []
      const meant = `${dotted(start ?? 0)}/${range.bits}`
      return {
        code: 'IMPROVE_IP_RANGE' as const,
        path: place,
        message: `"${text}" stands for the whole of ${meant}: what its last bits say does not count.`,
        fix: `Write "${meant}", or a narrower range.`,
      }
    })
    const inside = values.filter(isPrivate)
    if (!isKey(condition, 'aws:SourceIp') || inside.length === 0) return wide
    const fix = 'Name public addresses, or use aws:VpcSourceIp together with aws:SourceVpc.'
    if (inside.length === values.length) {
      const message = 'aws:SourceIp is a public address, and these are private ones: no request comes from them.'
      return [...wide, { code: 'PRIVATE_IP_ADDRESS', path, message, fix }]
    }
    const code = isNegated(condition) ? 'PRIVATE_NOT_IP_ADDRESS_SUBSET' : 'PRIVATE_IP_ADDRESS_SUBSET'
    const message = `aws:SourceIp is a public address: no request comes from ${inside.map(({ text }) => text).join(' or ')}.`
    return [...wide, { code, path, message, fix }]
  })
