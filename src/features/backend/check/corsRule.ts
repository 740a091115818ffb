/** What the console needs to read of answers: a page sees no header that the rule does not name. */
const exposed = [
  'ETag',
  'x-amz-checksum-crc32',
  'x-amz-checksum-crc32c',
  'x-amz-checksum-crc64nvme',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-checksum-type',
  'x-amz-id-2',
  'x-amz-request-id',
  'x-amz-server-side-encryption',
  'x-amz-storage-class',
  'x-amz-version-id',
]

/** The CORS rule that lets the console work in a bucket, as S3's own page of the bucket takes it: JSON, a line a member. */
export function corsRule(origin: string): string {
  const rule = {
    AllowedOrigins: [origin],
    AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    AllowedHeaders: ['*'],
    ExposeHeaders: exposed,
    MaxAgeSeconds: 3000,
  }
  const members = Object.entries(rule).map(
    ([name, value]) => `  "${name}": ${JSON.stringify(value).replaceAll(',', ', ')}`,
  )
  return `[{\n${members.join(',\n')}\n}]`
}
