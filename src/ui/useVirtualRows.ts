import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from '@tanstack/vue-virtual'
import { useEventListener } from '@vueuse/core'
import { computed, type ComputedRef, nextTick, onMounted, onUpdated, ref, shallowRef, watch } from 'vue'

export interface VirtualRowsOptions<Row> {
  readonly rows: () => readonly Row[]
  /** Tells the rows of one list apart; a row keeps it when the list is read again. */
  readonly rowKey: (row: Row) => string
  /** The element that is as high as all rows together. */
  readonly body: () => HTMLElement | null
  /** Height of a row in px; where rows are measured, what to expect. */
  readonly rowHeight: () => number
  /** Whether rows are as high as what is in them. The body's children are the rows, each with its index as `data-index`. */
  readonly measured: boolean
  /** Height in px of what covers the top of the list while it scrolls. */
  readonly covered: number
  /** Index of a row that is drawn wherever the list is scrolled to: the one that has, or would get, the focus. */
  readonly pinned: () => number
}

export interface DrawnRow<Row> {
  readonly index: number
  readonly row: Row
  /** Distance from the top of the body in px. */
  readonly top: number
}

export interface VirtualRows<Row> {
  /** The rows in sight, some more on both sides, and the pinned one. */
  readonly drawn: ComputedRef<readonly DrawnRow<Row>[]>
  /** Index of the last row that is in sight or near it; -1 when none is. */
  readonly lastNear: ComputedRef<number>
  /** Height of all rows together in px. */
  readonly height: ComputedRef<number>
  /** Scrolls only as far as is needed to see the row. */
  scrollTo(index: number): void
}

/** Rows drawn above and below those in sight. */
const overscan = 12

/**
 * Draws of a long list only what can be seen. It scrolls with the nearest ancestor that scrolls, whatever else stands in
 * there; what is being looked at stays where it is when rows come in above it.
 */
export function useVirtualRows<Row>(options: VirtualRowsOptions<Row>): VirtualRows<Row> {
  const { rows, rowKey, body, rowHeight, measured, covered, pinned } = options
  const scroller = shallowRef<HTMLElement | null>(null)
  /** Distance from the top of what scrolls to the top of the body, in px. */
  const above = ref(0)

  // The virtualizer remembers what these two return for as long as they are the same functions.
  const keys = computed(() => {
    const now = rows()
    return (index: number): string | number => {
      const row = now[index]
      return row === undefined ? index : rowKey(row)
    }
  })
  const withPinned = computed(() => {
    const pin = pinned()
    return (range: Range): number[] => {
      const indexes = defaultRangeExtractor(range)
      if (pin < 0 || pin >= range.count || indexes.includes(pin)) return indexes
      return [...indexes, pin].sort((one, other) => one - other)
    }
  })
  const virtualizer = useVirtualizer(
    computed(() => ({
      count: rows().length,
      getScrollElement: () => scroller.value,
      estimateSize: rowHeight,
      getItemKey: keys.value,
      rangeExtractor: withPinned.value,
      overscan,
      scrollMargin: above.value,
      scrollPaddingStart: covered,
    })),
  )

  // It asks again only when it is told to.
  watch(rowHeight, () => virtualizer.value.measure(), { flush: 'post' })

  /** What stands above the list in the same scroller comes and goes; a scroll or an update tells. */
  function place(): void {
    const list = body()
    if (!list || !scroller.value) return
    const { top } = scroller.value.getBoundingClientRect()
    above.value = Math.round(list.getBoundingClientRect().top - top + scroller.value.scrollTop)
  }

  /** At another width another ancestor may be the one that scrolls. */
  function attach(): void {
    scroller.value = scrollerOf(body())
    place()
  }

  const watched = new WeakSet<Element>()

  /**
   * Reads the height of rows that are new and goes on watching them. All at once, when all are drawn: a height that is read
   * while another row is still being made lays the page out anew for each.
   */
  function measure(): void {
    const list = body()
    if (!measured || !list) return
    for (const row of list.children) {
      if (watched.has(row)) continue
      watched.add(row)
      if (row instanceof HTMLElement) virtualizer.value.measureElement(row)
    }
    // Those that are gone are watched no more.
    virtualizer.value.measureElement(null)
  }

  onMounted(() => {
    attach()
    measure()
  })
  onUpdated(() => {
    place()
    measure()
  })
  useEventListener(window, 'resize', attach)
  useEventListener(scroller, 'scroll', place, { passive: true })

  // Before anything is drawn anew: the virtualizer still knows where the rows were.
  watch(
    rows,
    (now, before) => {
      const { range, measurementsCache, scrollOffset } = virtualizer.value
      const first = range?.startIndex ?? 0
      const seen = before[first]
      const was = measurementsCache[first]
      if (seen === undefined || !was || (scrollOffset ?? 0) + covered <= above.value) return
      const key = rowKey(seen)
      const to = indexOfKey(now, rowKey, key, first)
      if (to < 0 || to === first) return
      const { start } = was
      void nextTick(() => {
        const is = virtualizer.value.measurementsCache[to]
        if (is && scroller.value) scroller.value.scrollTop += is.start - start
      })
    },
    { flush: 'sync' },
  )

  const items = computed<readonly VirtualItem[]>(() => virtualizer.value.getVirtualItems())
  return {
    drawn: computed(() =>
      items.value.flatMap(({ index, start }) => {
        const row = rows()[index]
        return row === undefined ? [] : [{ index, row, top: start - above.value }]
      }),
    ),
    // The range is that of the items: they are asked for first.
    lastNear: computed(() =>
      items.value.length > 0 ? Math.min(rows().length - 1, (virtualizer.value.range?.endIndex ?? 0) + overscan) : -1,
    ),
    height: computed(() => virtualizer.value.getTotalSize()),
    scrollTo: (index) => virtualizer.value.scrollToIndex(index),
  }
}

/** Where the row with this key stands; looks first where it stood. -1 when it is gone. */
export function indexOfKey<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  key: string,
  expected: number,
): number {
  const there = rows[expected]
  if (there !== undefined && rowKey(there) === key) return expected
  return rows.findIndex((row) => rowKey(row) === key)
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let outer = element?.parentElement; outer; outer = outer.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer
  }
  return document.documentElement
}
