import { custom, fallback, type InferOutput, number, object, parse, string } from 'valibot'
import type { RecordType } from '../../../aws/services/route53/types.ts'

const isString = (value: unknown) => typeof value === 'string'

const shape = fallback(
  object({
    /** The filter. */
    text: string(),
    type: custom<RecordType | 'all'>(isString),
    /** How far the page was scrolled, in px. */
    scrolled: number(),
    /** By `recordId`, the record where the person was; empty for none. */
    current: string(),
  }),
  { text: '', type: 'all', scrolled: 0, current: '' },
)

/** What the list of records was like when its page was left; as new where that is not known. */
export function recordsMemoryOf(kept: unknown): InferOutput<typeof shape> {
  return parse(shape, kept)
}
