/**
 * When the browser really sent a request: what it waited for before, a preflight above all, scripts see in no other way. Backends
 * tell it with `Timing-Allow-Origin`; AWS does not.
 */

export interface WireTimings {
  /**
   * Milliseconds between the moment a request was handed to the browser and the one it left. Undefined where the backend does not tell.
   * @param sentAt milliseconds since 1970, as is `answeredAt`
   */
  waitedMs(request: { readonly url: string; readonly sentAt: number; readonly answeredAt: number }): number | undefined
}

type Entry = Pick<PerformanceResourceTiming, 'name' | 'fetchStart' | 'requestStart'>

const calls = new Set(['fetch', 'xmlhttprequest'])
/** Scripts see a request a little before or after the browser does. */
const apart = 20

/** @param limit how many of the newest requests are remembered at least, and half of how many at most */
export function createWireTimings(limit: number): WireTimings {
  // The browser keeps them anyway, though only 250: being told of each request would take its time for each. A page that is only
  // pretended, as in tests, has neither of the two.
  let before: readonly Entry[] = []
  performance.setResourceTimingBufferSize?.(limit)
  performance.addEventListener?.('resourcetimingbufferfull', () => {
    before = buffered()
    performance.clearResourceTimings()
  })

  return {
    waitedMs({ url, sentAt, answeredAt }) {
      const place = placeOf(url)
      const fits = [...before, ...buffered()].filter(({ name, fetchStart }) => {
        const at = performance.timeOrigin + fetchStart
        return at > sentAt - apart && at < answeredAt && placeOf(name) === place
      })
      const [nearest] = fits.sort((left, right) => left.fetchStart - right.fetchStart)
      return nearest && nearest.requestStart - nearest.fetchStart
    },
  }
}

function buffered(): readonly Entry[] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return entries.filter(({ initiatorType, requestStart }) => calls.has(initiatorType) && requestStart > 0)
}

/** Without the query, which a browser spells in its own way. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
