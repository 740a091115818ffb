/** The console's one object for everything that is AWS. Made by createAws; handed on, never reached for. */
import type { Call } from './call/call.ts'
import type { Clients } from './call/clientsOfRole.ts'
import type { BesideRecords } from './call/watchCall.ts'
import type { AwsConfig } from './configuration/configuration.ts'
import type { ChangeGuard } from './guard/changeGuard.ts'
import type { Personas } from './persona/personaCaller.ts'
import type { Policies } from './policies/policies.ts'
import type { Decisions } from './record/decisions.ts'
import type { Recorder } from './record/recorder.ts'
import type { Auth } from './session/auth.ts'
import type { Credentials } from './session/credentials.ts'
import type { SessionTurns } from './session/sessionTurns.ts'
import type { SignInPages } from './session/sign-in-pages/signInPages.ts'

export interface Aws {
  /** Which backend this is. */
  readonly configuration: AwsConfig
  /** Who this tab is: the sign-in or the choice to be a guest, its temporary credentials, and when another one begins. */
  readonly session: {
    readonly auth: Auth
    readonly credentials: Credentials
    readonly turns: SessionTurns
    /** Signing in at the pool's own pages, where it has some. */
    readonly signInPages?: SignInPages
  }
  /** The SDK's clients, which sign as the session. */
  readonly clients: Clients
  /** Every call of this tab. */
  readonly recorder: Recorder
  /** What of the newest calls is too secret or too long for their records, and when the browser sent what. */
  readonly beside: BesideRecords
  /** The backend's reasons for a call, where it tells them. */
  readonly decisions: Decisions
  /** The policies in force for a role, where the backend tells them. */
  readonly policies: Policies
  /** Whom else the identity pool lets this browser be, for a call at a time. */
  readonly personas: Personas
  /** Asks before changes; only where they are made in an account of AWS. */
  readonly guard?: ChangeGuard
  /** Sends a command and says what came of it. What there is to call stands in `services/`, a function an operation. */
  readonly call: Call
}

/** What the functions of `services/` need. */
export type AwsCaller = Pick<Aws, 'call' | 'clients'>
