import { createPinia } from 'pinia'
import { type App as VueApp, createApp } from 'vue'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { createAws } from '../aws/createAws.ts'
import { awsKey } from '../outcomes/useAws.ts'
import { clockKey, createClock } from '../ui/clock.ts'
import { createPageLibraries, pageLibrariesKey } from '../ui/pageLibraries.ts'
import App from './App.vue'
import { createConsoleRouter } from './router.ts'

/** The console's root: everything that its parts are given is made here, once; nothing is reached for. */
export function createConsole(configuration: AwsConfig): VueApp {
  const app = createApp(App)
  return app
    .provide(awsKey, createAws(configuration))
    .provide(clockKey, createClock())
    .provide(pageLibrariesKey, createPageLibraries(app))
    .use(createPinia())
    .use(createConsoleRouter())
}
