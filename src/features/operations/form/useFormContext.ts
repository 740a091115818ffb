import { type Component, computed, markRaw, nextTick, onBeforeUnmount, reactive, toRaw } from 'vue'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import type { HeldFiles } from '../../../aws/operations/inputJson.ts'
import { type InputPath, pathText, withoutValue, withValue } from '../../../aws/operations/inputPath.ts'
import type { InputProblem } from '../../../aws/operations/inputProblem.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { FormContext } from './formContext.ts'
import type { OfferedValues } from './offeredValues.ts'

export interface FormState {
  readonly description: ServiceDescription
  readonly input: InputJson
  readonly files: HeldFiles
  readonly problems: readonly InputProblem[]
  readonly offered: OfferedValues
  readonly marked?: ReadonlyMap<string, string> | undefined
  readonly tellsMissing?: boolean
}

interface FormChanges {
  type(input: InputJson): void
  hold(files: HeldFiles): void
  openMenu: FormContext['openMenu']
  readonly memberField: Component
}

/** What the fields of one form share. */
export function useFormContext(state: FormState, changes: FormChanges): FormContext {
  /** Where each row stands. */
  const rows = new Map<HTMLElement, string>()
  const children = new WeakMap<InputPath, Map<string | number, InputPath>>()
  const texts = new WeakMap<InputPath, string>()
  let isGone = false
  onBeforeUnmount(() => (isGone = true))
  /** The newest input: several fields may change before the page hands one back. */
  let typed: { readonly from: InputJson; readonly to: InputJson } | undefined

  const problems = computed(() => {
    const byPath = new Map<string, InputProblem[]>()
    for (const problem of state.problems) {
      const path = pathText(problem.path)
      byPath.set(path, [...(byPath.get(path) ?? []), problem])
    }
    return byPath
  })

  return reactive({
    memberField: markRaw(changes.memberField),
    shapes: computed(() => state.description.shapes),
    files: computed(() => state.files),
    tellsMissing: computed(() => state.tellsMissing === true),
    offered: (member: string) => state.offered(member),
    problemsAt: (path: string) => problems.value.get(path) ?? [],
    markAt: (path: string) => state.marked?.get(path),
    countBelow(path: string) {
      let count = 0
      for (const [at, all] of problems.value) if (isBelow(at, path)) count += all.length
      const isMarked = [...(state.marked?.keys() ?? [])].some((at) => isBelow(at, path))
      return { problems: count, isMarked }
    },
    set(path: InputPath, value: unknown, floor: number) {
      const input = toRaw(state.input)
      const before = typed?.from === input ? typed.to : input
      const next = value === undefined ? withoutValue(before, path, floor) : withValue(before, path, value)
      typed = { from: input, to: next }
      changes.type(next)
    },
    hold: changes.hold,
    openMenu: changes.openMenu,
    childOf(path: InputPath, part: string | number) {
      let known = children.get(path)
      if (!known) children.set(path, (known = new Map()))
      let child = known.get(part)
      if (!child) known.set(part, (child = [...path, part]))
      return child
    },
    textOf(path: InputPath) {
      let text = texts.get(path)
      if (text === undefined) texts.set(path, (text = pathText(path)))
      return text
    },
    place: (row: HTMLElement, path: string) => void rows.set(row, path),
    leave: (row: HTMLElement) => void rows.delete(row),
    focusIn(path: InputPath) {
      // The page hands the input back in one tick, and the field is drawn in the next.
      void nextTick(() =>
        nextTick(() => {
          if (!isGone) focusFirst(rows, pathText(path))
        }),
      )
    },
  })
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(above) && (path.length === above.length || /[.[]/.test(path[above.length] ?? ''))
}

/** A field of what stands there; where it has none yet, what adds one. */
function focusFirst(rows: ReadonlyMap<HTMLElement, string>, path: string): void {
  const places = [...rows].filter(([, at]) => isBelow(at, path)).map(([row]) => row)
  const inOrder = places.sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  const fields = inOrder.flatMap((row) => [
    ...row.querySelectorAll<HTMLElement>('input:not([tabindex="-1"]), textarea, select'),
  ])
  const buttons = inOrder.flatMap((row) => [
    ...row.querySelectorAll<HTMLElement>('button[aria-label^="Add to "], button[aria-expanded]'),
  ])
  const found = fields[0] ?? buttons.find((one) => one.matches('[aria-label^="Add to "]')) ?? buttons[0]
  found?.focus()
  found?.scrollIntoView({ block: 'nearest' })
}
