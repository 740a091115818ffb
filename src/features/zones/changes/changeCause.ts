import { decodeName } from '../names/decodeName.ts'
import type { AppliedChange } from './appliedChange.ts'

/** What a batch is, in words, for the list of what was applied and for the record of calls. */
export interface ChangeWords {
  /** `api A` */
  readonly title: string
  readonly verb: AppliedChange['verb']
  /** What changes with it: `the TTL of its other sets`. */
  readonly also?: string
}

const causes: Readonly<Record<AppliedChange['verb'], string>> = {
  created: 'Create',
  changed: 'Change',
  deleted: 'Delete',
  undone: 'Undo',
}

/** Why a zone is changed, in words for the record of calls. What is asked ahead of a change bears the same words. */
export function changeCause({ title, verb }: Omit<ChangeWords, 'also'>, zoneName: string): string {
  return `${causes[verb]} ${title} in ${decodeName(zoneName)}`
}
