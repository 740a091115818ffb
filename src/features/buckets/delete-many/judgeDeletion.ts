import type { Decision } from '#iam/types.ts'
import type { ForetoldDecision } from '../../../outcomes/foretoldDecision.ts'
import { refusalText } from '../../../outcomes/refusalWords.ts'
import type { CountedObject } from './countSelection.ts'

/** Objects that would be refused for the same reason. */
export interface RefusedGroup {
  /** Of the first of them; the others' differ in the resource alone. */
  readonly decision: ForetoldDecision
  readonly objects: readonly CountedObject[]
}

/** Objects by what is foretold of deleting them. */
export interface DeletionVerdicts {
  readonly allowed: readonly CountedObject[]
  /** Nobody tells whether they may be deleted. */
  readonly unknown: readonly CountedObject[]
  /** The largest group first. */
  readonly refused: readonly RefusedGroup[]
}

/**
 * Sorts objects by verdict as they are counted.
 * @param foretell what is told of deleting an object, undefined where nothing is
 */
export function createJudge(foretell: (key: string) => Decision | undefined) {
  const allowed: CountedObject[] = []
  const unknown: CountedObject[] = []
  const groups = new Map<string, { readonly decision: Decision; readonly objects: CountedObject[] }>()

  function judge(object: CountedObject): void {
    const decision = foretell(object.key)
    if (!decision) unknown.push(object)
    else if (decision.verdict === 'allowed') allowed.push(object)
    else {
      const reason = refusalText(decision)
      const group = groups.get(reason) ?? { decision, objects: [] }
      groups.set(reason, group)
      group.objects.push(object)
    }
  }

  return {
    add(objects: readonly CountedObject[]): void {
      for (const object of objects) judge(object)
    },
    verdicts: (): DeletionVerdicts => ({
      allowed,
      unknown,
      refused: [...groups.values()].sort((one, other) => other.objects.length - one.objects.length),
    }),
  }
}

export function bytesOf(objects: readonly CountedObject[]): number {
  return objects.reduce((sum, { size }) => sum + size, 0)
}
