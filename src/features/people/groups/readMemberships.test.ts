import { expect, test } from 'vitest'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import type { Call } from '../../../aws/call/call.ts'
import { mostGroups, readMemberships } from './readMemberships.ts'

type Input = Readonly<Record<string, unknown>>

/** Answers by the input: of groups where none is named, else of who is in one. */
function ask(answer: (input: Input) => unknown) {
  const asked: Input[] = []
  const call = ((_: unknown, command: { input: Input }) => {
    asked.push(command.input)
    return Promise.resolve(answer(command.input))
  }) as unknown as Call
  return { asked, answer: readMemberships(fakeAws({ call }), 'us-east-1_p', { cause: 'Open people' }) }
}
const done = (value: object) => ({ kind: 'done', callId: 'c', value })
const denied = {
  kind: 'denied',
  callId: 'd',
  denial: { code: 'AccessDenied', message: '', status: 400, explicit: false },
}

test('all pages of all groups are read, and each person is told with the groups that they are in', async () => {
  const { answer, asked } = ask(({ GroupName, NextToken }) => {
    if (GroupName === undefined) return done({ Groups: [{ GroupName: 'a', Precedence: 1 }, { GroupName: 'b' }] })
    if (GroupName === 'a' && NextToken === undefined) return done({ Users: [{ Username: 'u1' }], NextToken: 'n' })
    return done({ Users: [{ Username: GroupName === 'a' ? 'u2' : 'u1' }] })
  })
  expect(await answer).toMatchObject({
    kind: 'done',
    value: {
      groups: [{ name: 'a', precedence: 1 }, { name: 'b' }],
      ofPeople: new Map([
        ['u1', ['a', 'b']],
        ['u2', ['a']],
      ]),
    },
  })
  expect(asked).toHaveLength(4)
})

test('a refusal of who is in a group leaves the groups, and says why', async () => {
  const { answer } = ask(({ GroupName }) => (GroupName === undefined ? done({ Groups: [{ GroupName: 'a' }] }) : denied))
  expect(await answer).toMatchObject({ value: { groups: [{ name: 'a' }], ofPeople: undefined, problem: denied } })
})

test('with too many groups nobody is asked for, and a refusal of the groups is the answer', async () => {
  const many = Array.from({ length: mostGroups + 1 }, (_, index) => ({ GroupName: `g${index}` }))
  const { answer, asked } = ask(() => done({ Groups: many }))
  expect(await answer).toMatchObject({ value: { ofPeople: undefined } })
  expect(asked).toHaveLength(1)
  expect(await ask(() => denied).answer).toBe(denied)
})
