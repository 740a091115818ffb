import { expect, test } from 'vitest'
import { decide } from '#iam/evaluate/decide.ts'
import type { Policy, PolicyDocument, Principal } from '#iam/types.ts'
import { DecisionLog, type DecisionLogOptions } from './decisionLog.ts'
import type { Asker, RequestRecord } from './requestRecord.ts'
import { memorySegments, type SegmentFiles } from './segmentFiles.ts'

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
function logOf(files: SegmentFiles, options: Partial<DecisionLogOptions> = {}): DecisionLog {
  return new DecisionLog({ files, contextOf: (_service, { ip }) => ({ 'aws:SourceIp': String(ip) }), ...options })
}

/** How many lines of a kind the files hold: `B` for requests that were written together, `C` for what they name. */
function count(files: SegmentFiles, mark: 'B' | 'C'): number {
  return linesOf(files).filter((line) => line.startsWith(mark)).length
}

function countRequests(files: SegmentFiles): number {
  return linesOf(files).reduce((sum, line) => sum + (/^B([^\t]*)/.exec(line)?.[1]?.split(' ').length ?? 0), 0)
}

function linesOf(files: SegmentFiles): readonly string[] {
  return files.numbers().flatMap((number) => files.read(number).toString().split('\n'))
}

test('answers with the full decision of each question, and with the notes', () => {
  const log = logOf(memorySegments())
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
  const log = logOf(memorySegments())
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
  const files = memorySegments()
  const before = logOf(files)
  before.add(record('one'))
  before.close()
  const log = logOf(files)
  log.add(record('two'))
  expect(log.find('one')?.decisions).toEqual(log.find('two')?.decisions)
})

test('keeps the latest requests and forgets the oldest', () => {
  const files = memorySegments()
  const log = logOf(files, { requests: 64 })
  for (let index = 0; index < 640; index++) log.add(record(`request-${index}`))
  expect(log.find('request-0')).toBeUndefined()
  expect(log.find('request-600')).toBeDefined()
  expect(log.find('request-639')).toBeDefined()
  expect(countRequests(files)).toBeLessThanOrEqual(64 + 16)
})

test.each([
  ['long', (index: number) => ({ notes: [{ about: 'long', detail: `${index}${'x'.repeat(2000)}` }] })],
  [
    'long in bytes alone',
    (index: number) => ({ notes: [{ about: 'long', detail: `${index}${'\uffee'.repeat(700)}` }] }),
  ],
  [
    'short, and name each a long policy of its own',
    (index: number) => {
      const own: PolicyDocument = { ...document, Id: `${index}${'x'.repeat(2000)}` }
      return { policies: { 'identity-based': [{ name: 'Inline', document: own }] } }
    },
  ],
])('keeps no more bytes than it may where requests are %s', (_name, change) => {
  const files = memorySegments()
  const most = 20_000
  const log = logOf(files, { requests: 64, bytes: most })
  for (let index = 0; index < 64; index++) {
    const { notes, policies } = { notes: [], policies: undefined, ...change(index) }
    log.add({ ...record(`request-${index}`, policies && { policies }), notes })
  }
  log.flush()
  // A segment more than are full, and in each one block that fills it.
  const kept = files.numbers().reduce((sum, number) => sum + files.read(number).byteLength, 0)
  expect(kept).toBeLessThan((5 / 4) * most + 5 * 4_000)
  expect(log.find('request-63')).toBeDefined()
})

test('keeps a document once in a segment, however many requests name it, and forgets what no request names', () => {
  const files = memorySegments()
  const log = logOf(files, { requests: 64 })
  for (let index = 0; index < 64; index++) log.add(record(`request-${index}`))
  log.flush()
  expect(count(files, 'C')).toBe(2 * files.numbers().length)
  const other: PolicyDocument = { ...document, Id: 'other' }
  const changed = { policies: { 'identity-based': [{ name: 'Inline', document: other }] } }
  for (let index = 64; index < 1000; index++) log.add(record(`request-${index}`, changed))
  log.flush()
  expect(count(files, 'C')).toBe(2 * files.numbers().length)
  expect(linesOf(files).filter((line) => line.includes('Statement') && !line.includes('other'))).toEqual([])
  expect(log.find('request-999')?.decisions[0]?.layers).toEqual(
    expect.arrayContaining([expect.objectContaining({ policies: [expect.objectContaining({ document: other })] })]),
  )
})

test('every request that is kept can be explained, whenever callers and documents change', () => {
  const log = logOf(memorySegments(), { requests: 32 })
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
  const files = memorySegments()
  const log = logOf(files, { requests: 0 })
  log.add(record('one'))
  expect(log.find('one')).toBeUndefined()
  expect(countRequests(files) + count(files, 'C')).toBe(0)
})

test('finds every one of many requests that were written together, each with its own condition keys', () => {
  const log = logOf(memorySegments())
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
  const log = logOf(memorySegments())
  log.add({ ...record('again'), operation: 'GetObject' })
  log.add(record('another'))
  log.add({ ...record('again'), operation: 'HeadObject' })
  expect(log.find('again')?.operation).toBe('HeadObject')
})

test('tells what the sessions of one role asked, the latest first and no more than are wanted', () => {
  const roleArn = 'arn:aws:iam::123456789012:role/other'
  const other = { principal: { ...principal, roleArn } }
  const files = memorySegments()
  const before = logOf(files, { requests: 64 })
  before.add(record('first', other))
  for (let index = 0; index < 20; index++) before.add(record(`between-${index}`))
  before.close()
  const log = logOf(files, { requests: 64 })
  log.add(record('second', other))
  expect(log.ofRole(roleArn, 10).map(({ requestId }) => requestId)).toEqual(['second', 'first'])
  expect(log.ofRole(roleArn, 1).map(({ requestId }) => requestId)).toEqual(['second'])
  expect(log.ofRole(principal.roleArn, 100)).toHaveLength(20)
  const { request, verdict } = log.find('second')?.decisions[0] ?? {}
  expect(log.ofRole(roleArn, 1)[0]).toEqual({
    requestId: 'second',
    at: '2026-11-20T00:00:00.000Z',
    service: 's3',
    operation: 'GetObject',
    questions: [{ request, verdict }],
  })
})

test('what could not be written is said and forgotten, and what comes afterwards is whole', () => {
  const files = memorySegments()
  let full = false
  const write: SegmentFiles['write'] = (...given) => {
    if (full) throw new Error('ENOSPC: no space left on device')
    files.write(...given)
  }
  const problems: unknown[] = []
  const log = logOf({ ...files, write }, { log: (line, problem) => problems.push(`${line}: ${String(problem)}`) })
  for (const requestId of ['before', 'lost', 'after']) {
    full = requestId === 'lost'
    log.add(record(requestId))
    log.flush()
  }
  expect(problems).toEqual([
    'Decisions could not be written down and are forgotten: Error: ENOSPC: no space left on device',
  ])
  expect(log.find('lost')).toBeUndefined()
  const expected = { decisions: [{ decidedBy: { sid: 'Read' } }] }
  expect([log.find('before'), log.find('after')]).toMatchObject([expected, expected])
  expect(countRequests(files)).toBe(2)
})

test('a queue that is full is written without waiting', () => {
  const files = memorySegments()
  const log = logOf(files, { delay: () => () => undefined })
  for (let index = 0; index < 255; index++) log.add(record(`request-${index}`))
  expect(countRequests(files)).toBe(0)
  log.add(record('request-255'))
  expect(countRequests(files)).toBe(256)
})
