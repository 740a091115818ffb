import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetUserCommand, IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import { ListHostedZonesCommand, Route53Client } from '@aws-sdk/client-route-53'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDenial } from '../../../src/aws/call/readDenial.ts'
import { errorOf } from '../errorOf.ts'
import { startIam, type TestIam } from '../iam/startIam.ts'
import { startEmulator } from '../startEmulator.ts'
import {
  GetRequestAuthorizationDetailsCommand,
  GetRequestAuthorizationPolicyCommand,
  IamToolboxClient,
} from './iamToolbox.ts'

const nobody = 'arn:aws:iam::123456789012:user/nobody'
const action = 'iam:GetRequestAuthorizationDetails'

let local: TestIam
let toolbox: IamToolboxClient
beforeAll(async () => {
  local = await startIam()
  toolbox = local.rootClient(IamToolboxClient)
})
afterAll(() => local.close())

/** The id that a denial of IAM tells. */
async function deniedId(client: IAMClient = local.nobody): Promise<string> {
  const { message } = await errorOf(client.send(new GetUserCommand({ UserName: 'nobody' })))
  return readDenial(message).authorizationId ?? ''
}

test('allowed: the evaluation of a denied request, by the id that its denial tells', async () => {
  const credentials = await local.newUser('reader', { Effect: 'Allow', Action: action, Resource: '*' })
  const reader = local.rootClient(IamToolboxClient, { credentials })
  const { requestContext, evaluations, policies, nextToken } = await reader.send(
    new GetRequestAuthorizationDetailsCommand({
      authorizationId: await deniedId(),
    }),
  )
  expect(evaluations).toEqual([
    {
      action: 'iam:GetUser',
      resource: nobody,
      context: {},
      evaluatedEffect: 'IMPLICIT_DENY',
      matchedPolicies: [],
    },
  ])
  expect(policies).toEqual([])
  expect(requestContext).toMatchObject({
    'aws:PrincipalArn': nobody,
    'aws:PrincipalAccount': '123456789012',
    'aws:RequestedRegion': 'us-east-1',
    'aws:SecureTransport': 'true',
  })
  expect(nextToken).toBeUndefined()
})

test('allowed: an explicit deny with the statement and the policy that it stands in', async () => {
  const Deny = { Sid: 'NoUsers', Effect: 'Deny', Action: 'iam:GetUser', Resource: '*' } as const
  const credentials = await local.newUser('refused', { Effect: 'Allow', Action: 'iam:*', Resource: '*' }, Deny)
  const authorizationId = await deniedId(local.rootClient(IAMClient, { credentials }))
  const { evaluations, policies } = await toolbox.send(new GetRequestAuthorizationDetailsCommand({ authorizationId }))
  const [policy] = policies
  expect(policy).toMatchObject({
    type: 'IDENTITY_BASED_POLICY',
    inline: true,
    attachedTo: [{ arn: 'arn:aws:iam::123456789012:user/refused' }],
  })
  const matchedStatements = [{ evaluatedEffect: 'ALLOW' }, { sid: 'NoUsers', evaluatedEffect: 'DENY' }]
  expect(evaluations[0]).toMatchObject({
    evaluatedEffect: 'EXPLICIT_DENY',
    matchedPolicies: [{ uri: policy?.uri, matchedStatements }],
  })
})

test('allowed: also after a restart', async () => {
  const data = await mkdtemp(join(tmpdir(), 'rolecall-toolbox-'))
  try {
    const before = await startEmulator({ data })
    const { message } = await errorOf(before.clientFor('rosa', IAMClient).send(new ListRolesCommand({})))
    await before.close()
    const after = await startEmulator({ data })
    const { authorizationId } = readDenial(message)
    const { evaluations } = await after
      .rootClient(IamToolboxClient)
      .send(new GetRequestAuthorizationDetailsCommand({ authorizationId }))
    expect(evaluations).toMatchObject([{ action: 'iam:ListRoles', evaluatedEffect: 'IMPLICIT_DENY' }])
    await after.close()
  } finally {
    await rm(data, { recursive: true })
  }
})

test('denied: whom no policy allows it', async () => {
  const client = local.rootClient(IamToolboxClient, { credentials: await local.newUser('curious') })
  expect(
    await errorOf(client.send(new GetRequestAuthorizationDetailsCommand({ authorizationId: await deniedId() }))),
  ).toEqual({
    name: 'AccessDeniedException',
    status: 403,
    message:
      `User: arn:aws:iam::123456789012:user/curious is not authorized to perform: ${action} ` +
      `because no identity-based policy allows the ${action} action`,
  })
})

