import { isTyping } from './isTyping.ts'
import type { MenuPlace } from './menuPlace.ts'

export interface MenuRequests {
  pointerdown(press: PointerEvent): void
  keydown(press: KeyboardEvent): void
  contextmenu(event: MouseEvent): void
}

/**
 * Hears when a menu is asked for: by a right click, a long touch, the Menu key or Shift+F10. The browser's own menu stays on
 * text that was selected, in a field, and with Shift held.
 * @param open opens the page's own menu; false where there is none for what was clicked, so that the browser's stays.
 */
export function menuRequests(open: (on: EventTarget | null, at: MenuPlace['at']) => boolean): MenuRequests {
  // What browsers tell of the event itself does not say in all of them whether a key or a pointer asked.
  let isByKey = false
  let isOnSelection = false
  return {
    pointerdown({ clientX, clientY }) {
      isByKey = false
      // Now and not when the menu is asked for: some systems select the word under a right click before they tell.
      isOnSelection = isSelectedAt(clientX, clientY)
    },
    keydown(press) {
      isByKey = true
      const isMenuKey = press.key === 'F10' && press.shiftKey && !press.ctrlKey && !press.altKey && !press.metaKey
      // The browser would tell of it with Shift held, and some do not tell at all.
      if (isMenuKey && !isTyping(press.target) && open(press.target, undefined)) press.preventDefault()
    },
    contextmenu(event) {
      if (isTyping(event.target)) return
      if (!isByKey && (event.shiftKey || isOnSelection)) return
      if (open(event.target, isByKey ? undefined : { x: event.clientX, y: event.clientY })) event.preventDefault()
    },
  }
}

/** Whether a point of the window, in px, lies on text that is selected. */
function isSelectedAt(x: number, y: number): boolean {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed) return false
  return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at))
    .flatMap((range) => [...range.getClientRects()])
    .some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
}
