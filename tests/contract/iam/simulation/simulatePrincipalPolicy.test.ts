import {
  AddUserToGroupCommand,
  AttachRolePolicyCommand,
  DetachRolePolicyCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, deployer, documentOf, readBuckets, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
const photo = 'arn:aws:s3:::team-photos/public/a.png'

beforeAll(async () => {
  iam = await startIam()
  const ownFolder = documentOf({
    Effect: 'Allow',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
  })
  const noDeletes = documentOf({ Effect: 'Deny', Action: 's3:Delete*', Resource: '*' })
  await iam.root.send(new PutUserPolicyCommand({ UserName: alice.name, PolicyName: 'Own', PolicyDocument: ownFolder }))
  await iam.root.send(
    new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Safe', PolicyDocument: noDeletes }),
  )
  await iam.root.send(new AddUserToGroupCommand({ GroupName: staff.name, UserName: alice.name }))
  await iam.root.send(
    new PutUserPermissionsBoundaryCommand({ UserName: alice.name, PermissionsBoundary: readBuckets.arn }),
  )
  await iam.root.send(new AttachRolePolicyCommand({ RoleName: deployer.name, PolicyArn: administrator }))
})
afterAll(() => iam.close())

test('SimulatePrincipalPolicy is allowed with its own permission, on the principal', async () => {
  const clerk = await iam.userWhoMay('iam:SimulatePrincipalPolicy', deployer.arn)
  const { EvaluationResults, IsTruncated } = await clerk.send(
    new SimulatePrincipalPolicyCommand({ PolicySourceArn: deployer.arn, ActionNames: ['s3:GetObject'] }),
  )
  expect(IsTruncated).toBe(false)
  expect(EvaluationResults).toEqual([
    {
      EvalActionName: 's3:GetObject',
      EvalResourceName: '*',
      EvalDecision: 'allowed',
      MissingContextValues: [],
      MatchedStatements: [
        {
          SourcePolicyId: 'AdministratorAccess',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 4, Column: 9 },
          EndPosition: { Line: 8, Column: 10 },
        },
      ],
    },
  ])
})

test('SimulatePrincipalPolicy tells what a user may do through own policies, groups and boundary', async () => {
  const { EvaluationResults } = await iam.root.send(
    new SimulatePrincipalPolicyCommand({
      PolicySourceArn: alice.arn,
      ActionNames: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      ResourceArns: [photo],
      ContextEntries: [{ ContextKeyName: 'aws:sourcevpc', ContextKeyValues: ['vpc-1'], ContextKeyType: 'string' }],
    }),
  )
  const boundary = (PermissionsBoundaryDecisionDetail: { readonly AllowedByPermissionsBoundary: boolean }) => ({
    PermissionsBoundaryDecisionDetail,
  })
  expect(EvaluationResults).toMatchObject([
    {
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'user_alice_Own' }],
      ...boundary({ AllowedByPermissionsBoundary: true }),
    },
    { EvalDecision: 'implicitDeny', MatchedStatements: [], ...boundary({ AllowedByPermissionsBoundary: false }) },
    { EvalDecision: 'explicitDeny', MatchedStatements: [{ SourcePolicyId: 'group_staff_Safe' }] },
  ])
  expect(EvaluationResults?.[0]?.ResourceSpecificResults).toMatchObject([
    { EvalResourceName: photo, EvalResourceDecision: 'allowed' },
  ])
})

test('SimulatePrincipalPolicy names the condition keys that it was not told', async () => {
  const { EvaluationResults } = await iam.root.send(
    new SimulatePrincipalPolicyCommand({ PolicySourceArn: alice.arn, ActionNames: ['s3:GetObject'] }),
  )
  expect(EvaluationResults).toMatchObject([
    { EvalDecision: 'implicitDeny', MatchedStatements: [], MissingContextValues: ['aws:SourceVpc'] },
  ])
})

