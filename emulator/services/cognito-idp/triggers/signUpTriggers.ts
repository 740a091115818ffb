/** Triggers of a sign-up: one that may refuse or shorten it, and one that is told when it is done. */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import type { UserPool } from '../pools/userPools.ts'
import { attributesFrom } from '../users/attributes.ts'
import type { PoolUser } from '../users/users.ts'
import { runTrigger, triggerAttributes, unrecognizableOutput } from './runTrigger.ts'

interface Given {
  readonly clientId?: string
  readonly ValidationData?: readonly AttributeType[] | undefined
  readonly ClientMetadata?: Readonly<Record<string, string>> | undefined
}

/**
 * @param user as they would be kept.
 * @returns the user as the trigger wants them kept: confirmed, with a verified address or number.
 * @throws AwsError what the trigger refuses with.
 */
export async function preSignUp(
  context: OperationContext,
  pool: UserPool,
  user: PoolUser,
  { clientId, ValidationData, ClientMetadata }: Given,
): Promise<PoolUser> {
  const response = await runTrigger(context, pool, {
    name: 'preSignUp',
    source: clientId === undefined ? 'PreSignUp_AdminCreateUser' : 'PreSignUp_SignUp',
    ...(clientId !== undefined && { clientId }),
    username: user.username,
    request: {
      userAttributes: user.attributes,
      validationData: ValidationData ? attributesFrom(ValidationData) : null,
      ...(ClientMetadata && { clientMetadata: ClientMetadata }),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  })
  if (!response) return user
  const [confirms, verifiesEmail, verifiesPhone] = ['autoConfirmUser', 'autoVerifyEmail', 'autoVerifyPhone'].map(
    (member) => flag(response[member]),
  )
  // An administrator's user waits for nothing.
  if (clientId === undefined || !(confirms || verifiesEmail || verifiesPhone)) return user
  return {
    ...user,
    ...(confirms && { status: 'CONFIRMED' as const }),
    attributes: {
      ...user.attributes,
      ...(verifiesEmail && user.attributes.email && { email_verified: 'true' }),
      ...(verifiesPhone && user.attributes.phone_number && { phone_number_verified: 'true' }),
    },
  }
}

/** Its failure is the caller's answer; the user stays confirmed. */
export async function postConfirmation(
  context: OperationContext,
  pool: UserPool,
  user: PoolUser,
  { clientId, source, ClientMetadata }: Given & { readonly source: 'ConfirmSignUp' | 'ConfirmForgotPassword' },
): Promise<void> {
  await runTrigger(context, pool, {
    name: 'postConfirmation',
    source: `PostConfirmation_${source}`,
    ...(clientId !== undefined && { clientId }),
    username: user.username,
    request: { userAttributes: triggerAttributes(user), ...(ClientMetadata && { clientMetadata: ClientMetadata }) },
    response: {},
  })
}

/** Left out, it stays as it was asked. @throws AwsError InvalidLambdaResponseException */
function flag(value: unknown): boolean {
  if (value === undefined || value === null) return false
  if (typeof value !== 'boolean') throw unrecognizableOutput()
  return value
}
