import type {
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { firstFactorsOf } from '../../pools/poolRules.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { passkeysOf, passkeysOfUser } from '../../webauthn/passkeys.ts'
import { readRegistration } from '../../webauthn/readCredential.ts'
import { registrationsOf } from '../../webauthn/registrations.ts'
import { relyingPartyId } from '../../webauthn/relyingParty.ts'
import { verifyRegistration } from '../../webauthn/verifyRegistration.ts'
import {
  credentialNotValid,
  webAuthnChallengeNotFound,
  webAuthnClientMismatch,
  webAuthnConfigurationMissing,
  webAuthnCredentialNotSupported,
  webAuthnNotEnabled,
} from '../../webauthn/webAuthnErrors.ts'

/** Keeps the passkey that the browser has made, once it is sure that it was made here and now. */
export const completeWebAuthnRegistration: Operation<
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, Credential: true },
  async run(input, context) {
    const { store, clock } = context
    const { pool, client, user } = signedInUser(context, input.AccessToken)
    if (!firstFactorsOf(pool).includes('WEB_AUTHN')) throw webAuthnNotEnabled()
    const rpId = relyingPartyId(store, pool)
    if (rpId === undefined) throw webAuthnConfigurationMissing()
    const read = readRegistration(input.Credential)
    if (!read) throw credentialNotValid()
    const started = registrationsOf(context).get([pool.id, user.username])
    if (!started) throw webAuthnChallengeNotFound()
    if (started.clientId !== client.id) throw webAuthnClientMismatch()

    const { challenge } = started
    const verified = await verifyRegistration(pool, read, { challenge, rpId })
    const { id, authenticatorAttachment: attachment } = read.credential
    store.transaction(() => {
      // Meanwhile the same answer may have come twice, or the user may have left.
      if (registrationsOf(context).get([pool.id, user.username])?.challenge !== challenge) {
        throw webAuthnChallengeNotFound()
      }
      const { user: present } = signedInUser(context, input.AccessToken)
      const taken = passkeysOf(store).byIndex('credential', { equal: [pool.id, id] })
      if (taken.length > 0) throw webAuthnCredentialNotSupported()
      passkeysOf(store).set([pool.id, present.username, id], {
        sub: present.sub,
        ...verified,
        ...(attachment && { attachment }),
        relyingPartyId: rpId,
        name: `Passkey ${passkeysOfUser(store, pool, present).length + 1}`,
        createdAt: clock(),
      })
      registrationsOf(context).delete([pool.id, present.username])
    })
    return {}
  },
}
