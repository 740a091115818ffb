/** One call as code is written from it: of any service, sent before or never. */
import type { CopiedMembers } from '../../aws/copied-call/copiedInput.ts'

export interface CodedCall {
  /** `s3` */
  readonly service: string
  /** AWS's name: `PutObject`. */
  readonly operation: string
  readonly input: CopiedMembers
  readonly region: string
  /** Where it is not AWS's own. */
  readonly endpoint?: string | undefined
}

export interface Code {
  /** Runs as pasted, once what the notes ask for is done. */
  readonly text: string
  /** What the code cannot hold, a sentence each. */
  readonly notes: readonly string[]
}

/** Their answer is a file. */
export const answersFile: ReadonlySet<string> = new Set(['GetObject', 'GetObjectTorrent'])

/** What code names: a record from elsewhere may hold any text in the place of a name. */
export const isName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]*$/.test(text)
