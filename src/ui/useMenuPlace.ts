import { computed, type ComputedRef } from 'vue'
import { menuAnchor, type MenuPlace } from './menuPlace.ts'
import { useClosedByMoving } from './useClosedByMoving.ts'
import { useLast } from './useLast.ts'

export interface UseMenuPlace {
  /** Style of the empty element that the library places what opens beside. */
  readonly anchor: ComputedRef<Readonly<Record<'left' | 'top' | 'width' | 'height', string>>>
  /** How the library places it there. */
  readonly placing: ComputedRef<{ readonly align: 'start' | 'end'; readonly collisionPadding: number }>
  /** Back to what it was opened for, unless it has opened somewhere else meanwhile. */
  giveFocusBack(): void
}

/**
 * Where the one menu or card of a table stands: it stays there while it fades, and closes when its row goes from there.
 * @param place undefined while it is closed.
 */
export function useMenuPlace(place: () => MenuPlace | undefined, close: () => void): UseMenuPlace {
  const last = useLast(place)
  useClosedByMoving(place, close)
  return {
    anchor: computed(() => {
      const { left = 0, top = 0, width = 0, height = 0 } = last.value ? menuAnchor(last.value) : {}
      return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }
    }),
    placing: computed(() => ({ align: last.value?.at ? 'start' : 'end', collisionPadding: 8 })),
    giveFocusBack() {
      if (!place()) last.value?.opener.focus({ preventScroll: true })
    },
  }
}