test('SimulatePrincipalPolicy adds policies of the request, and a resource policy that asks who calls', async () => {
  const more = documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: photo })
  const closed = documentOf({ Effect: 'Deny', Principal: { AWS: alice.arn }, Action: 's3:*', Resource: photo })
  const input = {
    PolicySourceArn: alice.arn,
    PolicyInputList: [more],
    ActionNames: ['s3:GetObject'],
    ResourceArns: [photo],
  }
  const open = await iam.root.send(new SimulatePrincipalPolicyCommand(input))
  expect(open.EvaluationResults?.[0]).toMatchObject({ EvalDecision: 'allowed' })
  expect(open.EvaluationResults?.[0]?.MatchedStatements?.[0]?.SourcePolicyId).toBe('PolicyInputList.1')
  const shut = await iam.root.send(new SimulatePrincipalPolicyCommand({ ...input, ResourcePolicy: closed }))
  expect(shut.EvaluationResults?.[0]).toMatchObject({
    EvalDecision: 'explicitDeny',
    MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }],
  })
})

test('SimulatePrincipalPolicy tries groups alone, and roles after they changed', async () => {
  const ask = async (PolicySourceArn: string) => {
    const answer = await iam.root.send(
      new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['s3:DeleteObject'] }),
    )
    return answer.EvaluationResults?.[0]?.EvalDecision
  }
  expect(await ask(staff.arn)).toBe('explicitDeny')
  expect(await ask(deployer.arn)).toBe('allowed')
  const PolicyDocument = documentOf({ Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' })
  await iam.root.send(new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'No', PolicyDocument }))
  expect(await ask(deployer.arn)).toBe('explicitDeny')
})

test("SimulatePrincipalPolicy is denied without permission, in AWS's words", async () => {
  const input = { PolicySourceArn: alice.arn, ActionNames: ['s3:GetObject'] }
  const refused = await errorOf(iam.nobody.send(new SimulatePrincipalPolicyCommand(input)))
  expect(refused).toEqual(iam.refusal('iam:SimulatePrincipalPolicy', alice.arn))
})

test('SimulatePrincipalPolicy refuses malformed input', async () => {
  const ActionNames = ['s3:GetObject']
  const PolicyExclusionList = [{ PolicyArn: administrator }]
  const wrong: [object, string][] = [
    [{ PolicySourceArn: 'x', ActionNames }, 'ValidationError'],
    [{ PolicySourceArn: 'arn:aws:s3:::team-photos', ActionNames }, 'InvalidInputException'],
    [{ PolicySourceArn: `${alice.arn}x`, ActionNames }, 'NoSuchEntityException'],
    [{ PolicySourceArn: alice.arn, ActionNames: ['GetObject'] }, 'InvalidInputException'],
    [{ PolicySourceArn: alice.arn, ActionNames, PolicyInputList: ['{}'] }, 'MalformedPolicyDocumentException'],
    [{ PolicySourceArn: alice.arn, ActionNames, PolicyExclusionList }, 'NotImplemented'],
  ]
  for (const [input, name] of wrong) {
    const command = new SimulatePrincipalPolicyCommand(input as { PolicySourceArn: string; ActionNames: string[] })
    expect(await errorOf(iam.root.send(command))).toMatchObject({ name })
  }
})

test("SimulatePrincipalPolicy decides by any of AWS's policies", async () => {
  const { arn, name } = deployer
  await iam.root.send(new DetachRolePolicyCommand({ RoleName: name, PolicyArn: administrator }))
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess'
  await iam.root.send(new AttachRolePolicyCommand({ RoleName: name, PolicyArn }))
  const { EvaluationResults = [] } = await iam.root.send(
    new SimulatePrincipalPolicyCommand({ PolicySourceArn: arn, ActionNames: ['dynamodb:GetItem', 'dynamodb:PutItem'] }),
  )
  expect(EvaluationResults.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny'])
})
