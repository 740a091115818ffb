import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { Passkey } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** All passkeys of the person: few enough to ask for every page at once. */
export function listWebAuthnCredentials(
  aws: UserPoolCaller,
  options: UserPoolOptions,
): Promise<Outcome<readonly Passkey[]>> {
  return callUserPool(aws, 'ListWebAuthnCredentials', options, { run: allPasskeys })
}

async function allPasskeys(): Promise<readonly Passkey[]> {
  const all: Passkey[] = []
  let next: string | undefined
  do {
    const page = await accountAmplify.listPasskeys(next)
    all.push(...page.passkeys)
    next = page.next
  } while (next !== undefined)
  return all
}
