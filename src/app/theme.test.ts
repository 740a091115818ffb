// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTheme } from './theme.ts'

const beforePaint = readFileSync('public/theme.js', 'utf8')
const key = 'rolecall.theme'
let systemDark = false

const dark = () => document.documentElement.classList.contains('dark')

beforeEach(() => {
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
  (stored, system, expected) => {
    if (stored !== null) localStorage.setItem(key, stored)
    systemDark = system
    new Function(beforePaint)()
    expect(dark()).toBe(expected)
    const theme = createTheme()
    expect([dark(), theme.isDark.value]).toEqual([expected, expected])
  },
)

test('a choice is kept, and "system" forgets it', () => {
  const theme = createTheme()
  theme.choose('dark')
  expect([dark(), localStorage.getItem(key)]).toEqual([true, 'dark'])
  theme.choose('system')
  expect([dark(), localStorage.getItem(key)]).toEqual([false, null])
})

test("another tab's choice is followed", () => {
  const theme = createTheme()
  localStorage.setItem(key, 'dark')
  window.dispatchEvent(new StorageEvent('storage', { key }))
  expect([dark(), theme.choice.value]).toEqual([true, 'dark'])
})
