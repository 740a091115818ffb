import type {
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeDomain } from '../../pools/describeDomain.ts'
import { domainsOf } from '../../pools/domains.ts'

/** A domain of this region; of one that nobody has, nothing is told. */
export const describeUserPoolDomain: Operation<
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommandOutput
> = {
  authorization: 'permission',
  honours: { Domain: true },
  run(input, context) {
    const domain = domainsOf(context.store).get([context.region, input.Domain ?? ''])
    return { DomainDescription: domain ? describeDomain(context.account, domain) : {} }
  },
}
