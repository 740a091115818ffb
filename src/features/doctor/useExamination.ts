import { computed, onScopeDispose, ref, watch } from 'vue'
import { useAws } from '../../outcomes/useAws.ts'
import { useSessionNumber } from '../../outcomes/useSessionNumber.ts'
import { usePersonStore } from '../../session/personStore.ts'
import { examinePool } from './checks/examinePool.ts'
import { useDoctorStore } from './doctorStore.ts'
import { readPool } from './read/readPool.ts'

/** The examination of the pool: made when the page is first opened, and again when somebody asks for it. */
export function useExamination() {
  const aws = useAws()
  const store = useDoctorStore()
  const person = usePersonStore()
  const session = useSessionNumber()
  const inFlight = ref(false)
  /** It could not be made at all: a part of the page could not be loaded. */
  const problem = ref<string>()
  let asking = new AbortController()

  const findings = computed(() =>
    store.reading
      ? examinePool({
          reading: store.reading,
          configuration: aws.configuration,
          role: person.role ?? 'your role',
          origin: location.origin,
        })
      : [],
  )

  async function examine(cause: string): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    inFlight.value = true
    problem.value = undefined
    try {
      const reading = await readPool(aws, { cause, signal })
      if (!signal.aborted) store.reading = reading
    } catch (error) {
      if (!signal.aborted) problem.value = error instanceof Error ? error.message : String(error)
    }
    if (!signal.aborted) inFlight.value = false
  }

  watch(
    () => findings.value.filter(({ standing }) => standing === 'inTheWay').length,
    (count) => (store.toMend = store.reading ? count : undefined),
    { immediate: true },
  )
  // Another session, or another role, may read another part of it: what the one before was asking is dropped.
  watch(
    session,
    (number) => {
      asking.abort()
      inFlight.value = false
      if (number !== undefined && !store.reading) void examine('Examine the pool')
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())
  return { findings, inFlight, problem, examine }
}
