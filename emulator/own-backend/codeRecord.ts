/** Keeps what is told of somebody's code: what it came to when it was laid out last, and what its latest changes did. */
import type { CodeChange, OwnCode, PermissionFlip } from '#contract/ownCode.ts'
import type { Clock } from '../program/clockAndRandom.ts'
import { codeOf } from './findApp.ts'
import { laidOutRows } from './laidOutRows.ts'
import type { OwnBackend } from './ownBackend.ts'
import { editsBetween, readSource } from './sourceLines.ts'

export interface CodeRecord {
  read(): OwnCode
  /** The code has changed, and is laid out as it is now. */
  changed(own: OwnBackend, flips: readonly PermissionFlip[], kept: readonly string[]): void
  /** The code has changed, and comes to nothing. */
  failed(problem: string): void
  /** Changes of the code are not noticed any more. */
  unwatched(): void
}

const mostChanges = 20

/**
 * @param own as it was laid out first
 * @param from `outputsFile`: where its outputs are written; undefined where they are only served
 */
export function createCodeRecord(
  own: OwnBackend,
  from: { readonly clock: Clock; readonly outputsFile: string | undefined },
): CodeRecord {
  const { clock, outputsFile } = from
  let current = own
  let source = readSource(own.app)
  let laidOutAt = clock()
  let isWatched = true
  let changes: readonly CodeChange[] = []

  function add(change: Omit<CodeChange, 'at' | 'edits'>): void {
    const now = readSource(current.app)
    const edits = editsBetween(source, now)
    source = now
    changes = [{ at: new Date(clock()).toISOString(), ...change, edits }, ...changes].slice(0, mostChanges)
  }

  return {
    read: () => ({
      path: codeOf(current.app).path,
      kind: current.app.kind,
      isWatched,
      laidOutAt: new Date(laidOutAt).toISOString(),
      ...(current.synthesisMs !== undefined && { synthesisMs: current.synthesisMs }),
      resources: current.resources,
      ...(outputsFile !== undefined && { outputsFile }),
      laidOut: laidOutRows(current.document),
      findings: current.findings,
      changes,
    }),
    changed(next, flips, kept) {
      current = next
      laidOutAt = clock()
      add({ flips, kept })
    },
    failed: (problem) => add({ flips: [], kept: [], problem }),
    unwatched: () => (isWatched = false),
  }
}
