import type { ResourceRecordSet } from '@aws-sdk/client-route-53'

/** The members that choose a routing policy, one at most in a record set. */
const members = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
  'GeoProximityLocation',
  'CidrRoutingConfig',
] as const

export type RoutingMember = (typeof members)[number]

/** Those that are present, whatever their value: `MultiValueAnswer: false` counts, as it does at AWS. */
export function routingMembers(record: ResourceRecordSet): RoutingMember[] {
  return members.filter((member) => record[member] !== undefined)
}
