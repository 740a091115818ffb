import type {
  GetLogDeliveryConfigurationCommandInput,
  GetLogDeliveryConfigurationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeLogDelivery, logDeliveriesOf } from '../../pools/logDelivery.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Where the pool's logs go; an empty list where nobody said. */
export const getLogDeliveryConfiguration: Operation<
  GetLogDeliveryConfigurationCommandInput,
  GetLogDeliveryConfigurationCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    return { LogDeliveryConfiguration: describeLogDelivery(pool, logDeliveriesOf(context.store).get(pool.id)) }
  },
}
