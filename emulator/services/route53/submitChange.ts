import type { ChangeInfo } from '@aws-sdk/client-route-53'
import type { OperationContext } from '../operation.ts'
import { changeInfo } from './describe.ts'
import { newId } from './ids.ts'
import { propagationDelayMs } from './settings.ts'
import type { StoredChange } from './state.ts'
import { changes } from './state.ts'

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
  changes(context.store).set(change.id, change)
  return changeInfo(change, submittedAt)
}
