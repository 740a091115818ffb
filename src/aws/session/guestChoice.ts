/** Guests have no token, so the choice to be one is kept beside the tokens, in local storage. */
const key = 'rolecall.guest'

let inMemory = false

export function readGuestChoice(): boolean {
  try {
    return localStorage.getItem(key) === 'yes'
  } catch {
    return inMemory
  }
}

export function writeGuestChoice(guest: boolean): void {
  inMemory = guest
  try {
    if (guest) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // Storage is closed to this page: the choice lives as long as the tab.
  }
}
