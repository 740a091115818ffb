/** The pool that a first start makes: the document's, with its groups, a browser client and people to sign in as. */
import { attributesOf } from '../../seed/roleOfPerson.ts'
import { roleArn } from '../../seed/seedArns.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import type { SeedDocument, SeedUserPool } from '../../seed/seedDocument.ts'
import { defaultPasswordPolicy } from './passwords/defaultPasswordPolicy.ts'
import { endOfTemporaryPassword } from './passwords/temporaryPassword.ts'
import { poolGroupsOf } from './pools/groups.ts'
import type { PasswordPolicy, UserPool, UserPoolClient } from './pools/userPools.ts'
import { userPoolClientsOf, userPoolsOf } from './pools/userPools.ts'
import { newUser } from './users/newUser.ts'
import { PoolUsers } from './users/users.ts'

const day = 24 * 60 * 60

/** Inside a transaction of the caller. Passwords become SRP verifiers here, about 4 ms each. */
export function seedCognitoIdp(context: SeedContext): void {
  const { store, document } = context
  const { clientId } = document.userPool
  const pool = seededPool(context)
  userPoolsOf(store).set(pool.id, pool)
  userPoolClientsOf(store).set(clientId, seededClient(pool, clientId))
  seedGroups(context)
  seedPeople(context, pool)
}

/** What the pool of a later document asks of people from now on; those who are there stay as they are. */
export function seedPoolSettings(context: SeedContext): void {
  const pools = userPoolsOf(context.store)
  const known = pools.get(context.document.userPool.id)
  if (!known) return
  const { selfSignUp, requiredAttributes, passwordPolicy, customAttributes } = seededPool(context)
  const added = customAttributes.filter(({ name }) => !known.customAttributes.some((one) => one.name === name))
  pools.set(known.id, {
    ...known,
    selfSignUp,
    requiredAttributes,
    passwordPolicy,
    customAttributes: [...known.customAttributes, ...added],
  })
}

/** The document's groups, with the roles that they give. */
export function seedGroups({ store, document }: SeedContext): void {
  const { id, groups = [] } = document.userPool
  for (const { name, precedence, role, description } of groups) {
    poolGroupsOf(store).set([id, name], {
      name,
      ...(description !== undefined && { description }),
      ...(role !== undefined && { roleArn: roleArn(document, role) }),
      ...(precedence !== undefined && { precedence }),
    })
  }
}

/** People of a document whose pool is there. The caller has made sure that nobody has their addresses. */
export function seedPeople(context: SeedContext, pool: UserPool): void {
  const { store, document } = context
  const users = new PoolUsers(store, pool)
  for (const person of document.people ?? []) {
    const { password, groups: memberOf = [], mustChoosePassword } = person
    const temporary = {
      status: 'FORCE_CHANGE_PASSWORD',
      temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool),
    } as const
    const state = mustChoosePassword ? temporary : ({ status: 'CONFIRMED' } as const)
    users.save(newUser(context, pool, { attributes: attributesOf(person), password, groups: memberOf, ...state }))
  }
}

/** What the document's pool asks of passwords. */
export function seededPasswordPolicy({ passwordPolicy }: SeedUserPool): PasswordPolicy {
  return {
    ...defaultPasswordPolicy,
    ...passwordPolicy,
    // Cognito's default is 7; the newcomer of the seed should still be able to come in later than that.
    temporaryPasswordValidityDays: 365,
  }
}

/** Those that people have, or that a rule or a tag reads: the document declares none apart. */
function customAttributesOf({ people = [], identityPool }: SeedDocument): UserPool['customAttributes'] {
  const { roleMapping, principalTags = {} } = identityPool
  const names = [
    ...people.flatMap(({ attributes = {} }) => Object.keys(attributes)),
    ...(roleMapping?.rules ?? []).map(({ Claim }) => Claim),
    ...Object.values(principalTags),
  ]
  return [...new Set(names)].filter((name) => name.startsWith('custom:')).map((name) => ({ name, mutable: true }))
}

function seededPool({ random, document }: SeedContext): UserPool {
  const { id, selfSignUp = true, requiredAttributes = ['email'] } = document.userPool
  return {
    id,
    name: id.slice(id.indexOf('_') + 1),
    secret: Buffer.from(random.bytes(32)).toString('base64'),
    selfSignUp,
    caseSensitive: false,
    autoVerifiedAttributes: ['email'],
    // What Amplify deploys: a new address counts once it is verified.
    attributesRequireVerificationBeforeUpdate: ['email'],
    accountRecovery: 'verified_email',
    requiredAttributes,
    customAttributes: customAttributesOf(document),
    passwordPolicy: seededPasswordPolicy(document.userPool),
  }
}

function seededClient(pool: UserPool, id: string): UserPoolClient {
  return {
    id,
    poolId: pool.id,
    name: 'rolecall',
    explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    preventUserExistenceErrors: 'ENABLED',
    accessTokenValidity: 3600,
    idTokenValidity: 3600,
    refreshTokenValidity: 30 * day,
    authSessionValidity: 180,
  }
}
