import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'

/** Codes go out by mail alone. @throws for the attributes that cannot be verified here. */
export function requireEmailAttribute(name: string | undefined): void {
  if (name === 'email') return
  if (name === 'phone_number') throw new AwsError('CodeDeliveryFailureException', 'SMS messages are not emulated.')
  throw invalidParameter('Only the attributes email and phone_number can be verified.')
}
