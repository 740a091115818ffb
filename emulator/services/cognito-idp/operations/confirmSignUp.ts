import type { ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../operation.ts'
import { codeMismatch, endCode, requireCode } from '../codes/verificationCodes.ts'
import { notAuthorized } from '../errors.ts'
import { analyticsOnly, threatProtectionOnly, triggersOnly } from '../heldByNobody.ts'
import { requireSecretHash } from '../pools/secretHash.ts'
import { remarkTriggers } from '../pools/triggers.ts'
import { clientAndPool } from '../pools/userPoolClients.ts'
import { countAttempt } from '../sign-in/attemptLimits.ts'
import { requireFreeAliases, takeAliases } from '../users/freeName.ts'
import { userNamed } from '../users/userNamed.ts'
import { PoolUsers } from '../users/users.ts'

/** The code makes the person a confirmed user, and the address or number that it went to a verified one. */
export const confirmSignUp: Operation<ConfirmSignUpCommandInput, ConfirmSignUpCommandOutput> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    Username: true,
    ConfirmationCode: true,
    SecretHash: true,
    ForceAliasCreation: true,
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    ClientMetadata: triggersOnly,
    Session: false,
  },
  run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { Username: name = '', ConfirmationCode: code = '' } = input
    requireSecretHash(client, name, input.SecretHash)
    const { id, user } = userNamed(context.store, { pool, client }, name)
    countAttempt(context, pool, id, 'ConfirmSignUp')
    if (!user) throw codeMismatch()
    if (user.status !== 'UNCONFIRMED') throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)

    remarkTriggers(context, pool, ['PostConfirmation'])
    const target = { pool, username: user.username, purpose: 'signUp' } as const
    const { contact, to } = requireCode(context, target, code)
    const proves = user.attributes[contact] === to
    context.store.transaction(() => {
      const users = new PoolUsers(context.store, pool)
      const attributes = { ...user.attributes, ...(proves && { [`${contact}_verified`]: 'true' }) }
      const claim = { username: user.username, attributes }
      if (input.ForceAliasCreation) takeAliases(users, pool, claim, context.clock())
      else requireFreeAliases(users, pool, claim)
      users.save({ ...user, status: 'CONFIRMED', attributes, modifiedAt: context.clock() })
      endCode(context, target, 'used')
    })
    return {}
  },
}
