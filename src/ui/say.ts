import { inject, type InjectionKey, readonly, type Ref, ref } from 'vue'

/** What was said last, for a moment. */
export interface Saying {
  readonly text: Readonly<Ref<string>>
  say(text: string): void
  dismiss(): void
}

/** Under which the app provides it. */
export const sayingKey: InjectionKey<Saying> = Symbol('saying')

const shownForMs = 6_000

/** One line for actions that change nothing on the page: it is seen and spoken, and the next one takes its place. */
export function createSaying(): Saying {
  const text = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function dismiss(): void {
    clearTimeout(timer)
    text.value = ''
  }
  return {
    text: readonly(text),
    say(next) {
      clearTimeout(timer)
      text.value = next
      timer = setTimeout(dismiss, shownForMs)
    },
    dismiss,
  }
}

/** In an app that provides none nobody hears it. */
export function useSaying(): Saying {
  return inject(sayingKey, createSaying, true)
}
