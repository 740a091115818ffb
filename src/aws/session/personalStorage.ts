import type { Recorder } from '../record/recorder.ts'
import type { Auth } from './auth.ts'

/** What the console keeps in the browser begins so. */
const prefix = 'rolecall.'
/** Choices for whoever sits at this browser; they tell nothing of anybody. */
const kept: ReadonlySet<string> = new Set(['rolecall.theme'])

/**
 * Whoever signs out, or leaves as a guest, takes along what the console remembers of them: places, zones, changes to be
 * undone, calls. A session that ended by itself keeps it, by identity, for the same person's return (S3-165).
 */
export function forgetAtSignOut(
  auth: Pick<Auth, 'onChange'>,
  recorder: Pick<Recorder, 'clear'>,
  storages: () => readonly Storage[] = () => [localStorage, sessionStorage],
): void {
  auth.onChange((change) => {
    if (change !== 'signed-out' && change !== 'left-guest') return
    recorder.clear()
    try {
      for (const storage of storages()) forgetIn(storage)
    } catch {
      // A storage that is closed to this page has kept nothing.
    }
  })
}

function forgetIn(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  for (const key of keys) if (key.startsWith(prefix) && !kept.has(key)) storage.removeItem(key)
}
