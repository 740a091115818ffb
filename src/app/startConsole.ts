import { type App, createApp } from 'vue'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { loadConfiguration } from '../aws/configuration/loadConfiguration.ts'
import { startProblem } from './startProblem.ts'
import StartProblemPage from './StartProblemPage.vue'
import { createTheme, themeKey } from './theme.ts'

/**
 * Learns which backend there is and puts the console on the page; where that does not work, why not.
 * @param place a selector or an element
 */
export async function startConsole(
  place: string | Element,
  createConsole: (configuration: AwsConfig) => App,
  load: () => Promise<AwsConfig> = loadConfiguration,
): Promise<void> {
  const theme = createTheme()
  let app: App
  try {
    app = createConsole(await load())
  } catch (error) {
    app = createApp(StartProblemPage, { problem: startProblem(error) })
  }
  app.provide(themeKey, theme).mount(place)
}
