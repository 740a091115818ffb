import type { RecordType } from '../../../aws/services/route53/types.ts'

export interface TypedHost {
  /** What stands before it: a preference, a priority. */
  readonly before: string
  readonly host: string
}

const alone = /^()(\S+)$/
const last = /^(.*\s)(\S+)$/
const patterns: Partial<Record<RecordType, RegExp>> = { CNAME: alone, NS: alone, PTR: alone, MX: last, SRV: last }

/** The name of a host in which a typed value ends; undefined for types without one, and while it is missing. */
export function typedHost(type: RecordType, value: string): TypedHost | undefined {
  const [, before = '', host = ''] = patterns[type]?.exec(value.trim()) ?? []
  return host === '' ? undefined : { before, host }
}
