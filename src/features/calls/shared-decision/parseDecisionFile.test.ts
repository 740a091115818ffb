import { expect, test } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import type { AuthorizationRequest, Policy } from '#iam/types.ts'
import type { CallRecord } from '../../../aws/record/callRecord.ts'
import { decisionFileOf } from '../../../outcomes/share/decisionFile.ts'
import { decisionSizeProblem, parseDecisionFile } from './parseDecisionFile.ts'
import { workedOutAgain } from './workedOutAgain.ts'

const request: AuthorizationRequest = {
  principal: {
    type: 'AssumedRole',
    account: '123456789012',
    arn: 'arn:aws:sts::123456789012:assumed-role/readers/s',
    roleArn: 'arn:aws:iam::123456789012:role/readers',
  },
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::photos/a',
  context: { 'aws:SourceIp': '10.1.2.3' },
}
const policy = (...statements: readonly object[]): Policy => ({
  name: 'Folders',
  document: { Version: '2012-10-17', Statement: statements as never },
})
const read = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const decision = evaluate(request, { 'identity-based': [policy(read)] })
const call: CallRecord = { id: 'c1', service: 's3', operation: 'GetObject', startedAt: 1, outcome: 'done', status: 200 }
const made = {
  session: [],
  names: 'kept',
  now: '2026-11-30T12:00:00.000Z',
  configuration: { region: 'us-east-1' },
} as const
const notes = [{ about: 'role', detail: { outcome: 'chosen' } }]
const decidedAt = '2026-11-30T11:00:00.000Z'
const { file } = decisionFileOf({ source: 'enforced', decisions: [decision], notes, decidedAt, call }, made)
const parse = (content: unknown) => parseDecisionFile(JSON.stringify(content), 'file')

test('what is written is what is opened', () => {
  expect(parse(file)).toEqual({ file })
  const { file: foretold } = decisionFileOf(
    { source: 'predicted', decisions: [decision], about: 'readers: Read', withoutDocuments: true },
    made,
  )
  expect(parse(foretold)).toEqual({ file: foretold })
})

test('members that no decision has are dropped, those of an object’s ancestors too', () => {
  expect(parse({ ...file, onload: 'x', call: { ...file.call, input: { Key: 'a' }, request: {} } })).toEqual({ file })
  const text = JSON.stringify(file).replace('"source"', '"__proto__":{"polluted":1},"source"')
  expect(parseDecisionFile(text, 'file')).toEqual({ file })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test.each<[what: string, parsed: ReturnType<typeof parse>, problem: string | RegExp]>([
  ['no JSON', parseDecisionFile('<b>no</b>', 'file'), /^The file is no JSON: /],
  ['a bundle', parse({ format: 'rolecall-bundle', version: 1 }), /^The file is no decision of Rolecall: /],
  [
    'a newer version',
    parse({ ...file, version: 2 }),
    'The file is of version 2; this console reads version 1. A newer console opens it.',
  ],
  ['no decision', parse({ ...file, decisions: [] }), /^At decisions: /],
  ['too many decisions', parse({ ...file, decisions: Array(101).fill(decision) }), /^At decisions: /],
  ['another source', parse({ ...file, source: 'guessed' }), /^At source: .* is expected, "guessed" is there\.$/],
  ['a time that is none', parse({ ...file, madeAt: 'now' }), /^At madeAt: /],
  [
    'a verdict that is none',
    parse({ ...file, decisions: [{ ...decision, verdict: 'maybe' }] }),
    /^At decisions\.0\.verdict: /,
  ],
  [
    'too many levels',
    parseDecisionFile(`{"format":${'['.repeat(200)}`, 'link'),
    'The link is nested more than 100 levels deep; no decision is.',
  ],
])('says of %s where it is wrong', (_, parsed, problem) => {
  expect(parsed).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) })
})

test('a file is refused by its size before it is read', () => {
  expect(decisionSizeProblem(2_000_000)).toBeUndefined()
  expect(decisionSizeProblem(3_400_000)).toBe('The file is 3.4 MB large; files of up to 2 MB are opened.')
  expect(decisionSizeProblem(0)).toBe('The file is empty.')
})

test('the engine comes to the same verdict from what is in the file, and says so', () => {
  const [shared] = file.decisions
  expect(shared && workedOutAgain(shared, {})).toMatchObject({
    isSame: true,
    says: 'Worked out again in this page from the same request and policies: the same verdict.',
  })
})

test('a verdict that somebody has changed, or that a replaced value decided, is told apart', () => {
  const lied = { ...decision, verdict: 'explicitly denied' as const }
  expect(workedOutAgain(lied, {}).says).toContain('another verdict: allowed, not refused.')
  const fromNet = { ...read, Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }
  const byAddress = evaluate(request, { 'identity-based': [policy(fromNet)] })
  const { file: redacted } = decisionFileOf({ source: 'enforced', decisions: [byAddress] }, made)
  const [shared] = redacted.decisions
  expect(shared && workedOutAgain(shared, {})).toMatchObject({ isSame: false })
})

test('where AWS told no policies nothing is worked out again', () => {
  expect(workedOutAgain(decision, { withoutDocuments: true }).isSame).toBeUndefined()
})
