/**
 * Headers of S3's answers that pages may read. A page sees no header that a bucket's CORS rule does not name, one by one (S3-007): parts of
 * an upload need the ETag, downloads their range, checks the checksums, and whoever asks AWS for help the request ids.
 */
export const readableHeaders: readonly string[] = [
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
