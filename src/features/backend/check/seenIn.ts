import type { Answer } from '../../../aws/connection/answer.ts'

/** `jwks.json 200 · 84 ms` */
export function seenIn({ seen, durationMs }: Answer<string>): string {
  return durationMs === undefined ? seen : `${seen} · ${Math.round(durationMs)} ms`
}
