import type { InjectionKey, Ref } from 'vue'
import { inject, readonly, ref, shallowRef } from 'vue'
import type { RouteLocationNormalized, Router } from 'vue-router'

/** A page that could not be loaded. */
export interface LoadingProblem {
  /** "Zones" */
  readonly page: string
  /** Its address, with the prefix that the console is served under. */
  readonly path: string
}

/** How the way to the next page goes. */
export interface PageLoading {
  /** Name of a page that takes its time; undefined for none. */
  readonly waitsFor: Readonly<Ref<string | undefined>>
  readonly problem: Readonly<Ref<LoadingProblem | undefined>>
  /** Loads the page by its address. Rejects while its server does not answer. */
  tryAgain(): Promise<void>
  dismiss(): void
}

export const pageLoadingKey: InjectionKey<PageLoading> = Symbol('page loading')

/** Shorter waits are not worth a word. */
const patienceMs = 200

/** @param goTo loads an address anew: what failed to load once, browsers do not load again for the same page. */
export function followPageLoading(
  router: Router,
  goTo: (path: string) => void = (path) => void globalThis.location.assign(path),
): PageLoading {
  const waitsFor = ref<string>()
  const problem = shallowRef<LoadingProblem>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function arrive(): void {
    clearTimeout(timer)
    waitsFor.value = undefined
  }

  router.beforeEach((to) => {
    arrive()
    problem.value = undefined
    timer = setTimeout(() => (waitsFor.value = nameOf(to)), patienceMs)
  })
  router.afterEach(arrive)
  router.onError((_error, to) => {
    arrive()
    problem.value = { page: nameOf(to), path: router.resolve(to.fullPath).href }
  })

  return {
    waitsFor: readonly(waitsFor),
    problem,
    async tryAgain() {
      const failed = problem.value
      if (!failed) return
      await fetch(failed.path, { method: 'HEAD', cache: 'no-store' })
      goTo(failed.path)
    },
    dismiss: () => (problem.value = undefined),
  }
}

function nameOf({ meta, path }: RouteLocationNormalized): string {
  return meta.title ?? path
}

/** @throws outside of an app that provides it: a programming error */
export function usePageLoading(): PageLoading {
  const loading = inject(pageLoadingKey, undefined)
  if (!loading) throw new Error('No page loading is provided here.')
  return loading
}
