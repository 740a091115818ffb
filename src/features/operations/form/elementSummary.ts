import type { ServiceDescription, Shape } from '../../../aws/operations/description.ts'
import { secretMembers } from '../../../aws/record/secretMembers.ts'

/** Parts of one line, in the order of the shape; the name stands out. */
export interface SummaryPart {
  readonly text: string
  readonly isName: boolean
}

const mostParts = 3
const mostCharacters = 60
/** Levels below the element. */
const deepest = 3

/** What tells an element of a list from the others: its required texts, or the first that were typed. No secret. */
export function elementSummary(
  value: unknown,
  shape: Shape,
  shapes: ServiceDescription['shapes'],
): readonly SummaryPart[] {
  const required = partsOf(value, shape, shapes, { depth: 0, all: false })
  return (required.length > 0 ? required : partsOf(value, shape, shapes, { depth: 0, all: true })).slice(0, mostParts)
}

function partsOf(
  value: unknown,
  shape: Shape,
  shapes: ServiceDescription['shapes'],
  { depth, all }: { readonly depth: number; readonly all: boolean },
): readonly SummaryPart[] {
  if ((shape.kind !== 'structure' && shape.kind !== 'union') || depth > deepest) return []
  if (typeof value !== 'object' || value === null) return []
  return (shapes[shape.name] ?? []).flatMap((member): readonly SummaryPart[] => {
    const one: unknown = Object.hasOwn(value, member.name) ? Reflect.get(value, member.name) : undefined
    if (one === undefined || (!all && !member.required && shape.kind !== 'union')) return []
    if (member.sensitive === true || secretMembers.has(member.name)) return []
    if (typeof one === 'object') return partsOf(one, member.shape, shapes, { depth: depth + 1, all })
    if (member.shape.kind === 'blob' || member.shape.kind === 'stream' || String(one) === '') return []
    return [{ text: String(one).slice(0, mostCharacters), isName: /(Name|Key|Id|Arn)$/i.test(member.name) }]
  })
}
