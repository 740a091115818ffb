import {
  GetLogDeliveryConfigurationCommand,
  type LogConfigurationType,
  SetLogDeliveryConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { account, noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const LogGroupArn = `arn:aws:logs:us-east-1:${account}:log-group:pool`
const messages: LogConfigurationType = {
  EventSource: 'userNotification',
  LogLevel: 'ERROR',
  CloudWatchLogsConfiguration: { LogGroupArn },
}
const activity: LogConfigurationType = {
  EventSource: 'userAuthEvents',
  LogLevel: 'INFO',
  S3Configuration: { BucketArn: 'arn:aws:s3:::pool-logs' },
}
const set = (LogConfigurations: LogConfigurationType[], UserPoolId = pools.poolId, client = pools.root) =>
  client.send(new SetLogDeliveryConfigurationCommand({ UserPoolId, LogConfigurations }))
const get = (UserPoolId = pools.poolId) => pools.root.send(new GetLogDeliveryConfigurationCommand({ UserPoolId }))

test('SetLogDeliveryConfiguration is allowed with its own permission and those of CloudWatch Logs, and replaces', async () => {
  const clerk = pools.whoMay(['cognito-idp:SetLogDeliveryConfiguration', 'logs:*'], '*')
  const expected = { UserPoolId: pools.poolId, LogConfigurations: [messages] }
  expect((await set([messages], pools.poolId, clerk)).LogDeliveryConfiguration).toEqual(expected)
  expect((await get()).LogDeliveryConfiguration).toEqual(expected)
  expect((await set([])).LogDeliveryConfiguration?.LogConfigurations).toEqual([])
  expect((await get()).LogDeliveryConfiguration?.LogConfigurations).toEqual([])
})

test('SetLogDeliveryConfiguration is allowed to log what people do in the plan that watches it', async () => {
  const poolId = await pools.newPool({ UserPoolTier: 'PLUS' })
  const { LogDeliveryConfiguration } = await set([messages, activity], poolId)
  expect(LogDeliveryConfiguration?.LogConfigurations).toEqual([messages, activity])
})

test('SetLogDeliveryConfiguration is denied without its permission, and without those of the logs', async () => {
  expect(await pools.refusal(set([], pools.poolId, pools.nobody))).toBe(
    pools.denial('cognito-idp:SetLogDeliveryConfiguration'),
  )
  const clerk = pools.whoMay('cognito-idp:SetLogDeliveryConfiguration')
  expect(await pools.refusal(set([messages], pools.poolId, clerk))).toContain('logs:CreateLogDelivery')
})

test.each<[string, LogConfigurationType[], string]>([
  [
    'a source without a destination, named twice',
    [messages, { EventSource: 'userNotification', LogLevel: 'ERROR' }],
    'InvalidParameterException: Request validation Failed. Following event sources in request have no destination: ' +
      '[userNotification]. Following event sources appear more then once in a request: [userNotification].',
  ],
  [
    'a level that a source has not',
    [{ ...messages, LogLevel: 'INFO' }],
    'InvalidParameterException: userNotification cannot be logged with the level INFO.',
  ],
  [
    'messages into a bucket',
    [{ ...messages, S3Configuration: activity.S3Configuration }],
    'InvalidParameterException: userNotification can be sent to CloudWatch Logs alone.',
  ],
  [
    'what people do, as errors',
    [{ ...activity, LogLevel: 'ERROR' }],
    'InvalidParameterException: userAuthEvents cannot be logged with the level ERROR.',
  ],
  [
    'what people do, in a plan that does not watch it',
    [activity],
    'FeatureUnavailableInTierException: Logging userAuthEvents is not available in the ESSENTIALS tier.',
  ],
  [
    'an unknown level',
    [{ ...messages, LogLevel: 'TRACE' as 'INFO' }],
    "InvalidParameterException: 1 validation error detected: Value 'TRACE' at 'logConfigurations.1.member.logLevel' " +
      'failed to satisfy constraint: Member must satisfy enum value set: [ERROR, INFO]',
  ],
  ['three', [messages, activity, messages], 'InvalidParameterException: 1 validation error detected'],
])('SetLogDeliveryConfiguration rejects malformed input: %s', async (_, configurations, sentence) => {
  expect(await pools.refusal(set(configurations))).toContain(sentence)
  expect((await get()).LogDeliveryConfiguration?.LogConfigurations).toEqual([])
})

test('SetLogDeliveryConfiguration finds no unknown pool: malformed input in the eyes of AWS', async () => {
  expect(await pools.refusal(set([messages], unknownPool))).toBe(noSuchPool)
})
