import { useEventListener } from '@vueuse/core'

export interface ZoneKeys {
  readonly add: () => void
  readonly filter: () => void
  /** A form or a dialog is open: its keys are its own. */
  readonly isBusy: () => boolean
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Keys of the zone page wherever the focus is: `n` adds a record, `/` goes to the filter (R53-146). */
export function useZoneKeys({ add, filter, isBusy }: ZoneKeys): void {
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBusy())
      return
    const work = { n: add, '/': filter }[event.key]
    if (!work) return
    event.preventDefault()
    work()
  })
}
