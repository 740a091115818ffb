// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'

const beforePaint = readFileSync('public/theme.js', 'utf8')
const key = 'rolecall.theme'
let systemDark = false

const dark = () => document.documentElement.classList.contains('dark')

beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
  systemDark = false
  vi.spyOn(window, 'matchMedia').mockImplementation(() =>
    Object.assign(new EventTarget(), {
      matches: systemDark,
      media: '',
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  )
})

test.each([
  [null, false, false],
  [null, true, true],
  ['dark', false, true],
  ['light', true, false],
  ['purple', true, true],
])(
  'stored %s with a system that is dark=%s gives dark=%s, before the first paint and after',
  async (stored, system, expected) => {
    if (stored !== null) localStorage.setItem(key, stored)
    systemDark = system
    new Function(beforePaint)()
    expect(dark()).toBe(expected)
    const theme = await import('./theme.ts')
    theme.followTheme()
    expect([dark(), theme.isDark.value]).toEqual([expected, expected])
  },
)

test('a choice is kept, and "system" forgets it', async () => {
  const theme = await import('./theme.ts')
  theme.chooseTheme('dark')
  expect([dark(), localStorage.getItem(key)]).toEqual([true, 'dark'])
  theme.chooseTheme('system')
  expect([dark(), localStorage.getItem(key)]).toEqual([false, null])
})

test("another tab's choice is followed", async () => {
  const theme = await import('./theme.ts')
  theme.followTheme()
  localStorage.setItem(key, 'dark')
  window.dispatchEvent(new StorageEvent('storage', { key }))
  expect([dark(), theme.themeChoice.value]).toEqual([true, 'dark'])
})
