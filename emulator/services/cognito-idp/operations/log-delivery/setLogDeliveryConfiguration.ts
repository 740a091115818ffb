import type {
  SetLogDeliveryConfigurationCommandInput,
  SetLogDeliveryConfigurationCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeLogDelivery, logDeliveriesOf, requireSoundLogs } from '../../pools/logDelivery.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Replaces where the pool's logs go; an empty list ends it. */
export const setLogDeliveryConfiguration: Operation<
  SetLogDeliveryConfigurationCommandInput,
  SetLogDeliveryConfigurationCommandOutput
> = {
  authorization: 'permission',
  honours: {
    UserPoolId: true,
    LogConfigurations: {
      each: {
        LogLevel: true,
        EventSource: true,
        CloudWatchLogsConfiguration: { LogGroupArn: true },
        S3Configuration: { BucketArn: true },
        FirehoseConfiguration: { StreamArn: true },
      },
    },
  },
  run({ UserPoolId, LogConfigurations: configurations = [] }, context) {
    const pool = ownPool(UserPoolId, context)
    requireSoundLogs(pool, configurations)
    logDeliveriesOf(context.store).set(pool.id, configurations)
    return { LogDeliveryConfiguration: describeLogDelivery(pool, configurations) }
  },
}
