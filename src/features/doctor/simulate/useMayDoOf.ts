import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { askerOf } from '../../../session/may-do/askerOf.ts'
import { everyCapability } from '../../../session/may-do/everyCapability.ts'
import { anyIdentity } from '../../../session/may-do/ownIdentity.ts'
import { predictCallVerdict } from '../../../session/predictions/predictCall.ts'
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
    const asker = askerOf(configuration, inForce, { isGuest: claims === undefined, sub })
    const all = everyCapability(configuration, anyIdentity, zones)
    const allowed = all.filter(
      ({ call }) => predictCallVerdict(asker, call, serviceRequirements)?.verdict === 'allowed',
    ).length
    return `${allowed} of ${all.length} in Permissions`
  }
}
