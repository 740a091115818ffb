import type {
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { firstFactorsOf } from '../../pools/poolRules.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { signInName } from '../../users/signInName.ts'
import { passkeysOfUser } from '../../webauthn/passkeys.ts'
import { registrationMilliseconds, registrationsOf } from '../../webauthn/registrations.ts'
import { relyingPartyId, userVerification } from '../../webauthn/relyingParty.ts'
import { userHandle } from '../../webauthn/userHandle.ts'
import { keyAlgorithms } from '../../webauthn/verifyRegistration.ts'
import { webAuthnConfigurationMissing, webAuthnNotEnabled } from '../../webauthn/webAuthnErrors.ts'

/** Cognito Developer Guide, "Quotas in Amazon Cognito". */
const mostPasskeys = 20

/** What a browser is to make a passkey with: `navigator.credentials.create`, in JSON. */
export const startWebAuthnRegistration: Operation<
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { pool, client, user } = signedInUser(context, input.AccessToken)
    if (!firstFactorsOf(pool).includes('WEB_AUTHN')) throw webAuthnNotEnabled()
    const rpId = relyingPartyId(context.store, pool)
    if (rpId === undefined) throw webAuthnConfigurationMissing()
    const passkeys = passkeysOfUser(context.store, pool, user)
    if (passkeys.length >= mostPasskeys) {
      throw new AwsError('LimitExceededException', `A user can have ${mostPasskeys} passkeys.`)
    }

    const challenge = Buffer.from(context.random.bytes(32)).toString('base64url')
    const endsAt = context.clock() + registrationMilliseconds
    registrationsOf(context).set([pool.id, user.username], { challenge, clientId: client.id }, endsAt)
    const name = signInName(pool, user)
    return {
      CredentialCreationOptions: {
        challenge,
        rp: { id: rpId, name: rpId },
        user: { id: userHandle(user), name, displayName: name },
        pubKeyCredParams: keyAlgorithms.map((alg) => ({ type: 'public-key', alg })),
        timeout: 60_000,
        excludeCredentials: passkeys.map(([id, { transports }]) => ({
          type: 'public-key',
          id,
          transports: [...transports],
        })),
        authenticatorSelection: {
          requireResidentKey: true,
          residentKey: 'required',
          userVerification: userVerification(pool),
        },
      },
    }
  },
}
