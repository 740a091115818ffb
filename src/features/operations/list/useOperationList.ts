import { computed, type ComputedRef, type Ref, ref, shallowRef } from 'vue'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { type CallableService, serviceRows } from '../../../aws/operations/serviceRows.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { type ReachVerdict, reachVerdicts } from '../verdict/reachVerdict.ts'
import { filterOf, type OperationGroup, operationGroups, type ReachFilter } from './operationGroups.ts'
import { operationId, type OperationRow, readOperationRows } from './operationRow.ts'
import { indexOperations, searchOperations } from './searchOperations.ts'

export interface OperationList {
  readonly text: Ref<string>
  readonly filter: Ref<ReachFilter | undefined>
  /** Undefined until the list is loaded. */
  readonly rows: ComputedRef<readonly OperationRow[] | undefined>
  readonly groups: ComputedRef<readonly OperationGroup[]>
  readonly verdicts: ComputedRef<ReadonlyMap<string, ReachVerdict>>
  /** How many of what is found have each verdict. */
  readonly counts: ComputedRef<Readonly<Record<ReachFilter, number>>>
  /** Names of the services in which nothing was found. */
  readonly without: ComputedRef<readonly string[]>
  /** Why it could not be loaded. */
  readonly problem: Readonly<Ref<unknown>>
  load(): Promise<void>
}

/** All operations with what the role may do of them, searched and chosen from. */
export function useOperationList(asker: () => Asker | undefined, backend: Pick<AwsConfig, 'endpoints'>): OperationList {
  const text = ref('')
  const filter = ref<ReachFilter>()
  const rows = shallowRef<readonly OperationRow[]>()
  const problem = shallowRef<unknown>()

  async function load(): Promise<void> {
    problem.value = undefined
    try {
      rows.value = await readOperationRows()
    } catch (reason) {
      problem.value = reason
    }
  }

  const index = computed(() => indexOperations(rows.value ?? []))
  const totals = computed(
    () =>
      new Map<CallableService, number>(
        serviceRows.map(({ id }) => [id, rows.value?.filter(({ service }) => service === id).length ?? 0]),
      ),
  )
  const verdicts = computed(() => {
    const verdictOf = reachVerdicts(asker(), backend)
    return new Map((rows.value ?? []).map((row) => [operationId(row), verdictOf(row)]))
  })
  const found = computed(() => searchOperations(index.value, text.value))
  const isSearch = computed(() => text.value.trim() !== '')
  const groups = computed(() =>
    operationGroups(found.value, {
      verdicts: verdicts.value,
      filter: filter.value,
      isSearch: isSearch.value,
      totals: totals.value,
    }),
  )
  const counts = computed(() => {
    const each = { allowed: 0, unknown: 0, none: 0, browser: 0 }
    for (const { row } of found.value) each[filterOf(verdicts.value.get(operationId(row)) ?? 'unknown')]++
    return each
  })
  const without = computed(() =>
    isSearch.value
      ? serviceRows.filter(({ id }) => !groups.value.some(({ service }) => service === id)).map(({ name }) => name)
      : [],
  )
  return { text, filter, rows: computed(() => rows.value), groups, verdicts, counts, without, problem, load }
}
