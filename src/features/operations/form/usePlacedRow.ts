import { onBeforeUnmount, onMounted, type ShallowRef, watch } from 'vue'
import { useForm } from './formContext.ts'

/** Tells the form where a row stands for as long as it is there, so that the focus finds it. @param path in words */
export function usePlacedRow(row: Readonly<ShallowRef<HTMLElement | null>>, path: () => string): void {
  const form = useForm()
  const place = () => row.value && form.place(row.value, path())
  onMounted(place)
  watch(path, place)
  onBeforeUnmount(() => row.value && form.leave(row.value))
}
