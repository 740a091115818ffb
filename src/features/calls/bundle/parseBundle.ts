/** Reads a file that may come from anybody: it is opened whole, or not at all with a sentence that says where it is wrong. */
import * as v from 'valibot'
import { decisionEntrySchema } from '../../../aws/record/parseDecisionEntry.ts'
import { type Bundle, bundleFormat, bundleVersion, largestBundle, mostBundleCalls } from '../share/bundle.ts'
import { callSchema } from './callSchema.ts'
import { isTooDeep } from './isTooDeep.ts'

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

/** What the file is, before its members are looked at. */
const claimSchema = v.object({ format: v.unknown(), version: v.unknown() })

const shownCharacters = 80
const mega = (bytes: number) => `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** @returns in words, why a file of this many bytes is not even read; undefined where it may be */
export function sizeProblem(bytes: number): string | undefined {
  if (bytes === 0) return 'The file is empty.'
  return bytes > largestBundle
    ? `The file is ${mega(bytes)} large; files of up to ${mega(largestBundle)} are opened.`
    : undefined
}

export function parseBundle(text: string): ParsedBundle {
  let content: unknown
  try {
    if (isTooDeep(text)) return { problem: 'The file is nested more than 100 levels deep; no bundle is.' }
    // A member of this name would stand in for an object's own ancestors wherever it is copied.
    content = JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value))
  } catch (error) {
    return { problem: `The file is no JSON: ${shown(error instanceof Error ? error.message : String(error))}` }
  }
  const claim = v.safeParse(claimSchema, content)
  if (!claim.success || claim.output.format !== bundleFormat)
    return { problem: `The file is no bundle of Rolecall: its "format" is not "${bundleFormat}".` }
  const { version } = claim.output
  if (version !== bundleVersion)
    return {
      problem:
        typeof version === 'number' && version > bundleVersion
          ? `The file is of version ${version}; this console reads version ${bundleVersion}. A newer console opens it.`
          : `The file's "version" is ${shown(JSON.stringify(version) ?? 'missing')}; this console reads version ${bundleVersion}.`,
    }
  const parsed = v.safeParse(bundleSchema, content, { abortEarly: true })
  if (!parsed.success) return { problem: issueWords(parsed.issues[0]) }
  const twice = firstTwice(parsed.output.calls.map(({ id }) => id))
  if (twice !== undefined) return { problem: `Two calls have the same "id", "${twice}".` }
  return { bundle: parsed.output }
}

function issueWords(issue: v.BaseIssue<unknown>): string {
  const where = shown(v.getDotPath(issue) ?? 'the file')
  const expected = issue.expected ?? 'something else'
  return `At ${where}: ${shown(expected, 200)} is expected, ${shown(issue.received)} is there.`
}

/** Enough of a text from outside to see what it is. */
function shown(text: string, characters = shownCharacters): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
