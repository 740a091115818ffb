import type { HttpRequest } from '../../../wire/message.ts'
import { bucketAddress } from '../bucketAddress.ts'

/** Whether a request is for what S3 calls the POST of a bucket: a form. @throws AwsError InvalidURI */
export function isPostToBucket(request: HttpRequest): boolean {
  if (request.method !== 'POST' || request.rawQuery !== '') return false
  const { bucket, rest } = bucketAddress(request)
  return bucket !== undefined && rest === '/'
}
