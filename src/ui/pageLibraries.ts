import { type App, inject, type InjectionKey } from 'vue'

/** Loads what pages are made with. Everybody who asks shares one loading. */
export type PageLibraries = () => Promise<void>

/** Under which the app provides the loading of its libraries. */
export const pageLibrariesKey: InjectionKey<PageLibraries> = Symbol('page libraries')

/**
 * Loads into the app, once, what pages are made with: the component library and the cache behind their questions.
 * Neither is part of the first load: the sign-in page does without them, and whatever needs them waits for this before
 * it is drawn.
 */
export function createPageLibraries(app: App): PageLibraries {
  let installed: Promise<void> | undefined
  return () => (installed ??= install(app).catch(forget))

  /** What could not be loaded is loaded by the next who asks. */
  function forget(problem: unknown): never {
    installed = undefined
    throw problem
  }
}

async function install(app: App): Promise<void> {
  const [components, cache] = await Promise.all([import('@nuxt/ui/vue-plugin'), import('@pinia/colada')])
  app.use(cache.PiniaColada).use(components.default)
}

/** The app's loading of its page libraries; in an app that provides none there is nothing to wait for. */
export function usePageLibraries(): PageLibraries {
  return inject(pageLibrariesKey, () => () => Promise.resolve(), true)
}
