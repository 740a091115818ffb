import type { Change, ChangeBatch, Coordinates } from '@aws-sdk/client-route-53'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { findHealthCheck } from '../healthChecks.ts'
import { routingMembers } from './routingConflicts.ts'

function described(change: Change): string {
  const record = change.ResourceRecordSet
  return `Change with [Action=${change.Action}, Name=${record?.Name}, Type=${record?.Type}, SetIdentifier=${record?.SetIdentifier ?? 'null'}]`
}

function exactlyOne(found: number, of: string, change: Change): string[] {
  if (found === 1) return []
  return [
    `Expected exactly one of [${of}], but found ${found === 0 ? 'none' : 'more than one'} in ${described(change)}`,
  ]
}

/** A record set answers with values, or with an alias, or with a traffic policy: never two of them, never none. */
function answerProblems(change: Change): string[] {
  const record = change.ResourceRecordSet
  const hasTtl = record?.TTL !== undefined
  const hasValues = (record?.ResourceRecords ?? []).length > 0
  const other = [record?.AliasTarget, record?.TrafficPolicyInstanceId].filter((member) => member !== undefined).length
  const found = other + ((other === 0 ? hasTtl && hasValues : hasTtl || hasValues) ? 1 : 0)
  return exactlyOne(found, 'AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId', change)
}

function routingProblems(change: Change): string[] {
  const record = change.ResourceRecordSet
  const found = record ? routingMembers(record).length : 0
  if (record?.SetIdentifier === undefined)
    return found > 0 ? [`Missing field 'SetIdentifier' in ${described(change)}`] : []
  const all = 'Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig'
  return exactlyOne(found, all, change)
}

/** A place for geoproximity is a Region, a group of Local Zones or a point on Earth (API, GeoProximityLocation). */
function proximityProblems(change: Change): string[] {
  const place = change.ResourceRecordSet?.GeoProximityLocation
  if (!place) return []
  const { AWSRegion, LocalZoneGroup, Coordinates } = place
  const found = [AWSRegion, LocalZoneGroup, Coordinates].filter((member) => member !== undefined).length
  return [
    ...exactlyOne(found, 'AWSRegion, LocalZoneGroup, or Coordinates', change),
    ...(Coordinates ? coordinateProblems(Coordinates, change) : []),
  ]
}

/** Degrees, with two decimal places at most (API, Coordinates). */
function isDegrees(text: string | undefined, highest: number): boolean {
  return text !== undefined && /^[-+]?\d{1,3}(\.\d{0,2})?$/.test(text) && Math.abs(Number(text)) <= highest
}

function coordinateProblems({ Latitude, Longitude }: Coordinates, change: Change): string[] {
  const demand = 'with at most two decimal places'
  return [
    ...(isDegrees(Latitude, 90)
      ? []
      : [`Latitude ${Latitude} is not from -90 to 90 ${demand} in ${described(change)}`]),
    ...(isDegrees(Longitude, 180)
      ? []
      : [`Longitude ${Longitude} is not from -180 to 180 ${demand} in ${described(change)}`]),
  ]
}

/** Traffic policies and CIDR collections are not emulated, so none that a record names can exist. */
function refuseUnknownReferences(change: Change, store: Store): void {
  const record = change.ResourceRecordSet
  if (record?.HealthCheckId !== undefined) findHealthCheck(store, record.HealthCheckId)
  if (record?.TrafficPolicyInstanceId !== undefined) {
    throw new AwsError('NoSuchTrafficPolicyInstance', 'No traffic policy instance exists with the specified ID.', {
      status: 404,
    })
  }
  if (record?.CidrRoutingConfig !== undefined) {
    throw new AwsError('NoSuchCidrCollectionException', "The CIDR collection you specified, doesn't exist.", {
      status: 404,
    })
  }
}

/**
 * What Route 53 answers with InvalidInput before it looks at the zone's records, besides the limits of each member
 * (`limits.ts`). Throws an AwsError.
 */
export function checkBatchConstraints(batch: ChangeBatch | undefined, store: Store): void {
  const changes = batch?.Changes ?? []
  const problems = changes.flatMap((change) => [
    ...answerProblems(change),
    ...routingProblems(change),
    ...proximityProblems(change),
  ])
  if (problems.length > 0)
    throw new AwsError('InvalidInput', `Invalid request: ${problems.join(', ')}`, { status: 400 })
  for (const change of changes) if (change.Action !== 'DELETE') refuseUnknownReferences(change, store)
}

const MOST_RECORDS = 1_000
const MOST_CHARACTERS = 32_000

/** ResourceRecord elements and value characters of a request; an UPSERT counts twice for both. */
export function batchLimitProblems(changes: readonly Change[]): string[] {
  let records = 0
  let characters = 0
  for (const { Action, ResourceRecordSet } of changes) {
    const weight = Action === 'UPSERT' ? 2 : 1
    const values = ResourceRecordSet?.ResourceRecords ?? []
    records += weight * values.length
    characters += weight * values.reduce((sum, { Value }) => sum + (Value ?? '').length, 0)
  }
  return [
    ...(records > MOST_RECORDS ? [`Number of records limit of ${MOST_RECORDS} exceeded.`] : []),
    ...(characters > MOST_CHARACTERS ? [`Number of characters limit of ${MOST_CHARACTERS} exceeded.`] : []),
  ]
}
