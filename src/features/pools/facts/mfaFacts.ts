import type { SecondFactors } from '../../../aws/services/cognito-idp/types.ts'
import { type Fact, inNames, inWords, told } from './fact.ts'

const asked = { OFF: 'never', ON: 'of everybody', OPTIONAL: 'of those who have set one up' } as const

/** What GetUserPoolMfaConfig tells. */
export function mfaFacts(config: Partial<SecondFactors>): readonly Fact[] {
  const kinds = [
    ...(config.SoftwareTokenMfaConfiguration?.Enabled ? ['an authenticator app'] : []),
    ...(config.SmsMfaConfiguration?.SmsConfiguration ? ['a text message'] : []),
    ...(config.EmailMfaConfiguration ? ['an e-mail'] : []),
  ]
  const passkeys = config.WebAuthnConfiguration
  return told([
    inWords('A second factor is asked', config.MfaConfiguration && asked[config.MfaConfiguration]),
    inWords('It is', kinds.join(', ') || undefined),
    inWords('Passkeys', passkeys ? 'are set up' : 'are not set up'),
    inNames('Passkeys are of the domain', passkeys?.RelyingPartyId ? [passkeys.RelyingPartyId] : undefined),
    inWords(
      'A passkey proves',
      passkeys?.UserVerification &&
        (passkeys.UserVerification === 'required'
          ? 'the person too, by face, finger or PIN'
          : 'the device, and the person where it can'),
    ),
  ])
}
