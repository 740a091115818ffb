import { isIPv4, isIPv6 } from '../services/route53/recordValues/ipAddresses.ts'

const most = 256

/**
 * The first blocks of a larger one, as `Fn::Cidr` gives them: ("10.0.0.0/16", 2, 8) -> 10.0.0.0/24, 10.0.1.0/24
 * @param hostBits bits of an address inside a block; 64 is the least that AWS gives for IPv6
 * @returns undefined where the block is none, or has no room for so many
 */
export function addressBlocks(block: string, count: number, hostBits = 8): readonly string[] | undefined {
  const [address = '', prefix = '', ...rest] = block.split('/')
  const length = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0
  const network = length - Number(prefix)
  const isWhole = Number.isInteger(count) && Number.isInteger(hostBits) && /^\d{1,3}$/.test(prefix)
  if (length === 0 || rest.length > 0 || !isWhole || network < 0 || count < 1 || count > most) return undefined
  if (hostBits < 1 || hostBits > network || BigInt(count) > 1n << BigInt(network - hostBits)) return undefined
  const start = (numberOf(address, length) >> BigInt(network)) << BigInt(network)
  return Array.from({ length: count }, (_, at) => {
    const first = start + (BigInt(at) << BigInt(hostBits))
    return `${addressOf(first, length)}/${length - hostBits}`
  })
}

function numberOf(address: string, length: number): bigint {
  const parts = length === 32 ? address.split('.').map(Number) : groupsOf(address)
  const width = length === 32 ? 8n : 16n
  return parts.reduce((sum, part) => (sum << width) + BigInt(part), 0n)
}

/** `2001:db8::1` -> eight numbers */
function groupsOf(address: string): readonly number[] {
  const { hostname } = new URL(`http://[${address}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const read = (text: string) => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)))
  const [before, after] = [read(head), read(tail ?? '')]
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}

function addressOf(number: bigint, length: number): string {
  if (length === 32) return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.')
  const groups = Array.from({ length: 8 }, (_, at) => ((number >> BigInt(112 - at * 16)) & 65_535n).toString(16))
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}
