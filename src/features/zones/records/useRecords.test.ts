// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { RecordSet } from '../../../aws/services/route53/types.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { type UseRecords, useRecords } from './useRecords.ts'

const record = (name: string, value: string): RecordSet => ({
  Name: `${name}.example.test.`,
  Type: 'A',
  TTL: 300,
  ResourceRecords: [{ Value: value }],
})
/** What Route 53 has, and what it was asked. */
let there: RecordSet[] = []
const asked: { StartRecordName?: string; MaxItems?: number }[] = []
/** In which words. */
const causes: (string | undefined)[] = []
/** What the zone is called, as far as that is known. */
let zoneName = 'Z1'
/** How many records Route 53 answers at once. */
let pageSize = 300
let answersDone = true
const tab = fakeTurns()
const app = createApp({}).provide(
  awsKey,
  fakeAws({
    session: { turns: tab.turns },
    call: vi.fn(
      (_client, { input }: { input: { StartRecordName?: string; MaxItems?: number } }, { cause }: CallOptions) => {
        asked.push(input)
        causes.push(cause)
        const from = there.findIndex(({ Name }) => Name === input.StartRecordName)
        const ResourceRecordSets = from < 0 && input.StartRecordName ? [] : there.slice(Math.max(0, from))
        const most = input.MaxItems ?? pageSize
        const next = ResourceRecordSets[most]
        const value = {
          ResourceRecordSets: ResourceRecordSets.slice(0, most),
          IsTruncated: next !== undefined,
          ...(next && { NextRecordName: next.Name }),
        }
        return Promise.resolve(
          answersDone
            ? { kind: 'done', callId: 'c', value }
            : { kind: 'failed', callId: 'c', failure: { kind: 'offline', cause: '', evidence: '', fix: '' } },
        )
      },
    ) as never,
  }),
)

let scope = effectScope()
afterEach(() => {
  scope.stop()
  scope = effectScope()
  asked.length = 0
  causes.length = 0
  answersDone = true
  zoneName = 'Z1'
  pageSize = 300
})

function open() {
  const list = app.runWithContext(() => scope.run(() => useRecords('Z1', () => zoneName)))
  if (!list) throw new Error('no scope')
  return list
}

/** Waits until all pages are there. */
const isRead = (list: UseRecords) => vi.waitFor(() => expect(list.inFlight.value).toBe(false))

async function start(...records: RecordSet[]) {
  there = records
  const list = open()
  await isRead(list)
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

test('the words of an act name the zone, and stay the same to its last page', async () => {
  pageSize = 1
  there = ['a', 'b', 'c'].map((name) => record(name, '192.0.2.1'))
  const list = open()
  zoneName = 'example.test'
  await isRead(list)
  expect(causes.splice(0)).toEqual(['Open the zone Z1', 'Open the zone Z1', 'Open the zone Z1'])
  await list.refresh()
  expect(new Set(causes.splice(0))).toEqual(new Set(['Refresh the zone example.test']))
  await list.merge(changed(record('a', '192.0.2.1'), record('a', '192.0.2.2')))
  expect(causes).toEqual(['Look at a A in example.test again'])
})

test('the browser gets a turn between the answer and what is shown of it', async () => {
  there = [record('a', '192.0.2.1')]
  const list = open()
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  expect([asked.length, list.records.value]).toEqual([1, undefined])
  await isRead(list)
  expect(list.records.value).toEqual(there)
})
