import { principalContext } from '#iam/evaluate/principalContext.ts'
import { principalTagContext } from '#iam/evaluate/principalTagContext.ts'
import { webIdentityContext } from '#iam/identity-pool/webIdentityContext.ts'
import { boundaryOf, policiesOfEntity } from '../directory/attachedPolicies.ts'
import type { Role } from '../directory/role.ts'
import type { Sources } from '../directory/sources.ts'
import type { Store } from '../state/store.ts'
import type { Caller } from './caller.ts'
import type { RoleSession } from './roleSession.ts'
import { sessionPoliciesOf } from './sessionPolicies.ts'
import { temporaryCredentialsContext } from './temporaryCredentialsContext.ts'

/** A session of a role, with what the role and the session may do now. */
export function roleCaller(
  session: RoleSession,
  role: Role,
  facts: { store: Store; account: string; sources: Sources },
): Caller {
  const { store, account, sources } = facts
  const sessionPolicies = sessionPoliciesOf(session, store, sources)
  const userId = `${role.id}:${session.sessionName}`
  const principal = {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${session.sessionName}`,
    roleArn: role.arn,
  } as const
  return {
    session,
    principal,
    userId,
    policies: {
      'identity-based': policiesOfEntity(store, role, sources),
      ...boundaryOf(store, role, sources),
      ...(sessionPolicies && { session: sessionPolicies }),
    },
    context: {
      ...principalContext(principal, userId),
      ...temporaryCredentialsContext(session.issuedAt),
      ...(session.sourceIdentity !== undefined && { 'aws:SourceIdentity': session.sourceIdentity }),
      ...(session.webIdentity && webIdentityContext(session.webIdentity)),
      ...principalTagContext(role.tags, session.tags),
    },
  }
}
