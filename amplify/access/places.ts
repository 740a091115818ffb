import { publicPrefix, sharedPrefix } from './bucket.ts'

/** Where people keep files in a bucket, as the console offers it. `{identityId}` stands for the person's own identity id. */
export function placesOf(bucket: string) {
  return [
    { bucket, prefix: publicPrefix, label: 'Public' },
    { bucket, prefix: sharedPrefix, label: 'Shared' },
    { bucket, prefix: 'private/{identityId}/', label: 'My folder' },
  ]
}
