import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { ElementTrace, PolicyDocument } from '#iam/types.ts'
import type { Paste } from '../../../aws/call/outcome.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import type { Standing } from '../../../ui/standing.ts'

/** One thing that the examination found. */
export interface DoctorFinding {
  /** Tells it from the others, also in addresses: `trust:readers`. */
  readonly id: string
  readonly standing: Standing
  /** A few words for the list. */
  readonly title: string
  /** Beside the title: what was seen. */
  readonly seen: string
  /** One sentence that says it whole. */
  readonly headline: string
  /** Whom it concerns, in a sentence; left out where that is nobody. */
  readonly affects?: string
  readonly evidence: Evidence
  /** What to do, in sentences, where no fix says it. */
  readonly advice?: string
  readonly fix?: Fix
  /** The call that was refused, of what is not told. */
  readonly callId?: string
}

/** What was seen: settings, or a trust policy beside the pool's token. */
export type Evidence =
  | { readonly kind: 'facts'; readonly facts: readonly SeenFact[] }
  | {
      readonly kind: 'trust'
      readonly roleArn: string
      readonly isAllowed: boolean
      readonly sid?: string
      readonly effect: 'Allow' | 'Deny'
      readonly elements: readonly ElementTrace[]
      readonly reason: string
    }

export interface SeenFact {
  readonly name: string
  readonly words: string
  /** What is wrong with it, where something is. */
  readonly remark?: string
}

/** What somebody puts in place of what is there. */
export interface Fix {
  /** "Corrected trust policy of readers" */
  readonly title: string
  /** As it is, and as it should be, to be compared line by line. */
  readonly before: string
  readonly after: string
  /** The ways to do it, the first is `after` itself. */
  readonly pastes: readonly Paste[]
  /** What does it, where the console can. */
  readonly change?: AskedCall
  /** What takes it back. Left out where nothing does. */
  readonly undo?: AskedCall
  /** Half a sentence: "nobody loses a right". */
  readonly consequence: string
  /** What a simulated sign-in would meet. */
  readonly correction?: Correction
}

export interface Correction {
  readonly trust?: { readonly roleArn: string; readonly document: PolicyDocument }
  readonly roles?: IdentityPoolRoles
}

export const facts = (...rows: readonly SeenFact[]): Evidence => ({ kind: 'facts', facts: rows })
