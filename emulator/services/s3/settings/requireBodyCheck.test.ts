import { expect, test } from 'vitest'
import { requireBodyCheck } from './requireBodyCheck.ts'

test.each([
  [{ 'content-md5': 'x' }, true],
  [{ 'x-amz-checksum-crc32': 'x' }, true],
  [{ 'x-amz-trailer': 'x-amz-checksum-crc64nvme' }, true],
  [{}, false],
  [{ 'x-amz-checksum-algorithm': 'CRC32' }, false],
  [{ 'x-amz-checksum-type': 'FULL_OBJECT' }, false],
  [{ 'x-amz-trailer': 'x-amz-meta-a' }, false],
])('S3-220: the headers %j check the bytes: %s', (headers, isChecked) => {
  const check = () => requireBodyCheck(headers)
  if (isChecked) expect(check).not.toThrow()
  else expect(check).toThrow('Missing required header for this request: Content-MD5 OR x-amz-checksum-*')
})
