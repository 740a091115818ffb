/** What the console asks of AWS about a refusal, asked of the emulator. */
import { IAMClient, ListRolesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rolesOf } from '../../../emulator/directory/role.ts'
import { createCall } from '../../../src/aws/call/call.ts'
import { createClients } from '../../../src/aws/call/clients.ts'
import { createRecorder } from '../../../src/aws/record/recorder.ts'
import { getRequestAuthorizationDetails } from '../../../src/aws/services/iam-toolbox/getRequestAuthorizationDetails.ts'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

const recorder = createRecorder(10)
const call = createCall({ recorder, credentials: { current: () => undefined, renew: () => Promise.resolve(false) } })

let local: TestEmulator
beforeAll(async () => {
  local = await startEmulator()
  const roles = rolesOf(local.emulator.store)
  const operators = roles.get('operators')
  if (!operators) throw new Error('There is no role for operators.')
  const Statement = { Effect: 'Allow', Action: 'iam:GetRequestAuthorizationDetails', Resource: '*' } as const
  const policy = { name: 'Explain', document: { Version: '2012-10-17', Statement } } as const
  roles.set('operators', { ...operators, policies: [...operators.policies, policy] })
})
afterAll(() => local.close())

function callerFor(person: Person) {
  const { url } = local
  const endpoints = { userPool: url, identityPool: url, s3: url, route53: url, sts: url }
  const expiration = new Date(Date.now() + 3_600_000)
  const clients = createClients(
    { region: 'us-east-1', userPoolId: 'us-east-1_a', identityPoolId: 'us-east-1:a', endpoints },
    {
      credentials: { forSigning: () => Promise.resolve({ ...local.credentialsFor(person), expiration }) },
      turns: { onDropped: () => () => undefined },
    },
  )
  return { call, clients }
}

/** As the refusal of an IAM call told it. */
async function refusedId(): Promise<string> {
  const outcome = await call(local.clientFor('rosa', IAMClient), new ListRolesCommand({}))
  return outcome.kind === 'denied' ? (outcome.denial.authorizationId ?? '') : ''
}

test('allowed: the decision as AWS keeps it, and the call in the record', async () => {
  const authorizationId = await refusedId()
  const outcome = await getRequestAuthorizationDetails(callerFor('otto'), authorizationId, { cause: 'Explain' })
  expect(outcome).toMatchObject({
    kind: 'done',
    value: [
      {
        verdict: 'implicitly denied',
        request: {
          action: 'iam:ListRoles',
          principal: { type: 'AssumedRole', roleArn: 'arn:aws:iam::123456789012:role/readers' },
        },
      },
    ],
  })
  expect(recorder.get(outcome.callId)).toMatchObject({
    service: 'iam-toolbox',
    operation: 'GetRequestAuthorizationDetails',
    target: authorizationId,
    cause: 'Explain',
    outcome: 'done',
  })
})

test('denied: a role that may not read it', async () => {
  expect(await getRequestAuthorizationDetails(callerFor('rosa'), await refusedId())).toMatchObject({
    kind: 'denied',
    denial: { action: 'iam:GetRequestAuthorizationDetails', layer: 'identity-based' },
  })
})

test('malformed: an id that nothing is kept under', async () => {
  expect(await getRequestAuthorizationDetails(callerFor('otto'), 'abc')).toMatchObject({
    kind: 'failed',
    failure: { code: 'ResourceNotFoundException', status: 404 },
  })
})
