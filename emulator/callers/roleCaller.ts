import type { Store } from '../state/store.ts'
import { boundaryOf, policiesOfEntity } from '../directory/attachedPolicies.ts'
import type { Caller } from './caller.ts'
import type { Role } from '../directory/role.ts'
import type { RoleSession } from './roleSession.ts'
import { sessionContext } from './sessionContext.ts'
import { sessionPoliciesOf } from './sessionPolicies.ts'
import type { Sources } from '../directory/sources.ts'

/** A session of a role, with what the role and the session may do now. */
export function roleCaller(
  session: RoleSession,
  role: Role,
  facts: { store: Store; account: string; sources: Sources },
): Caller {
  const { store, account, sources } = facts
  const sessionPolicies = sessionPoliciesOf(session, store, sources)
  return {
    session,
    principal: {
      type: 'AssumedRole',
      account,
      arn: `arn:aws:sts::${account}:assumed-role/${role.name}/${session.sessionName}`,
      roleArn: role.arn,
    },
    userId: `${role.id}:${session.sessionName}`,
    policies: {
      'identity-based': policiesOfEntity(store, role, sources),
      ...boundaryOf(store, role, sources),
      ...(sessionPolicies && { session: sessionPolicies }),
    },
    context: sessionContext(session, role, account),
  }
}
