import type { SeedFirstFactor, SeedUserPool } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import type { Finding } from './finding.ts'
import { objectAt, textAt, textsAt } from './read.ts'

const known: readonly SeedFirstFactor[] = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']

/** What a sign-in may begin with, where that is more than a password. */
export function firstFactorsOf(
  { pool, client }: { readonly pool: StackResource; readonly client: StackResource },
  findings: Finding[],
): Pick<SeedUserPool, 'firstFactors' | 'passkeys'> {
  const policy = objectAt(objectAt(pool.properties, 'Policies'), 'SignInPolicy')
  const allowed = textsAt(policy, 'AllowedFirstAuthFactors')
  if (!allowed.some((factor) => factor !== 'PASSWORD')) return {}
  if (!textsAt(client.properties, 'ExplicitAuthFlows').includes('ALLOW_USER_AUTH')) {
    const text = `${pool.where} allows a sign-in without a password, and this client does not: its ExplicitAuthFlows lack ALLOW_USER_AUTH.`
    findings.push({ kind: 'problem', where: client.where, text })
    return {}
  }
  const relyingPartyId = textAt(pool.properties, 'WebAuthnRelyingPartyID')
  if (allowed.includes('WEB_AUTHN') && relyingPartyId === undefined) {
    const text =
      'Nobody signs in with a passkey here: the pool names no WebAuthnRelyingPartyID, and the domain that AWS takes instead is not here.'
    findings.push({ kind: 'not emulated', where: pool.where, text })
  }
  const takesPasskeys = allowed.includes('WEB_AUTHN') && relyingPartyId !== undefined
  const firstFactors = known.filter(
    (factor) => factor === 'PASSWORD' || (allowed.includes(factor) && (factor !== 'WEB_AUTHN' || takesPasskeys)),
  )
  const userVerification = textAt(pool.properties, 'WebAuthnUserVerification') === 'required' ? 'required' : 'preferred'
  return { firstFactors, ...(takesPasskeys && { passkeys: { relyingPartyId, userVerification } }) }
}
