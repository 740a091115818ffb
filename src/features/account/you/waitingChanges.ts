/** New addresses and numbers that wait for their codes. Cognito keeps them, and tells of none: the tab remembers them over a reload. */
import type { VerifiableName } from '../../../aws/services/cognito-idp/account.ts'

/** Begins so that it goes with all else that is personal when its owner signs out. */
const keyOf = (name: VerifiableName) => `rolecall.account.${name}`

/** @param storage may throw: browsers close it to some pages. */
export function readWaiting(name: VerifiableName, storage = () => sessionStorage): string | undefined {
  try {
    return storage().getItem(keyOf(name)) ?? undefined
  } catch {
    return undefined
  }
}

/** @param to undefined when nothing waits any more */
export function rememberWaiting(name: VerifiableName, to: string | undefined, storage = () => sessionStorage): void {
  try {
    if (to === undefined) storage().removeItem(keyOf(name))
    else storage().setItem(keyOf(name), to)
  } catch {
    // Then it waits for as long as the page is open.
  }
}
