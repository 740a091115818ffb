import type { ObjectAddress } from './objectAddress.ts'

/** What a copy names as its source: the bucket and the key, each segment percent-encoded, and the version where one is meant (S3-049). */
export function copySource({ bucket, key, versionId }: ObjectAddress): string {
  const path = `${bucket}/${key}`.split('/').map(encodeURIComponent).join('/')
  return versionId === undefined ? path : `${path}?versionId=${encodeURIComponent(versionId)}`
}
