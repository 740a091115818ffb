/** Which kept backend this browser is connected to. Stands by itself, because everybody's first page asks it. */

/** What is kept of backends begins so; it is this browser's, not a person's, and stays when somebody signs out. */
export const profilePrefix = 'rolecall.backend.'
/** Also the name that other tabs hear of when it changes. */
export const activeKey = `${profilePrefix}active`

/** @returns its id; undefined for the backend beside this app */
export function activeProfile(storage: () => Storage = () => localStorage): string | undefined {
  try {
    return storage().getItem(activeKey) ?? undefined
  } catch {
    return undefined
  }
}

/** Back to the backend beside this app. No backend is forgotten. */
export function leaveProfile(storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(activeKey)
  } catch {
    // A storage that is closed to this page names no backend.
  }
}
