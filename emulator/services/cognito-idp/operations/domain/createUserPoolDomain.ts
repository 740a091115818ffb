import type {
  CreateUserPoolDomainCommandInput,
  CreateUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { invalidParameter } from '../../errors.ts'
import { requireSoundDomain } from '../../pools/checkDomain.ts'
import { domainsOf, domainsOfPool } from '../../pools/domains.ts'
import { ownPool } from '../../pools/userPools.ts'

/** A domain for the sign-in pages of a pool: a prefix of Cognito's, or one of its own. */
export const createUserPoolDomain: Operation<CreateUserPoolDomainCommandInput, CreateUserPoolDomainCommandOutput> = {
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
    requireSoundDomain(pool, input)
    const { Domain: domain = '', ManagedLoginVersion = 1, CustomDomainConfig } = input
    const { prefix, own } = domainsOfPool(context.store, pool)
    if (CustomDomainConfig ? own : prefix) throw invalidParameter('User pool already has a domain configured.')
    if (domainsOf(context.store).get([context.region, domain])) {
      throw invalidParameter('Domain already associated with another user pool.')
    }
    const now = context.clock()
    const cloudFront = `d${context.random.text(13, 'abcdefghijklmnopqrstuvwxyz0123456789')}.cloudfront.net`
    domainsOf(context.store).set([context.region, domain], {
      domain,
      poolId: pool.id,
      settings: { ManagedLoginVersion, ...(CustomDomainConfig && { CustomDomainConfig }) },
      ...(CustomDomainConfig && { cloudFront }),
      createdAt: now,
      modifiedAt: now,
    })
    return { ManagedLoginVersion, ...(CustomDomainConfig && { CloudFrontDomain: cloudFront }) }
  },
}
