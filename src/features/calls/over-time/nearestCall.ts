import type { ChartScale } from './chartScale.ts'
import { firstFrom, type TimedCall } from './timedCalls.ts'

/** As far as a pointer may miss, in px. */
const reach = 12

/** The call whose mark is nearest to a point of the chart, if one is near. */
export function nearestCall(
  timed: readonly TimedCall[],
  scale: Pick<ChartScale, 'x' | 'y' | 'at'>,
  x: number,
  y: number,
): TimedCall | undefined {
  const distance = ({ at, ms }: TimedCall) => Math.hypot(scale.x(at) - x, scale.y(ms) - y)
  const near = timed.slice(firstFrom(timed, scale.at(x - reach)), firstFrom(timed, scale.at(x + reach) + 1))
  let best: TimedCall | undefined
  for (const one of near) if (distance(one) <= reach && (!best || distance(one) < distance(best))) best = one
  return best
}
