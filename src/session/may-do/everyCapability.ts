import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import { capabilities } from './capabilities.ts'
import { type Capability, type CapabilityTargets, newCapability } from './capability.ts'
import { bucketCapabilities } from './pages/bucketCapabilities.ts'
import { doctorCapabilities } from './pages/doctorCapabilities.ts'
import { peopleCapabilities } from './pages/peopleCapabilities.ts'
import { permissionsCapabilities } from './pages/permissionsCapabilities.ts'
import { poolCapabilities } from './pages/poolCapabilities.ts'
import { zoneCapabilities } from './pages/zoneCapabilities.ts'

/** One of everything that the console offers. */
export interface ListedCapability extends Capability {
  /** Whether it is of the handful that is told where there is room for few. */
  readonly isCommon: boolean
}

/**
 * Everything that the console's pages call with the credentials of a role, each once: of each page the handful first. What they call
 * with an access token, as *Account* does, asks no policy. *Operations* calls whatever is typed and stands for itself.
 */
export function everyCapability(
  configuration: AwsConfig,
  identityId: string,
  zones: CapabilityTargets['zones'],
): readonly ListedCapability[] {
  const targets = { ...configuration, account: accountOf(configuration), identityId, zones }
  const common = capabilities(configuration, identityId, zones)
  const all = [
    ...common,
    ...bucketCapabilities(targets),
    ...zoneCapabilities(targets),
    ...peopleCapabilities(targets),
    ...poolCapabilities(targets),
    ...doctorCapabilities(targets),
    ...permissionsCapabilities(targets),
    newCapability('identity', 'Ask STS who one is', { service: 'sts', operation: 'GetCallerIdentity', input: {} }),
  ]
  const known = new Map<string, ListedCapability>()
  for (const [at, one] of all.entries())
    if (!known.has(one.id)) known.set(one.id, { ...one, isCommon: at < common.length })
  return [...known.values()]
}

/** As an ARN of the configuration tells it. */
function accountOf({ identityPoolRoles, groupRoles = [], policies = [] }: AwsConfig): string {
  const { authenticated, unauthenticated } = identityPoolRoles?.Roles ?? {}
  const arns = [authenticated, unauthenticated, ...[...groupRoles, ...policies].map(({ roleArn }) => roleArn)]
  return arns.flatMap((arn) => arn?.split(':')[4] ?? [])[0] ?? '*'
}
