/** A request of which every part can be made wrong, before it is signed and afterwards. */
import { createHash, createHmac } from 'node:crypto'
import type { Credentials } from '../../startEmulator.ts'
import type { Sent } from './exchange.ts'

/** Names as they are sent, and values. */
export type Lines = [name: string, value: string][]

export interface Draft {
  method: string
  path: string
  /** With its question mark. */
  query: string
  version: string
  host: string
  credentials: Credentials
  /** Milliseconds since 1970. */
  at: number
  day: string | undefined
  region: string
  service: string
  terminator: string
  payload: string | undefined
  signed: Lines
  unsigned: Lines
  body: string
}

export const emptySha256 = createHash('sha256').update('').digest('hex')

/** `20260102T030405Z`. */
export function stampOf(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

/** The header lines as they are sent, the signature among them. */
export function signedLines(draft: Draft): Lines {
  const { credentials, payload, region, service, terminator } = draft
  const stamp = stampOf(draft.at)
  const scope = `${draft.day ?? stamp.slice(0, 8)}/${region}/${service}/${terminator}`
  const lines: Lines = [
    ['host', draft.host],
    ['x-amz-date', stamp],
    ...(payload === undefined ? [] : ([['x-amz-content-sha256', payload]] as Lines)),
    ...(credentials.sessionToken === undefined ? [] : ([['x-amz-security-token', credentials.sessionToken]] as Lines)),
    ...draft.signed,
  ]
  const canonical = new Map<string, string>()
  for (const [name, value] of lines) {
    const lower = name.toLowerCase()
    const before = canonical.get(lower)
    const tidy = value.trim().replace(/\s+/g, ' ')
    canonical.set(lower, before === undefined ? tidy : `${before},${tidy}`)
  }
  const names = [...canonical.keys()].sort()
  const text = [
    draft.method,
    draft.path,
    draft.query.slice(1),
    ...names.map((name) => `${name}:${canonical.get(name)}`),
    '',
    names.join(';'),
    payload ?? emptySha256,
  ].join('\n')
  const hashed = createHash('sha256').update(text, 'latin1').digest('hex')
  const key = scope
    .split('/')
    .reduce<string | Buffer>((secret, step) => hmac(secret, step), `AWS4${credentials.secretAccessKey}`)
  const signature = hmac(key, `AWS4-HMAC-SHA256\n${stamp}\n${scope}\n${hashed}`).toString('hex')
  const credential = `Credential=${credentials.accessKeyId}/${scope}`
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return [...lines, ...draft.unsigned, ['authorization', authorization]]
}

export function written(draft: Draft, lines: Lines): Sent {
  const head = [`${draft.method} ${draft.path}${draft.query} HTTP/${draft.version}`]
  for (const [name, value] of lines) head.push(`${name}: ${value}`)
  return { method: draft.method, text: `${head.join('\r\n')}\r\n\r\n`, rest: draft.body }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
