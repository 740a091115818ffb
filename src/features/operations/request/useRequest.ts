import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue'
import { checkInput } from '../../../aws/operations/checkInput.ts'
import type { OperationDescription, ServiceDescription } from '../../../aws/operations/description.ts'
import { dotSegmentReason, foldedMembers } from '../../../aws/operations/dotSegments.ts'
import type { HeldFiles } from '../../../aws/operations/inputJson.ts'
import type { InputProblem } from '../../../aws/operations/inputProblem.ts'
import { readDescription } from '../../../aws/operations/readDescription.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import { type CallableService, serviceRow } from '../../../aws/operations/serviceRows.ts'
import { operationId } from '../list/operationRow.ts'
import { useDraftStore } from './draftStore.ts'

/** What the address names. */
export interface NamedOperation {
  readonly service: string
  readonly operation: string
}

/** The operation that is open, with what was typed for it. */
export interface OpenedOperation {
  readonly id: string
  readonly service: CallableService
  readonly operation: string
  readonly description: ServiceDescription
  readonly described: OperationDescription
}

export interface UseRequest {
  readonly opened: ComputedRef<OpenedOperation | undefined>
  /** The address names a service or an operation that is not there. */
  readonly isStray: ComputedRef<boolean>
  readonly isLoading: ComputedRef<boolean>
  /** Why its description could not be loaded. */
  readonly problem: Readonly<Ref<unknown>>
  readonly input: ComputedRef<InputJson>
  readonly files: ComputedRef<HeldFiles>
  readonly problems: ComputedRef<readonly InputProblem[]>
  load(): Promise<void>
  type(input: InputJson): void
  /** Into the operation that it was typed for, also where another one is open by now. @param id `s3/PutObject` */
  typeInto(id: string, input: InputJson): void
  hold(files: HeldFiles): void
}

/** @param named what the address names; undefined where it names nothing */
export function useRequest(named: () => NamedOperation | undefined): UseRequest {
  const drafts = useDraftStore()
  const loaded = shallowRef<{ readonly service: CallableService; readonly description: ServiceDescription }>()
  const problem = shallowRef<unknown>()
  const row = computed(() => serviceRow(named()?.service ?? ''))

  async function load(): Promise<void> {
    problem.value = undefined
    const service = row.value?.id
    if (!service || loaded.value?.service === service) return
    try {
      const description = await readDescription(service)
      // Somebody may have gone on to another service meanwhile.
      if (row.value?.id === service) loaded.value = { service, description }
    } catch (reason) {
      if (row.value?.id === service) problem.value = reason
    }
  }
  watch(() => row.value?.id, load, { immediate: true })

  const isLoaded = computed(() => row.value !== undefined && loaded.value?.service === row.value.id)
  const opened = computed((): OpenedOperation | undefined => {
    const { operation = '' } = named() ?? {}
    if (!isLoaded.value || !loaded.value) return undefined
    const { service, description } = loaded.value
    const described = Object.hasOwn(description.operations, operation) ? description.operations[operation] : undefined
    return described && { id: operationId({ service, name: operation }), service, operation, description, described }
  })
  const draft = computed(() => drafts.draftOf(opened.value?.id ?? ''))
  const problems = computed(() => {
    if (!opened.value) return []
    const { service, description, operation } = opened.value
    const { input } = draft.value
    const found = checkInput(description, operation, input)
    return service === 's3' ? [...foldedProblems(input), ...found] : found
  })
  const whenOpen = (work: (id: string) => void) => opened.value && work(opened.value.id)

  return {
    opened,
    isStray: computed(() => named() !== undefined && (row.value === undefined || (isLoaded.value && !opened.value))),
    isLoading: computed(() => row.value !== undefined && !isLoaded.value && problem.value === undefined),
    problem,
    input: computed(() => draft.value.input),
    files: computed(() => draft.value.files),
    problems,
    load,
    type: (input) => void whenOpen((id) => drafts.type(id, { input })),
    typeInto: (id, input) => drafts.type(id, { input }),
    hold: (files) => void whenOpen((id) => drafts.type(id, { files })),
  }
}

/** What would act on another object than the one that is named. */
function foldedProblems(input: InputJson): readonly InputProblem[] {
  return foldedMembers(input).map((name) => ({ path: [name], text: dotSegmentReason, severity: 'error' }))
}
