import * as cognitoIdentity from '@aws-sdk/client-cognito-identity'
import * as cognitoIdp from '@aws-sdk/client-cognito-identity-provider'
import * as iam from '@aws-sdk/client-iam'
import * as route53 from '@aws-sdk/client-route-53'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import { NormalizedSchema } from '@smithy/core/schema'
import { describe, expect, test } from 'vitest'
import { CaptureHandler } from '../../tests/wire/captureHandler.ts'
import type { Fill } from '../../tests/wire/generateValue.ts'
import { ValueGenerator } from '../../tests/wire/generateValue.ts'
import { serviceModels } from '../../tests/wire/serviceModels.ts'
import { cognitoIdentityLimits } from '../services/cognito-identity/limits.ts'
import { cognitoIdpLimits } from '../services/cognito-idp/limits.ts'
import { iamLimits } from '../services/iam/limits.ts'
import { route53Limits } from '../services/route53/limits.ts'
import { stsLimits } from '../services/sts/limits.ts'

interface Client {
  send(command: unknown): Promise<Record<string, unknown>>
}

const handler = new CaptureHandler()
const config = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  endpoint: 'http://127.0.0.1:9',
  requestHandler: handler,
  maxAttempts: 1,
}
const services = [
  { id: 's3', sdk: s3, client: new s3.S3Client({ ...config, forcePathStyle: true }), constraints: {} },
  { id: 'route53', sdk: route53, client: new route53.Route53Client(config), constraints: route53Limits },
  { id: 'sts', sdk: sts, client: new sts.STSClient(config), constraints: stsLimits },
  { id: 'iam', sdk: iam, client: new iam.IAMClient(config), constraints: iamLimits },
  {
    id: 'cognito-idp',
    sdk: cognitoIdp,
    client: new cognitoIdp.CognitoIdentityProviderClient(config),
    constraints: cognitoIdpLimits,
  },
  {
    id: 'cognito-identity',
    sdk: cognitoIdentity,
    client: new cognitoIdentity.CognitoIdentityClient(config),
    constraints: cognitoIdentityLimits,
  },
] as const

const fills: readonly Fill[] = ['min', 'full', 3, 14]
const answer = { requestId: 'request-1', at: Date.UTC(2026, 10, 20), method: 'POST' }

/** What the S3 client adds to or rewrites in an input on its way out. */
const changedByClient = [
  'ChecksumAlgorithm',
  'ChecksumMode',
  'ChecksumCRC32',
  'ContentLength',
  'ContentType',
  'ClientToken',
]
const hashedByClient = [
  'SSECustomerKey',
  'SSECustomerKeyMD5',
  'CopySourceSSECustomerKey',
  'CopySourceSSECustomerKeyMD5',
]
/** What only the emulator would have to compute, or what the client adds beside the member. */
const checkedByClient = /^(Checksum(CRC|SHA|MD5|XXHASH).*|Expires|ExpiresString|Body|AnnotationPayload)$/

describe.each(services)('$id', ({ id, sdk, client, constraints }) => {
  const model = serviceModels[id]
  const sender = client as unknown as Client
  const commands = sdk as unknown as Record<
    string,
    new (input: object) => { schema: [9, string, string, unknown, never, never] }
  >

  test.each(model.operations)('%s: what the SDK sends is read as it was given', async (operation) => {
    for (const fill of fills) {
      const Command = commands[`${operation}Command`]
      if (!Command) throw new Error(`The SDK has no command ${operation}.`)
      const schema = NormalizedSchema.of(new Command({}).schema[4])
      const input = new ValueGenerator(constraints, fill).structure(schema)
      handler.reply = { status: 200, headers: {} }
      handler.request = undefined
      await sender.send(new Command(new ValueGenerator(constraints, fill).structure(schema))).catch(() => undefined)
      const sent = handler.request as CaptureHandler['request']
      if (!sent) throw new Error(`The SDK sent nothing for ${operation} (${fill}).`)
      expect(model.identify(sent.message, sent.body)).toEqual({ operation })
      const read = model.readInput(operation, sent.message, sent.body)
      expect(comparable(id, model.streams(operation), read.input)).toEqual(
        comparable(id, model.streams(operation), input),
      )
      expect(read.unknown).toEqual([])
    }
  })

  // SelectObjectContent answers with an event stream, which the emulator does not write.
  const written = model.operations.filter((name) => name !== 'SelectObjectContent')
  test.each(written)('%s: what is written the SDK reads', async (operation) => {
    for (const fill of fills) {
      const Command = commands[`${operation}Command`]
      if (!Command) throw new Error(`The SDK has no command ${operation}.`)
      const { schema } = new Command({})
      const output = new ValueGenerator({}, fill).structure(NormalizedSchema.of(schema[5]))
      const request = new ValueGenerator(constraints, 'min').structure(NormalizedSchema.of(schema[4]))
      handler.reply = model.writeOutput(operation, output, answer)
      const { $metadata, ...read } = await sender.send(new Command(request))
      expect($metadata).toMatchObject({ requestId: 'request-1' })
      expect(withoutChecked(read)).toEqual(withoutChecked(output))
    }
  })
})

/** Empty structures cannot be told from absent ones in the Query protocol; a streaming body is read elsewhere. */
function comparable(id: string, streams: boolean, input: Record<string, unknown>): Record<string, unknown> {
  const left =
    id === 's3' ? [...changedByClient, ...hashedByClient, ...(streams ? ['Body', 'AnnotationPayload'] : [])] : []
  const counts = ([name, value]: [string, unknown]) =>
    !left.includes(name) && !((id === 'sts' || id === 'iam') && isEmpty(value))
  return Object.fromEntries(Object.entries(input).filter(counts))
}

function withoutChecked(output: Record<string, unknown>): Record<string, unknown> {
  const counts = ([name, value]: [string, unknown]) =>
    !checkedByClient.test(name) && !(name === 'Metadata' && isEmpty(value))
  return Object.fromEntries(Object.entries(output).filter(counts))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && Object.keys(value).length === 0
}
