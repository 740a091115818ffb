import { useEventListener } from '@vueuse/core'
import type { Component } from 'vue'
import { defineAsyncComponent, defineComponent, h, onMounted, shallowRef } from 'vue'
import LoadProblem from './LoadProblem.vue'
import { usePageLibraries } from './pageLibraries.ts'

export interface LazyOptions {
  /** "Go to anything", for when it cannot be loaded. */
  readonly what: string
  /** Does without it. Left out where nobody can. */
  readonly onStay?: () => void
}

interface Failed {
  readonly tries: number
  retry(): void
}

/**
 * A component that is loaded when it is first drawn, together with the libraries that pages need. What cannot be loaded says
 * so, and is loaded again when it is asked for again. Call it in `setup`.
 * @param load imports the component's file
 */
export function lazyComponent<T extends Component>(
  load: () => Promise<{ default: T }>,
  { what, onStay }: LazyOptions,
): T {
  const loadLibraries = usePageLibraries()
  const failed = shallowRef<Failed>()

  const Waiting = defineComponent(() => {
    const again = () => failed.value?.retry()
    // Done without once, and wanted now.
    onMounted(again)
    useEventListener(globalThis, 'online', again)
    return () => {
      const { tries, retry } = failed.value ?? {}
      if (!retry) return undefined
      const tryAgain = async () => {
        await fetch(globalThis.location.href, { method: 'HEAD', cache: 'no-store' })
        retry()
      }
      // What fails although its server answers may be a failure that the browser keeps: only a new page forgets it.
      return h(LoadProblem, { what, tryAgain, stubborn: tries !== 1, floats: onStay !== undefined, onStay })
    }
  })

  return defineAsyncComponent<T>({
    loader: async () => {
      const [loaded] = await Promise.all([load(), loadLibraries()])
      return loaded.default
    },
    loadingComponent: Waiting,
    delay: 0,
    onError(_error, retry, _fail, tries) {
      failed.value = {
        tries,
        retry() {
          failed.value = undefined
          retry()
        },
      }
    },
  })
}
