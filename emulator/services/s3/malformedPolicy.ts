import { AwsError } from '../../wire/awsError.ts'

/**
 * @param message one of S3's few sentences, which name neither the place nor the reason.
 * @param detail where and why, for people.
 */
export function malformedPolicy(message: string, detail: string): AwsError {
  return new AwsError('MalformedPolicy', message, { status: 400, members: { Detail: detail } })
}
