import { plain } from '../../../outcomes/phrase.ts'
import type { Finding } from './finding.ts'

/** AWS refuses signatures that are older or newer. */
const toleratedMs = 5 * 60_000

/** @param offMs this computer's time minus AWS's */
export function clockFinding(offMs: number | undefined): Finding {
  const common = { part: 'This computer' } as const
  if (offMs === undefined) {
    return {
      ...common,
      standing: 'untold',
      title: [plain('Whether the clock is right')],
      seen: 'no answer said its time',
    }
  }
  const seen = `${apart(Math.abs(offMs))} apart`
  if (Math.abs(offMs) <= toleratedMs)
    return { ...common, standing: 'holds', title: [plain('Clock agrees with AWS')], seen }
  return {
    ...common,
    standing: 'worthALook',
    title: [plain(`Clock is ${offMs > 0 ? 'ahead of' : 'behind'} AWS`)],
    seen,
    text: 'AWS refuses what is signed with a clock that is more than 5 minutes off. Set the clock of this device by network time.',
  }
}

function apart(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`
}
