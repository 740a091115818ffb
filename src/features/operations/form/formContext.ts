import { type Component, inject, type InjectionKey, provide } from 'vue'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import type { HeldFiles } from '../../../aws/operations/inputJson.ts'
import type { InputPath } from '../../../aws/operations/inputPath.ts'
import type { InputProblem } from '../../../aws/operations/inputProblem.ts'
import type { MenuPlace } from '../../../ui/menuPlace.ts'
import type { PlacedMenuItem } from '../../../ui/PlacedMenu.vue'
import type { OfferedValue } from './offeredValues.ts'

/** What every field of a form needs of the whole. Paths in words are pathText's. */
export interface FormContext {
  readonly shapes: ServiceDescription['shapes']
  readonly files: HeldFiles
  /** The field of a member of any kind, by FieldProps: what holds members is itself one of its kinds. */
  readonly memberField: Component
  offered(member: string): readonly OfferedValue[]
  problemsAt(path: string): readonly InputProblem[]
  /** Why a verdict refuses the member. */
  markAt(path: string): string | undefined
  /** What is wrong there and below, and whether a verdict refuses something of it. */
  countBelow(path: string): { readonly problems: number; readonly isMarked: boolean }
  /** What is missing is told also where nobody has been yet. */
  readonly tellsMissing: boolean
  /**
   * @param value undefined: the member is gone, with the structures that it leaves empty
   * @param floor how many parts of the path stay whatever is left in them: elements of lists and maps are there by an act
   */
  set(path: InputPath, value: unknown, floor: number): void
  hold(files: HeldFiles): void
  openMenu(place: MenuPlace, label: string, items: PlacedMenuItem[][]): void
  /** The same path every time: a field whose path is another one is drawn anew. */
  childOf(path: InputPath, part: string | number): InputPath
  textOf(path: InputPath): string
  /** The first field of what stands there, once it is drawn. */
  focusIn(path: InputPath): void
  /** A row stands there now, wherever it stood before: rows change places, and each tells of itself alone. */
  place(row: HTMLElement, path: string): void
  leave(row: HTMLElement): void
}

const contextKey: InjectionKey<FormContext> = Symbol('operation form')
const floorKey: InjectionKey<number> = Symbol('floor of a form')

export function provideForm(context: FormContext): void {
  provide(contextKey, context)
}

export function useForm(): FormContext {
  const context = inject(contextKey)
  if (!context) throw new Error('A field stands in an OperationForm.')
  return context
}

/** For what stands in an element: the length of the element's path. */
export function provideFloor(length: number): void {
  provide(floorKey, length)
}

export function useFloor(): number {
  return inject(floorKey, 0)
}