test('denied: a signature with another key', async () => {
  const credentials = { ...local.emulator.rootKey, secretAccessKey: 'another' }
  const call = local.rootClient(IamToolboxClient, { credentials }).send(
    new GetRequestAuthorizationDetailsCommand({
      authorizationId: '4f9k2m7q1x',
    }),
  )
  expect(await errorOf(call)).toMatchObject({ name: 'InvalidSignatureException', status: 403 })
})

const notFound = { name: 'ResourceNotFoundException', status: 404 }

test('malformed: an id that nothing is kept under', async () => {
  for (const authorizationId of ['4f9k2m7q1x', 'z'.repeat(200)]) {
    expect(await errorOf(toolbox.send(new GetRequestAuthorizationDetailsCommand({ authorizationId })))).toMatchObject(
      notFound,
    )
  }
})

test('malformed: an id of another region', async () => {
  const elsewhere = local.rootClient(IamToolboxClient, { region: 'eu-central-1' })
  const authorizationId = await deniedId()
  expect(await errorOf(elsewhere.send(new GetRequestAuthorizationDetailsCommand({ authorizationId })))).toMatchObject(
    notFound,
  )
})

test('malformed: an id of a request that was allowed', async () => {
  const { $metadata } = await local.root.send(new GetUserCommand({ UserName: 'nobody' }))
  const authorizationId = BigInt(`0x${$metadata.requestId?.replaceAll('-', '')}`).toString(36)
  expect(await errorOf(toolbox.send(new GetRequestAuthorizationDetailsCommand({ authorizationId })))).toMatchObject(
    notFound,
  )
})

test('malformed: no id at all, and a token that no answer gave', async () => {
  const invalid = { name: 'ValidationException', status: 400 }
  const capital = await errorOf(toolbox.send(new GetRequestAuthorizationDetailsCommand({ authorizationId: 'A-b' })))
  expect(capital).toMatchObject(invalid)
  expect(capital.message).toContain("Value 'A-b' at 'authorizationId' failed to satisfy constraint")
  const token = { authorizationId: await deniedId(), nextToken: 'abc' }
  expect(await errorOf(toolbox.send(new GetRequestAuthorizationDetailsCommand(token)))).toMatchObject(invalid)
})

test('malformed: the policy itself, which is not emulated', async () => {
  const asked = { authorizationId: await deniedId(), policyUri: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }
  expect(await errorOf(toolbox.send(new GetRequestAuthorizationPolicyCommand(asked)))).toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('GetRequestAuthorizationPolicy'),
  })
})

describe('A denial', () => {
  test('of IAM tells its id and where this emulator shows it, in the words of AWS', async () => {
    const { message } = await errorOf(local.nobody.send(new ListRolesCommand({})))
    const [, page = '', id] =
      /action\. Go to (\S+) for complete details, or call .* authorization id: (\w+)$/.exec(message) ?? []
    expect(readDenial(message)).toEqual({
      principalArn: nobody,
      action: 'iam:ListRoles',
      resource: 'arn:aws:iam::123456789012:role/',
      explicit: false,
      layer: 'identity-based',
      authorizationId: id,
    })
    expect(await (await fetch(page)).json()).toMatchObject({ service: 'iam', operation: 'ListRoles' })
  })

  test('of other services tells none, as on AWS', async () => {
    const put = new PutObjectCommand({ Bucket: 'team-photos', Key: 'shared/a.txt', Body: 'a' })
    const refusals = [
      await errorOf(local.clientFor('rosa', S3Client).send(put)),
      await errorOf(local.clientFor('guest', Route53Client).send(new ListHostedZonesCommand({}))),
    ]
    for (const { message } of refusals) {
      expect(message).toContain('is not authorized to perform')
      expect(message).not.toContain('authorization id')
    }
  })

  test('tells none where no decision is kept', async () => {
    const forgetful = await startEmulator({ decisions: 0 })
    const { message } = await errorOf(forgetful.clientFor('rosa', IAMClient).send(new ListRolesCommand({})))
    expect(message).toMatch(/allows the iam:ListRoles action$/)
    await forgetful.close()
  })
})
