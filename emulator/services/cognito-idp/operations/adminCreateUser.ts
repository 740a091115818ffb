import type {
  AdminCreateUserCommandInput,
  AdminCreateUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { mailInvitation } from '../codes/mails.ts'
import { emailTaken, invalidParameter, userDoesNotExist } from '../errors.ts'
import { triggersOnly } from '../heldByNobody.ts'
import { requirePasswordPolicy } from '../passwords/passwordPolicy.ts'
import { storePassword } from '../passwords/storedPassword.ts'
import {
  endOfTemporaryPassword,
  settleTemporaryPassword,
  temporaryPassword,
  temporaryPasswordUse,
} from '../passwords/temporaryPassword.ts'
import type { UserPool } from '../pools/userPools.ts'
import { ownPool } from '../pools/userPools.ts'
import { attributeList, attributesFrom, requireSchema } from '../users/attributes.ts'
import { newUser, withUsernameAsEmail } from '../users/newUser.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'

/** An administrator makes a user, who is mailed a temporary password and must choose another at the first sign-in. */
export const adminCreateUser: Operation<AdminCreateUserCommandInput, AdminCreateUserCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    Username: true,
    UserAttributes: { each: { Name: true, Value: true } },
    ValidationData: triggersOnly,
    TemporaryPassword: true,
    ForceAliasCreation: { only: [false] },
    MessageAction: true,
    DesiredDeliveryMediums: true,
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { Username: name = '', MessageAction: action } = input
    const media = input.DesiredDeliveryMediums ?? []
    if (media.length > 0 && !media.includes('EMAIL')) {
      throw invalidParameter('SMS messages are not emulated: ask for EMAIL.')
    }
    const password = input.TemporaryPassword || temporaryPassword(context.random, pool.passwordPolicy)
    requirePasswordPolicy(pool.passwordPolicy, password)

    return context.store.transaction(() => {
      const user =
        action === 'RESEND'
          ? invitedAgain(context, pool, name, password)
          : invited(context, pool, input, name, password)
      new PoolUsers(context.store, pool).save(user)
      settleTemporaryPassword(context.store, { pool, username: user.username }, 'expired')
      const { email } = user.attributes
      if (action !== 'SUPPRESS' && email) {
        const opens = temporaryPasswordUse(pool, user.username)
        const endsAt = user.temporaryPasswordEndsAt ?? endOfTemporaryPassword(context, pool)
        mailInvitation(context, { to: email, code: password, codeUse: { opens, endsAt } })
      }
      return { User: description(user) }
    })
  },
}

function invited(
  context: OperationContext,
  pool: UserPool,
  input: AdminCreateUserCommandInput,
  name: string,
  password: string,
): PoolUser {
  const given = attributesFrom(input.UserAttributes)
  requireSchema(pool, given)
  if (given.sub !== undefined) throw invalidParameter('user.sub: Attribute cannot be updated.\n')
  const attributes = withUsernameAsEmail(name, given)
  if (new PoolUsers(context.store, pool).hasEmail(attributes.email)) throw emailTaken()
  const temporaryPasswordEndsAt = endOfTemporaryPassword(context, pool)
  return newUser(context, pool, { attributes, password, status: 'FORCE_CHANGE_PASSWORD', temporaryPasswordEndsAt })
}

function invitedAgain(context: OperationContext, pool: UserPool, name: string, password: string): PoolUser {
  const user = new PoolUsers(context.store, pool).find(name)
  if (!user) throw userDoesNotExist()
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new AwsError('UnsupportedUserStateException', 'Resend not possible. User status is not FORCE_CHANGE_PASSWORD')
  }
  const now = context.clock()
  return {
    ...user,
    password: storePassword(context.random, { poolName: pool.name, userId: user.username }, password),
    temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool),
    passwordSetAt: now,
    modifiedAt: now,
  }
}

function description(user: PoolUser) {
  return {
    Username: user.username,
    Attributes: attributeList(user),
    UserCreateDate: new Date(user.createdAt),
    UserLastModifiedDate: new Date(user.modifiedAt),
    Enabled: user.enabled,
    UserStatus: user.status,
  }
}
