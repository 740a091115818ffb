import type { SignUpInput, SignUpOutput } from 'aws-amplify/auth'

/** A pool may require `updated_at`, seconds since 1970, which is nothing to ask a person for. */
export function stampSignUp(
  signUp: (input: SignUpInput) => Promise<SignUpOutput>,
  clock: () => number = Date.now,
): (input: SignUpInput) => Promise<SignUpOutput> {
  return ({ options, ...input }) => {
    const updated_at = String(Math.floor(clock() / 1000))
    return signUp({ ...input, options: { ...options, userAttributes: { ...options?.userAttributes, updated_at } } })
  }
}
