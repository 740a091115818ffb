import { invalidRequest } from './settingErrors.ts'

const checksum = /^x-amz-checksum-(?!algorithm$|type$|mode$)/

/**
 * Tags and lifecycle rules are taken only with a check of their bytes: `Content-MD5`, or a checksum in a header or a
 * trailer (S3-220). Whether it is that of the bytes was seen when they came.
 * @param headers of the request, in lower case.
 * @throws AwsError InvalidRequest
 */
export function requireBodyCheck(headers: Readonly<Record<string, string>>): void {
  if (headers['content-md5'] !== undefined) return
  if (Object.keys(headers).some((name) => checksum.test(name))) return
  if (headers['x-amz-trailer']?.split(',').some((name) => checksum.test(name.trim().toLowerCase()))) return
  throw invalidRequest('Missing required header for this request: Content-MD5 OR x-amz-checksum-*')
}
