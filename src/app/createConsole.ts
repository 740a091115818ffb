import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { createAws } from '../aws/createAws.ts'
import { awsKey } from '../outcomes/useAws.ts'
import { clockKey, createClock } from '../ui/clock.ts'
import { createPageLibraries, pageLibrariesKey } from '../ui/pageLibraries.ts'
import { createSaying, sayingKey } from '../ui/say.ts'
import App from './App.vue'
import { followPageLoading, pageLoadingKey } from './pageLoading.ts'
import { createConsoleRouter } from './router.ts'
import type { MadeConsole } from './startConsole.ts'

/** The console's root: everything that its parts are given is made here, once; nothing is reached for. */
export async function createConsole(configuration: AwsConfig): Promise<MadeConsole> {
  const app = createApp(App)
  const aws = createAws(configuration)
  // The router reads the address bar, so what a sign-in elsewhere brought along is out of it before.
  await aws.session.signInPages?.comeBack()
  const router = createConsoleRouter()
  app
    .provide(awsKey, aws)
    .provide(clockKey, createClock())
    .provide(pageLibrariesKey, createPageLibraries(app))
    .provide(sayingKey, createSaying())
    .provide(pageLoadingKey, followPageLoading(router))
    .use(createPinia())
    .use(router)
  return { app, ready: router.isReady() }
}
