import type { SignUpCommandInput, SignUpCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { sendSignUpCode, signUpRecipient } from '../../codes/signUpCode.ts'
import { missingPassword, notAuthorized } from '../../errors.ts'
import { analyticsOnly, threatProtectionOnly } from '../../heldByNobody.ts'
import { requirePasswordPolicy } from '../../passwords/passwordPolicy.ts'
import { allowsPasswordless, allowsSelfSignUp, passwordPolicyOf } from '../../pools/poolRules.ts'
import { requireSecretHash } from '../../pools/secretHash.ts'
import { clientAndPool } from '../../pools/userPoolClients.ts'
import { signUpSession } from '../../sign-in/choice/confirmedSignUp.ts'
import { postConfirmation, preSignUp } from '../../triggers/signUpTriggers.ts'
import { attributesFrom, requireRequired, requireSchema, requireWritable } from '../../users/attributes.ts'
import { requireFreeAliases, requireFreeName } from '../../users/freeName.ts'
import { newName } from '../../users/newName.ts'
import { newUser } from '../../users/newUser.ts'
import { PoolUsers } from '../../users/users.ts'

/** A person joins the pool, unconfirmed, and is sent a code. */
export const signUp: Operation<SignUpCommandInput, SignUpCommandOutput> = {
  authorization: 'public',
  honours: {
    ClientId: true,
    Username: true,
    SecretHash: true,
    Password: true,
    UserAttributes: { each: { Name: true, Value: true } },
    ValidationData: { each: { Name: true, Value: true } },
    AnalyticsMetadata: analyticsOnly,
    UserContextData: threatProtectionOnly,
    ClientMetadata: true,
  },
  async run(input, context) {
    const { pool, client } = clientAndPool(context.store, input.ClientId)
    const { Username: name = '', Password: password } = input
    requireSecretHash(client, name, input.SecretHash)
    if (password === undefined && !allowsPasswordless(pool)) throw missingPassword()
    if (!allowsSelfSignUp(pool)) throw notAuthorized('SignUp is not permitted for this user pool')
    const given = attributesFrom(input.UserAttributes)
    requireWritable(client, Object.keys(given))
    requireSchema(pool, given)
    const { username, attributes } = newName(pool, name, given)
    requireRequired(pool, attributes)
    if (password !== undefined) requirePasswordPolicy(passwordPolicyOf(pool), password)
    const users = new PoolUsers(context.store, pool)
    requireFreeName(users, pool, { username, attributes })

    const asked = newUser(context, pool, { username, attributes, password, status: 'UNCONFIRMED' })
    const user = await preSignUp(context, pool, asked, { ...input, clientId: client.id })
    const answer = context.store.transaction(() => {
      // Somebody may have taken the name while the trigger ran.
      requireFreeName(users, pool, { username, attributes })
      // Aliases of those who are confirmed by a code are looked at then.
      if (user !== asked) requireFreeAliases(users, pool, user)
      users.save(user)
      if (user.status === 'CONFIRMED') return { UserConfirmed: true, UserSub: user.sub }
      const contact = signUpRecipient(pool, user)?.contact
      return {
        UserConfirmed: false,
        UserSub: user.sub,
        ...sendSignUpCode(context, pool, user),
        ...signUpSession(context, { pool, client }, { user, contact, step: 'SIGN_UP' }),
      }
    })
    if (answer.UserConfirmed) {
      await postConfirmation(context, pool, user, { ...input, clientId: client.id, source: 'ConfirmSignUp' })
    }
    return answer
  },
}
