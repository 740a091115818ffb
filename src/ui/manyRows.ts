/** What a key or a click on a row means where many rows can be selected, as in a file manager. */
export interface ManyRows {
  /** The row alone, in place of whatever was selected. */
  only(index: number): void
  /** The row too, or no longer. */
  toggle(index: number): void
  /** Also all rows from where the selection began to this one; again from there with the next call. */
  extend(index: number): void
  /** Every row that is there; none where that is so already. */
  toggleAll(): void
  all(): void
  /** Whether what is selected now was selected here, not by whoever shows the list. */
  isOwn(): boolean
}

export interface ManyRowsOptions {
  readonly count: () => number
  readonly keyAt: (index: number) => string | undefined
  /** -1 for a row that is gone. */
  readonly indexOf: (key: string) => number
  /** Index of the row where the reader is, -1 for none. */
  readonly current: () => number
  /** Keys of the selected rows. */
  readonly selected: () => ReadonlySet<string>
  readonly select: (keys: ReadonlySet<string>) => void
}

/** Rows are known by their keys: what is selected survives that rows come, go and change places. */
export function createManyRows({ count, keyAt, indexOf, current, selected, select }: ManyRowsOptions): ManyRows {
  /** Where a stretch begins, and what was selected besides it then. */
  let anchor: string | undefined
  let beside: ReadonlySet<string> = new Set()
  let own: ReadonlySet<string> | undefined

  function set(keys: ReadonlySet<string>): void {
    own = keys
    select(keys)
  }

  function begin(index: number, keys: ReadonlySet<string>): void {
    anchor = keyAt(index)
    beside = keys
    set(keys)
  }

  function all(): void {
    set(new Set(keysBetween(0, count() - 1)))
  }

  function keysBetween(from: number, to: number): readonly string[] {
    const first = Math.max(0, Math.min(from, to))
    const last = Math.min(count() - 1, Math.max(from, to))
    return Array.from({ length: last - first + 1 }, (_, at) => keyAt(first + at) ?? '')
  }

  return {
    only(index) {
      const key = keyAt(index)
      if (key !== undefined) begin(index, new Set([key]))
    },
    toggle(index) {
      const key = keyAt(index)
      if (key === undefined) return
      const keys = new Set(selected())
      if (!keys.delete(key)) keys.add(key)
      begin(index, keys)
    },
    extend(index) {
      if (selected() !== own) {
        beside = selected()
        anchor = undefined
      }
      const known = anchor === undefined ? -1 : indexOf(anchor)
      const from = known >= 0 ? known : Math.max(0, current())
      anchor = keyAt(from)
      set(new Set([...beside, ...keysBetween(from, index)]))
    },
    all,
    toggleAll() {
      if (selected().size < count()) all()
      else set(new Set())
    },
    isOwn: () => selected() === own,
  }
}

/** Whether a click is for a button in the row: what is selected is left so. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** How far a list is selected, as a tick in its head shows it. */
export function selectedShare(selected: number, count: number): 'none' | 'some' | 'all' {
  if (selected === 0 || count === 0) return 'none'
  return selected < count ? 'some' : 'all'
}

/** What a click or a key that moves asks for, by the keys that are held with it. */
export function selectingWay({
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): 'only' | 'extend' | 'beside' {
  if (shiftKey) return 'extend'
  return ctrlKey || metaKey ? 'beside' : 'only'
}
