/** A tab that signs as another role of the person's: the console's own AWS against the emulator. */
import {
  AdminRemoveUserFromGroupCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { DeleteRoleCommand, DeleteRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type { Aws } from '../../../src/aws/aws.ts'
import type { Persona } from '../../../src/aws/persona/persona.ts'
import { listObjects } from '../../../src/aws/services/s3/listObjects.ts'
import { getCallerIdentity } from '../../../src/aws/services/sts.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

const role = (name: string): Persona => ({ kind: 'role', roleArn: `arn:aws:iam::${localBackend.account}:role/${name}` })
const guest: Persona = { kind: 'guest' }
const cause = 'Sign as somebody else'
let page: ConsolePage
let aws: Aws

const asked = () => aws.recorder.list().filter((record) => record.cause === cause)
const switchTo = (persona?: Persona) => aws.session.auth.signAs(persona, cause)

async function signer(): Promise<string | undefined> {
  const answer = await getCallerIdentity(aws, { cause: 'Who signs' })
  return answer.kind === 'done' ? answer.value.Arn?.split('/')[1] : answer.kind
}

beforeAll(async () => {
  page = await startConsolePage()
  aws = page.aws
  await enter('otto', 'Otto-local-1')
  await aws.session.credentials.forSigning()
})
afterAll(() => page.close())
beforeEach(() => aws.recorder.clear())

test('allowed: every role of the token signs in turn, renewals too, and the pool’s own choice again', async () => {
  const told: string[] = []
  const end = aws.session.turns.onNew(() => told.push('new'))
  expect(await signer()).toBe('operators')
  const { identityId } = aws.session.credentials.current() ?? {}
  await switchTo(role('auditors'))
  expect(await signer()).toBe('auditors')
  expect(aws.session.credentials.current()).toMatchObject({ identityId, persona: role('auditors') })
  expect(asked().map(({ operation }) => operation)).toEqual(['GetCredentialsForIdentity'])
  expect(await aws.session.credentials.renew()).toBe(true)
  expect(await signer()).toBe('auditors')
  await switchTo(role('readers'))
  expect(await signer()).toBe('readers')
  await switchTo()
  expect(await signer()).toBe('operators')
  expect(aws.session.credentials.current()).not.toHaveProperty('persona')
  expect(told).toEqual(['new', 'new', 'new'])
  end()
})

test('allowed: what began before ends as whom it began', async () => {
  const before = await aws.clients.sts()
  const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
  await switchTo(role('auditors'))
  const late = await aws.call(before, new GetCallerIdentityCommand({}), { cause: 'Late' })
  expect(late.kind === 'done' && late.value.Arn).toContain(':assumed-role/operators/')
  await switchTo()
})

test('denied: as a guest the person stays signed in, and is narrowed as guests are', async () => {
  await switchTo(guest)
  expect(await signer()).toBe('guest')
  expect(await aws.session.auth.currentSession()).toMatchObject({ kind: 'signed-in', email: 'otto@example.test' })
  const guestId = aws.session.credentials.current()?.identityId
  await aws.session.credentials.renew()
  expect(aws.session.credentials.current()?.identityId).toBe(guestId)
  const shared = await listObjects(aws, { bucket: 'team-photos', prefix: 'shared/', region: undefined })
  expect(shared.kind).toBe('denied')
  await switchTo(role('auditors'))
  expect(aws.session.credentials.current()?.identityId).not.toBe(guestId)
  await switchTo()
})

test.each([
  ['a role that the token does not name', role('admins')],
  ['what is no role', { kind: 'role', roleArn: 'readers' } satisfies Persona],
])('malformed: %s is refused by the pool, and all stays as it was', async (_, persona) => {
  await expect(switchTo(persona)).rejects.toThrow()
  expect(await signer()).toBe('operators')
  expect(aws.session.credentials.refusal()).toBeUndefined()
})

test('denied: a role that is deleted while it signs is told, asked for once, and left for the preferred one', async () => {
  await switchTo(role('readers'))
  const iam = page.emulator.rootClient(IAMClient)
  for (const PolicyName of ['Folders', 'Zones'])
    await iam.send(new DeleteRolePolicyCommand({ RoleName: 'readers', PolicyName }))
  await iam.send(new DeleteRoleCommand({ RoleName: 'readers' }))
  expect(await aws.session.credentials.renew()).toBe(false)
  expect(aws.session.credentials.refusal()).toMatchObject({
    name: 'InvalidIdentityPoolConfigurationException',
    persona: role('readers'),
  })
  await switchTo()
  expect(await signer()).toBe('operators')
  expect(aws.session.credentials.refusal()).toBeUndefined()
})

test('denied: who has left the group is refused when the tokens are renewed', async () => {
  await switchTo(role('auditors'))
  await page.emulator.rootClient(CognitoIdentityProviderClient).send(
    new AdminRemoveUserFromGroupCommand({
      UserPoolId: localBackend.userPoolId,
      Username: 'otto@example.test',
      GroupName: 'auditors',
    }),
  )
  expect(await aws.session.credentials.renew()).toBe(false)
  expect(aws.session.credentials.refusal()?.name).toBe('NotAuthorizedException')
  await switchTo()
})

test('no key and no token of anybody is in the record', async () => {
  await switchTo(guest)
  const { secretAccessKey, sessionToken } = await aws.session.credentials.forSigning()
  const kept = JSON.stringify(aws.recorder.list())
  for (const secret of [secretAccessKey, sessionToken]) expect(kept).not.toContain(secret)
  expect(kept).not.toMatch(/eyJ[\w-]{20}/)
})
