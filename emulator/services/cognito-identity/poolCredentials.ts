import { poolSession, type PoolSessionQuestion } from '#iam/identity-pool/poolSession.ts'
import { poolSessionName } from '#iam/identity-pool/webIdentityContext.ts'
import { serverSecret } from '../../callers/serverSecret.ts'
import { type SessionCredentials, SessionCredentialsIssuer } from '../../callers/sessionCredentials.ts'
import { type Role, roleByArn } from '../../directory/role.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'

const oneHour = 3_600_000

/**
 * The credentials of the session that the pool opens for an identity, as it does with STS's AssumeRoleWithWebIdentity.
 * The caller is told the pool's sentence alone; every reason goes to the decision log.
 * @throws AwsError with the identity pool's code for a session that it does not open.
 */
export function poolCredentials(
  question: Omit<PoolSessionQuestion, 'findRole'>,
  { store, random, clock, remark }: OperationContext,
): SessionCredentials {
  const findRole = (arn: string): Role | undefined => roleByArn(store, arn)
  const opened = poolSession({ ...question, findRole })
  for (const finding of opened.findings) remark(finding)
  if (opened.kind === 'refused') throw new AwsError(opened.code, opened.message)
  const { role, tags, sessionPolicies } = opened
  const { identityPoolId, identityId, amr } = question
  const now = clock()
  return new SessionCredentialsIssuer(serverSecret(store, random), random).issue({
    roleName: role.name,
    roleId: role.id,
    sessionName: poolSessionName,
    issuedAt: now,
    expiresAt: now + oneHour,
    ...(sessionPolicies && { sessionPolicies: 'guest' }),
    webIdentity: { identityPoolId, identityId, amr },
    ...(Object.keys(tags).length > 0 && { tags }),
  })
}
