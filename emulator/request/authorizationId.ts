/** Ids of authorizations, which denials tell. Each is its request's id in other digits, so that it needs no place of its own. */

/** As AWS's are: at most 25 letters and digits (IAM Toolbox API Reference, GetRequestAuthorizationDetails). */
const radix = 36
const uuid = /^([\da-f]{8})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})-([\da-f]{12})$/
const mostHexDigits = 32

/** @returns undefined for a request whose id is no UUID. */
export function authorizationIdOf(requestId: string): string | undefined {
  return uuid.test(requestId) ? BigInt(`0x${requestId.replaceAll('-', '')}`).toString(radix) : undefined
}

/** The id of the request that an authorization was asked for by. @returns undefined for what is no such id. */
export function requestIdOf(authorizationId: string): string | undefined {
  if (!/^[\da-z]{1,25}$/.test(authorizationId)) return undefined
  let value = 0n
  for (const digit of authorizationId) value = value * BigInt(radix) + BigInt(Number.parseInt(digit, radix))
  const digits = value.toString(16).padStart(mostHexDigits, '0')
  const requestId = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return authorizationIdOf(requestId) === authorizationId ? requestId : undefined
}
