/** What pages need to read of answers, the same as in the buckets that are deployed (tests/amplify). */
const exposed = [
  'ETag',
  'x-amz-version-id',
  'x-amz-delete-marker',
  'x-amz-request-id',
  'x-amz-id-2',
  'x-amz-bucket-region',
  'x-amz-restore',
  'x-amz-storage-class',
  'x-amz-server-side-encryption',
  'x-amz-tagging-count',
  'x-amz-mp-parts-count',
  'x-amz-checksum-type',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'Content-Range',
  'Accept-Ranges',
  'Last-Modified',
  'Date',
]

/** The CORS rule that lets the console work in a bucket, as S3's own page of the bucket takes it: JSON, a line a member. */
export function corsRule(origin: string): string {
  const members = Object.entries(corsMembers(origin)).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value).replaceAll(',', ', ')}`,
  )
  return `[{\n${members.join(',\n')}\n}]`
}

/** The same as a value. */
export function corsMembers(origin: string) {
  return {
    AllowedOrigins: [origin],
    AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    AllowedHeaders: ['*'],
    ExposeHeaders: exposed,
    MaxAgeSeconds: 3000,
  }
}
