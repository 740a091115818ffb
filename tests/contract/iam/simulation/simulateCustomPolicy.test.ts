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
