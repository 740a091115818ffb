import { expect, test } from 'vitest'
import type { Failure, Outcome } from '../../../aws/outcome.ts'
import { refusalSentences } from './refusalSentences.ts'

function failed(more: Partial<Failure>): Outcome<unknown> {
  return { kind: 'failed', callId: 'c', failure: { kind: 'invalid', cause: '', evidence: '', fix: '', code: 'InvalidChangeBatch', ...more } }
}

test.each<[string, Outcome<unknown>, string[]]>([
  [
    'two sentences in brackets',
    failed({ message: "[Tried to delete resource record set [name='a.', type='A'] but it was not found, RRSet with DNS name b., type A, SetIdentifier x cannot be created as other RRSets exist with the same name and type.]" }),
    [
      "Tried to delete resource record set [name='a.', type='A'] but it was not found",
      'RRSet with DNS name b., type A, SetIdentifier x cannot be created as other RRSets exist with the same name and type.',
    ],
  ],
  ['a list', failed({ messages: ['one', 'two'], message: '[one, two]' }), ['one', 'two']],
  ['another error', failed({ code: 'InvalidInput', message: 'Invalid request: a, RRSet b' }), ['Invalid request: a, RRSet b']],
  ['no message', failed({}), []],
  ['what is no failure', { kind: 'done', callId: 'c', value: 1 }, []],
])('R53-066: %s', (_title, outcome, sentences) => {
  expect(refusalSentences(outcome)).toEqual(sentences)
})
