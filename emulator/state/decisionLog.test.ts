import { expect, test } from 'vitest'
import { decide } from '#iam/evaluate/decide.ts'
import type { Policy, PolicyDocument, Principal } from '#iam/types.ts'
import { systemRandom } from '../program/clockAndRandom.ts'
import { type Asker, DecisionLog, type DecisionLogOptions, type RequestRecord } from './decisionLog.ts'
import { openStore } from './sqliteStore.ts'
import type { Store, Tables } from './store.ts'

const document: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
}
const principal: Principal = {
  type: 'AssumedRole',
  account: '123456789012',
  arn: 'arn:aws:sts::123456789012:assumed-role/r/s',
  roleArn: 'arn:aws:iam::123456789012:role/r',
}
const asker: Asker = {
  principal,
  context: { 'aws:PrincipalArn': principal.arn },
  policies: { 'identity-based': [{ name: 'Inline', document }] },
}

function record(requestId: string, given: Partial<Asker> = {}, resourceBased?: readonly Policy[]): RequestRecord {
  const asked = Object.keys(given).length === 0 ? asker : { ...asker, ...given }
  const question = {
    asker: asked,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    facts: { ip: '127.0.0.1' },
    ownContext: undefined,
  }
  const policies = { ...asked.policies, ...(resourceBased && { 'resource-based': resourceBased }) }
  const settlement = decide({ principal, action: question.action, resource: question.resource, context: {} }, policies)
  return {
    requestId,
    at: Date.UTC(2026, 10, 20),
    service: 's3',
    operation: 'GetObject',
    authorization: 'permission',
    questions: [{ ...question, resourceBased, settlement }],
    notes: [{ about: 'role', detail: 'first rule' }],
  }
}

/** In place of a service: the condition key that comes from the facts. */
function logOf(store: Store, limits: Pick<DecisionLogOptions, 'requests' | 'characters'> = {}): DecisionLog {
  return new DecisionLog(store, { contextOf: (_service, { ip }) => ({ 'aws:SourceIp': String(ip) }), ...limits })
}

function emptyStore(): Store {
  return openStore({ folder: ':memory:', random: systemRandom })
}

/** The rows of a table of the log, by a store that lets one look. */
function spied(store: Store): { store: Store; count(what: 'requests' | 'contents'): number } {
  let tables: Tables | undefined
  return {
    store: { ...store, tables: (definition) => (tables = store.tables(definition)) },
    count(what) {
      tables?.flush()
      const sql =
        what === 'requests'
          ? 'SELECT coalesce(sum(requests), 0) FROM decisions_blocks'
          : 'SELECT count(*) FROM decisions_contents'
      return Number(tables?.prepare(sql).get()?.[0])
    },
  }
}

test('answers with the full decision of each question, and with the notes', () => {
  const log = logOf(emptyStore())
  log.add(record('one'))
  expect(log.find('one')).toMatchObject({
    requestId: 'one',
    at: '2026-11-20T00:00:00.000Z',
    operation: 'GetObject',
    decisions: [
      {
        verdict: 'allowed',
        decidedBy: { policyName: 'Inline', sid: 'Read' },
        request: { context: { 'aws:PrincipalArn': principal.arn, 'aws:SourceIp': '127.0.0.1' } },
        layers: expect.arrayContaining([expect.objectContaining({ layer: 'identity-based', verdict: 'allows' })]),
      },
    ],
    notes: [{ about: 'role', detail: 'first rule' }],
  })
  expect(log.find('another')).toBeUndefined()
})

test('keeps the verdict that was given, with the policies as they were then', () => {
  const log = logOf(emptyStore())
  const denying: Policy = {
    name: 'bucket policy',
    document: { Statement: [{ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }] },
  }
  log.add(record('denied', {}, [denying]))
  log.add(record('allowed'))
  expect(log.find('denied')?.decisions[0]).toMatchObject({ verdict: 'explicitly denied', layer: 'resource-based' })
  expect(log.find('allowed')?.decisions[0]).toMatchObject({ verdict: 'allowed' })
})

test('is there again after the next start', () => {
  const store = emptyStore()
  logOf(store).add(record('one'))
  const log = logOf(store)
  log.add(record('two'))
  expect(log.find('one')?.decisions).toEqual(log.find('two')?.decisions)
})

