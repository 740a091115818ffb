import { webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import type { RequestContext } from '#iam/types.ts'
import { principalTags } from './principalTags.ts'
import type { Role } from '../directory/role.ts'
import type { RoleSession } from './roleSession.ts'

/** The condition keys that a role session brings to every request. */
export function sessionContext(session: RoleSession, role: Role, account: string): RequestContext {
  return {
    'aws:PrincipalArn': role.arn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': `${role.id}:${session.sessionName}`,
    'aws:TokenIssueTime': new Date(session.issuedAt).toISOString(),
    'aws:MultiFactorAuthPresent': 'false',
    ...(session.sourceIdentity !== undefined && { 'aws:SourceIdentity': session.sourceIdentity }),
    ...(session.webIdentity && webIdentityContext(session.webIdentity)),
    ...principalTags(role.tags, session.tags),
  }
}
