/** Calls with what decided them, in a file that anyone may be given. */
import type { DecisionEntry } from '#contract/decisionEntry.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { knownNames, type NamesChoice } from '../../../outcomes/share/knownNames.ts'
import { sharedCall } from '../../../outcomes/share/sharedCall.ts'
import { sharedDecision } from '../../../outcomes/share/sharedDecision.ts'
import { createStandIns, type Replaced } from '../../../outcomes/standIns.ts'

export const bundleFormat = 'rolecall-bundle'
/** Raised with every change of the shape. */
export const bundleVersion = 1
/** Bytes of the largest file that is opened, and of the longest that is written. */
export const largestBundle = 50_000_000
export const mostBundleCalls = 10_000

export interface Bundle {
  readonly format: typeof bundleFormat
  readonly version: typeof bundleVersion
  /** ISO 8601. */
  readonly madeAt: string
  /** Facts that decide how calls come out. */
  readonly backend: {
    readonly kind: 'emulator' | 'aws'
    readonly region: string
    /** Whether it tells its decisions: where it does not, there are none in the file. */
    readonly tellsDecisions: boolean
  }
  /** Newest first. */
  readonly calls: readonly CallRecord[]
  /** By the calls' request ids. */
  readonly decisions: readonly DecisionEntry[]
}

export interface SharedCalls {
  readonly bundle: Bundle
  readonly replaced: Replaced
}

/** So many are worked through before others have a turn. */
const callsATurn = 50

/**
 * What may be shared of calls and their decisions.
 * @param now ISO 8601
 * @param turn lets others have a turn: ten thousand calls take seconds
 */
export async function bundleOf(
  {
    calls,
    session,
    entries,
    configuration,
  }: {
    readonly calls: readonly CallRecord[]
    /** All that this tab knows, which may be more: a name that only another call tells stands in these, too. */
    readonly session: readonly CallRecord[]
    readonly entries: readonly DecisionEntry[]
    readonly configuration: Pick<AwsConfig, 'region' | 'endpoints' | 'decisionLogUrl'>
  },
  { names, now, turn }: { readonly names: NamesChoice; readonly now: string; readonly turn: () => Promise<void> },
): Promise<SharedCalls> {
  const standIns = createStandIns(knownNames(session, entries, names))
  async function eachInTurn<T>(all: readonly T[], share: (one: T) => T): Promise<readonly T[]> {
    const shared: T[] = []
    for (const [at, one] of all.entries()) {
      if (at % callsATurn === callsATurn - 1) await turn()
      shared.push(share(one))
    }
    return shared
  }

  const bundle: Bundle = {
    format: bundleFormat,
    version: bundleVersion,
    madeAt: now,
    backend: {
      kind: configuration.endpoints ? 'emulator' : 'aws',
      region: configuration.region,
      tellsDecisions: configuration.decisionLogUrl !== undefined,
    },
    calls: await eachInTurn(
      calls.filter(({ outcome }) => outcome !== 'in flight'),
      (call) => sharedCall(call, standIns),
    ),
    decisions: await eachInTurn(entries, (entry) => sharedDecision(entry, standIns)),
  }
  return { bundle, replaced: standIns.replaced() }
}
