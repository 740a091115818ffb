import type {
  CreateUserPoolDomainCommandInput,
  CreateUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { domainsOf, domainsOfPool, type PoolDomain } from '../../pools/domains.ts'
import { domainAnswer, domainHonours, domainSettings } from '../../pools/givenDomain.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A domain for the sign-in pages of a pool: a prefix of Cognito's, or one of its own. */
export const createUserPoolDomain: Operation<CreateUserPoolDomainCommandInput, CreateUserPoolDomainCommandOutput> = {
  authorization: 'permission',
  honours: domainHonours,
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const settings = domainSettings(pool, input)
    const { Domain: domain = '', CustomDomainConfig } = input
    const { prefix, own } = domainsOfPool(context.store, pool)
    if (CustomDomainConfig ? own : prefix) throw invalidParameter('User pool already has a domain configured.')
    if (domainsOf(context.store).get([context.region, domain])) {
      throw invalidParameter('Domain already associated with another user pool.')
    }
    const now = context.clock()
    const cloudFront = `d${context.random.text(13, 'abcdefghijklmnopqrstuvwxyz0123456789')}.cloudfront.net`
    const made: PoolDomain = {
      domain,
      poolId: pool.id,
      settings,
      ...(CustomDomainConfig && { cloudFront }),
      createdAt: now,
      modifiedAt: now,
    }
    domainsOf(context.store).set([context.region, domain], made)
    return domainAnswer(made)
  },
}