test('keeps the latest requests and forgets the oldest', () => {
  const { store, count } = spied(emptyStore())
  const log = logOf(store, { requests: 64 })
  for (let index = 0; index < 640; index++) log.add(record(`request-${index}`))
  expect(log.find('request-0')).toBeUndefined()
  expect(log.find('request-600')).toBeDefined()
  expect(log.find('request-639')).toBeDefined()
  expect(count('requests')).toBeLessThanOrEqual(64 + 4)
})

test('keeps no more characters than it may, whatever the requests are like', () => {
  const { store, count } = spied(emptyStore())
  const log = logOf(store, { requests: 64, characters: 10_000 })
  for (let index = 0; index < 64; index++) {
    log.add({ ...record(`request-${index}`), notes: [{ about: 'long', detail: 'x'.repeat(2000) }] })
  }
  expect(count('requests')).toBeLessThanOrEqual(4 + 4)
  expect(log.find('request-63')).toBeDefined()
})

test('keeps a document once, however many requests name it, and forgets what no request names', () => {
  const { store, count } = spied(emptyStore())
  const log = logOf(store, { requests: 64 })
  for (let index = 0; index < 64; index++) log.add(record(`request-${index}`))
  expect(count('contents')).toBe(2)
  const other: PolicyDocument = { ...document, Id: 'other' }
  const changed = { policies: { 'identity-based': [{ name: 'Inline', document: other }] } }
  for (let index = 64; index < 1000; index++) log.add(record(`request-${index}`, changed))
  expect(count('contents')).toBe(2)
  expect(log.find('request-999')?.decisions[0]?.layers).toEqual(
    expect.arrayContaining([expect.objectContaining({ policies: [expect.objectContaining({ document: other })] })]),
  )
})

test('every request that is kept can be explained, whenever callers and documents change', () => {
  const log = logOf(emptyStore(), { requests: 32 })
  for (let index = 0; index < 500; index++) {
    const Id = `version ${Math.floor(index / 7)}`
    log.add(
      record(`request-${index}`, {
        policies: { 'identity-based': [{ name: 'Inline', document: { ...document, Id } }] },
      }),
    )
    for (let back = Math.max(0, index - 20); back <= index; back += 10) {
      const [decision] = log.find(`request-${back}`)?.decisions ?? []
      const trace = decision?.layers.find(({ layer }) => layer === 'identity-based')?.policies[0]
      expect(trace?.document).toMatchObject({ Id: `version ${Math.floor(back / 7)}` })
    }
  }
})

test('keeps none where none are wanted', () => {
  const { store, count } = spied(emptyStore())
  const log = logOf(store, { requests: 0 })
  log.add(record('one'))
  expect(log.find('one')).toBeUndefined()
  expect(count('requests') + count('contents')).toBe(0)
})

test('finds every one of many requests that were written together, each with its own condition keys', () => {
  const log = logOf(emptyStore())
  const ownContext = (index: number) => (index % 2 === 0 ? { 's3:prefix': `${index}/` } : undefined)
  const facts = (index: number) => ({ ip: `10.0.0.${index % 3}`, ...(index % 5 === 0 && { referer: 'x' }) })
  for (let index = 0; index < 100; index++) {
    const { questions, ...rest } = record(`request-${index}`)
    const own = { facts: facts(index), ownContext: ownContext(index) }
    log.add({ ...rest, questions: questions.map((question) => ({ ...question, ...own })) })
  }
  for (let index = 0; index < 100; index++) {
    expect(log.find(`request-${index}`)?.decisions[0]?.request.context).toEqual({
      'aws:PrincipalArn': principal.arn,
      'aws:SourceIp': `10.0.0.${index % 3}`,
      ...ownContext(index),
    })
  }
})

test('a request whose id came twice is found as it was the second time', () => {
  const log = logOf(emptyStore())
  log.add({ ...record('again'), operation: 'GetObject' })
  log.add(record('another'))
  log.add({ ...record('again'), operation: 'HeadObject' })
  expect(log.find('again')?.operation).toBe('HeadObject')
})

test('what was written together with a write that failed is written again, with all that it names, and counted once', () => {
  const { store, count } = spied(emptyStore())
  const log = logOf(store, { requests: 64 })
  const failing = store.tables({ name: 'failing', version: 1, tables: {} })
  for (let index = 0; index < 60; index++) {
    log.add(record(`request-${index}`))
    failing.later(() => {
      throw new Error('This write fails, and the transaction with it.')
    })
    expect(log.find(`request-${index}`)?.decisions).toMatchObject([{ decidedBy: { sid: 'Read' } }])
  }
  expect(count('requests')).toBe(60)
})
