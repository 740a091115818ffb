import { withGroupClaims } from '#iam/identity-pool/groupClaims.ts'
import { selectRole } from '#iam/identity-pool/selectRole.ts'
import { identityPoolRolesOf, seededProviderKey } from './identityPoolRolesOf.ts'
import { roleArn } from './seedArns.ts'
import type { SeedDocument, SeedPerson, SeedRole } from './seedDocument.ts'

/** The attributes that a person of the document has in the user pool; their ID token carries them as claims. */
export function attributesOf({ name, email, attributes }: SeedPerson): Readonly<Record<string, string>> {
  return { email, email_verified: 'true', preferred_username: name, ...attributes }
}

/** The role that the identity pool gives the person at their first sign-in; undefined where it gives none. */
export function roleOfPerson(document: SeedDocument, person: SeedPerson): SeedRole | undefined {
  const { groups: all = [] } = document.userPool
  const groups = all.filter(({ name }) => person.groups?.includes(name))
  const claims = withGroupClaims(
    attributesOf(person),
    groups.map(({ name, precedence, role }) => ({
      name,
      ...(precedence !== undefined && { precedence }),
      ...(role !== undefined && { roleArn: roleArn(document, role) }),
    })),
  )
  const choice = selectRole({
    roles: identityPoolRolesOf(document),
    providerKey: seededProviderKey(document),
    claims,
  })
  if (choice.kind === 'refused') return undefined
  return document.roles.find(({ name }) => roleArn(document, name) === choice.roleArn)
}
