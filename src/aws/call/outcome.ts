/** What came back from AWS, as the rest of the console sees it. Decided once, in `call.ts`. */
import type { SaidLayer } from '#iam/explain/denialMessage.ts'

/** A refusal by policy, read from AWS's own AccessDenied sentence. Fields are absent where AWS did not say. */
export interface Denial {
  readonly code: string
  /** AWS's sentence, word for word. */
  readonly message: string
  readonly status: number
  readonly requestId?: string
  /** `arn:aws:sts::...:assumed-role/<role>/<session>` */
  readonly principalArn?: string
  readonly action?: string
  readonly resource?: string
  readonly explicit: boolean
  readonly layer?: SaidLayer
  readonly policyArn?: string
  /** Under which AWS keeps its evaluation for `GetRequestAuthorizationDetails`, at least for a day. */
  readonly authorizationId?: string
  /** The page of AWS's console that shows the same. */
  readonly detailsUrl?: string
}

/** A fix as text that somebody puts somewhere. Holds no secret. */
export interface Paste {
  /** What it is and where it goes, in words. */
  readonly label: string
  readonly language: 'json' | 'shell' | 'typescript'
  readonly text: string
}

/** Anything that went wrong and is no refusal by policy. All texts are for people. */
export interface Failure {
  readonly kind:
    | 'offline'
    | 'cors'
    | 'network'
    | 'clock'
    | 'not-found'
    | 'conflict'
    | 'invalid'
    | 'throttled'
    | 'busy'
    | 'sign-in'
    | 'guest-disabled'
    | 'trust'
    | 'region'
    | 'not-emulated'
    | 'unreadable'
    | 'unknown'
  /** One sentence: what went wrong. */
  readonly cause: string
  /** What that is concluded from. */
  readonly evidence: string
  /** What to do now. */
  readonly fix: string
  readonly code?: string
  /** Fixes to paste somewhere, where there are some; the first is the one to begin with. */
  readonly paste?: readonly Paste[]
  /** AWS's sentence, word for word. */
  readonly message?: string
  /** Route 53's objections to a batch of changes, word for word, one for each record. */
  readonly messages?: readonly string[]
  readonly status?: number
  readonly requestId?: string
  /** It was sent, would change something, and no answer came: it may have been done. */
  readonly mayBeDone?: true
}

/** Every outcome names the recorded call it came from, so that a notice can link to it. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T; readonly callId: string }
  | { readonly kind: 'denied'; readonly denial: Denial; readonly callId: string }
  | { readonly kind: 'expired'; readonly message: string; readonly callId: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly callId: string }
  /** The caller gave up (navigated away, pressed cancel). Nothing to show. */
  | { readonly kind: 'aborted'; readonly callId: string }
