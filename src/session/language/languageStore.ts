import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Words } from './words.ts'

const storageKey = 'rolecall.language'

/** The language of the pages before the sign-in. English is in them; another one is loaded when it is chosen. */
export const useLanguageStore = defineStore('language', () => {
  const language = shallowRef<'en' | 'de'>('en')
  const words = shallowRef<Words>({})

  async function choose(next: 'en' | 'de'): Promise<void> {
    words.value = next === 'de' ? (await import('./german.ts')).german : {}
    language.value = next
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // Storage is closed to this page: the choice lives as long as the tab.
    }
  }

  function say(sentence: string, values: Words = {}): string {
    return (words.value[sentence] ?? sentence).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  }

  let kept: string | null = null
  try {
    kept = localStorage.getItem(storageKey)
  } catch {
    // As above.
  }
  // Words that cannot be loaded leave the page in English.
  if ((kept ?? navigator.language).startsWith('de')) void choose('de').catch(() => undefined)

  return { language, words, choose, say }
})
