import { computed, inject, type InjectionKey, type Ref, ref, watchEffect } from 'vue'
import { type KeptChoice, keptChoice } from '../ui/keptChoice.ts'

export type ThemeChoice = 'system' | 'light' | 'dark'

/** `system` follows the computer. */
export interface Theme extends KeptChoice<ThemeChoice> {
  /** Whether the console is dark now. */
  readonly isDark: Readonly<Ref<boolean>>
}

/** Under which the app provides its theme. */
export const themeKey: InjectionKey<Theme> = Symbol('theme')

/** Also read by public/theme.js, before the first paint. */
const storageKey = 'rolecall.theme'

/** Dresses the page, and keeps it in step with the system and with other tabs. */
export function createTheme(): Theme {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const { choice, choose } = keptChoice<ThemeChoice>(storageKey, 'system', ['light', 'dark'])
  const systemDark = ref(systemIsDark.matches)
  systemIsDark.addEventListener('change', (change) => (systemDark.value = change.matches))
  const isDark = computed(() => (choice.value === 'system' ? systemDark.value : choice.value === 'dark'))
  watchEffect(() => document.documentElement.classList.toggle('dark', isDark.value), { flush: 'sync' })
  return { choice, isDark, choose }
}

/** @throws outside of an app that provides a theme: a programming error */
export function useTheme(): Theme {
  const theme = inject(themeKey, undefined)
  if (!theme) throw new Error('No theme is provided here.')
  return theme
}
