/** The emulator with clients of the identity pool for its owner, and for users with one statement each. */
import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import type { Statement } from '#iam/types.ts'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { addUser } from '../accountOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

export const IdentityPoolId: string = localBackend.identityPoolId
export const poolArn = `arn:aws:cognito-identity:us-east-1:123456789012:identitypool/${IdentityPoolId}`

export interface TestIdentityPool extends TestEmulator {
  readonly root: CognitoIdentityClient
  /** A new user who may do these actions on these resources. */
  userWho(actions: string | readonly string[], resources?: string | readonly string[]): CognitoIdentityClient
  /** The refusal of a user who may do nothing of the kind. */
  refusal(user: string, action: string, resource?: string): object
}

export async function startIdentityPool(): Promise<TestIdentityPool> {
  const local = await startEmulator()
  let users = 0
  return {
    ...local,
    root: local.rootClient(CognitoIdentityClient),
    userWho(Action, Resource = '*') {
      users += 1
      const statement: Statement = { Effect: 'Allow', Action, Resource }
      return local.rootClient(CognitoIdentityClient, { credentials: addUser(local, `user${users}`, [statement]) })
    },
    refusal: (user, action, resource) => ({
      name: 'AccessDeniedException',
      message:
        `User: ${user} is not authorized to perform: ${action}${resource ? ` on resource: ${resource}` : ''} ` +
        `because no identity-based policy allows the ${action} action`,
      status: 400,
    }),
  }
}

/** The session of the seeded admins, who may do nothing with identity pools. */
export const adminsArn = 'arn:aws:sts::123456789012:assumed-role/admins/CognitoIdentityCredentials'
export const operatorsArn = 'arn:aws:sts::123456789012:assumed-role/operators/CognitoIdentityCredentials'
