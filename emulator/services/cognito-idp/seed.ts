/** The pool that a first start makes: the one that `amplify/` would deploy, with its groups, a browser client and people to sign in as. */
import { accessRoles } from '../../../amplify/access/roles.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import { groupsOf } from './pools/groups.ts'
import type { UserPool, UserPoolClient } from './pools/userPools.ts'
import { userPoolClientsOf, userPoolsOf } from './pools/userPools.ts'
import { seededPeople } from './seededPeople.ts'
import { newUser } from './users/newUser.ts'
import { Users } from './users/users.ts'

const poolName = 'Rolecall1'
export const seededClientId = '4rolecalllocalclient000001'

const day = 24 * 60 * 60
const year = 365 * day

/** Inside a transaction of the caller. Passwords become SRP verifiers here, about 5 ms each. */
export function seedCognitoIdp(context: SeedContext): void {
  const { store, account, clock } = context
  const pool = seededPool(context)
  userPoolsOf(store).set(pool.id, pool)
  userPoolClientsOf(store).set(seededClientId, seededClient(pool))
  for (const { name, precedence, givenTo, mayDo } of accessRoles) {
    if (givenTo !== 'group') continue
    const roleArn = `arn:aws:iam::${account}:role/${name}`
    groupsOf(store).set(`${pool.id}/${name}`, { name, description: mayDo, roleArn, precedence })
  }
  const users = new Users(store, pool)
  for (const { name, email, password, groups, mustChoosePassword } of seededPeople) {
    const attributes = { email, email_verified: 'true', preferred_username: name }
    users.save(
      newUser(context, pool, {
        attributes,
        password,
        groups,
        status: mustChoosePassword ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED',
        ...(mustChoosePassword && { temporaryPasswordEndsAt: clock() + year * 1000 }),
      }),
    )
  }
}

function seededPool({ random, region }: SeedContext): UserPool {
  return {
    id: `${region}_${poolName}`,
    name: poolName,
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
      minimumLength: 8,
      requireUppercase: true,
      requireLowercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 7,
    },
  }
}

function seededClient(pool: UserPool): UserPoolClient {
  return {
    id: seededClientId,
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
