/** Where a pool's logs would be sent. They are kept and told; nothing is sent. */
import type { LogConfigurationType, LogDeliveryConfigurationType } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'
import type { UserPool } from './userPools.ts'

/** By user pool id. */
export const logDeliveriesOf = defineCollection<readonly LogConfigurationType[]>({ name: 'cognito.logDeliveries' })

export function describeLogDelivery(
  { id }: UserPool,
  configurations: readonly LogConfigurationType[] = [],
): LogDeliveryConfigurationType {
  return { UserPoolId: id, LogConfigurations: [...configurations] }
}

/**
 * Source: API Reference, "LogConfigurationType"; the first two sentences are recorded (floci#2867).
 * @throws InvalidParameterException, FeatureUnavailableInTierException
 */
export function requireSoundLogs({ settings }: UserPool, configurations: readonly LogConfigurationType[]): void {
  const sources = configurations.map(({ EventSource }) => EventSource)
  const without = sources.filter((_, index) => !hasDestination(configurations[index]))
  const repeated = sources.filter((source, index) => sources.indexOf(source) !== index)
  const problems = [
    ...listed('in request have no destination', without),
    ...listed('appear more then once in a request', repeated),
  ]
  if (problems.length > 0) throw invalidParameter(['Request validation Failed.', ...problems].join(' '))
  for (const configuration of configurations) {
    const { EventSource: source, LogLevel: level } = configuration
    if (source === 'userNotification') {
      if (level !== 'ERROR') throw invalidParameter(`userNotification cannot be logged with the level ${level}.`)
      if (configuration.S3Configuration ?? configuration.FirehoseConfiguration) {
        throw invalidParameter('userNotification can be sent to CloudWatch Logs alone.')
      }
      continue
    }
    if (level !== 'INFO') throw invalidParameter(`userAuthEvents cannot be logged with the level ${level}.`)
    const { UserPoolTier: tier = 'ESSENTIALS' } = settings
    if (tier !== 'PLUS') {
      const sentence = `Logging userAuthEvents is not available in the ${tier} tier.`
      throw new AwsError('FeatureUnavailableInTierException', sentence)
    }
  }
}

function hasDestination(configuration: LogConfigurationType | undefined): boolean {
  const { CloudWatchLogsConfiguration: logs, S3Configuration: s3, FirehoseConfiguration: stream } = configuration ?? {}
  return [logs?.LogGroupArn, s3?.BucketArn, stream?.StreamArn].some((arn) => arn !== undefined)
}

function listed(what: string, sources: readonly (string | undefined)[]): readonly string[] {
  const names = [...new Set(sources)].join(', ')
  return names === '' ? [] : [`Following event sources ${what}: [${names}].`]
}
