import type { Recorder } from '../record/recorder.ts'
import { forgetPersonal } from './forgetPersonal.ts'

/** Begins so that it goes with all else that is personal when its owner signs out. */
const key = 'rolecall.owner'
export const guestOwner = 'guest'

/** Whose calls and drafts a tab remembers. A session that ends by itself leaves them there for the same person's return. */
export interface TabOwner {
  /** This tab remembers somebody who has not signed out. */
  isRemembered(): boolean
  /** Somebody is in, in this page. */
  isHere(): boolean
  /**
   * Says who is in. What the tab remembers of somebody else is forgotten before they could see it. What a guest did goes over to
   * whoever signs in, as their identity does (spec identity 2.1).
   * @param who the user's id in the pool, or `guestOwner`
   */
  claim(who: string): void
  /** Nobody is in any more. */
  leave(): void
}

/** @param storage the tab's own; may throw: browsers close it to some pages. */
export function createTabOwner(
  recorder: Pick<Recorder, 'clear'>,
  storage: () => Storage = () => sessionStorage,
  now: () => number = Date.now,
): TabOwner {
  let owner = read()
  let isHere = false
  /** What was recorded until then is the owner's. Later calls belong to the sign-in of whoever comes next. */
  let until = now()

  function read(): string | undefined {
    try {
      return storage().getItem(key) ?? undefined
    } catch {
      return undefined
    }
  }

  function write(who: string): void {
    try {
      storage().setItem(key, who)
    } catch {
      // A storage that is closed to this page keeps nothing of anybody.
    }
  }

  return {
    isRemembered: () => read() !== undefined,
    isHere: () => isHere,
    claim(who) {
      if (owner !== who && owner !== guestOwner) {
        forgetPersonal([storage])
        // The record writes down what stays of it.
        recorder.clear(Math.min(until, now()))
      }
      owner = who
      isHere = true
      until = Infinity
      if (read() !== who) write(who)
    },
    leave() {
      isHere = false
      until = Math.min(until, now())
    },
  }
}
