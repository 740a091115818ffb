import { useEventListener } from '@vueuse/core'
import { readonly, type Ref, ref } from 'vue'
import { type Dropped, droppedFiles } from './droppedFiles.ts'

/** Files dropped anywhere on an element. `over`: files are being held above it now. */
export function useDropFiles(element: Readonly<Ref<HTMLElement | null>>, onDrop: (dropped: Dropped) => void) {
  const over = ref(false)
  // Moving over a child leaves and enters again: only the balance tells whether the files are still above.
  let depth = 0

  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

  useEventListener(element, 'dragenter', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth += 1
    over.value = true
  })
  useEventListener(element, 'dragover', (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault()
  })
  useEventListener(element, 'dragleave', (event: DragEvent) => {
    if (!carriesFiles(event)) return
    depth = Math.max(0, depth - 1)
    over.value = depth > 0
  })
  useEventListener(element, 'drop', (event: DragEvent) => {
    depth = 0
    over.value = false
    if (!event.dataTransfer || !carriesFiles(event)) return
    event.preventDefault()
    onDrop(droppedFiles(event.dataTransfer))
  })
  return { over: readonly(over) }
}
