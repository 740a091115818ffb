import { nextTick, type Ref, ref, useTemplateRef } from 'vue'

interface Opener {
  readonly $el: HTMLElement
}

export interface UseEditing {
  readonly isOpen: Readonly<Ref<boolean>>
  open(): void
  /** The button that opened it has the focus again. */
  close(): void
  /** Something else takes its place, and the focus. */
  giveWay(): void
}

/** A form that takes the place of what it changes. In the template the button that opens it is the ref `opener`. */
export function useEditing(): UseEditing {
  const isOpen = ref(false)
  const opener = useTemplateRef<Opener>('opener')
  return {
    isOpen,
    open: () => (isOpen.value = true),
    close() {
      isOpen.value = false
      void nextTick(() => opener.value?.$el.focus())
    },
    giveWay: () => (isOpen.value = false),
  }
}
