// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import type { Failure, Outcome } from '../../../aws/call/outcome.ts'
import type { ChangeStatus, RecordSet } from '../../../aws/services/route53/types.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { changeCause } from '../changes/changeCause.ts'
import { useKeptDrafts } from './useKeptDrafts.ts'
import { type RecordFormOptions, useRecordForm } from './useRecordForm.ts'

/** Answers with the record sets that are there now. */
const call = vi.fn()
const app = createApp({}).provide(awsKey, fakeAws({ call }))
const formFor = (options: Pick<RecordFormOptions, 'record'> = {}) =>
  app.runWithContext(() => useRecordForm({ zone, apply, drafts: useKeptDrafts(zone.id, 'us-east-1:me'), ...options }))
const now = (...records: readonly RecordSet[]) =>
  call.mockResolvedValue({ kind: 'done', callId: 'c', value: { ResourceRecordSets: records } })

const zone = { id: 'Z1', name: 'example.test' }
const record: RecordSet = { Name: 'api.example.test.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.10' }] }
const theirs: RecordSet = { ...record, ResourceRecords: [{ Value: '192.0.2.99' }] }
const done: Outcome<ChangeStatus> = {
  kind: 'done',
  callId: 'c',
  value: { id: 'C1', status: 'PENDING', submittedAt: 0 },
}
const denied: Outcome<ChangeStatus> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}
const mismatch: Failure = {
  kind: 'invalid',
  cause: '',
  evidence: '',
  fix: '',
  code: 'InvalidChangeBatch',
  messages: [
    "Tried to delete resource record set [name='api.example.test.', type='A'] but the values provided do not match the current values",
  ],
}

const apply = vi.fn()
beforeEach(() => {
  vi.resetAllMocks()
  sessionStorage.clear()
  apply.mockResolvedValue(done)
})

test('a new record is one CREATE', async () => {
  const form = formFor()
  Object.assign(form.draft, { name: 'www', values: ['192.0.2.1'] })
  expect(await form.submit()).toBe(true)
  expect(apply).toHaveBeenCalledWith(
    [
      {
        Action: 'CREATE',
        ResourceRecordSet: {
          Name: 'www.example.test.',
          Type: 'A',
          TTL: 300,
          ResourceRecords: [{ Value: '192.0.2.1' }],
        },
      },
    ],
    { title: 'www A', verb: 'created' },
  )
})

test('what has a problem is not sent, and what did not change neither', async () => {
  const empty = formFor()
  expect(await empty.submit()).toBe(false)
  const same = formFor({ record })
  expect(same.unchanged.value).toBe(true)
  expect(await same.submit()).toBe(false)
  expect(apply).not.toHaveBeenCalled()
})

test('a refused change keeps what was typed', async () => {
  apply.mockResolvedValue(denied)
  const form = formFor({ record })
  form.draft.values = ['192.0.2.12']
  expect(await form.submit()).toBe(false)
  expect(form.outcome.value).toBe(denied)
  expect(form.draft.values).toEqual(['192.0.2.12'])
})

test('R53-063: a conflict shows what is there now, and mine can go on from it', async () => {
  apply.mockResolvedValueOnce({ kind: 'failed', callId: 'c', failure: mismatch })
  now(theirs)
  const form = formFor({ record })
  form.draft.values = ['192.0.2.12']
  await form.submit()
  expect(form.conflict.value?.there).toBe(theirs)
  expect(await form.keepMine()).toBe(true)
  expect(apply.mock.calls[1]?.[0]).toMatchObject([
    { Action: 'DELETE', ResourceRecordSet: theirs },
    { Action: 'CREATE', ResourceRecordSet: { ResourceRecords: [{ Value: '192.0.2.12' }] } },
  ])
})

test('R53-063: or theirs is taken, and nothing is sent', async () => {
  apply.mockResolvedValueOnce({ kind: 'failed', callId: 'c', failure: mismatch })
  now(theirs)
  const form = formFor({ record })
  form.draft.values = ['192.0.2.12']
  await form.submit()
  form.takeTheirs()
  expect(form.draft.values).toEqual(['192.0.2.99'])
  expect(form.unchanged.value).toBe(true)
  expect(apply).toHaveBeenCalledTimes(1)
})

test('R53-063: a record that is gone is created again from mine', async () => {
  apply.mockResolvedValueOnce({ kind: 'failed', callId: 'c', failure: mismatch })
  now()
  const form = formFor({ record })
  form.draft.values = ['192.0.2.12']
  await form.submit()
  expect(form.conflict.value).toMatchObject({ tried: 'delete', name: 'api.example.test.' })
  await form.keepMine()
  expect(apply.mock.calls[1]?.[0]).toMatchObject([{ Action: 'CREATE' }])
})

