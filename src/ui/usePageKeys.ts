import { useEventListener } from '@vueuse/core'
import { isTyping } from './isTyping.ts'

/**
 * Single keys of a page, wherever the focus is: not while somebody types, and not in a dialog or a menu, whose keys are its
 * own.
 * @param keys as `KeyboardEvent.key` names them: `/`
 */
export function usePageKeys(keys: Readonly<Record<string, () => unknown>>): void {
  useEventListener(document, 'keydown', (press: KeyboardEvent) => {
    if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return
    if (isTyping(press.target) || isInOverlay(press.target)) return
    const work = Object.hasOwn(keys, press.key) ? keys[press.key] : undefined
    if (!work) return
    press.preventDefault()
    work()
  })
}

/** Whether a key belongs to what lies over the page: a dialog or a menu. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null
}
