import { AwsError } from '../../wire/awsError.ts'

/** What STS says to a value that its limits do not allow. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message, { status: 400 })
}

/** What STS says to values that do not go together. */
export function invalidParameterValue(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message, { status: 400 })
}

/** @param message AWS's sentence: callers without a signature are told no reason. */
export function accessDenied(message: string): AwsError {
  return new AwsError('AccessDenied', message, { status: 403 })
}
