import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

/**
 * The input with the caller's own user name, where none is given: IAM takes it from the access key that signed. The account's
 * owner has none, and means the owner's own keys.
 * @throws AwsError ValidationError for callers who are neither.
 */
export function withOwnUserName<Input extends { UserName?: string | undefined }>(
  input: Input,
  { principal }: OperationContext,
): Input {
  if (input.UserName !== undefined || principal.type === 'Account') return input
  if (principal.type !== 'User') {
    throw new AwsError('ValidationError', 'Must specify userName when calling with non-User credentials')
  }
  return { ...input, UserName: principal.arn.slice(principal.arn.lastIndexOf('/') + 1) }
}
