import type { AssumeRoleCommandInput, AssumeRoleCommandOutput } from '@aws-sdk/client-sts'
import type { RoleSession } from '../../../callers/roleSession.ts'
import { isRoleSession } from '../../../callers/userSession.ts'
import { roleByArn } from '../../../directory/role.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { accessDenied, validationError } from '../errors.ts'
import { issueRoleSession } from '../issueRoleSession.ts'
import { passedPolicies } from '../passedPolicies.ts'
import { sessionDuration } from '../sessionDuration.ts'
import { sessionTags } from '../sessionTags.ts'

/**
 * Gives a user, or the session of another role, the temporary credentials of a role. The role's trust policy must allow
 * it; where that names the account alone, the caller's own policies must, too.
 */
export const assumeRole: Operation<AssumeRoleCommandInput, AssumeRoleCommandOutput> = {
  authorization: 'permission',
  honours: {
    RoleArn: true,
    RoleSessionName: true,
    PolicyArns: { each: { arn: true } },
    Policy: true,
    DurationSeconds: true,
    Tags: { each: { Key: true, Value: true } },
    TransitiveTagKeys: true,
    ExternalId: true,
    SerialNumber: false,
    TokenCode: false,
    SourceIdentity: true,
    ProvidedContexts: false,
    MinimumSessionTokenSize: false,
  },
  find(_input, { principal }) {
    if (principal.type === 'Account') throw accessDenied('Roles may not be assumed by root accounts.')
  },
  run(input, context) {
    const { RoleArn: roleArn = '', RoleSessionName: sessionName = '' } = input
    const { store } = context
    const session = callerSession(context)
    const role = roleByArn(store, roleArn)
    // The pipeline asked the trust policy, so that the role was there a moment ago.
    if (!role) throw accessDenied('Not authorized to perform sts:AssumeRole')
    const duration = sessionDuration(input.DurationSeconds, role, { chained: session !== undefined })
    const passed = passedPolicies(input, context)
    const sourceIdentity = sourceIdentityOf(input, session)
    return issueRoleSession(
      role,
      {
        sessionName,
        ...(passed && { passedPolicies: passed }),
        ...sessionTags(input, session),
        ...(sourceIdentity !== undefined && { sourceIdentity }),
      },
      duration,
      context,
    )
  },
}

/** The role session that the caller chains from, if any. */
function callerSession({ session }: OperationContext): RoleSession | undefined {
  return session && isRoleSession(session) ? session : undefined
}

/** Once set, it stays to the end of a chain of roles. AWS documents the rule, not the sentence. */
function sourceIdentityOf(input: AssumeRoleCommandInput, session: RoleSession | undefined): string | undefined {
  const kept = session?.sourceIdentity
  if (kept !== undefined && input.SourceIdentity !== undefined && input.SourceIdentity !== kept) {
    throw validationError('The source identity of the calling session cannot be changed.')
  }
  return kept ?? input.SourceIdentity
}
