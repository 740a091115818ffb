/**
 * The host must be signed; S3 also wants every `x-amz-` header signed (Amazon S3 API reference, "Signature
 * calculations").
 */
import type { ServiceId } from '#iam/requirements/types.ts'
import { AwsError } from '../wire/awsError.ts'
import { refusedSignature } from './authenticationErrors.ts'
import type { Authorization } from './parseAuthorization.ts'

export function checkSignedHeaders(
  claim: Authorization,
  headers: Readonly<Record<string, string>>,
  service: ServiceId,
): void {
  const { signedHeaders } = claim
  const isHostSigned = signedHeaders.includes('host')
  if (service !== 's3') {
    if (!isHostSigned) {
      throw refusedSignature(service, "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
    }
    return
  }
  const unsigned = isHostSigned ? [] : ['host']
  for (const name in headers) {
    if (name.startsWith('x-amz-') && !signedHeaders.includes(name)) unsigned.push(name)
  }
  if (unsigned.length === 0) return
  throw new AwsError('AccessDenied', 'There were headers present in the request which were not signed', {
    status: 403,
    members: { HeadersNotSigned: unsigned.join(', ') },
  })
}
