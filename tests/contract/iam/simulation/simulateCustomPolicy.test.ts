import { SimulateCustomPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, documentOf, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
const [one, two] = ['arn:aws:s3:::team-photos/one', 'arn:aws:s3:::team-photos/two'] as const

beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('SimulateCustomPolicy is allowed with its own permission, and says where the statement stands', async () => {
  const clerk = await iam.userWhoMay('iam:SimulateCustomPolicy', '*')
  const statement = '{\n    "Effect": "Allow", "Action": "s3:*", "Resource": "*"\n  }'
  const text = `{\n  "Version": "2012-10-17",\n  "Statement": ${statement}\n}`
  const { EvaluationResults } = await clerk.send(
    new SimulateCustomPolicyCommand({ PolicyInputList: [readDocument, text], ActionNames: ['s3:PutObject'] }),
  )
  expect(EvaluationResults).toEqual([
    {
      EvalActionName: 's3:PutObject',
      EvalResourceName: '*',
      EvalDecision: 'allowed',
      MissingContextValues: [],
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.2',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 3, Column: 16 },
          EndPosition: { Line: 5, Column: 4 },
        },
      ],
    },
  ])
})

test('SimulateCustomPolicy tries every resource, and the strictest decides', async () => {
  const PolicyInputList = [documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: one })]
  const { EvaluationResults } = await iam.root.send(
    new SimulateCustomPolicyCommand({ PolicyInputList, ActionNames: ['s3:GetObject'], ResourceArns: [one, two] }),
  )
  expect(EvaluationResults).toMatchObject([
    {
      EvalDecision: 'implicitDeny',
      ResourceSpecificResults: [
        { EvalResourceName: one, EvalResourceDecision: 'allowed' },
        { EvalResourceName: two, EvalResourceDecision: 'implicitDeny' },
      ],
    },
  ])
})

test('SimulateCustomPolicy answers fewer actions at once where there are many resources, and goes on from the marker', async () => {
  const ResourceArns = Array.from({ length: 2000 }, (_, number) => `arn:aws:s3:::b/${number}`)
  const ActionNames = Array.from({ length: 2000 }, (_, number) => `s3:Action${number}`)
  const input = {
    PolicyInputList: [documentOf({ Effect: 'Allow', Action: '*', Resource: '*' })],
    ActionNames,
    ResourceArns,
  }
  const first = await iam.root.send(new SimulateCustomPolicyCommand(input))
  expect(first.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames.slice(0, 5))
  expect(first.EvaluationResults?.[0]?.ResourceSpecificResults).toHaveLength(2000)
  expect(first.IsTruncated).toBe(true)
  const { Marker } = first
  const second = await iam.root.send(new SimulateCustomPolicyCommand({ ...input, Marker, MaxItems: 1000 }))
  expect(second.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames.slice(5, 10))
})

test('SimulateCustomPolicy with more resources and statements than can be compared in one go is malformed', async () => {
  const ResourceArns = Array.from({ length: 1001 }, (_, number) => `arn:aws:s3:::b/${number}`)
  const PolicyInputList = [
    documentOf(...Array.from({ length: 100 }, () => ({ Effect: 'Deny', Action: '*', Resource: '*' }) as const)),
  ]
  const input = { PolicyInputList, ActionNames: ['s3:GetObject'], ResourceArns }
  expect(await errorOf(iam.root.send(new SimulateCustomPolicyCommand(input)))).toMatchObject({
    name: 'InvalidInputException',
    status: 400,
  })
  await iam.root.send(new SimulateCustomPolicyCommand({ ...input, ResourceArns: ResourceArns.slice(1) }))
})

/** A condition that compares so many patterns with so many values. */
function longCondition(patterns: number, values: number) {
  const key = 's3:RequestObjectTagKeys'
  return {
    PolicyInputList: [
      documentOf({
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { 'ForAnyValue:ArnLike': { [key]: Array<string>(patterns).fill('arn:aws:iam::*:x/*a?b') } },
      }),
    ],
    ContextEntries: [
      {
        ContextKeyName: key.toUpperCase(),
        ContextKeyType: 'stringList' as const,
        ContextKeyValues: Array<string>(values).fill('arn:aws:iam::1:x/aaaa'),
      },
    ],
  }
}

test('SimulateCustomPolicy answers fewer actions at once where conditions are long', async () => {
  const ActionNames = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']
  const answered = async (input: ReturnType<typeof longCondition>) => {
    const { EvaluationResults } = await iam.root.send(new SimulateCustomPolicyCommand({ ...input, ActionNames }))
    return EvaluationResults?.length
  }
  expect([await answered(longCondition(10, 10)), await answered(longCondition(300, 200))]).toEqual([3, 1])
})

test.each([
  ['values to compare', longCondition(3000, 1000)],
  [
    'characters to compare',
    {
      PolicyInputList: [
        documentOf({
          Effect: 'Allow',
          Action: '*',
          Resource: '*',
          Condition: { StringLike: { 'aws:UserAgent': `*${'?a'.repeat(30_000)}` } },
        }),
      ],
      ContextEntries: [
        { ContextKeyName: 'aws:UserAgent', ContextKeyType: 'string' as const, ContextKeyValues: ['a'.repeat(500_000)] },
      ],
    },
  ],
  [
    'variables to put in',
    {
      PolicyInputList: [
        documentOf({
          Effect: 'Allow',
          Action: '*',
          Resource: '*',
          Condition: { StringLike: { 'aws:UserAgent': Array<string>(3000).fill('${aws:UserAgent}*') } },
        }),
      ],
      ContextEntries: [
        { ContextKeyName: 'aws:UserAgent', ContextKeyType: 'string' as const, ContextKeyValues: ['a'.repeat(100_000)] },
      ],
    },
  ],
])('SimulateCustomPolicy with conditions of too many %s is malformed', async (_name, input) => {
  const command = new SimulateCustomPolicyCommand({ ...input, ActionNames: ['s3:GetObject'] })
  expect(await errorOf(iam.root.send(command))).toMatchObject({
    name: 'InvalidInputException',
    message: expect.stringContaining('Long conditions count for many statements') as string,
    status: 400,
  })
})

