import { computed, inject, type InjectionKey, readonly, type Ref, ref } from 'vue'

export type ThemeChoice = 'system' | 'light' | 'dark'

export interface Theme {
  /** What the person chose, kept over visits; `system` follows the computer. */
  readonly choice: Readonly<Ref<ThemeChoice>>
  /** Whether the console is dark now. */
  readonly isDark: Readonly<Ref<boolean>>
  choose(next: ThemeChoice): void
}

/** Under which the app provides its theme. */
export const themeKey: InjectionKey<Theme> = Symbol('theme')

/** Also read by public/theme.js, before the first paint. */
const storageKey = 'rolecall.theme'

/** Dresses the page, and keeps it in step with the system and with other tabs. */
export function createTheme(): Theme {
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
  const choice = ref<ThemeChoice>(readChoice())
  const systemDark = ref(systemIsDark.matches)
  const isDark = computed(() => (choice.value === 'system' ? systemDark.value : choice.value === 'dark'))

  function apply(): void {
    document.documentElement.classList.toggle('dark', isDark.value)
  }

  systemIsDark.addEventListener('change', (change) => {
    systemDark.value = change.matches
    apply()
  })
  window.addEventListener('storage', (change) => {
    if (change.key !== storageKey) return
    choice.value = readChoice()
    apply()
  })
  apply()

  return {
    choice: readonly(choice),
    isDark,
    choose(next) {
      choice.value = next
      try {
        if (next === 'system') localStorage.removeItem(storageKey)
        else localStorage.setItem(storageKey, next)
      } catch {
        // Storage is closed to this page: the choice lives as long as the tab.
      }
      apply()
    },
  }
}

/** @throws outside of an app that provides a theme: a programming error */
export function useTheme(): Theme {
  const theme = inject(themeKey, undefined)
  if (!theme) throw new Error('No theme is provided here.')
  return theme
}

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
