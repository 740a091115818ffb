import { AwsError } from '../../wire/awsError.ts'

/** What STS says to a value that its limits do not allow. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message, { status: 400 })
}

/** @param message AWS's sentence: callers without a signature are told no reason. */
export function accessDenied(message: string): AwsError {
  return new AwsError('AccessDenied', message, { status: 403 })
}

/** @param member the SDK's name of an input member that this emulator could only ignore. */
export function notEmulated(member: string): AwsError {
  return new AwsError('NotImplemented', `This emulator does not support ${member} in this operation.`, { status: 400 })
}
