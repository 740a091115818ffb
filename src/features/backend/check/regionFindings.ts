import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { regionOfIdentityPool, regionOfUserPool } from '../../../aws/configuration/serviceUrls.ts'
import { plain } from '../../../outcomes/phrase.ts'
import type { Finding } from './finding.ts'

/** Pools are asked in the region that their ids begin with, all else in the one that is written: they may differ, and seldom should. */
export function regionFindings(config: AwsConfig): readonly Finding[] {
  const [userPool, identityPool] = [regionOfUserPool(config), regionOfIdentityPool(config)]
  if (userPool === config.region && identityPool === config.region) return []
  return [
    {
      part: 'User pool',
      standing: 'worthALook',
      title: [plain('Not all is in one region')],
      seen: 'from the ids',
      text: `The region is ${config.region}, the user pool is in ${userPool}, the identity pool in ${identityPool}. Each is asked where it is; STS, and buckets without a region of their own, in ${config.region}.`,
    },
  ]
}
