import type { TokenClaims } from '#iam/identity-pool/types.ts'

/**
 * Who signed somebody in whose account is another provider's: `Google`. The claim `identities` also lists those that were joined to
 * an account of the pool's own, which keeps its password; the first of an account that a provider made says that it is.
 * @param claims of the ID token
 */
export function providerOfClaims({ identities }: TokenClaims): string | undefined {
  const listed: readonly unknown[] = Array.isArray(identities) ? identities : []
  for (const identity of listed) {
    if (typeof identity !== 'object' || identity === null) continue
    const { primary, providerName } = identity as { readonly primary?: unknown; readonly providerName?: unknown }
    // Cognito writes the word.
    if (String(primary) === 'true' && typeof providerName === 'string') return providerName
  }
  return undefined
}
