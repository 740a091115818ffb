import type { Place } from '#contract/backendOutputs.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { peopleListCalls } from '../peopleCalls.ts'
import { ownIdentity } from './ownFolders.ts'

/** Something that one can do in this console, and the call that it takes. */
export interface Capability {
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
    { label: 'List the zones', call: { service: 'route53', operation: 'ListHostedZones', input: {} } },
    ...zones.slice(0, 1).flatMap(inZone),
    ...peopleListCalls(userPoolId).map((call) => ({ label: 'See who is in the pool', call })),
  ]
}

function inPlace({ bucket, prefix }: Place, identityId: string): readonly Capability[] {
  const isOwn = prefix.includes(ownIdentity)
  const where = isOwn ? 'the own folder' : prefix || bucket
  const on = (label: string, operation: string): Capability => ({
    label,
    call: {
      service: 's3',
      operation,
      target: `${bucket}/${prefix}`,
      input: { Bucket: bucket, Key: `${prefix.replaceAll(ownIdentity, identityId)}*` },
    },
  })
  return [
    ...(isOwn ? [] : [on(`Read ${where}`, 'GetObject')]),
    on(`Write to ${where}`, 'PutObject'),
    ...(isOwn ? [on('Delete in the own folder', 'DeleteObject')] : []),
  ]
}

function inZone({ id, name }: { readonly id: string; readonly name: string }): readonly Capability[] {
  const change = (Type: string): AskedCall => ({
    service: 'route53',
    operation: 'ChangeResourceRecordSets',
    target: name,
    input: {
      HostedZoneId: id,
      ChangeBatch: { Changes: [{ Action: 'UPSERT', ResourceRecordSet: { Name: `www.${name}`, Type, TTL: 300 } }] },
    },
  })
  return [
    { label: `Change TXT records of ${name}`, call: change('TXT') },
    { label: `Change MX records of ${name}`, call: change('MX') },
    {
      label: `Delete the zone ${name}`,
      call: { service: 'route53', operation: 'DeleteHostedZone', target: name, input: { Id: id } },
    },
  ]
}
