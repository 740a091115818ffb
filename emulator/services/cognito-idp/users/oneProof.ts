import { invalidParameter } from '../errors.ts'

interface ProofInput {
  readonly AccessToken?: string | undefined
  readonly Session?: string | undefined
}

/** Who asks: a signed-in person, or somebody in the middle of signing in. @throws InvalidParameterException */
export function oneProof({ AccessToken: accessToken, Session: session }: ProofInput) {
  if (accessToken !== undefined && session === undefined) return { accessToken } as const
  if (session !== undefined && accessToken === undefined) return { session } as const
  throw invalidParameter('Either an access token or a session is required, and not both.')
}
