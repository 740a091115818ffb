// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { createApp, h, inject } from 'vue'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import { ConfigurationError } from '../aws/configuration/configurationError.ts'
import { startConsole } from './startConsole.ts'
import { themeKey } from './theme.ts'

const config: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: true,
  places: [],
}
const missing = new ConfigurationError(
  'The file could not be fetched.',
  '/amplify_outputs.json',
  'Start the emulator with "npm start".',
)

test('the console is made for the backend that the configuration names, and has its theme', async () => {
  const place = document.createElement('div')
  const create = ({ region }: AwsConfig) =>
    createApp({ setup: () => () => h('p', `${region} ${inject(themeKey)?.choice.value}`) })
  await startConsole(place, create, () => Promise.resolve(config))
  expect(place.textContent).toBe('us-east-1 system')
})

test('a backend that cannot be found is said in place of the console, which is not even made', async () => {
  const place = document.createElement('div')
  const create = vi.fn()
  await startConsole(place, create, () => Promise.reject(missing))
  for (const word of [missing.what, missing.where, missing.fix]) expect(place.textContent).toContain(word)
  expect(create).not.toHaveBeenCalled()
})

test('so is a console that cannot be made', async () => {
  const place = document.createElement('div')
  const create = () => {
    throw new TypeError('x is not a function')
  }
  await startConsole(place, create, () => Promise.resolve(config))
  expect(place.textContent).toContain('The console could not start.')
  expect(place.textContent).toContain('x is not a function')
})
