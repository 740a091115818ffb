import type { RoleSession } from '../../callers/roleSession.ts'
import { credentialsIssuer, type SessionCredentials } from '../../callers/sessionCredentials.ts'
import type { Role } from '../../directory/role.ts'
import type { OperationContext } from '../operation.ts'
import { packedSize } from './packedSize.ts'

type NewRoleSession = Pick<
  RoleSession,
  'sessionName' | 'passedPolicies' | 'tags' | 'transitiveTagKeys' | 'sourceIdentity' | 'webIdentity'
>

/**
 * Hands out the credentials of a new role session: what all assume operations answer alike.
 * @param duration seconds.
 * @throws AwsError PackedPolicyTooLarge
 */
export function issueRoleSession(role: Role, session: NewRoleSession, duration: number, context: OperationContext) {
  const { account, store, random, clock } = context
  const size = packedSize(session)
  const now = clock()
  const credentials = credentialsIssuer(store, random).issue({
    ...session,
    roleName: role.name,
    roleId: role.id,
    issuedAt: now,
    expiresAt: now + duration * 1000,
  })
  return {
    Credentials: awsCredentials(credentials),
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${session.sessionName}`,
      Arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${session.sessionName}`,
    },
    ...(size !== undefined && { PackedPolicySize: size }),
    ...(session.sourceIdentity !== undefined && { SourceIdentity: session.sourceIdentity }),
  }
}

/** Temporary credentials in the form of STS's answers, whose times have no fractions of a second. */
export function awsCredentials({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: SessionCredentials) {
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: new Date(Math.floor(expiresAt / 1000) * 1000),
  }
}
