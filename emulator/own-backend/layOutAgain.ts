/** A data folder that holds a backend, brought up with what the code says now. What people stored stays. */
import { customerPoliciesOf } from '../directory/managedPolicy.ts'
import { rolesOf } from '../directory/role.ts'
import { managedPolicyArn } from '../seed/seedArns.ts'
import type { SeedContext } from '../seed/seedContext.ts'
import type { SeedDocument, SeedPerson } from '../seed/seedDocument.ts'
import { documentIn, rememberBackend } from '../seed/seededBackend.ts'
import { seedRoles } from '../seed/seedRoles.ts'
import { seedCognitoIdentity } from '../services/cognito-identity/seed.ts'
import { poolGroupsOf } from '../services/cognito-idp/pools/groups.ts'
import { userPool } from '../services/cognito-idp/pools/userPools.ts'
import { seedGroups, seedPeople, seedPoolSettings } from '../services/cognito-idp/seed.ts'
import { PoolUsers } from '../services/cognito-idp/users/users.ts'
import { layOutZonesAgain } from '../services/route53/layOutZonesAgain.ts'
import { seedBuckets } from '../services/s3/seed.ts'
import { peopleForNew } from '../template/peopleFor.ts'

/** Whether the folder holds this very backend, of before or of now. */
export function holdsBackend({ store, document }: Pick<SeedContext, 'store' | 'document'>): boolean {
  const { userPool, identityPool } = documentIn(store)
  return userPool.id === document.userPool.id && identityPool.id === document.identityPool.id
}

export interface LaidOutAgain {
  /** The document that was laid out until now. */
  readonly before: SeedDocument
  /** What stayed and is not as the document says, for people. */
  readonly kept: readonly string[]
  /** Who was made for new groups. */
  readonly people: readonly SeedPerson[]
}

/**
 * Roles, policies, groups, both pools' settings, records and the settings of buckets as the document has them, in one transaction; what has
 * left the code goes, and new groups get somebody. Objects with their buckets, people, and what somebody has changed in a zone stay as they are.
 */
export function layOutAgain(context: SeedContext): LaidOutAgain {
  const { store } = context
  const before = documentIn(store)
  return store.transaction(() => {
    removeWhatIsGone(before, context)
    seedRoles(context)
    seedCognitoIdentity(context)
    seedPoolSettings(context)
    seedGroups(context)
    seedBuckets(context)
    const stayed = before.people ?? []
    const people = peopleForNewGroups(stayed, context)
    rememberBackend({ store, document: { ...context.document, people: [...stayed, ...people] } })
    return { before, kept: layOutZonesAgain(context, before), people }
  })
}

/** @param stayed whoever was made before; a later document may have given their names to others, and groups of theirs may be gone */
function peopleForNewGroups(stayed: readonly SeedPerson[], context: SeedContext): readonly SeedPerson[] {
  const { store, document } = context
  const pool = userPool(store, document.userPool.id)
  const users = new PoolUsers(store, pool)
  const people = peopleForNew(document.userPool, stayed, (email) => users.isTaken('email', email))
  seedPeople({ ...context, document: { ...document, people } }, pool)
  return people
}

function removeWhatIsGone(before: SeedDocument, { store, document, account }: SeedContext): void {
  const { roles, managedPolicies = [], userPool } = before
  for (const { name } of withoutThoseOf(document.roles, roles)) rolesOf(store).delete(name)
  for (const { name } of withoutThoseOf(document.userPool.groups, userPool.groups)) {
    poolGroupsOf(store).delete([userPool.id, name])
  }
  const kept = new Set(document.managedPolicies?.map((policy) => managedPolicyArn(account, policy)))
  for (const policy of managedPolicies) {
    const arn = managedPolicyArn(account, policy)
    if (!kept.has(arn)) customerPoliciesOf(store).delete(arn)
  }
}

function withoutThoseOf<T extends { readonly name: string }>(now: readonly T[] = [], before: readonly T[] = []) {
  return before.filter(({ name }) => !now.some((one) => one.name === name))
}
