import { type App, createApp } from 'vue'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { loadConfiguration } from '../aws/configuration/loadConfiguration.ts'
import { activeKey } from '../aws/configuration/profiles/activeProfile.ts'
import { startProblem } from './startProblem.ts'
import StartProblemPage from './StartProblemPage.vue'
import { createTheme, themeKey } from './theme.ts'

export interface MadeConsole {
  readonly app: App
  /** Rejects when the first page cannot be loaded. */
  readonly ready: Promise<void>
}

/**
 * Learns which backend there is and puts the console on the page, once its first page is there; where that does not work,
 * why not. Until then the page shows what it came with.
 * @param place a selector or an element
 */
export async function startConsole(
  place: string | Element,
  createConsole: (configuration: AwsConfig) => MadeConsole | Promise<MadeConsole>,
  load: () => Promise<AwsConfig> = loadConfiguration,
): Promise<void> {
  const theme = createTheme()
  // Another tab has signed out, and connected this browser to another backend.
  addEventListener('storage', ({ key }) => key === activeKey && location.reload())
  let app: App
  try {
    const made = await createConsole(await load())
    await made.ready
    app = made.app
  } catch (error) {
    app = createApp(StartProblemPage, { problem: startProblem(error) })
  }
  app.provide(themeKey, theme).mount(place)
}
