import { profilePrefix } from '../configuration/profiles/activeProfile.ts'

/** What the console keeps in the browser begins so. */
const prefix = 'rolecall.'

/** Choices for whoever sits at this browser; they tell nothing of anybody. */
function isOfBrowser(key: string): boolean {
  return key === 'rolecall.theme' || key.startsWith(profilePrefix)
}

/**
 * Removes what the console remembers of anybody.
 * @param storages each may throw: browsers close them to some pages.
 */
export function forgetPersonal(storages: readonly (() => Storage)[]): void {
  for (const storage of storages) {
    try {
      forgetIn(storage())
    } catch {
      // A storage that is closed to this page has kept nothing.
    }
  }
}

function forgetIn(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys) if (key.startsWith(prefix) && !isOfBrowser(key)) storage.removeItem(key)
}
