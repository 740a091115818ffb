import { onBeforeUnmount, onMounted } from 'vue'
import { useSaying } from '../ui/say.ts'

/** A file that is dropped where nobody takes it would be opened by the browser, in place of the console. */
export function useStrayDrops(): void {
  const { say } = useSaying()
  const isStray = (event: DragEvent) => !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true

  function refuse(event: DragEvent): void {
    if (!isStray(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  function keep(event: DragEvent): void {
    if (!isStray(event)) return
    event.preventDefault()
    say('Nothing was uploaded: files are dropped on the folder that they are for.')
  }
  onMounted(() => {
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', keep)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', keep)
  })
}
