import { AwsError } from '../../../wire/awsError.ts'

/** Parts of an upload, and so of an object (S3-062). */
export const mostParts = 10_000

/** @throws AwsError InvalidArgument */
export function checkPartNumber(number: number): void {
  if (number >= 1 && number <= mostParts) return
  throw new AwsError('InvalidArgument', `Part number must be an integer between 1 and ${mostParts}, inclusive`, {
    status: 400,
    members: { ArgumentName: 'partNumber', ArgumentValue: String(number) },
  })
}
