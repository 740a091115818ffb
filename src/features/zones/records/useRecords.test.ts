// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useRecords } from './useRecords.ts'

const record = (name: string, value: string): RecordSet => ({
  Name: `${name}.example.test.`,
  Type: 'A',
  TTL: 300,
  ResourceRecords: [{ Value: value }],
})
/** What Route 53 has, and what it was asked. */
let there: RecordSet[] = []
const asked: { StartRecordName?: string; MaxItems?: number }[] = []
let answersDone = true
const tab = fakeTurns()
const app = createApp({}).provide(
  awsKey,
  fakeAws({
    session: { turns: tab.turns },
    call: vi.fn((_client, { input }: { input: { StartRecordName?: string; MaxItems?: number } }) => {
      asked.push(input)
      const from = there.findIndex(({ Name }) => Name === input.StartRecordName)
      const ResourceRecordSets = from < 0 && input.StartRecordName ? [] : there.slice(Math.max(0, from))
      return Promise.resolve(
        answersDone
          ? { kind: 'done', callId: 'c', value: { ResourceRecordSets: ResourceRecordSets.slice(0, input.MaxItems) } }
          : { kind: 'failed', callId: 'c', failure: { kind: 'offline', cause: '', evidence: '', fix: '' } },
      )
    }) as never,
  }),
)

let scope = effectScope()
afterEach(() => {
  scope.stop()
  scope = effectScope()
  asked.length = 0
  answersDone = true
})

async function start(...records: RecordSet[]) {
  there = records
  const list = app.runWithContext(() => scope.run(() => useRecords('Z1')))
  if (!list) throw new Error('no scope')
  await flushPromises()
  asked.length = 0
  return list
}

const changed = (from: RecordSet, to: RecordSet) => [
  { Action: 'DELETE' as const, ResourceRecordSet: from },
  { Action: 'CREATE' as const, ResourceRecordSet: to },
]

test('a change is shown at once, and only its name is read again', async () => {
  const [api, www] = [record('api', '192.0.2.1'), record('www', '192.0.2.9')]
  const list = await start(api, www)
  const next = record('api', '192.0.2.2')
  there = [{ ...next, TTL: 301 }, www]
  const merging = list.merge(changed(api, next))
  expect(list.records.value).toEqual([next, www])
  await merging
  expect(list.records.value).toEqual(there)
  expect(asked).toMatchObject([{ StartRecordName: 'api.example.test.', MaxItems: 2 }])
})

test('what cannot be read again stays as it was sent, until the list is', async () => {
  const api = record('api', '192.0.2.1')
  const list = await start(api)
  answersDone = false
  await list.merge(changed(api, record('api', '192.0.2.2')))
  await list.refresh()
  expect(list.records.value).toEqual([record('api', '192.0.2.2')])
  answersDone = true
  there = [record('api', '192.0.2.3')]
  await list.refresh()
  expect(list.records.value).toEqual(there)
})
