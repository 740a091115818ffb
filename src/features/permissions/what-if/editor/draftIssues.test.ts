import { expect, test } from 'vitest'
import { type EditedDocument, laidOut } from '../documents/editedDocument.ts'
import { readDraft } from '../documents/readDraft.ts'
import { draftIssues } from './draftIssues.ts'

const identity: EditedDocument = { id: 'policy:P', kind: 'identity', title: 'P', text: '' }
const issuesOf = (text: string, document = identity) => draftIssues(document, text, readDraft(document, text))
const policy = (Statement: object, more: object = { Version: '2012-10-17' }) => laidOut({ ...more, Statement })
const statement = (Action: string, Resource: string) => ({ Effect: 'Allow', Action, Resource })

test('what is no document is told where it stops being one', () => {
  expect(issuesOf('{\n  "Statement": 7\n}')).toMatchObject([
    { severity: 'error', line: 2, message: expect.stringContaining('Statement') },
  ])
  expect(issuesOf('')).toMatchObject([{ severity: 'error', line: 1, from: 0, to: 0 }])
})

test('nothing is said of a document that does what it says', () => {
  expect(issuesOf(policy(statement('s3:GetObject', 'arn:aws:s3:::b/*')))).toEqual([])
})

test.each([
  [
    'an action of which AWS has none',
    policy(statement('s3:GetObjekt', 'arn:aws:s3:::b/*')),
    'Write s3:GetObject',
    /"s3:GetObject"/,
  ],
  [
    'a bucket’s action on objects',
    policy([statement('s3:ListBucket', 'arn:aws:s3:::b/*')]),
    'Name the bucket',
    /"arn:aws:s3:::b",/,
  ],
  [
    'an object’s action on a bucket',
    policy(statement('s3:GetObject', 'arn:aws:s3:::b')),
    'Name its objects',
    /"arn:aws:s3:::b\/\*",/,
  ],
  ['a missing version', policy(statement('s3:GetObject', 'arn:aws:s3:::b/*'), {}), 'Say the version', /"2012-10-17"/],
])('%s is mended by a click, and then nothing is to be said', (_, text, label, mended) => {
  const fix = issuesOf(text).find((issue) => issue.fix)?.fix
  expect(fix?.label).toBe(label)
  expect(fix?.text).toMatch(mended)
  expect(issuesOf(fix?.text ?? '')).toEqual([])
})

test('every issue stands within the text, on its line', () => {
  const text = policy([statement('s3:*', '*'), statement('s3:GetObject', '*'), statement('s3:Nothing', '*')])
  for (const { from, to, line } of issuesOf(text)) {
    expect(to).toBeLessThanOrEqual(text.length)
    expect(text.slice(0, from).split('\n')).toHaveLength(line)
    expect(text.slice(from, to)).not.toContain('\n')
  }
})
