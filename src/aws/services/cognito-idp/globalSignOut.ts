import type { Aws } from '../../aws.ts'
import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'
import { getUser } from './getUser.ts'

export interface LeavingCaller extends UserPoolCaller {
  readonly session: { readonly auth: Pick<Aws['session']['auth'], 'signOut'> }
}

/**
 * Ends all sign-ins of the person, and this one. Amplify forgets the tokens here also where the pool refuses, and tells nobody: so
 * the pool is asked before whether it takes them, with a call that it answers for the same token.
 */
export async function globalSignOut(aws: LeavingCaller, options: UserPoolOptions): Promise<Outcome<void>> {
  const ahead = await getUser(aws, { ...options, asksAhead: true })
  if (ahead.kind !== 'done') return ahead
  return callUserPool(aws, 'GlobalSignOut', options, {
    run: async () => void (await aws.session.auth.signOut(() => accountAmplify.signOutEverywhere())),
  })
}
