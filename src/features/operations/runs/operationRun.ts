import type { Outcome } from '../../../aws/call/outcome.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import type { Waited } from '../../../aws/operations/waitUntil.ts'

/** One press of Run. Of earlier pages of this tab it is known without its answer. */
export interface OperationRun {
  readonly id: string
  readonly service: CallableService
  readonly operation: string
  /** As it was typed; secrets and bytes are left out where it is kept over a reload. */
  readonly input: InputJson
  /** Milliseconds since 1970. */
  readonly at: number
  /** Who signed, by name. */
  readonly role?: string
  /** Of the recorded call; of the last one where it took several. */
  readonly callId?: string
  /** Undefined while it is in flight. */
  readonly kind?: Outcome<never>['kind']
  readonly status?: number
  readonly durationMs?: number
  /** AWS's code of what went wrong. */
  readonly code?: string
  /** Whether a statement refused it, where it was refused. */
  readonly isExplicit?: boolean
  /** Why nothing was sent: the SDK takes no such input. */
  readonly problem?: string
  /** What came back, a page each; in memory alone. */
  readonly pages?: readonly object[] | undefined
  /** It had an answer, which was let go for later ones. */
  readonly isLetGo?: true
  /** Further pages are on their way. */
  readonly reading?: 'one' | 'all' | undefined
  /** What ended the reading of pages before the last one. */
  readonly stopped?: StoppedPages | undefined
  /** It waits for something, or did. */
  readonly waiting?: WaitingRun
}

/** `limit`: as many as are read without asking; else what came in the place of a page. */
export type StoppedPages = { readonly by: 'limit' } | { readonly by: 'outcome'; readonly kind: Outcome<never>['kind'] }

export interface WaitingRun {
  /** As the SDK names it: `BucketExists`. */
  readonly waiter: string
  readonly tries: number
  /** When it is tried again; milliseconds since 1970. */
  readonly nextAt?: number
  /** Undefined while it waits. */
  readonly end?: Waited['kind']
}

export function isInFlight({ kind, waiting, reading }: OperationRun): boolean {
  return (kind === undefined && waiting?.end === undefined) || reading !== undefined
}
