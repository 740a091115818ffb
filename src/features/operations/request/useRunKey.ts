import { useEventListener } from '@vueuse/core'
import { isInOverlay } from '../../../ui/usePageKeys.ts'

/**
 * Ctrl+Enter, or Cmd+Enter, wherever the focus is: also while somebody types, but not in a dialog or a menu, and once for as
 * long as it is held.
 */
export function useRunKey(run: () => void): void {
  useEventListener(document, 'keydown', (press: KeyboardEvent) => {
    if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey)) return
    if (press.defaultPrevented || isInOverlay(press.target)) return
    press.preventDefault()
    if (!press.repeat) run()
  })
}
