/** What `/_rolecall/code` answers: the code that the backend is laid out from, what of it is here, and what its changes did. */

/** JSON. */
export interface OwnCode {
  /** Folder or file, in full. */
  readonly path: string
  /** `amplify`: `amplify/backend.ts`, synthesised here. `synthesized`: a cdk.out or a template. */
  readonly kind: 'amplify' | 'synthesized'
  /** Whether a change of it is laid out by itself. */
  readonly isWatched: boolean
  /** ISO 8601, UTC: when it was laid out last. */
  readonly laidOutAt: string
  /** Milliseconds; left out where it was synthesised before. */
  readonly synthesisMs?: number
  /** How many resources its templates have. */
  readonly resources: number
  /** Where its `amplify_outputs.json` is written; left out where it is only served. */
  readonly outputsFile?: string
  readonly laidOut: readonly LaidOut[]
  readonly findings: readonly CodeFinding[]
  /** The newest first. */
  readonly changes: readonly CodeChange[]
}

/** One thing that is here because the code says so. */
export interface LaidOut {
  /** `User pool`, `Bucket`. */
  readonly what: string
  /** Its id or name; a count where there are many. */
  readonly name: string
  /** What the code says of it, in half a line. */
  readonly words: string
}

export interface CodeFinding {
  readonly kind: 'problem' | 'not emulated'
  /** `auth/UserPool, Properties.Schema`. */
  readonly where: string
  readonly text: string
}

/** What one change of the code did. */
export interface CodeChange {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Why nothing was laid out: the code's own error. */
  readonly problem?: string
  readonly flips: readonly PermissionFlip[]
  /** What people changed by hand and the code did not take away, a sentence each. */
  readonly kept: readonly string[]
  readonly edits: readonly FileEdit[]
}

export interface PermissionFlip {
  /** A group, `people without a group` or `guests`. */
  readonly who: string
  readonly change: 'gain' | 'lose'
  readonly action: string
  /** As policies write it: `arn:aws:s3:::photos/admin/*`. */
  readonly on: string
}

/** The changed lines of one file, with those around them. */
export interface FileEdit {
  /** Below the folder of the code. */
  readonly file: string
  readonly lines: readonly EditLine[]
}

export interface EditLine {
  readonly kind: 'same' | 'added' | 'removed'
  /** Counts from 1: in the file as it is now, of removed lines as it was. */
  readonly number: number
  readonly text: string
}
