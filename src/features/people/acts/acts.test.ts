import { expect, test, vi } from 'vitest'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { outcomeWords } from './outcomeWords.ts'
import { useActs } from './useActs.ts'
import { useManyActs } from './useManyActs.ts'

const done: Outcome<void> = { kind: 'done', callId: 'c', value: undefined }
const denied: Outcome<void> = {
  kind: 'denied',
  callId: 'd',
  denial: { code: 'AccessDeniedException', message: 'no', status: 400, explicit: false },
}
const failed: Outcome<void> = {
  kind: 'failed',
  callId: 'f',
  failure: { kind: 'not-found', cause: 'It is gone.', evidence: '', fix: '', message: 'User does not exist.' },
}

test('an act is sent under its words; what did not go is kept to be told, and the next one forgets it', async () => {
  const acts = useActs()
  const send = vi.fn((_: CallOptions) => Promise.resolve(denied))
  const act = { attempt: 'Disable Otto', kept: 'Nothing was changed.', target: 'Otto' }
  expect(await acts.run(act, send)).toBe(false)
  expect(send).toHaveBeenCalledWith({ cause: 'Disable Otto', target: 'Otto' })
  expect(acts.tried.value).toEqual({ attempt: 'Disable Otto', kept: 'Nothing was changed.', outcome: denied })
  expect(await acts.run(act, () => Promise.resolve(done))).toBe(true)
  expect(acts.tried.value).toBeUndefined()
})

test('while one is under way no other begins', async () => {
  const acts = useActs()
  const send = vi.fn(() => Promise.resolve(done))
  const first = acts.run({ attempt: 'a', kept: '' }, send)
  expect(await acts.run({ attempt: 'b', kept: '' }, send)).toBe(false)
  await first
  expect(send).toHaveBeenCalledTimes(1)
})

test('of many one that fails does not keep the others; a refusal does', async () => {
  const many = useManyActs()
  const by = (answers: Readonly<Record<string, Outcome<void>>>) => (username: string) =>
    Promise.resolve(answers[username] ?? done)
  expect(await many.run('Disable 3 people', ['a', 'b', 'c'], by({ b: failed }))).toEqual(['a', 'c'])
  expect(many.tried.value).toMatchObject({ done: 2, of: 3, notDone: [{ username: 'b', outcome: failed }] })
  expect(await many.run('Disable 3 people', ['a', 'b', 'c'], by({ b: denied }))).toEqual(['a'])
})

test("what came of one of many is told in AWS's own sentence", () => {
  expect([done, denied, failed].map(outcomeWords)).toEqual(['Done.', 'Refused: no', 'User does not exist.'])
})
