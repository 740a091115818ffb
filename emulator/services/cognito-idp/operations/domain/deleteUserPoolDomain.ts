import type {
  DeleteUserPoolDomainCommandInput,
  DeleteUserPoolDomainCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { domainOfPool, domainsOf } from '../../pools/domains.ts'
import { ownPool } from '../../pools/userPools.ts'

/** The domain is free for others. */
export const deleteUserPoolDomain: Operation<DeleteUserPoolDomainCommandInput, DeleteUserPoolDomainCommandOutput> = {
  authorization: 'permission',
  honours: { Domain: true, UserPoolId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { domain } = domainOfPool(context.store, pool, input.Domain)
    domainsOf(context.store).delete([context.region, domain])
    return {}
  },
}
