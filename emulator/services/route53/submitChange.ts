import type { ChangeInfo } from '@aws-sdk/client-route-53'
import type { OperationContext } from '../operation.ts'
import { changeInfo } from './describe.ts'
import { newId } from './ids.ts'
import { propagationDelayMs } from './propagation.ts'
import type { StoredChange } from './state.ts'
import { changes } from './state.ts'

/** Changes that can be followed; the oldest go. AWS says of none how long it knows it. */
const mostChanges = 10_000

/**
 * Remembers that something was changed now, so that `GetChange` can follow it. Called inside the transaction of the
 * change itself.
 */
export function submitChange(context: OperationContext, comment: string | undefined): ChangeInfo {
  const submittedAt = context.clock()
  const change: StoredChange = {
    id: newId('C', context.random),
    submittedAt,
    inSyncAt: submittedAt + propagationDelayMs(context.store),
    ...(comment === undefined ? {} : { comment }),
  }
  const kept = changes(context.store)
  kept.set(change.id, change)
  const tooMany = kept.countByIndex('submitted', {}) - mostChanges
  if (tooMany > 0) for (const [oldest] of kept.byIndex('submitted', { limit: tooMany })) kept.delete(oldest)
  return changeInfo(change, submittedAt)
}
