import { computed, shallowRef } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { adminCreateUser, type NewPerson } from '../../../aws/services/cognito-idp/adminCreateUser.ts'
import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { madeUpPassword } from '../add/madeUpPassword.ts'
import type { ImportRow } from './importRows.ts'

export type RowState = 'waiting' | 'sending' | 'added' | 'not added'

export interface ImportedRow {
  readonly row: ImportRow
  readonly state: RowState
  readonly outcome?: Outcome<PoolPerson>
}

/** Makes people one after the other; what is not made stays here with the reason, to be tried again. */
export function useImport(onMade: (person: PoolPerson) => void) {
  const aws = useAws()
  const rows = shallowRef<readonly ImportedRow[]>([])
  const isRunning = shallowRef(false)
  let stopping = new AbortController()

  const set = (at: number, change: Partial<ImportedRow>) => {
    rows.value = rows.value.map((one, index) => (index === at ? { ...one, ...change } : one))
  }

  /** Sends whatever is not made yet, until it is stopped. */
  async function run(invitation: NewPerson['invitation']): Promise<void> {
    if (isRunning.value) return
    isRunning.value = true
    const { signal } = (stopping = new AbortController())
    const open = rows.value.filter(({ state }) => state !== 'added').length
    const title = `Import ${open} ${open === 1 ? 'person' : 'people'}`
    const act = { id: crypto.randomUUID(), title }
    const { passwordless, passwordPolicy } = aws.configuration
    for (const [at, { row, state }] of rows.value.entries()) {
      if (signal.aborted) break
      if (state === 'added') continue
      set(at, { state: 'sending' })
      const outcome = await adminCreateUser(
        aws,
        {
          ...row.draft,
          userPoolId: aws.configuration.userPoolId,
          invitation,
          ...(passwordless && invitation !== 'none' && { temporaryPassword: madeUpPassword(passwordPolicy) }),
        },
        { signal, cause: title, act, target: row.draft.username },
      )
      set(at, {
        outcome,
        state: outcome.kind === 'done' ? 'added' : outcome.kind === 'aborted' ? 'waiting' : 'not added',
      })
      if (outcome.kind === 'done') onMade(outcome.value)
      // A refusal is the same for all of them, and so is the end of the session.
      if (outcome.kind === 'denied' || outcome.kind === 'expired' || outcome.kind === 'aborted') break
    }
    isRunning.value = false
  }

  return {
    rows,
    isRunning,
    added: computed(() => rows.value.filter(({ state }) => state === 'added').length),
    /** @param wanted rows without problems */
    begin(wanted: readonly ImportRow[]) {
      rows.value = wanted.map((row) => ({ row, state: 'waiting' }))
    },
    run,
    stop: () => stopping.abort(),
    forget: () => (rows.value = []),
  }
}

export type Import = ReturnType<typeof useImport>
