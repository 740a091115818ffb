import { expect, test, vi } from 'vitest'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import type { SeenThing } from '../../../outcomes/seenStore.ts'
import { offeredValues } from './offeredValues.ts'

const configuration = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_pool',
  userPoolClientId: 'client',
  identityPoolId: 'us-east-1:pool',
  places: [{ bucket: 'team-photos', prefix: 'shared/', label: 'Shared' }],
}

function seen(kind: SeenThing['kind'], id: string, name: string): SeenThing {
  return { kind, id, name, detail: '', to: '/', calls: [] }
}

function call(input: CallRecord['input'], body?: string): CallRecord {
  return {
    id: 'a',
    service: body === undefined ? 's3' : 'route53',
    operation: 'PutObject',
    startedAt: 0,
    outcome: 'done',
    ...(input && { input }),
    ...(body !== undefined && { response: { headers: {}, body } }),
  }
}

test('what is configured, was seen and was called with is offered, each once', () => {
  const offered = offeredValues({
    configuration,
    things: [seen('zone', '/hostedzone/Z1', 'example.test'), seen('object', 'team-photos/shared/a.txt', 'a.txt')],
    calls: [call({ Bucket: 'team-photos', Username: 'ada' }), call({ Bucket: 'other' })],
  })
  expect(offered('Bucket').map(({ value }) => value)).toEqual(['team-photos', 'other'])
  expect(offered('HostedZoneId')).toEqual([{ value: 'Z1', label: 'example.test' }])
  expect(offered('Key').map(({ value }) => value)).toEqual(['shared/', 'shared/a.txt'])
  expect(offered('Username')).toEqual([{ value: 'ada' }])
  expect(offered('UserPoolId')).toEqual([{ value: 'us-east-1_pool' }])
  expect(offered('constructor')).toEqual([])
})

test('the id of a change is offered from the answer that told it, beside those of zones', () => {
  const body = '<ChangeInfo><Id>/change/C123</Id></ChangeInfo>'
  const offered = offeredValues({
    configuration,
    things: [seen('zone', 'Z1', 'a.test')],
    calls: [call(undefined, body)],
  })
  expect(offered('Id').map(({ value }) => value)).toEqual(['Z1', '/change/C123'])
})

test('no secret is offered, nor what the record put in the place of one', () => {
  const input = { Password: 'p', Body: 'text', Key: '(hidden)', Nested: { Session: 's', Bucket: 'inside' } }
  const offered = offeredValues({ configuration, things: [], calls: [call(input)] })
  for (const member of ['Password', 'Body', 'Session']) expect(offered(member)).toEqual([])
  expect(offered('Key').map(({ value }) => value)).toEqual(['shared/'])
  expect(offered('Bucket').map(({ value }) => value)).toEqual(['team-photos', 'inside'])
})

test('nothing is looked for before a member asks, and then once', () => {
  const lookedAt = vi.fn(() => [call({ Bucket: 'other' })])
  const seenSoFar = {
    configuration,
    things: [],
    get calls() {
      return lookedAt()
    },
  }
  const offered = offeredValues(seenSoFar)
  expect(lookedAt).not.toHaveBeenCalled()
  offered('Bucket')
  offered('Key')
  expect(lookedAt).toHaveBeenCalledTimes(1)
})
