import { inject, type InjectionKey, type ShallowRef, shallowRef } from 'vue'
import type { ShareSubject } from './decisionFile.ts'

/**
 * What is about to be shared. The dialog is the console's, not the part's that asks for it: a card that closes when the
 * focus leaves it would take its own dialog along.
 */
export interface Sharing {
  readonly subject: Readonly<ShallowRef<ShareSubject | undefined>>
  share(subject: ShareSubject): void
}

export const sharingKey: InjectionKey<Sharing> = Symbol('sharing')

export function createSharing(): Sharing {
  const subject = shallowRef<ShareSubject>()
  return { subject, share: (asked) => (subject.value = asked) }
}

/** @returns undefined where the page around has no such dialog: nothing is offered there */
export function useSharing(): Sharing | undefined {
  return inject(sharingKey, undefined)
}
