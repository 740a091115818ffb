/** The codes that most settings of a bucket are rejected with (Amazon S3 API reference, "Error responses"). */
import { AwsError } from '../../../wire/awsError.ts'

export function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequest', message, { status: 400 })
}

/** @param argument the value left out where S3 does not tell it. */
export function invalidArgument(
  message: string,
  argument: { readonly name?: string; readonly value?: string } = {},
): AwsError {
  const { name, value } = argument
  const members = {
    ...(name !== undefined && { ArgumentName: name }),
    ...(value !== undefined && { ArgumentValue: value.slice(0, 256) }),
  }
  return new AwsError('InvalidArgument', message, { status: 400, members })
}

/** A bucket has no such setting, in the setting's own code and sentence. */
export function settingNotFound(code: string, message: string, bucket: string): AwsError {
  return new AwsError(code, message, { status: 404, members: { BucketName: bucket } })
}
