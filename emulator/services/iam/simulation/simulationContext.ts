import type { ContextEntry } from '@aws-sdk/client-iam'
import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Principal, RequestContext } from '#iam/types.ts'

/** The condition keys of a simulated request: the time, who asks where that is known, and what the caller says. */
export function simulationContext(
  entries: readonly ContextEntry[] | undefined,
  caller: Principal | undefined,
  now: number,
): RequestContext {
  const given = (entries ?? []).map(({ ContextKeyName = '', ContextKeyValues = [], ContextKeyType = 'string' }) => {
    const [first] = ContextKeyValues
    const isSingle = ContextKeyValues.length === 1 && !ContextKeyType.endsWith('List')
    return [ContextKeyName, isSingle && first !== undefined ? first : ContextKeyValues] as const
  })
  return {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    ...(caller && principalContext(caller)),
    ...Object.fromEntries(given),
  }
}
