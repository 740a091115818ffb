/** Reads a file that may come from anybody: it is opened whole, or not at all with a sentence that says where it is wrong. */
import * as v from 'valibot'
import { decisionEntrySchema } from '../../../aws/record/parseDecisionEntry.ts'
import { type Bundle, bundleFormat, bundleVersion, largestBundle, mostBundleCalls } from '../share/bundle.ts'
import { callSchema } from './callSchema.ts'
import { type FileKind, issueWords, readClaimed, sizeProblemOf } from './readClaimed.ts'

export type ParsedBundle = { readonly bundle: Bundle } | { readonly problem: string }

const bundleSchema = v.object({
  format: v.literal(bundleFormat),
  version: v.literal(bundleVersion),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  backend: v.object({
    kind: v.picklist(['emulator', 'aws']),
    region: v.pipe(v.string(), v.maxLength(64)),
    tellsDecisions: v.boolean(),
  }),
  calls: v.pipe(v.array(callSchema), v.maxLength(mostBundleCalls)),
  decisions: v.pipe(v.array(decisionEntrySchema), v.maxLength(mostBundleCalls)),
})

const kind: FileKind = {
  format: bundleFormat,
  version: bundleVersion,
  noun: 'bundle',
  largest: largestBundle,
  holder: 'file',
}

/** @returns in words, why a file of this many bytes is not even read; undefined where it may be */
export const sizeProblem = (bytes: number) => sizeProblemOf(bytes, kind)

export function parseBundle(text: string): ParsedBundle {
  const claimed = readClaimed(text, kind)
  if ('problem' in claimed) return claimed
  const parsed = v.safeParse(bundleSchema, claimed.content, { abortEarly: true })
  if (!parsed.success) return { problem: issueWords(parsed.issues[0]) }
  const twice = firstTwice(parsed.output.calls.map(({ id }) => id))
  if (twice !== undefined) return { problem: `Two calls have the same "id", "${twice}".` }
  return { bundle: parsed.output }
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
