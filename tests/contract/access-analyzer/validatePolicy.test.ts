import {
  AccessAnalyzerClient,
  ListAnalyzersCommand,
  ValidatePolicyCommand,
  type ValidatePolicyCommandInput,
} from '@aws-sdk/client-accessanalyzer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { documentOf, startIam, type TestIam } from '../iam/startIam.ts'

let local: TestIam
beforeAll(async () => {
  local = await startIam()
})
afterAll(() => local.close())

const open = documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::123456789012:photos/*' })
const twice = documentOf({ Effect: 'Allow', Action: ['s3:GetObject', 's3:Get*', 's3:GetFoo'], Resource: '*' })

const validate = (change: Partial<ValidatePolicyCommandInput> = {}, client = local.rootClient(AccessAnalyzerClient)) =>
  client.send(new ValidatePolicyCommand({ policyDocument: open, policyType: 'IDENTITY_POLICY', ...change }))
const codes = async (change: Partial<ValidatePolicyCommandInput>) =>
  (await validate(change)).findings?.map(({ issueCode }) => issueCode)

test('allowed: a finding in the shape of AWS, with its place in the text', async () => {
  const user = await local.newUser('linter', {
    Effect: 'Allow',
    Action: 'access-analyzer:ValidatePolicy',
    Resource: '*',
  })
  const client = local.rootClient(AccessAnalyzerClient, { credentials: user })
  const { findings, nextToken } = await validate({}, client)
  expect(nextToken).toBeUndefined()
  expect(findings).toHaveLength(1)
  const [finding] = findings ?? []
  expect(finding).toMatchObject({
    findingType: 'ERROR',
    issueCode: 'ARN_ACCOUNT_NOT_ALLOWED',
    learnMoreLink: expect.stringMatching(
      /^https:\/\/docs\.aws\.amazon\.com\/IAM\/.*#.*-error-arn-account-not-allowed$/,
    ),
    findingDetails: expect.stringContaining('S3 ARNs have no account'),
  })
  const [location] = finding?.locations ?? []
  expect(location?.path).toEqual([{ value: 'Statement' }, { index: 0 }, { value: 'Resource' }])
  const { start, end } = location?.span ?? {}
  expect(open.slice(start?.offset, end?.offset)).toBe('"arn:aws:s3::123456789012:photos/*"')
  expect(start).toEqual({ line: 1, column: start?.offset, offset: start?.offset })
})

test('allowed: a policy without faults has no findings', async () => {
  const policyDocument = documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::photos/*' })
  expect(await validate({ policyDocument, locale: 'EN' })).toMatchObject({ findings: [] })
})

test('allowed: findings page by page, the worst first', async () => {
  const all = await codes({ policyDocument: twice })
  expect(all?.length).toBeGreaterThan(1)
  const seen: (string | undefined)[] = []
  let nextToken: string | undefined
  do {
    const answer = await validate({ policyDocument: twice, maxResults: 1, ...(nextToken && { nextToken }) })
    seen.push(...(answer.findings ?? []).map(({ issueCode }) => issueCode))
    nextToken = answer.nextToken
  } while (nextToken !== undefined)
  expect(seen).toEqual(all)
  expect(seen[0]).toBe('INVALID_ACTION')
})

test('allowed: each kind of policy by its own rules', async () => {
  const trust = documentOf({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' })
  const bucket = documentOf({
    Effect: 'Deny',
    Principal: '*',
    Action: 'sqs:SendMessage',
    Resource: 'arn:aws:s3:::photos/*',
  })
  const passing = documentOf({ Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' })
  const RESOURCE = { policyType: 'RESOURCE_POLICY' } as const
  expect(await codes({ policyDocument: trust })).toEqual(['MISSING_RESOURCE', 'UNSUPPORTED_PRINCIPAL'])
  expect(
    await codes({
      policyDocument: trust,
      ...RESOURCE,
      validatePolicyResourceType: 'AWS::IAM::AssumeRolePolicyDocument',
    }),
  ).toEqual([])
  expect(await codes({ policyDocument: bucket, ...RESOURCE, validatePolicyResourceType: 'AWS::S3::Bucket' })).toEqual([
    'UNSUPPORTED_ACTION_IN_POLICY',
  ])
  expect(await codes({ policyDocument: bucket, ...RESOURCE })).toEqual(['UNSUPPORTED_ACTION_IN_POLICY'])
  expect(await codes({ policyDocument: passing })).toEqual(['PASS_ROLE_WITH_STAR_IN_RESOURCE'])
  expect(await codes({ policyDocument: passing, policyType: 'SERVICE_CONTROL_POLICY' })).toEqual([])
})

test('allowed: what is no policy is found, not rejected', async () => {
  expect(await codes({ policyDocument: '{' })).toEqual(['JSON_SYNTAX_ERROR'])
  expect(await codes({ policyDocument: '{"Version":"2012-10-17"}' })).toEqual(['MISSING_STATEMENT'])
  const { findings } = await validate({ policyDocument: '{\n  "Version": "2012-10-17",\n}' })
  expect(findings?.[0]?.locations?.[0]?.span?.start?.line).toBe(3)
})

test('denied: whom no policy allows it, in the words of the service', async () => {
  const client = local.rootClient(AccessAnalyzerClient, { credentials: await local.newUser('linter-without') })
  expect(await errorOf(validate({}, client))).toEqual({
    name: 'AccessDeniedException',
    status: 403,
    message:
      'User: arn:aws:iam::123456789012:user/linter-without is not authorized to perform: access-analyzer:ValidatePolicy ' +
      'because no identity-based policy allows the access-analyzer:ValidatePolicy action',
  })
})

test('denied: a signature with another key', async () => {
  const credentials = { ...local.credentialsFor('rosa'), secretAccessKey: 'another' }
  expect(await errorOf(validate({}, local.rootClient(AccessAnalyzerClient, { credentials })))).toMatchObject({
    name: 'InvalidSignatureException',
    status: 403,
  })
})

test.each<[string, object, string]>([
  ['no document', { policyDocument: undefined }, "Value null at 'policyDocument'"],
  [
    'a type of policy that is none',
    { policyType: 'GROUP_POLICY' },
    'Member must satisfy enum value set: [IDENTITY_POLICY',
  ],
  ['no findings at all', { maxResults: 0 }, 'Member must have value greater than or equal to 1'],
  ['a token that no answer gave', { nextToken: 'abc' }, 'nextToken is not valid'],
  [
    'a type of resource for an identity policy',
    { validatePolicyResourceType: 'AWS::S3::Bucket' },
    'goes with the policyType RESOURCE_POLICY only',
  ],
])('malformed: %s', async (_name, change, message) => {
  const error = await errorOf(validate(change))
  expect(error).toMatchObject({ name: 'ValidationException', status: 400 })
  expect(error.message).toContain(message)
})

test.each<[Partial<ValidatePolicyCommandInput>, string]>([
  [{ locale: 'DE' }, 'locale'],
  [{ policyType: 'RESOURCE_CONTROL_POLICY' }, 'policyType'],
  [{ policyType: 'RESOURCE_POLICY', validatePolicyResourceType: 'AWS::DynamoDB::Table' }, 'validatePolicyResourceType'],
])('malformed: %j is refused by name, not dropped', async (change, member) => {
  expect(await errorOf(validate(change))).toMatchObject({
    name: 'NotImplemented',
    message: `${member} of ValidatePolicy is not emulated by Rolecall's emulator`,
  })
})

test('malformed: a body that is no JSON', async () => {
  const client = local.rootClient(AccessAnalyzerClient)
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: '{' })
      return next(args)
    },
    { step: 'serialize', priority: 'low' },
  )
  expect(await errorOf(validate({}, client))).toMatchObject({ name: 'ValidationException', status: 400 })
})

test('malformed: an operation that is not emulated', async () => {
  const error = await errorOf(local.rootClient(AccessAnalyzerClient).send(new ListAnalyzersCommand({})))
  expect(error).toMatchObject({ name: 'NotImplemented', status: 400 })
  expect(error.message).toContain('ListAnalyzers is not emulated')
})
