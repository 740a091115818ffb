import type { ConsoleSession } from '../../../aws/session/auth.ts'

export interface SignInFacts {
  /** When somebody proved who they are. Renewed tokens keep it. */
  readonly since?: Date
  /** In words, how: `by password`. */
  readonly way?: string
}

const ways: Readonly<Record<string, string>> = {
  USER_SRP_AUTH: 'by password',
  USER_PASSWORD_AUTH: 'by a password that was sent',
  CUSTOM_WITH_SRP: "by a password and the pool's own question",
  CUSTOM_WITHOUT_SRP: "by the pool's own question",
  USER_AUTH: 'by a way that was chosen',
}

/** What the ID token and this browser know of a sign-in. */
export function signInFacts(session: ConsoleSession): SignInFacts {
  if (session.kind !== 'signed-in') return {}
  const { auth_time: seconds } = session.claims
  const way = session.signInFlow === undefined ? undefined : ways[session.signInFlow]
  return { ...(typeof seconds === 'number' && { since: new Date(seconds * 1000) }), ...(way && { way }) }
}
