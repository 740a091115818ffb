import type {
  UpdateUserPoolDomainCommandInput,
  UpdateUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { domainOfPool, domainsOf, isOwnDomain } from '../../pools/domains.ts'
import { domainAnswer, domainHonours, domainSettings } from '../../pools/givenDomain.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Another kind of sign-in pages, or another certificate of a domain of one's own. */
export const updateUserPoolDomain: Operation<UpdateUserPoolDomainCommandInput, UpdateUserPoolDomainCommandOutput> = {
  authorization: 'permission',
  honours: domainHonours,
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const found = domainOfPool(context.store, pool, input.Domain)
    const { ManagedLoginVersion, CustomDomainConfig } = input
    if (CustomDomainConfig && !isOwnDomain(found)) throw invalidParameter('A prefix domain has no certificate.')
    const settings = domainSettings(pool, {
      Domain: found.domain,
      ManagedLoginVersion: ManagedLoginVersion ?? found.settings.ManagedLoginVersion,
      CustomDomainConfig: CustomDomainConfig ?? found.settings.CustomDomainConfig,
    })
    const changed = { ...found, settings, modifiedAt: context.clock() }
    domainsOf(context.store).set([context.region, found.domain], changed)
    return domainAnswer(changed)
  },
}
