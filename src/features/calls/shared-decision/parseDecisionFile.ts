/** Reads a shared decision that may come from anybody: it is opened whole, or not at all with a sentence that says where it is wrong. */
import * as v from 'valibot'
import { decisionEntrySchema } from '../../../aws/record/parseDecisionEntry.ts'
import type { SchemaEntries } from '../../../aws/schemaEntries.ts'
import {
  type DecisionFile,
  decisionFormat,
  decisionVersion,
  largestDecision,
  mostDecisions,
} from '../../../outcomes/share/decisionFile.ts'
import { callSchema } from '../bundle/callSchema.ts'
import { type FileKind, issueWords, readClaimed, sizeProblemOf } from '../bundle/readClaimed.ts'

export type ParsedDecision = { readonly file: DecisionFile } | { readonly problem: string }

const { decisions, notes } = decisionEntrySchema.entries
const moment = v.pipe(v.string(), v.isoTimestamp())
const decidedCall = v.omit(callSchema, ['input', 'request', 'response', 'accessKeyId', 'requestId'])

const fileSchema = v.object({
  format: v.literal(decisionFormat),
  version: v.literal(decisionVersion),
  madeAt: moment,
  source: v.picklist(['enforced', 'predicted']),
  backend: v.object({ kind: v.picklist(['emulator', 'aws']), region: v.pipe(v.string(), v.maxLength(64)) }),
  decidedAt: v.exactOptional(moment),
  about: v.exactOptional(v.pipe(v.string(), v.maxLength(1_000))),
  withoutDocuments: v.exactOptional(v.literal(true)),
  call: v.exactOptional(decidedCall),
  decisions: v.pipe(decisions, v.minLength(1), v.maxLength(mostDecisions)),
  notes: v.pipe(notes, v.maxLength(mostDecisions)),
} satisfies SchemaEntries<DecisionFile>)

export const decisionMembers: readonly string[] = Object.keys(fileSchema.entries)

const kindIn = (holder: FileKind['holder']): FileKind => ({
  format: decisionFormat,
  version: decisionVersion,
  noun: 'decision',
  largest: largestDecision,
  holder,
})

/** @returns in words, why a file of this many bytes is not even read; undefined where it may be */
export const decisionSizeProblem = (bytes: number) => sizeProblemOf(bytes, kindIn('file'))

/** @param text JSON. @param holder what it came in, for the words */
export function parseDecisionFile(text: string, holder: FileKind['holder']): ParsedDecision {
  const claimed = readClaimed(text, kindIn(holder))
  if ('problem' in claimed) return claimed
  const parsed = v.safeParse(fileSchema, claimed.content, { abortEarly: true })
  return parsed.success ? { file: parsed.output } : { problem: issueWords(parsed.issues[0]) }
}
