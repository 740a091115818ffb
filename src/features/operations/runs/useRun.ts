import { useAws } from '../../../outcomes/useAws.ts'
import { createRunner, type Runner } from './runner.ts'
import { useRunsStore } from './runsStore.ts'

/** Runs operations into the tab's runs. A run goes on when its page is left, and ends with the session. */
export function useRun(): Runner & { cancel(id: string): void } {
  const store = useRunsStore()
  return { ...createRunner(useAws(), store), cancel: store.cancel }
}
