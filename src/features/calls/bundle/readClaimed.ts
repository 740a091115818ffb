/** Reads the text of a file that may come from anybody, as far as what it claims to be. */
import * as v from 'valibot'
import { isTooDeep } from './isTooDeep.ts'

/** A kind of file that this console writes and opens. */
export interface FileKind {
  readonly format: string
  readonly version: number
  /** "bundle" */
  readonly noun: string
  /** Bytes of the largest that is opened. */
  readonly largest: number
  /** What it came in. */
  readonly holder: 'file' | 'link'
}

export type Claimed = { readonly content: unknown } | { readonly problem: string }

/** What the file is, before its members are looked at. */
const claimSchema = v.object({ format: v.unknown(), version: v.unknown() })

const shownCharacters = 80
const mega = (bytes: number) => `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

/** @returns in words, why a file of this many bytes is not even read; undefined where it may be */
export function sizeProblemOf(bytes: number, { largest, holder }: FileKind): string | undefined {
  if (bytes === 0) return `The ${holder} is empty.`
  return bytes > largest
    ? `The ${holder} is ${mega(bytes)} large; ${holder}s of up to ${mega(largest)} are opened.`
    : undefined
}

/** @returns the content of a file of this kind and version, its members not yet looked at; or what is wrong, in words */
export function readClaimed(text: string, { format, version: known, noun, holder }: FileKind): Claimed {
  let content: unknown
  try {
    if (isTooDeep(text)) return { problem: `The ${holder} is nested more than 100 levels deep; no ${noun} is.` }
    // A member of this name would stand in for an object's own ancestors wherever it is copied.
    content = JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value))
  } catch (error) {
    return { problem: `The ${holder} is no JSON: ${shown(error instanceof Error ? error.message : String(error))}` }
  }
  const claim = v.safeParse(claimSchema, content)
  if (!claim.success || claim.output.format !== format)
    return { problem: `The ${holder} is no ${noun} of Rolecall: its "format" is not "${format}".` }
  const { version } = claim.output
  if (version === known) return { content }
  return {
    problem:
      typeof version === 'number' && version > known
        ? `The ${holder} is of version ${version}; this console reads version ${known}. A newer console opens it.`
        : `The ${holder}'s "version" is ${shown(JSON.stringify(version) ?? 'missing')}; this console reads version ${known}.`,
  }
}

/** @returns at which member it is not as it has to be, and what is there instead */
export function issueWords(issue: v.BaseIssue<unknown>): string {
  const where = shown(v.getDotPath(issue) ?? 'the file')
  const expected = issue.expected ?? 'something else'
  return `At ${where}: ${shown(expected, 200)} is expected, ${shown(issue.received)} is there.`
}

/** Enough of a text from outside to see what it is. */
function shown(text: string, characters = shownCharacters): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text
}
