import { AwsError } from '../../wire/awsError.ts'

/** AWS's words for why, of which every ValidationException names one. */
type Reason = 'unknownOperation' | 'cannotParse' | 'fieldValidationFailed' | 'other' | 'notSupported'

export function validationException(message: string, reason: Reason): AwsError {
  return new AwsError('ValidationException', message, { status: 400, members: { reason } })
}
