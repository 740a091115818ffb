import type { Recorder } from '../record/recorder.ts'
import type { Auth, AuthChange } from './auth.ts'
import { forgetPersonal } from './forgetPersonal.ts'

const leavings: ReadonlySet<AuthChange> = new Set(['signed-out', 'signed-out-elsewhere', 'left-guest'])

/**
 * Whoever signs out, or leaves as a guest, takes along what the console remembers of them: places, zones, changes to be
 * undone, calls. A session that ended by itself keeps it, by identity, for the same person's return (S3-165).
 * @param storages each may throw: browsers close them to some pages.
 */
export function forgetAtSignOut(
  auth: Pick<Auth, 'onChange'>,
  recorder: Pick<Recorder, 'clear'>,
  storages: readonly (() => Storage)[] = [() => localStorage, () => sessionStorage],
): void {
  auth.onChange((change) => {
    if (!leavings.has(change)) return
    recorder.clear()
    forgetPersonal(storages)
  })
}
