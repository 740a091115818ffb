import type { ChangeInfo } from '@aws-sdk/client-route-53'
import { firstToGo } from '../../state/firstToGo.ts'
import type { OperationContext } from '../operation.ts'
import { changeInfo } from './describe.ts'
import { newId } from './ids.ts'
import { propagationDelayMs } from './settings.ts'
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
  const gone = firstToGo(tooMany, {
    ahead: (limit) => kept.byIndex('submitted', { from: submittedAt + 1, limit }),
    oldest: (limit) => kept.byIndex('submitted', { limit }),
  })
  for (const [id] of gone) kept.delete(id)
  return changeInfo(change, submittedAt)
}
