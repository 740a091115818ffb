import type { App } from 'vue'

let installed: Promise<void> | undefined

/**
 * Loads the component library into the app, once. It is no part of the first load: the sign-in page does without it, and whatever
 * draws library components waits for this before it is drawn.
 */
export function installNuxtUi(app: App): Promise<void> {
  installed ??= import('@nuxt/ui/vue-plugin').then(({ default: library }) => { app.use(library) })
  return installed
}
