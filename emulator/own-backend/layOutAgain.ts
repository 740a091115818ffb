/** A data folder that holds a backend, brought up with what the code says now. What people stored stays. */
import { rolesOf } from '../directory/role.ts'
import type { SeedContext } from '../seed/seedContext.ts'
import type { SeedDocument } from '../seed/seedDocument.ts'
import { backendIn, documentIn, rememberBackend } from '../seed/seededBackend.ts'
import { seedRoles } from '../seed/seedRoles.ts'
import { seedCognitoIdentity } from '../services/cognito-identity/seed.ts'
import { seedGroups } from '../services/cognito-idp/seed.ts'
import { seedBuckets } from '../services/s3/seed.ts'

/** Whether the folder holds this very backend, of before or of now. */
export function holdsBackend({ store, document }: Pick<SeedContext, 'store' | 'document'>): boolean {
  const { userPoolId, identityPoolId } = backendIn(store)
  return userPoolId === document.userPool.id && identityPoolId === document.identityPool.id
}

/**
 * Roles, policies, groups, the identity pool and the settings of buckets as the document has them, in one transaction. Objects, people,
 * records and what the user pool asks of people stay as they are.
 * @returns the document of before
 */
export function layOutAgain(context: SeedContext): SeedDocument | undefined {
  const { store, document } = context
  const before = documentIn(store)
  store.transaction(() => {
    const gone = before?.roles.filter(({ name }) => !document.roles.some((role) => role.name === name)) ?? []
    for (const { name } of gone) rolesOf(store).delete(name)
    seedRoles(context)
    seedCognitoIdentity(context)
    seedGroups(context)
    seedBuckets(context)
    rememberBackend(context)
  })
  return before
}
