/**
 * Replaces what names an account, a person or a pool by stand-ins: the same by the same, all over a file, so that what belongs
 * together still does. What opens something is not replaced but hidden.
 */
import { hidden as hiddenMark } from '../aws/record/redactHeaders.ts'
import { literalPattern } from '../ui/literalPattern.ts'

export type StandInKind =
  'account' | 'key' | 'identity' | 'email' | 'phone' | 'pool' | 'person' | 'address' | 'bucket' | 'zone' | 'zoneId'

/** How many different values of a kind were replaced; `hidden`: how many secrets were left out. */
export type Replaced = Readonly<Partial<Record<StandInKind | 'hidden', number>>>

/** Names that no pattern finds, from the calls themselves. */
export type KnownNames = ReadonlyMap<string, StandInKind>

export interface StandIns {
  /** A text with everything replaced that is in it. */
  text(value: string): string
  /** The stand-in of a value whose kind is known by where it stands. */
  of(kind: StandInKind, value: string): string
  replaced(): Replaced
}

const standIn: Readonly<Record<StandInKind, (at: number) => string>> = {
  account: (at) => (at < 10 ? String(at).repeat(12) : String(100_000_000_000 + at)),
  key: (at) => `ASIAEXAMPLE${String(at).padStart(9, '0')}`,
  identity: (at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  email: (at) => `person-${at}@example.com`,
  phone: (at) => `+1555010${String(at).padStart(4, '0')}`,
  pool: (at) => `Example${String(at).padStart(2, '0')}`,
  person: (at) => `person-${at}`,
  // Of the block that is kept for documentation; after its end they go on in words.
  address: (at) => (at < 255 ? `203.0.113.${at}` : `address-${at}`),
  bucket: (at) => `bucket-${at}`,
  zone: (at) => `zone-${at}.example`,
  zoneId: (at) => `ZEXAMPLE${String(at).padStart(6, '0')}`,
}

/** Letters may stand right behind an escape of a URL, which is written into itself where a path is signed: `%3A`, `%253A`. */
const escape = '(?<=%(?:25)*(?!25[0-9A-Fa-f]{2})[0-9A-Fa-f]{2})'
const at = '(?:@|%(?:25)*40)'
const plus = '(?:\\+|%(?:25)*2[Bb])'

/** In this order: what stands first is taken whole, also where a later one would find a part of it. */
const patterns = [
  '(?<token>eyJ[\\w-]{8,}\\.[\\w.=-]+|(?<![\\w/+=-])[\\w+/=-]{100,}(?![\\w/+=-])|(?<![\\w/+=-])(?=[\\w/+]*[a-z])(?=[\\w/+]*[A-Z])(?=[\\w/+]*\\d)[A-Za-z0-9/+]{40}(?![\\w/+=-]))',
  `(?<email>(?:(?<![\\w.+%'-])|${escape})(?:[\\w.'-]|${plus})+${at}[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)`,
  `(?<identity>(?:\\b|${escape})[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b)`,
  `(?<key>(?:\\b|${escape})(?:A(?:KI|SI|RO|ID|GP|NP|IP|BI|CC|NV|PK|SC)A)[A-Z0-9]{12,}\\b)`,
  `(?<phone>(?:(?<![\\w+/])|${escape})${plus}[1-9]\\d{7,14}\\b)`,
  `(?<=(?:\\b|${escape})[a-z]{2}(?:-[a-z]+)+-\\d_)(?<pool>[A-Za-z0-9]{4,})\\b`,
  `(?<client>(?:\\b|${escape})(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\\d)[a-z0-9]{25,26}\\b)`,
  `(?<account>(?:(?<![A-Za-z0-9.])|${escape})\\d{12}(?!\\w|\\.\\d)|(?:(?<![\\w-])|${escape})\\d{4}-\\d{4}-\\d{4}(?![\\w-]))`,
]

/** @param known names that are replaced wherever they stand as a word */
export function createStandIns(known: KnownNames): StandIns {
  const given = new Map<StandInKind, Map<string, string>>()
  let hidden = 0
  /** As they are, and as they stand in a URL and in a path that is signed. */
  const spelled = new Map(
    [...known.keys()].flatMap((name) =>
      [encoded(encoded(name)), encoded(name), name].map((spelling) => [spelling, name] as const),
    ),
  )
  const names = [...spelled.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const literal = names.length === 0 ? [] : [`(?<name>(?:(?<![\\w-])|${escape})(?:${literalPattern(names)})(?![\\w-]))`]
  const all = new RegExp([...patterns, ...literal].join('|'), 'g')

  function of(kind: StandInKind, value: string): string {
    const ofKind = given.get(kind) ?? new Map<string, string>()
    given.set(kind, ofKind)
    const made = ofKind.get(value) ?? standIn[kind](ofKind.size + 1)
    ofKind.set(value, made)
    return made
  }

  function replacement(groups: Readonly<Record<string, string | undefined>>): string {
    const { token, email, identity, key, phone, pool, client, account, name } = groups
    if (token !== undefined) {
      hidden++
      return hiddenMark
    }
    if (email !== undefined) {
      const made = of('email', decoded(email).toLowerCase())
      return made.replace('@', /%(?:25)*40/.exec(email)?.[0] ?? '@')
    }
    if (identity !== undefined) return of('identity', identity.toLowerCase())
    if (key !== undefined) return of('key', key)
    if (phone !== undefined) return of('phone', decoded(phone))
    if (pool !== undefined) return of('pool', pool)
    if (client !== undefined) return of('pool', client)
    if (account !== undefined) return of('account', account.replaceAll('-', ''))
    if (name === undefined) return ''
    const plain = spelled.get(name) ?? name
    return of(known.get(plain) ?? 'person', plain)
  }

  return {
    text: (value) =>
      value.replace(all, (...found: unknown[]) => replacement(found.at(-1) as Record<string, string | undefined>)),
    of,
    replaced: () => ({
      ...Object.fromEntries([...given].map(([kind, values]) => [kind, values.size])),
      ...(hidden > 0 && { hidden }),
    }),
  }
}

/** Half a pair of surrogates, which has no place in a URL, stands for itself. */
function encoded(name: string): string {
  return encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Of the escapes of `@` and `+` alone. */
function decoded(text: string): string {
  return text.replace(/%(?:25)*(40|2[Bb])/g, (_, code: string) => (code === '40' ? '@' : '+'))
}
