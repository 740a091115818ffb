import { expect, test } from 'vitest'
import type { Decision, Verdict } from '#iam/types.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { foretell, mayWords, reachSentence } from './foretell.ts'

const call = (operation: string): AskedCall => ({ service: 'route53', operation, input: {} })
const decision = (verdict: Verdict) => ({ verdict }) as Decision
const calls = ['GetHostedZone', 'ListResourceRecordSets'].map(call)
const told = (verdicts: readonly (Verdict | undefined)[]) => {
  const foretold = foretell(calls, ({ operation }) => {
    const verdict = verdicts[operation === 'GetHostedZone' ? 0 : 1]
    return verdict && decision(verdict)
  })
  return foretold && [foretold.verdict, foretold.calls.map(({ operation }) => operation), foretold.others.length]
}

test.each([
  ['allowed', 'allowed', 'allowed', ['GetHostedZone', 'ListResourceRecordSets'], 0],
  ['allowed', 'implicitly denied', 'none', ['ListResourceRecordSets'], 1],
  ['explicitly denied', 'implicitly denied', 'denied', ['GetHostedZone'], 1],
  [undefined, 'allowed', 'unknown', ['GetHostedZone'], 1],
  [undefined, 'implicitly denied', 'none', ['ListResourceRecordSets'], 1],
  [undefined, undefined, 'unknown', ['GetHostedZone', 'ListResourceRecordSets'], 0],
] as const)('of two calls, %s and %s, the worst is told: %s', (first, second, verdict, worst, others) => {
  expect(told([first, second])).toEqual([verdict, worst, others])
})

test('what calls nothing has no verdict', () => {
  expect(foretell([], () => decision('allowed'))).toBeUndefined()
})

test.each([
  ['allowed', 'may list'],
  ['none', 'may not list'],
  ['denied', 'may not list'],
  ['unknown', 'not known'],
] as const)('%s is said as "%s"', (verdict, words) => expect(mayWords(verdict, 'list')).toBe(words))

test.each([
  ['allowed', 'readers may call CreateBucket.'],
  ['none', 'readers may not call CreateBucket.'],
  ['unknown', 'readers may call CreateBucket on some inputs.'],
  ['browser', 'No web page may call CreateBucket.'],
  ['open', 'CreateBucket needs no permission.'],
] as const)('what a role may do with an operation is a sentence: %s', (reach, sentence) => {
  const { isOfRole, before, after } = reachSentence(reach)
  expect(`${isOfRole ? 'readers ' : ''}${before} CreateBucket${after}`.trim()).toBe(sentence)
})
