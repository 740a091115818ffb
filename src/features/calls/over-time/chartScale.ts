/** Where a moment and a duration stand in the chart, in px. */
export interface ChartScale {
  x(at: number): number
  y(ms: number): number
  /** The moment that stands there. */
  at(x: number): number
  /** Moments and durations in ms that are written at the edges. */
  readonly times: readonly number[]
  readonly durations: readonly number[]
}

export interface ChartSize {
  /** px, of the plot inside of its edges. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Room for a time of day. */
const timeWidth = 110

/**
 * Time runs evenly, durations by powers of ten, from one millisecond.
 * @param slowest the longest duration in ms that has to be in sight
 */
export function chartScale(
  { from, until }: { readonly from: number; readonly until: number },
  slowest: number,
  { left, top, width, height }: ChartSize,
): ChartScale {
  const span = Math.max(1, until - from)
  const powers = Math.max(2, Math.ceil(Math.log10(Math.max(1, slowest))))
  const steps = Math.max(1, Math.floor(width / timeWidth))
  return {
    x: (at) => left + ((at - from) / span) * width,
    y: (ms) => top + height - (Math.log10(Math.max(1, ms)) / powers) * height,
    at: (x) => from + (Math.min(width, Math.max(0, x - left)) / width) * span,
    times: Array.from({ length: steps + 1 }, (_, step) => from + (span * step) / steps),
    durations: Array.from({ length: powers + 1 }, (_, power) => 10 ** power),
  }
}
