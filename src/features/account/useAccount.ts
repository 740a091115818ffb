import { type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import type { Outcome } from '../../aws/call/outcome.ts'
import type { Attributes } from '../../aws/services/cognito-idp/account.ts'
import { getUser } from '../../aws/services/cognito-idp/getUser.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { useOperation } from '../../outcomes/useOperation.ts'

/** What the page knows of the person, for all of its sections. */
export interface Account {
  /** Undefined until the pool has answered, and where it refuses. */
  readonly attributes: ComputedRef<Attributes | undefined>
  readonly outcome: ComputedRef<Outcome<Attributes> | undefined>
  readonly inFlight: ComputedRef<boolean>
  /** Asks again. */
  refresh(): Promise<void>
  /** Something was changed: asks again, and has new tokens made, which say the same to everybody else. */
  changed(): Promise<void>
}

export const accountKey: InjectionKey<Account> = Symbol('account')

/** Reads the account when the page is opened, and after each change. */
export function provideAccount(): Account {
  const aws = useAws()
  let isChanged = false
  const { value, outcome, inFlight, refresh } = useOperation({
    key: ['GetUser'],
    run: () => getUser(aws, isChanged ? { cause: 'Read own profile', followsUp: true } : { cause: 'Open the account' }),
  })
  const account: Account = {
    attributes: value,
    outcome,
    inFlight,
    refresh,
    async changed() {
      isChanged = true
      await refresh()
      isChanged = false
      // Nobody waits for it; what stands against it is told where it stands in the way.
      void aws.session.credentials.renew()
    },
  }
  provide(accountKey, account)
  return account
}

/** @throws outside of a page that provides one: a programming error */
export function useAccount(): Account {
  const account = inject(accountKey, undefined)
  if (!account) throw new Error('No account is provided here.')
  return account
}
