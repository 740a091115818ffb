/** What was typed into the form and not sent yet, kept in this tab until it is sent or given up by a word. */
import { array, boolean, custom, type InferOutput, object, optional, safeParse, string } from 'valibot'
import type { RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { typeChoices } from './recordTypes.ts'

const isObject = (value: unknown) => typeof value === 'object' && value !== null
const isType = (value: unknown) => typeChoices.some((choice) => choice.value === value)

const shape = object({
  /** The record set that the form was opened for, by `recordId`; empty for a new one. */
  id: string(),
  draft: object({
    name: string(),
    type: custom<RecordType>(isType),
    ttl: string(),
    values: array(string()),
    isAlias: boolean(),
    aliasTarget: string(),
    aliasZone: string(),
    evaluateHealth: boolean(),
  }),
  /** What the change starts from. Kept too: had somebody changed it meanwhile, Route 53 would say so (R53-062). */
  base: optional(custom<RecordSet>(isObject)),
})

export type KeptDraft = InferOutput<typeof shape>

const keyOf = (person: string, zoneId: string) => `rolecall.drafts.${person}.${zoneId}`

/** @param person an identity id; each sees only what they typed. */
export function readKeptDrafts(person: string, zoneId: string, storage: Storage = sessionStorage): KeptDraft[] {
  try {
    const parsed = safeParse(array(shape), JSON.parse(storage.getItem(keyOf(person, zoneId)) ?? '[]'))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

export function writeKeptDrafts(
  person: string,
  zoneId: string,
  drafts: readonly KeptDraft[],
  storage: Storage = sessionStorage,
): void {
  try {
    if (drafts.length === 0) storage.removeItem(keyOf(person, zoneId))
    else storage.setItem(keyOf(person, zoneId), JSON.stringify(drafts))
  } catch {
    // Without storage what was typed lasts as long as the page.
  }
}
