import type { Phrase } from '../../../outcomes/phrase.ts'
import type { Standing } from '../../../ui/standing.ts'

export type Part = 'Bucket' | 'Identity pool' | 'Service' | 'This computer' | 'User pool'

/** One thing that the check of a connection found. */
export interface Finding {
  readonly standing: Standing
  readonly part: Part
  readonly title: readonly Phrase[]
  /** What was seen: `jwks.json 200 · 84 ms`. */
  readonly seen: string
  /** What it means and what to do; of what is in the way, and of what is worth a look where the title does not say it. */
  readonly text?: string
  /** What somebody puts somewhere. */
  readonly fix?: { readonly what: string; readonly value: string }
}
