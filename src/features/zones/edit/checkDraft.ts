import { check, pipe, regex, safeParse, string, trim } from 'valibot'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { effectiveName } from '../names/effectiveName.ts'
import { aliasTargetName } from './aliasTargetName.ts'
import { sentValues, untouchedValues } from './editedValue.ts'
import type { RecordDraft } from './recordDraft.ts'
import { filledValues } from './recordDraft.ts'
import { valueSchema } from './valueSchema.ts'

/** What is wrong with a draft, by field. Nothing: it can be sent. */
export interface DraftProblems {
  readonly name?: string
  readonly ttl?: string
  /** One for each entry of `values`; undefined where it is good. */
  readonly values: readonly (string | undefined)[]
  /** About all values together. */
  readonly together?: string
  readonly aliasTarget?: string
  readonly aliasZone?: string
}

interface ZoneName {
  readonly id: string
  readonly name: string
}

const HIGHEST_TTL = 2_147_483_647
const oneValueOnly: readonly string[] = ['CNAME', 'SOA']

const ttlSchema = pipe(
  string(),
  trim(),
  regex(/^\d+$/, 'Write a whole number of seconds.'),
  check((ttl) => Number(ttl) <= HIGHEST_TTL, `At most ${HIGHEST_TTL} seconds.`),
)

function problemOf(schema: Parameters<typeof safeParse>[0], value: unknown): string | undefined {
  const parsed = safeParse(schema, value)
  return parsed.success ? undefined : parsed.issues[0].message
}

function nameProblem(draft: RecordDraft, zoneName: string): string | undefined {
  const { name, problem } = effectiveName(draft.name, zoneName)
  if (problem) return problem
  if (name === zoneName && draft.type === 'CNAME') {
    return 'The top of a zone cannot be a CNAME, because its NS and SOA stand there. An alias record can do the same.'
  }
  const isWildcard = name.startsWith('*.') || name.startsWith('\\052.')
  return draft.type === 'NS' && isWildcard ? 'A wildcard cannot be of type NS.' : undefined
}

function togetherProblem(draft: RecordDraft, base: RecordSet | undefined): string | undefined {
  const values = sentValues(draft.type, filledValues(draft), base)
  if (values.length === 0) return 'Write at least one value.'
  if (values.length > 1 && oneValueOnly.includes(draft.type)) return `A ${draft.type} has one value.`
  return new Set(values).size < values.length ? 'A value stands twice.' : undefined
}

function aliasProblems(draft: RecordDraft, zone: ZoneName): Pick<DraftProblems, 'aliasTarget' | 'aliasZone'> {
  const target = draft.aliasTarget.trim() === '' ? 'Write the name of the record that answers.' : undefined
  const aliasTarget = target ?? aliasTargetName(draft, zone).problem
  const aliasZone = /^Z[A-Z0-9]+$/i.test(draft.aliasZone.trim())
    ? undefined
    : 'Write the id of the zone of that name; ids begin with Z.'
  return { ...(aliasTarget ? { aliasTarget } : {}), ...(aliasZone ? { aliasZone } : {}) }
}

/**
 * @param zone its name without the trailing dot.
 * @param base what is being changed. Values that stand in it Route 53 has taken already, whatever they look like.
 */
export function checkDraft(draft: RecordDraft, zone: ZoneName, base?: RecordSet): DraftProblems {
  const name = nameProblem(draft, zone.name)
  if (draft.isAlias) return { values: [], ...(name ? { name } : {}), ...aliasProblems(draft, zone) }
  const ttl = problemOf(ttlSchema, draft.ttl)
  const together = togetherProblem(draft, base)
  const filled = new Set(filledValues(draft))
  const untouched = untouchedValues(draft.type, draft.values, base)
  const values = draft.values.map((value, at) =>
    filled.has(value) && untouched[at] === undefined ? problemOf(valueSchema(draft.type), value) : undefined,
  )
  return { values, ...(name ? { name } : {}), ...(ttl ? { ttl } : {}), ...(together ? { together } : {}) }
}

export function hasProblems({ values, ...others }: DraftProblems): boolean {
  return Object.keys(others).length > 0 || values.some((problem) => problem !== undefined)
}
