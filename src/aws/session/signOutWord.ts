/**
 * Tells the other tabs that somebody signs out. All that they see by themselves is that the tokens are gone, as they are when a
 * sign-in has ended; and who signs out takes along what the console remembers, who comes back finds it.
 */
export const signOutKey = 'rolecall.signing-out'

export interface SignOutWord {
  /** For the other tabs; before the tokens go, so that they hear of it first. */
  say(): void
  /** Another tab said it since somebody was last here. */
  wasHeard(): boolean
  /** Somebody is in again. */
  forget(): void
}

/** @param storage what the tabs that share a sign-in share; may throw: browsers close it to some pages. */
export function createSignOutWord(storage: () => Storage = () => localStorage): SignOutWord {
  let heard = false
  // Told to the other tabs alone, in the order in which things were written.
  globalThis.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed === signOutKey && newValue !== null) heard = true
  })
  return {
    say() {
      try {
        storage().setItem(signOutKey, String(Date.now()))
      } catch {
        // Then there are no tokens in it either, and no other tab that shares them.
      }
    },
    wasHeard: () => heard,
    forget: () => (heard = false),
  }
}
