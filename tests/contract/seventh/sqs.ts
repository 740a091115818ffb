/** A seventh service: one row and two operations, outside the product, in this folder alone. */
import type {
  CreateQueueCommandInput,
  CreateQueueCommandOutput,
  GetQueueUrlCommandInput,
  GetQueueUrlCommandOutput,
} from '@aws-sdk/client-sqs'
import * as schemas from '@aws-sdk/client-sqs/dist-es/schemas/schemas_0.js'
import { requirement, text } from '#iam/requirements/requirement.ts'
import type { AccountRule } from '#iam/requirements/types.ts'
import type { Operation } from '../../../emulator/services/operation.ts'
import { defineService } from '../../../emulator/services/service.ts'
import { jsonErrors } from '../../../emulator/signing/codedErrors.ts'
import { codedSigning } from '../../../emulator/signing/codedSigning.ts'
import { defineCollection } from '../../../emulator/state/collection.ts'
import { AwsError } from '../../../emulator/wire/awsError.ts'
import { codedFaults } from '../../../emulator/wire/codedFaults.ts'
import { awsJson } from '../../../emulator/wire/json/awsJson.ts'

interface QueueRow {
  readonly name: string
}

/** By their names. */
const queues = defineCollection<QueueRow>({ name: 'sqs.queues' })

const createQueue: Operation<CreateQueueCommandInput, CreateQueueCommandOutput> = {
  authorization: 'permission',
  honours: { QueueName: true, Attributes: false, tags: false },
  run({ QueueName: name = '' }, { store, baseUrl, account }) {
    queues(store).set(name, { name })
    return { QueueUrl: `${baseUrl}/${account}/${name}` }
  },
}

const getQueueUrl: Operation<GetQueueUrlCommandInput, GetQueueUrlCommandOutput, QueueRow> = {
  authorization: 'permission',
  honours: { QueueName: true, QueueOwnerAWSAccountId: false },
  find({ QueueName: name = '' }, { store }) {
    const row = queues(store).get(name)
    if (!row) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.')
    return row
  },
  run: (_input, { baseUrl, account }, { name }) => ({ QueueUrl: `${baseUrl}/${account}/${name}` }),
}

const onQueue =
  (action: string): AccountRule =>
  (input, { account, region }) => [requirement(action, `arn:aws:sqs:${region}:${account}:${text(input, 'QueueName')}`)]

const target = 'AmazonSQS'

export const sqs = defineService({
  id: 'sqs',
  name: 'Amazon SQS',
  schemas,
  protocol: awsJson({ target, version: '1.0' }),
  limits: { '*.QueueName': { length: [1, 80], pattern: /^[\w-]+$/, patternText: '[\\w-]+' } },
  faults: codedFaults({
    malformed: 'SerializationException',
    invalid: 'InvalidParameterValue',
    unknownOperation: 'UnknownOperationException',
  }),
  signing: codedSigning({ name: 'sqs', errors: jsonErrors }),
  target,
  body: 'document',
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'InternalFailure' },
  cors: 'open to pages',
  requirements: {
    anywhere: {},
    inAccount: { CreateQueue: onQueue('sqs:CreateQueue'), GetQueueUrl: onQueue('sqs:GetQueueUrl') },
  },
  operations: { CreateQueue: createQueue, GetQueueUrl: getQueueUrl },
})
