import type { Component } from 'vue'
import { defineAsyncComponent, defineComponent, h, onBeforeUnmount, onMounted, reactive, shallowRef } from 'vue'
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
    onMounted(() => {
      // Done without once, and wanted now.
      again()
      globalThis.addEventListener('online', again)
    })
    onBeforeUnmount(() => globalThis.removeEventListener('online', again))
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

/** Something that opens over the page. */
export interface Opening {
  isOpen: boolean
  /** Whether it was ever asked for: from then on it stays, so that it can close as it likes. */
  readonly isWanted: boolean
  open(): void
}

/**
 * A drawer or dialog that is loaded when it is first asked for: most visits never open it. Call it in `setup`.
 * @param load imports the component's file
 * @param what "Go to anything", for when it cannot be loaded
 */
export function opensOnDemand<T extends Component>(
  load: () => Promise<{ default: T }>,
  what: string,
): readonly [T, Opening] {
  const opening = reactive({
    isOpen: false,
    isWanted: false,
    open() {
      opening.isWanted = opening.isOpen = true
    },
  })
  const component = lazyComponent(load, {
    what,
    onStay: () => (opening.isWanted = opening.isOpen = false),
  })
  return [component, opening]
}
