import type { Place } from '#contract/backendOutputs.ts'
import { bucketsOfPlaces } from '../../aws/configuration/bucketsOfPlaces.ts'
import { type Capability, isOwnPlace, mostPlaces, newCapability, placeWords } from './capability.ts'
import { ownIdentity } from './ownIdentity.ts'
import { recordChange } from './pages/zoneCapabilities.ts'

/**
 * A handful of what the console offers, as calls to be foretold, for whatever has room for few. All of it: `everyCapability.ts`.
 * @param identityId of whoever would ask; where it is not known, any stands for it in all of them alike
 */
export function capabilities(
  { places, userPoolId }: { readonly places: readonly Place[]; readonly userPoolId: string },
  identityId: string,
  zones: readonly { readonly id: string; readonly name: string }[],
): readonly Capability[] {
  const some = places.slice(0, mostPlaces)
  return [
    ...some.flatMap((place) => inPlace(place, identityId)),
    ...bucketsOfPlaces({ places: some }).flatMap((bucket) => inBucket(bucket, places)),
    newCapability('zones', 'List the zones', { service: 'route53', operation: 'ListHostedZones', input: {} }),
    ...zones.slice(0, 1).flatMap(inZone),
    newCapability('people', 'See who is in the pool', {
      service: 'cognito-idp',
      operation: 'ListUsers',
      target: userPoolId,
      input: { UserPoolId: userPoolId },
    }),
  ]
}

function inPlace(place: Place, identityId: string): readonly Capability[] {
  const { bucket, prefix } = place
  const isOwn = isOwnPlace(place)
  const where = placeWords(place)
  const on = (label: string, operation: string): Capability =>
    newCapability('buckets', label, {
      service: 's3',
      operation,
      target: `${bucket}/${prefix}`,
      input: { Bucket: bucket, Key: `${prefix.replaceAll(ownIdentity, identityId)}*` },
    })
  return [
    ...(isOwn ? [] : [on(`Read ${where}`, 'GetObject')]),
    on(`Write to ${where}`, 'PutObject'),
    ...(isOwn ? [on('Delete in the own folder', 'DeleteObject')] : []),
  ]
}

/** A place that is the whole bucket tells of its objects already. */
function inBucket(bucket: string, places: readonly Place[]): readonly Capability[] {
  const isPlace = places.some((place) => place.bucket === bucket && place.prefix === '')
  const on = (label: string, operation: string, input: object): Capability =>
    newCapability('buckets', label, { service: 's3', operation, target: bucket, input: { Bucket: bucket, ...input } })
  return [
    on(`List every folder of ${bucket}`, 'ListObjectsV2', { Prefix: '', Delimiter: '/' }),
    ...(isPlace ? [] : [on(`Read every object of ${bucket}`, 'GetObject', { Key: '*' })]),
    on(`Read the policy of ${bucket}`, 'GetBucketPolicy', {}),
  ]
}

function inZone(zone: { readonly id: string; readonly name: string }): readonly Capability[] {
  const { id, name } = zone
  return [
    recordChange(zone, 'TXT'),
    recordChange(zone, 'MX'),
    newCapability('zones', `Delete the zone ${name}`, {
      service: 'route53',
      operation: 'DeleteHostedZone',
      target: name,
      input: { Id: id },
    }),
  ]
}
