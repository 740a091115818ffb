import type {
  UpdateUserPoolDomainCommandInput,
  UpdateUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { requireSoundDomain } from '../../pools/checkDomain.ts'
import { domainOfPool, domainsOf, isOwnDomain } from '../../pools/domains.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Another kind of sign-in pages, or another certificate of a domain of one's own. */
export const updateUserPoolDomain: Operation<UpdateUserPoolDomainCommandInput, UpdateUserPoolDomainCommandOutput> = {
  authorization: 'permission',
  honours: {
    Domain: true,
    UserPoolId: true,
    ManagedLoginVersion: true,
    CustomDomainConfig: { CertificateArn: true, SecurityPolicy: true },
    Routing: false,
  },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const found = domainOfPool(context.store, pool, input.Domain)
    const CustomDomainConfig = input.CustomDomainConfig ?? found.settings.CustomDomainConfig
    const ManagedLoginVersion = input.ManagedLoginVersion ?? found.settings.ManagedLoginVersion
    if (input.CustomDomainConfig && !isOwnDomain(found)) {
      throw invalidParameter('A prefix domain has no certificate.')
    }
    const settings = { ManagedLoginVersion, ...(CustomDomainConfig && { CustomDomainConfig }) }
    requireSoundDomain(pool, { UserPoolId: pool.id, Domain: found.domain, ...settings })
    domainsOf(context.store).set([context.region, found.domain], { ...found, settings, modifiedAt: context.clock() })
    return { ManagedLoginVersion, ...(found.cloudFront !== undefined && { CloudFrontDomain: found.cloudFront }) }
  },
}