test('what was typed is there again when the form is, until it is sent', async () => {
  const first = formFor({ record })
  first.draft.values = ['192.0.2.12', '']
  expect([first.isTyped.value, first.isRestored.value]).toEqual([true, false])
  const second = formFor({ record })
  expect([second.draft.values, second.isRestored.value]).toEqual([['192.0.2.12', ''], true])
  expect(formFor().isRestored.value).toBe(false)
  expect(await second.submit()).toBe(true)
  expect(formFor({ record }).isRestored.value).toBe(false)
})

test('it goes on from the record as it was then, so that nobody is overwritten', () => {
  formFor({ record }).draft.ttl = '60'
  expect(formFor({ record: theirs }).base.value).toEqual(record)
})

test('what was typed is given up when it is discarded, or typed back', () => {
  const form = formFor({ record })
  form.draft.ttl = '60'
  form.discard()
  expect(form.draft.ttl).toBe('300')
  expect(formFor({ record }).isRestored.value).toBe(false)
  const again = formFor({ record })
  again.draft.ttl = '60'
  again.draft.ttl = '300'
  expect(formFor({ record }).isRestored.value).toBe(false)
})

test('going on from another record keeps what is typed then under that one', async () => {
  apply.mockResolvedValueOnce({
    kind: 'failed',
    callId: 'c',
    failure: {
      ...mismatch,
      messages: ["Tried to create resource record set [name='www.example.test.', type='A'] but it already exists"],
    },
  })
  const www: RecordSet = { ...theirs, Name: 'www.example.test.' }
  now(www)
  const form = formFor({ record })
  form.draft.name = 'www'
  await form.submit()
  form.takeTheirs()
  form.draft.ttl = '60'
  expect(formFor({ record }).isRestored.value).toBe(false)
  expect(formFor({ record: www }).draft).toMatchObject({ name: 'www', ttl: '60', values: ['192.0.2.99'] })
})

test('what would be sent is told as soon as there is a name, also before the values are good', () => {
  const added = formFor()
  added.draft.name = 'two..dots'
  expect(added.foretold.value).toBeUndefined()
  Object.assign(added.draft, { name: 'new', type: 'PTR', values: [''] })
  expect(added.foretold.value).toMatchObject([
    { Action: 'CREATE', ResourceRecordSet: { Name: 'new.example.test.', Type: 'PTR' } },
  ])
  // Of a record, before anything is typed: any change takes away what is there.
  expect(formFor({ record }).foretold.value?.[0]).toEqual({ Action: 'DELETE', ResourceRecordSet: record })
})

describe('the TTL of a set among others', () => {
  const blue: RecordSet = { ...record, SetIdentifier: 'blue', Weight: 10 }
  const green: RecordSet = { ...theirs, SetIdentifier: 'green', Weight: 20 }
  const alias: RecordSet = {
    ...{ Name: record.Name, Type: record.Type, SetIdentifier: 'alias', Weight: 1 },
    AliasTarget: { HostedZoneId: 'Z1', DNSName: 'www.example.test.', EvaluateTargetHealth: false },
  }

  test('R53-062: changes for all of them in one batch, each from what it is now', async () => {
    now(alias, blue, green, { ...green, Name: 'b.example.test.' })
    const form = formFor({ record: blue })
    form.draft.ttl = '60'
    expect(await form.submit()).toBe(true)
    expect(apply.mock.calls[0]?.[0]).toEqual([
      { Action: 'DELETE', ResourceRecordSet: blue },
      { Action: 'DELETE', ResourceRecordSet: green },
      { Action: 'CREATE', ResourceRecordSet: { ...blue, TTL: 60 } },
      { Action: 'CREATE', ResourceRecordSet: { ...green, TTL: 60 } },
    ])
    // What is asked ahead is part of the act.
    const words = { title: 'api A (blue)', verb: 'changed', also: 'the TTL of its other sets' } as const
    expect(apply.mock.calls[0]?.[1]).toEqual(words)
    expect(call.mock.calls[0]?.[2]).toMatchObject({ cause: changeCause(words, zone.name), asksAhead: true })
  })

  test('what is changed besides stays its own', async () => {
    const form = formFor({ record: blue })
    form.draft.values = ['192.0.2.12']
    expect(await form.submit()).toBe(true)
    expect(apply.mock.calls[0]?.[0]).toHaveLength(2)
    expect(call).not.toHaveBeenCalled()
  })

  test('where the others may not be read, nothing is sent and the refusal is shown', async () => {
    call.mockResolvedValue(denied)
    const form = formFor({ record: blue })
    form.draft.ttl = '60'
    expect(await form.submit()).toBe(false)
    expect([apply.mock.calls, form.outcome.value]).toEqual([[], denied])
  })

  test('another one that was changed meanwhile is not taken for this one', async () => {
    now(blue, green)
    apply.mockResolvedValue({
      kind: 'failed',
      callId: 'c',
      failure: {
        ...mismatch,
        messages: [
          "Tried to delete resource record set [name='api.example.test.', type='A', set-identifier='green'] but it was not found",
        ],
      },
    })
    const form = formFor({ record: blue })
    form.draft.ttl = '60'
    expect(await form.submit()).toBe(false)
    expect(form.conflict.value).toBeUndefined()
  })
})
