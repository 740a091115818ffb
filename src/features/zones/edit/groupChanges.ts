import type { RecordChange, RecordSet } from '../../../aws/services/route53/types.ts'

/** Whether a change gives a set among others another TTL: all of them have the same one, so all change together. */
export function changesGroupTtl(base: RecordSet | undefined, next: RecordSet): base is RecordSet {
  return base?.SetIdentifier !== undefined && next.TTL !== undefined && next.TTL !== base.TTL && next.Type === base.Type
}

/**
 * What a change of TTL asks of the others of its name and type. All are taken away before the first is there again: Route 53
 * compares each new one with those that stand.
 */
export function groupChanges(
  group: readonly RecordSet[],
  ttl: number | undefined,
): { away: RecordChange[]; again: RecordChange[] } {
  const others = group.filter(({ TTL }) => TTL !== undefined && TTL !== ttl)
  return {
    away: others.map((other) => ({ Action: 'DELETE', ResourceRecordSet: other })),
    again: others.map((other) => ({ Action: 'CREATE', ResourceRecordSet: { ...other, TTL: ttl } })),
  }
}
