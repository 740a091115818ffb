import type { Outcome } from '../../../aws/call/outcome.ts'
import type { RecordType } from '../../../aws/services/route53/types.ts'

/** The record set whose present state is not what a batch took for granted (R53-063). */
export interface Conflict {
  /** `create`: it exists already. `delete`: it is gone, or holds something else. */
  readonly tried: 'create' | 'delete'
  readonly name: string
  readonly type: RecordType
  readonly setIdentifier?: string
}

const sentence =
  /^\[?Tried to (create|delete) resource record set \[name='(.+?)', type='([A-Z]+)'(?:, set-identifier='(.+?)')?\]/

/** Reads Route 53's sentence; undefined when a batch was refused for another reason. */
export function conflictOf(outcome: Outcome<unknown>): Conflict | undefined {
  if (outcome.kind !== 'failed' || outcome.failure.code !== 'InvalidChangeBatch') return undefined
  const { messages = [], message = '' } = outcome.failure
  for (const text of [...messages, message]) {
    const [, tried, name, type, setIdentifier] = sentence.exec(text) ?? []
    if (!tried || !name || !type) continue
    return {
      tried: tried === 'create' ? 'create' : 'delete',
      name,
      type: type as RecordType,
      ...(setIdentifier ? { setIdentifier } : {}),
    }
  }
  return undefined
}
