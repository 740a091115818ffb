import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { signToken } from '../../../emulator/tokens/jwt.ts'
import { poolKeys } from '../../../emulator/tokens/userPoolKeys.ts'
import type { TestEmulator } from '../startEmulator.ts'

const { region, userPoolId, userPoolClientId } = localBackend

/** The provider's name in `Logins`. */
export const provider = `cognito-idp.${region}.amazonaws.com/${userPoolId}`

/** An ID token as the seeded user pool signs it, with other claims where asked for. */
export async function idToken(local: TestEmulator, subject: string, claims: object = {}): Promise<string> {
  const keys = await poolKeys(local.emulator.store, userPoolId)
  const now = Math.floor(Date.now() / 1000)
  return signToken(keys.id, {
    sub: subject,
    iss: `https://${provider}`,
    aud: userPoolClientId,
    token_use: 'id',
    'cognito:username': subject,
    iat: now,
    exp: now + 3600,
    ...claims,
  })
}

/** The claims of a person in these groups, each with the role of its name; the first is preferred. */
export function groupClaims(...groups: readonly string[]): object {
  const roles = groups.map((name) => `arn:aws:iam::123456789012:role/${name}`)
  return { 'cognito:groups': groups, 'cognito:roles': roles, 'cognito:preferred_role': roles[0] }
}
