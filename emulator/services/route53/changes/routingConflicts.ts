import type { ResourceRecordSet } from '@aws-sdk/client-route-53'
import type { StoredRecord } from '../state.ts'
import { geoLocationProblem, geoLocationText } from './geoLocation.ts'
import type { RequestedChange } from './requestedChange.ts'
import type { RecordsByName } from './zoneDraft.ts'

/** "Weighted: up to 100 record sets with the same name and type" (Route 53 quotas). */
const MOST_WEIGHTED = 100

const policyNames: Readonly<Record<RoutingMember, string>> = {
  Weight: 'weighted',
  Region: 'latency',
  Failover: 'failover',
  GeoLocation: 'GEO',
  MultiValueAnswer: 'multivalue answer',
  GeoProximityLocation: 'geoproximity',
  CidrRoutingConfig: 'CIDR',
}

/** The part of the sentence that tells where a set of this policy belongs. */
function place(record: StoredRecord): string {
  if (record.Region !== undefined) return `, and Region Name=${record.Region}`
  if (record.Failover !== undefined) return `, and failover ${record.Failover}`
  if (record.GeoLocation !== undefined) return `, and routing to ${geoLocationText(record.GeoLocation)}`
  return ''
}

function otherPolicySentence(subject: string, policy: RoutingMember): string {
  if (policy === 'Weight')
    return `${subject} cannot be created as a non-weighted set exists with the same name and type.`
  if (policy === 'MultiValueAnswer') {
    return `${subject} cannot be created because a non multivalue answer rrset exists with the same name and type.`
  }
  return `${subject} cannot be created because a non-${policyNames[policy]} RRSet with the same name and type already exists.`
}

/** What no other set of the same policy may have, in one text; undefined where the policy knows no such thing. */
function exclusivePlace(record: StoredRecord): { readonly what: string; readonly text: string } | undefined {
  const { Region, Failover, GeoLocation, GeoProximityLocation: near } = record
  if (Region !== undefined) return { what: 'region', text: Region }
  if (Failover !== undefined) return { what: 'failover role', text: Failover }
  if (GeoLocation !== undefined) return { what: 'location', text: geoLocationText(GeoLocation) }
  if (near === undefined) return undefined
  const { Latitude, Longitude } = near.Coordinates ?? {}
  const point = near.Coordinates && `${Number(Latitude)} ${Number(Longitude)}`
  return { what: 'location', text: near.AWSRegion ?? near.LocalZoneGroup ?? point ?? '' }
}

function samePlaceSentence(
  subject: string,
  policy: RoutingMember,
  record: StoredRecord,
  siblings: readonly StoredRecord[],
): string[] {
  const place = exclusivePlace(record)
  if (!place || !siblings.some((sibling) => exclusivePlace(sibling)?.text === place.text)) return []
  const what = `${policyNames[policy]} RRSet with the same name, type and ${place.what}`
  return [`${subject} cannot be created because a ${what} already exists.`]
}

function weightedProblems(subject: string, record: StoredRecord, siblings: readonly StoredRecord[]): string[] {
  const otherTtl = siblings.some(({ TTL, AliasTarget }) => !AliasTarget && !record.AliasTarget && TTL !== record.TTL)
  return [
    ...(otherTtl ? [`${subject} cannot be created as weighted sets must contain the same TTL.`] : []),
    ...(siblings.length >= MOST_WEIGHTED
      ? [`Exceeded limit on number of weighted RRSets for ${record.Name}, type ${record.Type} in this zone.`]
      : []),
  ]
}

/** All sets of one name and type share one routing policy, and differ in what that policy looks at. */
export function routingConflicts(draft: RecordsByName, { record, atName }: RequestedChange): string[] {
  const siblings = draft
    .at(atName)
    .filter(({ Type, SetIdentifier }) => Type === record.Type && SetIdentifier !== record.SetIdentifier)
  const subject = `RRSet with DNS name ${record.Name}, type ${record.Type}`
  const [policy] = routingMembers(record)
  if (policy === undefined) {
    return siblings.length > 0
      ? [`${subject} cannot be created as other RRSets exist with the same name and type.`]
      : []
  }
  const identified = `${subject}, SetIdentifier ${record.SetIdentifier}${place(record)}`
  if (siblings.some((sibling) => routingMembers(sibling)[0] !== policy))
    return [otherPolicySentence(identified, policy)]
  if (policy === 'MultiValueAnswer' && (record.AliasTarget || record.Type === 'CNAME' || record.Type === 'NS')) {
    return [`${identified} cannot be created as multivalue answer is not permitted for an alias, CNAME or NS.`]
  }
  return [
    ...(record.GeoLocation ? geoLocationProblem(record.GeoLocation) : []),
    ...samePlaceSentence(identified, policy, record, siblings),
    ...(policy === 'Weight' ? weightedProblems(identified, record, siblings) : []),
  ]
}

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
