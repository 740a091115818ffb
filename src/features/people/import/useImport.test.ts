// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import type { Call, CallOptions } from '../../../aws/call/call.ts'
import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useImport } from './useImport.ts'

const row = (line: number, username: string) => ({
  line,
  draft: { username, attributes: { email: username } },
  problems: [],
})
const done = { kind: 'done', callId: 'c', value: { User: { Username: 'u' } } }
const failed = { kind: 'failed', callId: 'f', failure: { kind: 'invalid', cause: 'c', evidence: 'e', fix: 'f' } }
const denied = {
  kind: 'denied',
  callId: 'd',
  denial: { code: 'AccessDenied', message: '', status: 400, explicit: false },
}

function importing(answers: unknown[]) {
  const sent: { input: object; options: CallOptions }[] = []
  const call = ((_: unknown, command: { input: object }, options: CallOptions) => {
    sent.push({ input: command.input, options })
    return Promise.resolve(answers.shift())
  }) as unknown as Call
  const app = createApp({}).provide(awsKey, fakeAws({ call, configuration: { userPoolId: 'us-east-1_p' } }))
  const made: PoolPerson[] = []
  const work = app.runWithContext(() => useImport((person) => made.push(person)))
  work.begin([row(2, 'a@x.test'), row(3, 'b@x.test'), row(4, 'c@x.test')])
  return { work, sent, made, states: () => work.rows.value.map(({ state }) => state) }
}

test('each row is a call of one act; what failed stays, and goes on without those that are added', async () => {
  const { work, sent, made, states } = importing([done, failed, done, done])
  await work.run('none')
  expect(states()).toEqual(['added', 'not added', 'added'])
  expect(sent[0]).toMatchObject({
    input: { Username: 'a@x.test', MessageAction: 'SUPPRESS', UserAttributes: [{ Name: 'email', Value: 'a@x.test' }] },
    options: { cause: 'Import 3 people', target: 'a@x.test' },
  })
  expect(new Set(sent.map(({ options }) => options.act?.id)).size).toBe(1)
  await work.run('EMAIL')
  expect(states()).toEqual(['added', 'added', 'added'])
  expect(sent).toHaveLength(4)
  expect(sent[3]).toMatchObject({ input: { DesiredDeliveryMediums: ['EMAIL'] }, options: { cause: 'Import 1 person' } })
  expect(made).toHaveLength(3)
})

test('a refusal is the same for all: the rest is not sent, and nothing is lost', async () => {
  const { work, sent, states } = importing([denied])
  await work.run('EMAIL')
  expect(states()).toEqual(['not added', 'waiting', 'waiting'])
  expect(sent).toHaveLength(1)
})

test('stopped, the row on its way is finished and the next is not begun', async () => {
  const { work, states } = importing([done, done, done])
  const running = work.run('EMAIL')
  work.stop()
  await running
  await flushPromises()
  expect(states()).toEqual(['added', 'waiting', 'waiting'])
  expect(work.isRunning.value).toBe(false)
})
