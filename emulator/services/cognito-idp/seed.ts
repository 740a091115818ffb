/**
 * The pool that a first start makes: the one that `amplify/` would deploy, with its groups, a browser client and people
 * to sign in as.
 */
import { accessRoles } from '#access/roles.ts'
import { localBackend } from '../../seed/localBackend.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import { roleArn } from '../../seed/seedRoles.ts'
import { defaultPasswordPolicy } from './passwords/defaultPasswordPolicy.ts'
import { endOfTemporaryPassword } from './passwords/temporaryPassword.ts'
import { poolGroupsOf } from './pools/groups.ts'
import type { UserPool, UserPoolClient } from './pools/userPools.ts'
import { userPoolClientsOf, userPoolsOf } from './pools/userPools.ts'
import { seededPeople } from './seededPeople.ts'
import { newUser } from './users/newUser.ts'
import { PoolUsers } from './users/users.ts'

const day = 24 * 60 * 60

/** Inside a transaction of the caller. Passwords become SRP verifiers here, about 4 ms each. */
export function seedCognitoIdp(context: SeedContext): void {
  const { store, account } = context
  const pool = seededPool(context)
  userPoolsOf(store).set(pool.id, pool)
  userPoolClientsOf(store).set(localBackend.userPoolClientId, seededClient(pool))
  for (const { name, precedence, givenTo, mayDo } of accessRoles) {
    if (givenTo !== 'group') continue
    poolGroupsOf(store).set([pool.id, name], { name, description: mayDo, roleArn: roleArn(account, name), precedence })
  }
  const users = new PoolUsers(store, pool)
  for (const { name, email, password, groups, mustChoosePassword } of seededPeople) {
    const attributes = { email, email_verified: 'true', preferred_username: name }
    const temporary = {
      status: 'FORCE_CHANGE_PASSWORD',
      temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool),
    } as const
    const state = mustChoosePassword ? temporary : ({ status: 'CONFIRMED' } as const)
    users.save(newUser(context, pool, { attributes, password, groups, ...state }))
  }
}

function seededPool({ random }: SeedContext): UserPool {
  const { userPoolId: id } = localBackend
  return {
    id,
    name: id.slice(id.indexOf('_') + 1),
    secret: Buffer.from(random.bytes(32)).toString('base64'),
    selfSignUp: true,
    caseSensitive: false,
    autoVerifiedAttributes: ['email'],
    // What Amplify deploys: a new address counts once it is verified.
    attributesRequireVerificationBeforeUpdate: ['email'],
    accountRecovery: 'verified_email',
    requiredAttributes: ['email'],
    customAttributes: [],
    passwordPolicy: {
      ...defaultPasswordPolicy,
      // Cognito's default is 7; the newcomer of the seed should still be able to come in later than that.
      temporaryPasswordValidityDays: 365,
    },
  }
}

function seededClient(pool: UserPool): UserPoolClient {
  return {
    id: localBackend.userPoolClientId,
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
