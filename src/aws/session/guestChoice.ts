/** Guests have no token, so the choice to be one is kept where tokens would be. */
const key = 'rolecall.guest'

export interface GuestChoice {
  /** Whether this browser's person chose to look around as a guest. */
  read(): boolean
  write(guest: boolean): void
}

/** @param storage may throw: browsers close it to some pages. */
export function createGuestChoice(storage: () => Storage = () => localStorage): GuestChoice {
  let inMemory = false
  return {
    read() {
      try {
        return storage().getItem(key) === 'yes'
      } catch {
        return inMemory
      }
    },
    write(guest) {
      inMemory = guest
      try {
        if (guest) storage().setItem(key, 'yes')
        else storage().removeItem(key)
      } catch {
        // Storage is closed to this page: the choice lives as long as the tab.
      }
    },
  }
}
