import * as v from 'valibot'
import type {
  CodeChange,
  CodeFinding,
  EditLine,
  FileEdit,
  LaidOut,
  OwnCode,
  PermissionFlip,
} from '#contract/ownCode.ts'
import type { SchemaEntries } from '../schemaEntries.ts'

const time = v.pipe(v.string(), v.isoTimestamp())

const edit = v.object({
  file: v.string(),
  lines: v.array(
    v.object({
      kind: v.picklist(['same', 'added', 'removed']),
      number: v.number(),
      text: v.string(),
    } satisfies SchemaEntries<EditLine>),
  ),
} satisfies SchemaEntries<FileEdit>)

const change = v.object({
  at: time,
  problem: v.optional(v.string()),
  flips: v.array(
    v.object({
      who: v.string(),
      change: v.picklist(['gain', 'lose']),
      action: v.string(),
      on: v.string(),
    } satisfies SchemaEntries<PermissionFlip>),
  ),
  kept: v.array(v.string()),
  edits: v.array(edit),
} satisfies SchemaEntries<CodeChange>)

const ownCode = v.object({
  path: v.string(),
  kind: v.picklist(['amplify', 'synthesized']),
  isWatched: v.boolean(),
  laidOutAt: time,
  synthesisMs: v.optional(v.number()),
  resources: v.number(),
  outputsFile: v.optional(v.string()),
  laidOut: v.array(
    v.object({ what: v.string(), name: v.string(), words: v.string() } satisfies SchemaEntries<LaidOut>),
  ),
  findings: v.array(
    v.object({
      kind: v.picklist(['problem', 'not emulated']),
      where: v.string(),
      text: v.string(),
    } satisfies SchemaEntries<CodeFinding>),
  ),
  changes: v.array(change),
} satisfies SchemaEntries<OwnCode>)

/**
 * The code that the backend is laid out from, as it is now.
 * @throws when the backend cannot be reached, or answers something else
 */
export async function readOwnCode(url: string, signal?: AbortSignal): Promise<OwnCode> {
  const response = await fetch(url, { cache: 'no-store', ...(signal && { signal }) })
  return v.parse(ownCode, await response.json())
}
