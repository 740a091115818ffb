import type { Place } from '#contract/backendOutputs.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { ownIdentity } from './ownIdentity.ts'

/** Something that one can do in this console, and the call that it takes. */
export interface Capability {
  /** Tells it from the others, also in addresses: `PutObject:team-photos/shared/`. */
  readonly id: string
  /** "Write to the own folder" */
  readonly label: string
  readonly call: AskedCall
}

/** Places of a backend with more of them are not all told: a handful is asked for. */
const mostPlaces = 4

/**
 * A handful of what the console offers, as calls to be foretold.
 * @param identityId of whoever would ask; where it is not known, any stands for it in all of them alike
 */
export function capabilities(
  { places, userPoolId }: { readonly places: readonly Place[]; readonly userPoolId: string },
  identityId: string,
  zones: readonly { readonly id: string; readonly name: string }[],
): readonly Capability[] {
  return [
    ...places.slice(0, mostPlaces).flatMap((place) => inPlace(place, identityId)),
    ...[...new Set(places.slice(0, mostPlaces).map(({ bucket }) => bucket))].flatMap((bucket) =>
      inBucket(bucket, places),
    ),
    capability('List the zones', { service: 'route53', operation: 'ListHostedZones', input: {} }),
    ...zones.slice(0, 1).flatMap(inZone),
    capability('See who is in the pool', {
      service: 'cognito-idp',
      operation: 'ListUsers',
      target: userPoolId,
      input: { UserPoolId: userPoolId },
    }),
  ]
}

/** @param kind tells calls of one operation on one target from each other */
function capability(label: string, call: AskedCall, kind?: string): Capability {
  return { id: [call.operation, call.target, kind].filter(Boolean).join(':'), label, call }
}

function inPlace({ bucket, prefix }: Place, identityId: string): readonly Capability[] {
  const isOwn = prefix.includes(ownIdentity)
  const where = isOwn ? 'the own folder' : prefix || bucket
  const on = (label: string, operation: string): Capability =>
    capability(label, {
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
    capability(label, { service: 's3', operation, target: bucket, input: { Bucket: bucket, ...input } })
  return [
    on(`List every folder of ${bucket}`, 'ListObjectsV2', { Prefix: '', Delimiter: '/' }),
    ...(isPlace ? [] : [on(`Read every object of ${bucket}`, 'GetObject', { Key: '*' })]),
    on(`Read the policy of ${bucket}`, 'GetBucketPolicy', {}),
  ]
}

function inZone({ id, name }: { readonly id: string; readonly name: string }): readonly Capability[] {
  const change = (Type: string): Capability =>
    capability(
      `Change ${Type} records of ${name}`,
      {
        service: 'route53',
        operation: 'ChangeResourceRecordSets',
        target: name,
        input: {
          HostedZoneId: id,
          ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: { Name: `www.${name}`, Type, TTL: 300 } }] },
        },
      },
      Type,
    )
  return [
    change('TXT'),
    change('MX'),
    capability(`Delete the zone ${name}`, {
      service: 'route53',
      operation: 'DeleteHostedZone',
      target: name,
      input: { Id: id },
    }),
  ]
}
