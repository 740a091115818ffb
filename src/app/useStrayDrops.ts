import { useEventListener } from '@vueuse/core'
import { useSaying } from '../ui/say.ts'

/** A file that is dropped where nobody takes it would be opened by the browser, in place of the console. */
export function useStrayDrops(): void {
  const { say } = useSaying()
  const isStray = (event: DragEvent) => !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true

  useEventListener(window, 'dragover', (event: DragEvent) => {
    if (!isStray(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  })
  useEventListener(window, 'drop', (event: DragEvent) => {
    if (!isStray(event)) return
    event.preventDefault()
    say('Nothing was uploaded: files are dropped on the folder that they are for.')
  })
}
