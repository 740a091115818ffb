/** A backend under a name, as this browser keeps it: ids and addresses, nothing secret. */
import * as v from 'valibot'
import type { SchemaEntries } from '../../schemaEntries.ts'
import type { BackendContent } from '../backend-file/readBackendFile.ts'

/** How it came here. */
export type ProfileSource = 'file' | 'form' | 'link'

export interface Profile {
  /** Names it among the kept ones: a UUID. */
  readonly id: string
  readonly name: string
  readonly source: ProfileSource
  /** The object of the file, of whichever format, without what is secret. */
  readonly content: BackendContent
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

/** Something that is kept and cannot be read any more. */
export interface DamagedProfile {
  readonly id: string
  /** What is wrong with it, in words. */
  readonly problem: string
}

/** In characters. */
export const longestName = 60

/** Raised when what is kept changes its shape. */
const version = 1

const kept = v.object({
  version: v.literal(version),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName)),
  source: v.picklist(['file', 'form', 'link']),
  content: v.record(v.string(), v.unknown()),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
} satisfies SchemaEntries<Omit<Profile, 'id'>> & { readonly version: v.GenericSchema })

export function writeProfile({ name, source, content, savedAt }: Profile): string {
  return JSON.stringify({ version, name, source, content, savedAt })
}

/** Somebody else's program, or an older or newer console, may have written it. */
export function readProfile(id: string, text: string): Profile | DamagedProfile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { id, problem: 'What is kept of it is not JSON any more.' }
  }
  const result = v.safeParse(kept, value)
  if (result.success) {
    const { name, source, content, savedAt } = result.output
    return { id, name, source, content, savedAt }
  }
  const [issue] = result.issues
  if (v.getDotPath(issue) === 'version') return { id, problem: 'It was kept by another version of this console.' }
  return { id, problem: `What is kept of it has no valid "${v.getDotPath(issue) ?? 'content'}".` }
}

export function isDamaged(profile: Profile | DamagedProfile): profile is DamagedProfile {
  return 'problem' in profile
}

export function isWhole(profile: Profile | DamagedProfile): profile is Profile {
  return !isDamaged(profile)
}
