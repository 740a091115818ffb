// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createPersonaChoice } from './chosenPersona.ts'

const auditors = { persona: { kind: 'role', roleArn: 'arn:aws:iam::1:role/auditors' }, identityId: 'r:1' } as const
const key = 'rolecall.signAs'

beforeEach(() => sessionStorage.clear())

test('a choice outlives a reload, for whoever made it and nobody else', () => {
  createPersonaChoice().write('otto', auditors)
  expect(createPersonaChoice().read('otto')).toEqual(auditors)
  expect(createPersonaChoice().read('rosa')).toBeUndefined()
})

test('taken back, or signed out with all that is personal, nothing of it is left', () => {
  const choice = createPersonaChoice()
  choice.write('otto', { persona: { kind: 'guest' }, identityId: 'r:2' })
  expect(choice.read('otto')?.persona).toEqual({ kind: 'guest' })
  sessionStorage.removeItem(key)
  expect(choice.read('otto')).toBeUndefined()
  choice.write('otto', auditors)
  choice.write('otto')
  expect(sessionStorage.getItem(key)).toBeNull()
})

test.each([
  '',
  'null',
  '7',
  '{"owner":"otto"}',
  '{"owner":"otto","identityId":"r:1","persona":{"kind":"role"}}',
  '{"owner":"otto","identityId":7,"persona":{"kind":"guest"}}',
  '{"owner":"otto","identityId":"r:1","persona":null}',
])('what is no choice is none: %s', (text) => {
  sessionStorage.setItem(key, text)
  expect(createPersonaChoice().read('otto')).toBeUndefined()
})

test('a tab whose storage is closed keeps the choice as long as it lives', () => {
  const choice = createPersonaChoice(() => {
    throw new DOMException('closed', 'SecurityError')
  })
  choice.write('otto', auditors)
  expect([choice.read('otto'), choice.read('rosa')]).toEqual([auditors, undefined])
})
