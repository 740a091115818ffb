/** The folders that Amplify's storage section tells of. */
import type { Place, StorageOutputs } from '#contract/backendOutputs.ts'

/** As Amplify writes "the person's own identity id" in a path, and as the console's places have it. */
const ownIdentity = /\$\{cognito-identity\.amazonaws\.com:sub\}|\{entity_id\}/g

/** One place for each path that somebody may open, for each bucket whose paths are not told, and for each bucket once. */
export function placesOfStorage({ aws_region, bucket_name, buckets = [] }: StorageOutputs): readonly Place[] {
  const listed = buckets.flatMap((bucket) => {
    const { bucket_name: name, aws_region: region, paths = {} } = bucket
    const prefixes = Object.keys(paths).map((path) => path.replace(/\*$/, '').replace(ownIdentity, '{identityId}'))
    const ofBucket = { bucket: name, region }
    if (prefixes.length === 0) return [{ ...ofBucket, prefix: '', label: bucket.name ?? name }]
    return prefixes.map((prefix) => ({ ...ofBucket, prefix, label: labelOf(prefix, bucket.name ?? name) }))
  })
  const isListed = listed.some(({ bucket }) => bucket === bucket_name)
  return isListed ? listed : [{ bucket: bucket_name, prefix: '', label: bucket_name, region: aws_region }, ...listed]
}

function labelOf(prefix: string, bucket: string): string {
  const folder = prefix.replace('{identityId}', 'my own').replace(/\/$/, '')
  return folder === '' ? bucket : `${bucket}: ${folder}`
}
