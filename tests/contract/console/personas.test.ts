import { AdminAddUserToGroupCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type { Aws } from '../../../src/aws/aws.ts'
import type { Persona } from '../../../src/aws/persona/persona.ts'
import type { PersonaCaller } from '../../../src/aws/persona/personaCaller.ts'
import { getCallerIdentity } from '../../../src/aws/services/sts.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

const arnOf = (name: string) => `arn:aws:iam::${localBackend.account}:role/${name}`
const role = (name: string): Persona => ({ kind: 'role', roleArn: arnOf(name) })
const cause = 'Look as somebody else'
let page: ConsolePage
let aws: Aws

// What the page does by itself when somebody comes in is recorded too, at its own time.
const records = () => aws.recorder.list().filter((record) => record.cause === cause)
const operations = () => records().map(({ operation }) => operation)

async function callerOf(persona: Persona): Promise<PersonaCaller> {
  const assumed = await aws.personas.as(persona, cause)
  if (assumed.kind !== 'done') throw new Error(`The pool gave nothing: ${assumed.kind}.`)
  return assumed.value
}

async function roleOf(caller: Pick<PersonaCaller, 'call' | 'clients'>): Promise<string | undefined> {
  const answer = await getCallerIdentity(caller, { cause })
  return answer.kind === 'done' ? answer.value.Arn : undefined
}

/** Has a role trust another identity pool than this one. */
async function letNobodyIn(RoleName: string): Promise<void> {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:00000000-0000-4000-8000-0000000000aa' },
    },
  }
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await page.emulator.rootClient(IAMClient).send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }))
}

beforeAll(async () => {
  page = await startConsolePage()
  aws = page.aws
  const person = { UserPoolId: localBackend.userPoolId, Username: 'rosa@example.test' }
  const pools = page.emulator.rootClient(CognitoIdentityProviderClient)
  await pools.send(new AdminAddUserToGroupCommand({ ...person, GroupName: 'operators' }))
  await pools.send(new AdminAddUserToGroupCommand({ ...person, GroupName: 'auditors' }))
  await letNobodyIn('auditors')
})
afterAll(() => page.close())
beforeEach(() => aws.recorder.clear())

test('where nobody is signed in there is no role to take', async () => {
  await expect(aws.personas.as(role('readers'), cause)).rejects.toThrow('Nobody is signed in')
})

test('what arrives for a session that has ended meanwhile is not used', async () => {
  const asked = aws.personas.as({ kind: 'guest' }, cause)
  await aws.session.auth.enterAsGuest()
  expect((await asked).kind).toBe('aborted')
  await aws.session.auth.leaveGuest()
})

test('another role of the token signs, is asked for once, and the page stays who it is', async () => {
  await enter('rosa', 'Rosa-local-1')
  expect(await roleOf(await callerOf(role('readers')))).toContain(':assumed-role/readers/')
  expect(operations()).toEqual(['GetCallerIdentity', 'GetCallerIdentity', 'GetCredentialsForIdentity'])
  expect(records()[0]?.role?.name).toBe('readers')
  expect((await callerOf(role('readers'))).identityId).toBe(aws.session.credentials.current()?.identityId)
  expect(operations()).toHaveLength(3)
  expect(await roleOf(aws)).toContain(':assumed-role/operators/')
})

test('a guest is another identity, with the role for guests', async () => {
  const guest = await callerOf({ kind: 'guest' })
  expect(guest.identityId).not.toBe(aws.session.credentials.current()?.identityId)
  expect(await roleOf(guest)).toContain(':assumed-role/guest/')
  expect(operations()).toEqual(['GetCallerIdentity', 'GetCallerIdentity', 'GetCredentialsForIdentity', 'GetId'])
})

test.each([
  ['a role that is not in the token', role('admins'), 'NotAuthorizedException'],
  ['a role that lets nobody in', role('auditors'), 'InvalidIdentityPoolConfigurationException'],
  ['what is no role', { kind: 'role', roleArn: 'readers' } satisfies Persona, undefined],
])('%s is refused by the pool, which is asked again the next time', async (_, persona, code) => {
  for (const time of [1, 2]) {
    const assumed = await aws.personas.as(persona, cause)
    expect(assumed.kind).toBe('failed')
    if (code !== undefined && assumed.kind === 'failed') expect(assumed.failure.code).toBe(code)
    expect(operations()).toEqual(Array(time).fill('GetCredentialsForIdentity'))
  }
})

test('no key and no token of anybody is in the record', async () => {
  await callerOf({ kind: 'guest' })
  const { secretAccessKey, sessionToken } = await aws.session.credentials.forSigning()
  const kept = JSON.stringify(aws.recorder.list())
  for (const secret of [secretAccessKey, sessionToken]) expect(kept).not.toContain(secret)
  expect(kept).not.toMatch(/eyJ[\w-]{20}/)
})
