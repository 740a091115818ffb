import type { Decision } from '#iam/types.ts'
import { refusalText } from './refusalWords.ts'

/** Something that a menu offers. */
export interface MenuAction {
  readonly label: string
  /** Name of an icon. */
  readonly icon: string
  /** The keys that do the same. */
  readonly kbds?: readonly string[]
  readonly disabled?: boolean
  /** The decision that is foretold, where it is a refusal. */
  readonly refusal?: Decision | undefined
  /** Whether something opens that has the focus next. */
  readonly takesFocus?: boolean
  run(): void
}

/** What would be refused, a line for each reason, with the actions that it stands for; one reason for all needs no names. */
export function refusalLines(refused: readonly { readonly label: string; readonly refusal: Decision }[]): string[] {
  const labelsOf = new Map<string, string[]>()
  for (const { label, refusal } of refused) {
    const reason = refusalText(refusal)
    labelsOf.set(reason, [...(labelsOf.get(reason) ?? []), label.replace(/…$/, '')])
  }
  if (labelsOf.size === 1) return [...labelsOf.keys()].map((reason) => `Would be refused: ${reason}`)
  return [...labelsOf].map(([reason, labels]) => `${labels.join(' and ')} would be refused: ${reason}`)
}
