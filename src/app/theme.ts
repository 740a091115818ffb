import { computed, readonly, ref } from 'vue'

export type ThemeChoice = 'system' | 'light' | 'dark'

/** Also read by public/theme.js, before the first paint. */
const storageKey = 'rolecall.theme'

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')
const choice = ref<ThemeChoice>(readChoice())
const systemDark = ref(systemIsDark.matches)
const dark = computed(() => (choice.value === 'system' ? systemDark.value : choice.value === 'dark'))

/** What the person chose, kept over visits; `system` follows the computer. */
export const themeChoice = readonly(choice)

/** Whether the console is dark now. */
export const isDark = readonly(dark)

export function chooseTheme(next: ThemeChoice): void {
  choice.value = next
  try {
    if (next === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, next)
  } catch {
    // Storage is closed to this page: the choice lives as long as the tab.
  }
  apply()
}

/** Keeps the page in step with the system and with other tabs. Called once, when the app is built. */
export function followTheme(): void {
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
}

function apply(): void {
  document.documentElement.classList.toggle('dark', dark.value)
}

function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}
