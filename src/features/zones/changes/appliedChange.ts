/** Changes that were applied in this tab, kept over a reload so that their status and their undo are not lost. */
import type { InferOutput } from 'valibot'
import { array, boolean, custom, number, object, optional, picklist, safeParse, string } from 'valibot'
import type { RecordChange } from '../../../aws/services/route53/types.ts'

const shape = object({
  /** Route 53's id of the change. */
  id: string(),
  /** `api A` */
  title: string(),
  verb: picklist(['created', 'changed', 'deleted', 'undone']),
  /** `hidden`: this role may not ask. `late`: still PENDING when waiting was given up. */
  status: picklist(['PENDING', 'INSYNC', 'hidden', 'late']),
  /** Milliseconds since 1970. */
  submittedAt: number(),
  syncedAt: optional(number()),
  /** Seconds for which resolvers may keep the answer that was replaced. */
  oldTtl: optional(number()),
  /** The batch that takes it back. */
  inverse: custom<RecordChange[]>(Array.isArray),
  takenBack: optional(boolean()),
})

export type AppliedChange = InferOutput<typeof shape>

const MOST = 20

const keyOf = (person: string, zoneId: string) => `rolecall.applied.${person}.${zoneId}`

/** @param person an identity id; each sees only what they applied. */
export function readApplied(
  person: string,
  zoneId: string,
  storage: Storage = sessionStorage,
): readonly AppliedChange[] {
  try {
    const parsed = safeParse(array(shape), JSON.parse(storage.getItem(keyOf(person, zoneId)) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export function writeApplied(
  person: string,
  zoneId: string,
  applied: readonly AppliedChange[],
  storage: Storage = sessionStorage,
): void {
  try {
    storage.setItem(keyOf(person, zoneId), JSON.stringify(applied.slice(0, MOST)))
  } catch {
    // Without storage the list lasts as long as the page.
  }
}
