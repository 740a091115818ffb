import { useEventListener } from '@vueuse/core'

/** Takes the first of the files that are dropped anywhere on the page. */
export function useDroppedFile(take: (file: File | undefined) => void): void {
  useEventListener(document, 'dragover', (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  useEventListener(document, 'drop', (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    take(event.dataTransfer.files[0])
  })
}
