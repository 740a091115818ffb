import { expect, test } from 'vitest'
import { agrees, type Proof, proofSentence } from './proof.ts'

const proof = (predicted: Proof['predicted'], answered: Proof['answered']): Proof => ({
  at: 0,
  callId: '1',
  predicted,
  answered,
})

test.each([
  ['allowed', 'allowed', true],
  ['none', 'refused', true],
  ['denied', 'refused', true],
  ['allowed', 'refused', false],
  ['none', 'allowed', false],
  ['unknown', 'allowed', undefined],
  ['allowed', undefined, undefined],
] as const)('predicted %s, answered %s: %s', (predicted, answered, same) => {
  expect(agrees(proof(predicted, answered))).toBe(same)
})

test('what turned out otherwise is counted apart, and what showed nothing is not', () => {
  const right = [proof('allowed', 'allowed'), proof('none', 'refused'), proof('none', undefined)]
  expect(proofSentence(right, 9)).toBe('2 of 9 proved by real calls')
  expect(proofSentence([...right, proof('none', 'allowed')], 9)).toBe(
    '2 of 9 proved by real calls, 1 turned out otherwise',
  )
})
