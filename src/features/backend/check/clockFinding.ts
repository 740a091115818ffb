import { toleratedClockMs } from '../../../aws/failures/toleratedClockMs.ts'
import { plain } from '../../../outcomes/phrase.ts'
import { formatApart } from '../../../ui/formatApart.ts'
import type { Finding } from './finding.ts'

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
  const seen = `${formatApart(Math.abs(offMs))} apart`
  if (Math.abs(offMs) <= toleratedClockMs)
    return { ...common, standing: 'holds', title: [plain('Clock agrees with AWS')], seen }
  return {
    ...common,
    standing: 'worthALook',
    title: [plain(`Clock is ${offMs > 0 ? 'ahead of' : 'behind'} AWS`)],
    seen,
    text: 'AWS refuses what is signed with a clock that is more than 5 minutes off. Set the clock of this device by network time.',
  }
}
