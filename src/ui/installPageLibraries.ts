import type { App } from 'vue'

let installed: Promise<void> | undefined

/**
 * Loads into the app, once, what pages are made with: the component library and the cache behind their questions.
 * Neither is part of the first load: the sign-in page does without them, and whatever needs them waits for this before
 * it is drawn.
 */
export function installPageLibraries(app: App): Promise<void> {
  installed ??= Promise.all([import('@nuxt/ui/vue-plugin'), import('@pinia/colada')]).then(([components, cache]) => {
    app.use(cache.PiniaColada).use(components.default)
  })
  return installed
}
