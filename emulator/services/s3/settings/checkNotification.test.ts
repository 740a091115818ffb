import type { NotificationConfiguration, QueueConfiguration } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { checkNotification } from './checkNotification.ts'

function problemOf(configuration: NotificationConfiguration): { code: string; message: string } | undefined {
  try {
    checkNotification(configuration, { destinations: false })
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  return undefined
}
const queue = (change: Partial<QueueConfiguration>): QueueConfiguration => ({
  QueueArn: 'arn:aws:sqs:us-east-1:123456789012:uploads',
  Events: ['s3:ObjectCreated:*'],
  ...change,
})
const withPrefix = (Value: string) => ({ Key: { FilterRules: [{ Name: 'prefix' as const, Value }] } })
const withSuffix = (Value: string) => ({ Key: { FilterRules: [{ Name: 'suffix' as const, Value }] } })
const overlap = 'Configurations overlap. Configurations on the same bucket cannot share a common event type.'

test.each<[string, Partial<QueueConfiguration>]>([
  ['The ARN could not be parsed', { QueueArn: 'arn:aws:sns:us-east-1:123456789012:uploads' }],
  ['The event is not supported for notifications', { Events: ['s3:ObjectCreated' as never] }],
  [
    'filter rule name must be either prefix or suffix',
    { Filter: { Key: { FilterRules: [{ Name: 'infix' as never, Value: 'a' }] } } },
  ],
])('S3-229: %s', (message, change) => {
  expect(problemOf({ QueueConfigurations: [queue(change)] })).toMatchObject({ code: 'InvalidArgument', message })
})

test('S3-229: a destination without an event is no configuration', () => {
  expect(problemOf({ QueueConfigurations: [queue({ Events: [] })] })).toMatchObject({ code: 'MalformedXML' })
})

test.each<[boolean, Partial<QueueConfiguration>, Partial<QueueConfiguration>]>([
  [true, {}, {}],
  [true, {}, { Events: ['s3:ObjectCreated:Put'] }],
  [false, {}, { Events: ['s3:ObjectRemoved:*'] }],
  [true, { Filter: withPrefix('in/') }, { Filter: withPrefix('in/a') }],
  [false, { Filter: withPrefix('in/') }, { Filter: withPrefix('out/') }],
  [true, { Filter: withSuffix('.jpg') }, { Filter: withPrefix('in/') }],
  [false, { Filter: withSuffix('.jpg') }, { Filter: withSuffix('.png') }],
])('S3-229: two destinations of one event overlap: %s, %j and %j', (overlaps, one, other) => {
  const problem = problemOf({ QueueConfigurations: [queue(one), queue(other)] })
  expect(problem?.message).toBe(overlaps ? overlap : undefined)
})

test('S3-229: two destinations of one id', () => {
  const removed = queue({ Id: 'one', Events: ['s3:ObjectRemoved:*'] })
  expect(problemOf({ QueueConfigurations: [queue({ Id: 'one' }), removed] })).toMatchObject({
    code: 'InvalidArgument',
    message: 'Same ID used for multiple configurations. IDs must be unique',
  })
})

test('S3-229: a topic and a function overlap as well', () => {
  const Events = ['s3:ObjectCreated:*' as const]
  expect(
    problemOf({
      TopicConfigurations: [{ TopicArn: 'arn:aws:sns:us-east-1:123456789012:uploads', Events }],
      LambdaFunctionConfigurations: [
        { LambdaFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:uploads', Events },
      ],
    })?.message,
  ).toBe(overlap)
})
