import { AwsError } from '../../wire/awsError.ts'

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}

/** @param member the SDK's name of an input member that this emulator could only ignore. */
export function notEmulated(member: string): AwsError {
  return new AwsError('NotImplemented', `This emulator does not support ${member} in this operation.`, { status: 400 })
}
