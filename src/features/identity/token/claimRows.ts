import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { compareClaims, explainClaim } from './claimExplanations.ts'

export interface ClaimRow {
  readonly name: string
  readonly meaning?: string
  /** For showing. A list has one entry for each value. */
  readonly values: readonly string[]
  /** Milliseconds since 1970, for claims that are moments. */
  readonly moment?: number
}

const moments = new Set(['auth_time', 'iat', 'exp'])

/** The claims of a token as rows, in reading order. */
export function claimRows(claims: TokenClaims): ClaimRow[] {
  return Object.keys(claims)
    .sort(compareClaims)
    .map((name) => {
      const value = claims[name]
      const meaning = explainClaim(name)
      return {
        name,
        ...(meaning !== undefined && { meaning }),
        values: (Array.isArray(value) ? value : [value]).map(textOf),
        ...(moments.has(name) && typeof value === 'number' && { moment: value * 1000 }),
      }
    })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
