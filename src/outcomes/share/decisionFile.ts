/** One decision, enforced or predicted, as it may leave the console: in a file or in a link that anyone may be given. */
import type { DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import type { Decision } from '#iam/types.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { createStandIns, type Replaced } from '../standIns.ts'
import { knownNames, type NamesChoice } from './knownNames.ts'
import { sharedCall } from './sharedCall.ts'
import { sharedDecision } from './sharedDecision.ts'

export const decisionFormat = 'rolecall-decision'
/** Raised with every change of the shape. */
export const decisionVersion = 1
/** Bytes of the largest file that is opened, and of the longest that is written. */
export const largestDecision = 2_000_000
/** No call needs more. */
export const mostDecisions = 100

/** `enforced`: the backend decided so when it was called. `predicted`: a console worked it out, and nothing was sent. */
export type DecisionSource = 'enforced' | 'predicted'

/** What somebody is about to share. */
export interface ShareSubject {
  readonly source: DecisionSource
  readonly decisions: readonly Decision[]
  /** Of the backend, about the call as a whole. */
  readonly notes?: readonly DecisionNote[]
  /** When the backend decided, in ISO 8601. */
  readonly decidedAt?: string
  /** The call that was decided, or that the prediction is about. */
  readonly call?: CallRecord | undefined
  /** What it is about where it is no call's, in words: "readers: Write to shared/". */
  readonly about?: string
  /** Only what came of the policies is known, not what they say: as AWS tells its own decisions. */
  readonly withoutDocuments?: true
}

/** What leaves of the call: its input, its messages and the key that signed it are no part of a decision. */
const callMembers = [
  'id',
  'service',
  'operation',
  'target',
  'cause',
  'startedAt',
  'durationMs',
  'role',
  'outcome',
  'status',
  'denial',
  'failure',
] as const satisfies readonly (keyof CallRecord)[]

export type DecidedCall = Pick<CallRecord, (typeof callMembers)[number]>

/** JSON. */
export interface DecisionFile extends Omit<ShareSubject, 'call'> {
  readonly format: typeof decisionFormat
  readonly version: typeof decisionVersion
  /** ISO 8601. */
  readonly madeAt: string
  readonly backend: { readonly kind: 'emulator' | 'aws'; readonly region: string }
  readonly notes: readonly DecisionNote[]
  readonly call?: DecidedCall
}

export interface SharedDecisionFile {
  readonly file: DecisionFile
  readonly replaced: Replaced
}

/**
 * @param session all calls that this tab knows: a name that only another call tells stands in them, too
 * @param now ISO 8601
 */
export function decisionFileOf(
  { source, decisions, notes = [], decidedAt, call, about, withoutDocuments }: ShareSubject,
  {
    session,
    names,
    now,
    configuration: { endpoints, region },
  }: {
    readonly session: readonly CallRecord[]
    readonly names: NamesChoice
    readonly now: string
    readonly configuration: Pick<AwsConfig, 'region' | 'endpoints'>
  },
): SharedDecisionFile {
  // Decisions are shared in the way of the decision log's entries, whose other members are left out here.
  const entry: DecisionEntry = {
    requestId: '',
    at: now,
    service: '',
    operation: '',
    authorization: 'permission',
    decisions,
    notes,
  }
  const calls = call ? [call, ...session] : session
  const standIns = createStandIns(knownNames(calls, [entry], names))
  const shared = sharedDecision(entry, standIns)
  const file: DecisionFile = {
    format: decisionFormat,
    version: decisionVersion,
    madeAt: now,
    source,
    backend: { kind: endpoints ? 'emulator' : 'aws', region },
    ...(decidedAt !== undefined && { decidedAt }),
    ...(about !== undefined && { about: standIns.text(about) }),
    ...(withoutDocuments && { withoutDocuments }),
    ...(call && call.outcome !== 'in flight' && { call: sharedCall(decidedCall(call), standIns) }),
    decisions: shared.decisions,
    notes: shared.notes,
  }
  return { file, replaced: standIns.replaced() }
}

function decidedCall(call: CallRecord): DecidedCall {
  const members = callMembers.flatMap((name) => (call[name] === undefined ? [] : [[name, call[name]] as const]))
  return Object.fromEntries(members) as DecidedCall
}
