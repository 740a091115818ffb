import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import { verdictOf } from '../../../outcomes/verdictOf.ts'
import type { ChartScale } from './chartScale.ts'
import type { TimedCall } from './timedCalls.ts'

/** The shapes of VerdictMark, small, around a point. */
const shapes: Readonly<Record<VerdictName, string>> = {
  allowed: 'm-3.4 .4l2.2 2.2 4.6-5',
  denied: 'm-1.7-4h3.4l2.4 2.4v3.4l-2.4 2.4h-3.4l-2.4-2.4v-3.4z',
  none: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0m2.2 0h3.6',
  unknown: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0m3.6-1.6a1 1 0 1 1 .8 1.6m-.4 1.6v.1',
  browser: 'm-5 0h3m.8 2.4l2-4.8m.6 2.4h3.4m-1.6-1.6l1.6 1.6-1.6 1.6',
}

/** Points nearer to each other than this, in px, are drawn once: they would cover each other. */
const grain = 2

export interface ChartMarks {
  readonly verdict: VerdictName
  /** All marks of the verdict as one path: ten thousand elements would take seconds. */
  readonly path: string
}

/** Allowed ones first, so that what was refused lies on top. */
export function chartMarks(timed: readonly TimedCall[], scale: ChartScale): readonly ChartMarks[] {
  const paths: Record<VerdictName, string[]> = { allowed: [], unknown: [], browser: [], none: [], denied: [] }
  const drawn = new Set<string>()
  for (const { call, at, ms } of timed) {
    const verdict = verdictOf(call)
    const [x, y] = [Math.round(scale.x(at) / grain) * grain, Math.round(scale.y(ms) / grain) * grain]
    const place = `${verdict} ${x} ${y}`
    if (drawn.has(place)) continue
    drawn.add(place)
    paths[verdict].push(`M${x} ${y}${shapes[verdict]}`)
  }
  return Object.entries(paths).flatMap(([verdict, all]) =>
    all.length === 0 ? [] : [{ verdict: verdict as VerdictName, path: all.join('') }],
  )
}

export interface RoleLane {
  readonly role: string
  readonly calls: number
  /** Strokes along the lane, whose middle is at y = 0. */
  readonly path: string
}

/** When each role signed, the busiest first. What nobody signed has no lane. */
export function roleLanes(timed: readonly TimedCall[], scale: ChartScale): readonly RoleLane[] {
  const places = new Map<string, { calls: number; xs: Set<number> }>()
  for (const { call, at } of timed) {
    if (!call.role) continue
    const lane = places.get(call.role.name) ?? { calls: 0, xs: new Set<number>() }
    places.set(call.role.name, lane)
    lane.calls++
    lane.xs.add(Math.round(scale.x(at) / grain) * grain)
  }
  return [...places]
    .map(([role, { calls, xs }]) => ({ role, calls, path: [...xs].map((x) => `M${x - 1} 0h2`).join('') }))
    .sort((a, b) => b.calls - a.calls)
}
