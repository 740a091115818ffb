import { AwsError } from '../../wire/awsError.ts'

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message)
}
