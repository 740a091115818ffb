import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { foretellCapabilities } from '../../../session/may-do/foretellCapabilities.ts'
import type { PoolReading } from '../read/poolReading.ts'
import { valueOf } from '../read/told.ts'
import type { SimulatedSignIn } from './simulateSignIn.ts'

/** How much of what this console offers somebody could do then, in a few words: "4 of 11 here". */
export function useMayDoOf(reading: () => PoolReading) {
  const { configuration } = useAws()
  const seen = useSeenStore()

  return ({ roleArn }: Pick<SimulatedSignIn, 'roleArn'>, claims: TokenClaims | undefined): string => {
    if (roleArn === undefined) return 'nothing'
    const inForce = valueOf(reading().policies.get(roleArn))?.inForce
    if (!inForce) return 'not told: the backend does not tell what is in force'
    const zones = seen.things.filter(({ kind }) => kind === 'zone')
    const sub = typeof claims?.['sub'] === 'string' ? claims['sub'] : undefined
    const all = foretellCapabilities(configuration, inForce, { isGuest: claims === undefined, sub }, zones)
    const allowed = all.filter(({ decision }) => decision?.verdict === 'allowed').length
    return `${allowed} of ${all.length} in Permissions`
  }
}
