/** What an S3 client in a browser needs of a bucket: without it no page reads or writes there, whatever the role allows. */
export function browserCors(origins: readonly string[]) {
  return {
    corsRules: [
      {
        id: 'BrowserClients',
        allowedOrigins: [...origins],
        allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
        allowedHeaders: ['*'],
        // A page sees no header that is not named here: the parts of an upload need the ETag, checks the checksums.
        exposedHeaders: [
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
        ],
        maxAge: 3000,
      },
    ],
  }
}
