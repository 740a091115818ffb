// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
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

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

/** An app of one line, told within it. */
const appOf = (text: () => string) =>
  createApp({
    setup() {
      const told = text()
      return () => h('p', told)
    },
  })

test('the console is made for the backend that the configuration names, and has its theme', async () => {
  const place = document.createElement('div')
  const create = ({ region }: AwsConfig) => ({
    app: appOf(() => `${region} ${inject(themeKey)?.choice.value}`),
    ready: Promise.resolve(),
  })
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

test('what the page came with stays until the first page of the console is there', async () => {
  const place = document.createElement('div')
  place.textContent = 'Loading'
  let arrive: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (arrive = resolve))
  const app = appOf(() => 'here')
  const started = startConsole(
    place,
    () => ({ app, ready }),
    () => Promise.resolve(config),
  )
  await vi.waitFor(() => expect(place.textContent).toBe('Loading'))
  arrive()
  await started
  expect(place.textContent).toBe('here')
})

test('a first page that cannot be loaded is said', async () => {
  const place = document.createElement('div')
  const create = () => ({
    app: appOf(() => ''),
    ready: Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  })
  await startConsole(place, create, () => Promise.resolve(config))
  expect(place.textContent).toContain('The console could not start.')
  expect(place.textContent).toContain('Try again')
})

test('a kept backend that cannot be used is left for the one beside the app, by a button, and stays kept', async () => {
  localStorage.setItem('rolecall.backend.active', 'f')
  localStorage.setItem('rolecall.backend.kept.f', '{')
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  const place = document.createElement('div')
  await startConsole(place, vi.fn())
  expect(place.textContent).toContain('cannot be read')
  const buttons = [...place.querySelectorAll('button')]
  buttons.find(({ textContent }) => textContent.includes('Use the backend beside this app'))?.click()
  expect(reload).toHaveBeenCalledOnce()
  expect(localStorage.getItem('rolecall.backend.active')).toBeNull()
  expect(localStorage.getItem('rolecall.backend.kept.f')).toBe('{')
})

test('where the backend beside the app is used already, it is not offered', async () => {
  const place = document.createElement('div')
  await startConsole(place, vi.fn(), () => Promise.reject(missing))
  expect(place.textContent).not.toContain('Use the backend beside this app')
})

test('the page is loaded anew when another tab connects this browser to another backend', async () => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue()
  await startConsole(document.createElement('div'), vi.fn(), () => Promise.reject(missing))
  dispatchEvent(new StorageEvent('storage', { key: 'rolecall.theme' }))
  expect(reload).not.toHaveBeenCalled()
  dispatchEvent(new StorageEvent('storage', { key: 'rolecall.backend.active' }))
  expect(reload).toHaveBeenCalled()
})