test('SimulateCustomPolicy knows boundaries, callers and condition keys of several values', async () => {
  const own = documentOf({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: 'arn:aws:s3:::team-photos/${aws:username}',
    Condition: { 'ForAllValues:StringEquals': { 's3:RequestObjectTagKeys': ['a', 'b'] } },
  })
  const input = {
    PolicyInputList: [own],
    PermissionsBoundaryPolicyInputList: [readDocument],
    CallerArn: alice.arn,
    ActionNames: ['s3:GetObject', 's3:PutObject'],
    ResourceArns: ['arn:aws:s3:::team-photos/alice'],
    ContextEntries: [
      {
        ContextKeyName: 's3:RequestObjectTagKeys',
        ContextKeyValues: ['a', 'b'],
        ContextKeyType: 'stringList' as const,
      },
    ],
  }
  const { EvaluationResults } = await iam.root.send(new SimulateCustomPolicyCommand(input))
  expect(EvaluationResults).toMatchObject([
    { EvalDecision: 'allowed', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } },
    { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
  ])
})

test('SimulateCustomPolicy comes in pages', async () => {
  const ActionNames = ['s3:GetObject', 's3:PutObject', 's3:GetBucketTagging']
  const input = { PolicyInputList: [readDocument], ActionNames }
  const first = await iam.root.send(new SimulateCustomPolicyCommand({ ...input, MaxItems: 2 }))
  const second = await iam.root.send(new SimulateCustomPolicyCommand({ ...input, Marker: first.Marker }))
  const both = [...(first.EvaluationResults ?? []), ...(second.EvaluationResults ?? [])]
  expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
  expect(both.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames)
})

test("SimulateCustomPolicy is denied without permission, in AWS's words", async () => {
  const command = new SimulateCustomPolicyCommand({ PolicyInputList: [readDocument], ActionNames: ['s3:GetObject'] })
  expect(await errorOf(iam.nobody.send(command))).toEqual(iam.refusal('iam:SimulateCustomPolicy', '*'))
})

test('SimulateCustomPolicy refuses malformed input', async () => {
  const input = { PolicyInputList: [readDocument], ActionNames: ['s3:GetObject'] }
  const organization = [{ ServiceControlPolicyInputList: [readDocument] }]
  const wrong: [object, string][] = [
    [{ ...input, PolicyInputList: ['{}'] }, 'MalformedPolicyDocumentException'],
    [{ ...input, ActionNames: ['s3'] }, 'ValidationError'],
    [{ ...input, ActionNames: ['s3:*'] }, 'InvalidInputException'],
    [{ ...input, CallerArn: 'nobody' }, 'InvalidInputException'],
    [{ ...input, ResourcePolicy: readDocument }, 'InvalidInputException'],
    [{ ...input, CallerArn: alice.arn, ResourcePolicy: readDocument }, 'MalformedPolicyDocumentException'],
    [{ ...input, ResourceOwner: 'arn:aws:iam::999999999999:root' }, 'NotImplemented'],
    [{ ...input, ResourceHandlingOption: 'EC2-VPC-InstanceStore' }, 'NotImplemented'],
    [{ ...input, OrderedOrganizationPolicyInputList: organization }, 'NotImplemented'],
    [{ ...input, Marker: '?' }, 'ValidationError'],
  ]
  for (const [given, name] of wrong) {
    const command = new SimulateCustomPolicyCommand(given as typeof input)
    expect(await errorOf(iam.root.send(command))).toMatchObject({ name })
  }
})

test('SimulateCustomPolicy without resources names the keys of conditions and variables', async () => {
  const PolicyInputList = [
    documentOf({
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: 'arn:aws:s3:::${aws:PrincipalTag/team}-*',
      Condition: { StringLike: { 's3:prefix': ['${aws:username}/*'] } },
    }),
    documentOf({
      Effect: 'Allow',
      Action: 'sqs:*',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    }),
  ]
  const missing = async (extra = {}) => {
    const input = { PolicyInputList, ActionNames: ['s3:ListBucket'], ...extra }
    const { EvaluationResults = [] } = await iam.root.send(new SimulateCustomPolicyCommand(input))
    return EvaluationResults[0]?.MissingContextValues
  }
  expect([...((await missing()) ?? [])].sort()).toEqual(['aws:PrincipalTag/team', 'aws:username', 's3:prefix'])
  const ContextEntries = [{ ContextKeyName: 'aws:username', ContextKeyType: 'string', ContextKeyValues: ['ann'] }]
  expect([...((await missing({ ContextEntries })) ?? [])].sort()).toEqual(['aws:PrincipalTag/team', 's3:prefix'])
})

test('SimulateCustomPolicy decides sts:Assume... by the identity policies alone', async () => {
  const role = 'arn:aws:iam::123456789012:role/any'
  for (const action of ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity', 'sts:TagSession']) {
    const PolicyInputList = [documentOf({ Effect: 'Allow', Action: action, Resource: role })]
    const input = { PolicyInputList, ActionNames: [action], ResourceArns: [role] }
    const { EvaluationResults } = await iam.root.send(new SimulateCustomPolicyCommand(input))
    expect(EvaluationResults).toMatchObject([{ EvalDecision: 'allowed' }])
  }
})
