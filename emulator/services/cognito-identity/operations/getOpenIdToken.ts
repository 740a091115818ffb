import type { GetOpenIdTokenCommandInput, GetOpenIdTokenCommandOutput } from '@aws-sdk/client-cognito-identity'
import { requireIdentity } from '../requirePool.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'

/**
 * The first step of the classic flow, which the pool does not allow: it would get around role mapping and the guests'
 * session policy.
 */
export const getOpenIdToken: Operation<GetOpenIdTokenCommandInput, GetOpenIdTokenCommandOutput> = {
  authorization: 'public',
  run(input, context) {
    requireIdentity(input.IdentityId, context)
    throw new AwsError('InvalidParameterException', 'Basic (classic) flow is not enabled, please use enhanced flow.')
  },
}
