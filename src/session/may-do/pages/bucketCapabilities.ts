import type { Place } from '#contract/backendOutputs.ts'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { copySource } from '../../../aws/services/s3/copySource.ts'
import { type Capability, type CapabilityTargets, mostPlaces, newCapability, placeWords } from '../capability.ts'
import { ownIdentity } from '../ownIdentity.ts'

/** What the pages of buckets call, in each place and on each bucket. */
export function bucketCapabilities({ places, identityId }: CapabilityTargets): readonly Capability[] {
  const some = places.slice(0, mostPlaces)
  return [
    ...some.flatMap((place) => inPlace(place, identityId)),
    ...bucketsOfPlaces({ places: some }).flatMap(onBucket),
  ]
}

function inPlace(place: Place, identityId: string): readonly Capability[] {
  const { bucket, prefix } = place
  const where = placeWords(place)
  const start = prefix.replaceAll(ownIdentity, identityId)
  const on = (label: string, operation: string, input: object, kind?: string): Capability =>
    newCapability(
      'buckets',
      label,
      { service: 's3', operation, target: `${bucket}/${prefix}`, input: { Bucket: bucket, ...input } },
      kind,
    )
  const anyKey = { Key: `${start}*` }
  // Which one is asked about hardly ever matters to policies; every object of a bucket that keeps none has this one.
  const versionId = 'null'
  const anyVersion = { ...anyKey, VersionId: versionId }
  return [
    on(`List ${where}`, 'ListObjectsV2', { Prefix: start, Delimiter: '/' }, 'place'),
    on(`Read ${where}`, 'GetObject', anyKey),
    on(`See the details of objects in ${where}`, 'HeadObject', anyKey),
    on(`Write to ${where}`, 'PutObject', anyKey),
    on(`Create a folder in ${where}`, 'PutObject', { Key: `${start}*/` }, 'folder'),
    on(`Delete in ${where}`, 'DeleteObject', anyKey),
    on(`Delete many in ${where}`, 'DeleteObjects', { Delete: { Objects: [anyKey] } }),
    on(`List the versions of objects in ${where}`, 'ListObjectVersions', { Prefix: start }, 'versions'),
    on(`Read versions of objects in ${where}`, 'GetObject', anyVersion, 'version'),
    on(
      `Restore versions of objects in ${where}`,
      'CopyObject',
      { ...anyKey, CopySource: copySource({ bucket, key: anyKey.Key, versionId }) },
      'version',
    ),
    on(`Delete versions of objects in ${where} for good`, 'DeleteObject', anyVersion, 'version'),
  ]
}

function onBucket(bucket: string): readonly Capability[] {
  const on = (label: string, operation: string, input: object = {}): Capability =>
    newCapability('buckets', label, { service: 's3', operation, target: bucket, input: { Bucket: bucket, ...input } })
  return [
    on(`Read the CORS rules of ${bucket}`, 'GetBucketCors'),
    on(`See whether ${bucket} keeps versions`, 'GetBucketVersioning'),
  ]
}
