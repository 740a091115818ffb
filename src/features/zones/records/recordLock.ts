import type { RecordSet, Zone } from '../../../aws/services/route53/types.ts'

/** Why a record set cannot be changed here; undefined when it can (R53-004, R53-026, R53-047). */
export function recordLock(record: RecordSet, zone: Pick<Zone, 'name' | 'owner'>): string | undefined {
  if (zone.owner) return `${zone.owner} keeps this zone; it can only be read.`
  if (record.TrafficPolicyInstanceId) return 'A traffic policy keeps this record; change the policy instead.'
  if (record.Name?.replace(/\.$/, '') !== zone.name) return undefined
  if (record.Type === 'SOA') return 'Every zone keeps its one SOA record.'
  return record.Type === 'NS'
    ? "These are the zone's own name servers; without them it would answer nobody."
    : undefined
}
