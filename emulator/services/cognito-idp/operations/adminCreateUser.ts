import type {
  AdminCreateUserCommandInput,
  AdminCreateUserCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation, OperationContext } from '../../operation.ts'
import { sendInvitation } from '../codes/messages.ts'
import { invalidParameter, userDoesNotExist } from '../errors.ts'
import { triggersOnly } from '../heldByNobody.ts'
import { requirePasswordPolicy } from '../passwords/passwordPolicy.ts'
import { storePassword } from '../passwords/storedPassword.ts'
import {
  endOfTemporaryPassword,
  settleTemporaryPassword,
  temporaryPassword,
  temporaryPasswordUse,
} from '../passwords/temporaryPassword.ts'
import { allowsPasswordless, passwordPolicyOf, srpName } from '../pools/poolRules.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import type { UserPool } from '../pools/userPools.ts'
import { ownPool } from '../pools/userPools.ts'
import { attributesFrom, requireSchema } from '../users/attributes.ts'
import { describeUser } from '../users/describeUser.ts'
import { requireFreeAliases, requireFreeName, takeAliases } from '../users/freeName.ts'
import { newName } from '../users/newName.ts'
import { newUser } from '../users/newUser.ts'
import { signInName } from '../users/signInName.ts'
import type { PoolUser } from '../users/users.ts'
import { PoolUsers } from '../users/users.ts'
import { contactOf } from '../users/verifiedContact.ts'

/** An administrator makes a user, who is sent a temporary password and must choose another at the first sign-in. */
export const adminCreateUser: Operation<AdminCreateUserCommandInput, AdminCreateUserCommandOutput> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    Username: true,
    UserAttributes: { each: { Name: true, Value: true } },
    ValidationData: triggersOnly,
    TemporaryPassword: true,
    ForceAliasCreation: true,
    MessageAction: true,
    DesiredDeliveryMediums: true,
    ClientMetadata: triggersOnly,
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { Username: name = '', MessageAction: action } = input
    const password = firstPassword(context, pool, input.TemporaryPassword)
    if (password !== undefined) requirePasswordPolicy(passwordPolicyOf(pool), password)

    remarkTriggers(context, pool, ['PreSignUp', 'CustomMessage'])
    return context.store.transaction(() => {
      const user =
        action === 'RESEND'
          ? invitedAgain(context, pool, name, password)
          : invited(context, pool, input, name, password)
      new PoolUsers(context.store, pool).save(user)
      settleTemporaryPassword(context.store, { pool, username: user.username }, 'expired')
      if (action !== 'SUPPRESS' && password !== undefined)
        invite(context, pool, user, { password, media: input.DesiredDeliveryMediums })
      return { User: describeUser(user) }
    })
  },
}

/** Where people sign in without a password, none is made up for them. */
function firstPassword(context: OperationContext, pool: UserPool, given: string | undefined): string | undefined {
  if (given) return given
  return allowsPasswordless(pool) ? undefined : temporaryPassword(context.random, passwordPolicyOf(pool))
}

/** Without a choice the phone is told (API Reference, "AdminCreateUser"). */
function invite(
  context: OperationContext,
  pool: UserPool,
  user: PoolUser,
  { password, media }: { readonly password: string; readonly media: readonly string[] | undefined },
): void {
  const opens = temporaryPasswordUse(pool, user.username)
  const endsAt = user.temporaryPasswordEndsAt ?? endOfTemporaryPassword(context, pool)
  const reached = (['phone_number', 'email'] as const).flatMap((contact) => contactOf(user, contact) ?? [])
  const recipients = media
    ? reached.filter(({ contact }) => media.includes(contact === 'email' ? 'EMAIL' : 'SMS'))
    : reached.slice(0, 1)
  for (const recipient of recipients) {
    sendInvitation(context, pool, {
      ...recipient,
      username: signInName(pool, user),
      code: password,
      codeUse: { opens, endsAt },
    })
  }
}

function invited(
  context: OperationContext,
  pool: UserPool,
  input: AdminCreateUserCommandInput,
  name: string,
  password: string | undefined,
): PoolUser {
  const given = attributesFrom(input.UserAttributes)
  requireSchema(pool, given)
  if (given.sub !== undefined) throw invalidParameter('user.sub: Attribute cannot be updated.\n')
  const { username, attributes } = newName(pool, name, given)
  const users = new PoolUsers(context.store, pool)
  requireFreeName(users, pool, { username, attributes })
  const claim = { username: username ?? '', attributes }
  if (input.ForceAliasCreation) takeAliases(users, pool, claim, context.clock())
  else requireFreeAliases(users, pool, claim)
  if (password === undefined) return newUser(context, pool, { username, attributes, status: 'CONFIRMED' })
  const temporaryPasswordEndsAt = endOfTemporaryPassword(context, pool)
  return newUser(context, pool, {
    username,
    attributes,
    password,
    status: 'FORCE_CHANGE_PASSWORD',
    temporaryPasswordEndsAt,
  })
}

function invitedAgain(
  context: OperationContext,
  pool: UserPool,
  name: string,
  password = temporaryPassword(context.random, passwordPolicyOf(pool)),
): PoolUser {
  const user = new PoolUsers(context.store, pool).find(name)
  if (!user) throw userDoesNotExist()
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    throw new AwsError('UnsupportedUserStateException', 'Resend not possible. User status is not FORCE_CHANGE_PASSWORD')
  }
  const now = context.clock()
  return {
    ...user,
    password: storePassword(context.random, { poolName: srpName(pool), userId: user.username }, password),
    temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool),
    passwordSetAt: now,
    modifiedAt: now,
  }
}
