import { computed, type ComputedRef, type Ref, ref, watch } from 'vue'
import { operationId } from '../list/operationRow.ts'
import type { UseRequest } from '../request/useRequest.ts'
import { isInFlight, type OperationRun } from './operationRun.ts'
import type { AskedRun } from './runner.ts'
import { useRunsStore } from './runsStore.ts'
import { useRun } from './useRun.ts'

export interface RequestRuns {
  /** The one whose answer is shown: what is waited for is another operation of the service. */
  readonly shown: ComputedRef<OperationRun | undefined>
  /** Chooses another one of the service; the newest of what is open is shown until somebody does. */
  readonly chosen: Ref<string | undefined>
  /** Whether something that is shown is under way. */
  readonly isRunning: ComputedRef<boolean>
  /** When each operation was last run in this tab, by its id. */
  readonly lastRuns: ComputedRef<ReadonlyMap<string, number>>
  run(options?: { readonly allPages?: boolean }): Promise<void>
  wait(waiter: string): Promise<void>
  /** Gives up what is shown. */
  cancel(): void
}

/** Runs of what is typed. */
export function useRequestRuns(request: Pick<UseRequest, 'opened' | 'input' | 'files'>): RequestRuns {
  const store = useRunsStore()
  const runner = useRun()
  const chosen = ref<string>()

  const isOfOpened = ({ service, operation }: OperationRun) =>
    service === request.opened.value?.service && operation === request.opened.value.operation
  const shown = computed(
    () =>
      store.runs.find(({ id, service }) => id === chosen.value && service === request.opened.value?.service) ??
      store.runs.find(isOfOpened),
  )
  // Whoever goes on to another operation sees its own runs; a run that was chosen may be what led there.
  watch(
    () => request.opened.value?.id,
    (id) => {
      const run = store.runs.find((one) => one.id === chosen.value)
      if (id !== undefined && !(run && isOfOpened(run))) chosen.value = undefined
    },
  )

  /** What is typed now. */
  function asked(): AskedRun | undefined {
    const { service, operation, description } = request.opened.value ?? {}
    if (!service || operation === undefined || !description) return undefined
    return { service, operation, description, input: request.input.value, files: request.files.value }
  }

  return {
    shown,
    chosen,
    isRunning: computed(() => shown.value !== undefined && isInFlight(shown.value)),
    lastRuns: computed(
      () => new Map(store.runs.toReversed().map((run) => [operationId({ ...run, name: run.operation }), run.at])),
    ),
    async run({ allPages = false } = {}) {
      const what = asked()
      if (!what) return
      const { id, ended } = runner.run(what)
      chosen.value = id
      await ended
      if (allPages) await runner.readOn(id, what, 'all')
    },
    async wait(waiter) {
      const what = asked()
      if (!what) return
      const { id, ended } = runner.wait(what, waiter)
      chosen.value = id
      await ended
    },
    cancel() {
      if (shown.value) runner.cancel(shown.value.id)
    },
  }
}
