import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { ConsoleSession, SignedInSession } from '../../../aws/session/auth.ts'
import type { CredentialsView } from '../../../aws/session/credentials.ts'
import { providerOfClaims } from '../../../session/providerOfClaims.ts'
import { formatCountdown } from '../../../ui/formatCountdown.ts'
import { formatRelative } from '../../../ui/formatTime.ts'
import { shortId } from '../shortId.ts'

export const stepIds = ['person', 'token', 'identity', 'role', 'credentials', 'call'] as const
export type StepId = (typeof stepIds)[number]

/** One station on the way from a person to a signed call. */
export interface IdentityStep {
  readonly id: StepId
  readonly label: string
  readonly headline: string
  /** The headline unabridged, where it is abridged. */
  readonly whole?: string
  readonly detail: string
}

export interface StepFacts {
  readonly session: ConsoleSession
  readonly role: string | undefined
  /** How the role was chosen, in two or three words. */
  readonly roleBy: string | undefined
  readonly credentials: CredentialsView | undefined
  readonly calls: readonly CallRecord[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The six steps, each in a headline and a line. What is missing is said in its place: the way may stop at any step. */
export function identitySteps({ session, role, roleBy, credentials, calls, now }: StepFacts): IdentityStep[] {
  const signedIn = session.kind === 'signed-in' ? session : undefined
  const refused = session.kind !== 'signed-out' && session.identityProblem !== undefined
  const missing = refused ? 'none: the pool refuses' : 'not yet received'
  return [
    {
      id: 'person',
      label: 'Person',
      headline: signedIn ? signedIn.email : 'Guest',
      detail: signedIn ? flowText(signedIn) : 'nobody signed in',
    },
    {
      id: 'token',
      label: 'ID token',
      headline: signedIn ? groupsText(signedIn.groups) : 'No token',
      detail: signedIn ? tokenLeft(signedIn.claims.exp, now) : 'guests bring none',
    },
    {
      id: 'identity',
      label: 'Identity',
      headline: credentials ? shortId(credentials.identityId.slice(credentials.identityId.indexOf(':') + 1)) : 'None',
      ...(credentials && { whole: credentials.identityId }),
      detail: credentials ? (signedIn ? 'linked to the person' : 'of this browser') : missing,
    },
    {
      id: 'role',
      label: 'Role',
      headline: role ?? 'None',
      detail: role === undefined ? missing : (roleBy ?? 'as STS says'),
    },
    {
      id: 'credentials',
      label: 'Credentials',
      headline: credentials ? shortId(credentials.accessKeyId) : 'None',
      detail: credentials ? countdownText(credentials.expiresAt - now) : missing,
    },
    { id: 'call', label: 'Signed call', headline: callsText(calls), detail: lastText(calls, now) },
  ]
}

function flowText({ signInFlow: flow, claims }: SignedInSession): string {
  const provider = providerOfClaims(claims)
  if (provider !== undefined) return `signed in by ${provider}`
  if (flow === 'USER_SRP_AUTH') return 'signed in by SRP'
  if (flow === 'USER_PASSWORD_AUTH') return 'signed in by password'
  // The console asks for it in the place of a password alone.
  if (flow === 'USER_AUTH') return 'signed in by a code or a passkey'
  return 'signed in'
}

function groupsText(groups: readonly string[]): string {
  return groups.length === 0 ? 'no groups' : `groups: ${groups.join(', ')}`
}

function tokenLeft(exp: unknown, now: number): string {
  if (typeof exp !== 'number') return ''
  const minutes = Math.floor((exp * 1000 - now) / 60_000)
  return minutes >= 1 ? `${minutes} min left` : 'renewed at the next use'
}

function countdownText(ms: number): string {
  return ms > 0 ? `${formatCountdown(ms)} left` : 'expired'
}

/** Calls that a role signed. What Amplify asks of Cognito is not signed. */
export function signedCalls(calls: readonly CallRecord[]): CallRecord[] {
  return calls.filter(({ service, outcome }) => !service.startsWith('cognito-') && outcome !== 'in flight')
}

function callsText(calls: readonly CallRecord[]): string {
  const signed = signedCalls(calls)
  const allowed = signed.filter(({ outcome }) => outcome === 'done').length
  const refused = signed.filter(({ outcome }) => outcome === 'denied').length
  if (signed.length === 0) return 'None yet'
  return refused === 0 ? `${allowed} allowed` : `${allowed} allowed, ${refused} refused`
}

function lastText(calls: readonly CallRecord[], now: number): string {
  const last = signedCalls(calls)[0]
  if (!last) return 'since this page was opened'
  return now - last.startedAt < 5000 ? 'last just now' : `last ${formatRelative(last.startedAt, now)}`
}
