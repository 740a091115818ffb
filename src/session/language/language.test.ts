// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { german } from './german.ts'
import { useLanguageStore } from './languageStore.ts'

const sources = import.meta.glob<string>(
  [
    '../*.vue',
    '../*.ts',
    '../social/*.vue',
    '../social/*.ts',
    '../passwordless/*',
    '!../**/*.test.ts',
    '../../app/{SignInScreen,ThemeSwitch}.vue',
    '../../features/inbox/InboxButton.vue',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

function speaking(language: string): ReturnType<typeof useLanguageStore> {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
  return useLanguageStore()
}

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
})
afterEach(() => vi.restoreAllMocks())

test('English is spoken, with values in their places', () => {
  const store = speaking('en-GB')
  expect(store.language).toBe('en')
  expect(store.say('Sign in as {name}', { name: 'Rosa' })).toBe('Sign in as Rosa')
  expect(store.say('{unknown} stays')).toBe('{unknown} stays')
})

test('a German browser is spoken to in German, until somebody chooses', async () => {
  const store = speaking('de-AT')
  await vi.waitFor(() => expect(store.language).toBe('de'))
  expect(store.say('Sign in as {name}', { name: 'Rosa' })).toBe('Als Rosa anmelden')
  await store.choose('en')
  expect(store.say('Look around')).toBe('Look around')
  setActivePinia(createPinia())
  expect(speaking('de-AT').language).toBe('en')
})

test('a choice is kept over visits', async () => {
  await speaking('en-US').choose('de')
  setActivePinia(createPinia())
  const later = speaking('en-US')
  await vi.waitFor(() => expect(later.language).toBe('de'))
})

test('whatever the pages before the sign-in say, they say in German too', () => {
  const said = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/\bsay\(\s*((?:'[^']*'|[^()',])*'[^']*')/g)].flatMap(([, sentences = '']) =>
      [...sentences.matchAll(/'([^']*)'/g)].map(([, sentence = '']) => sentence),
    ),
  )
  expect(said.length).toBeGreaterThan(25)
  expect([...new Set(said)].filter((sentence) => !Object.hasOwn(german, sentence))).toEqual([])
})

test('a translation has the places of its sentence, and no other', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
  for (const [sentence, translated] of Object.entries(german)) {
    expect(places(translated), sentence).toEqual(places(sentence))
  }
})
