/**
 * What a claim of the ID token means here, in one line; in the order in which they are read. Amazon Cognito,
 * "Understanding the identity (ID) token".
 */
const explanations: readonly (readonly [name: string, meaning: string])[] = [
  ['cognito:groups', 'each may carry a role'],
  ['cognito:preferred_role', 'of the group with the lowest precedence: wins'],
  ['cognito:roles', 'roles of all of these groups'],
  ['preferred_username', 'what the console calls the person'],
  ['email', 'what the person signs in with'],
  ['email_verified', 'whether a code sent to the address came back'],
  ['sub', 'the person, for ever'],
  ['cognito:username', 'the name in the pool; with e-mail sign-in the same as sub'],
  ['aud', 'the app client it was made for'],
  ['iss', 'the user pool that signed the token'],
  ['token_use', 'identity pools accept only id'],
  ['auth_time', 'when the person gave the password'],
  ['iat', 'when this token was made'],
  ['exp', 'when it ends; Amplify renews it before'],
  ['jti', 'id of this token'],
  ['origin_jti', 'id of the sign-in; revoking it ends all of its tokens'],
  ['event_id', 'id of the sign-in event in Cognito’s own log'],
]

const meanings = new Map(explanations)
const order = new Map(explanations.map(([name], index) => [name, index]))

/** One line on what the claim is for; undefined for claims that are nobody's but the pool owner's. */
export function explainClaim(name: string): string | undefined {
  return meanings.get(name) ?? (name.startsWith('custom:') ? 'attribute that this pool added' : undefined)
}

/** Known claims first, in the order in which they are read; others after them by name. */
export function compareClaims(a: string, b: string): number {
  const place = (name: string) => order.get(name) ?? explanations.length
  return place(a) - place(b) || a.localeCompare(b)
}
