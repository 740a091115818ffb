import { expect, test } from 'vitest'
import { memberNames } from './memberNames.ts'

test('names of members are kept, values are not', () => {
  const text = memberNames(
    JSON.stringify({
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: 'mika@example.test', SRP_A: 'ab' },
      Scopes: ['secret'],
    }),
  )
  expect(text).toContain('{\n  AuthFlow\n  AuthParameters: {\n    USERNAME\n    SRP_A\n  }\n  Scopes: [1]\n}')
  expect(text).not.toMatch(/mika|USER_SRP_AUTH|ab|secret/)
})

test.each([['{}'], ['no json'], ['"text"'], [''], [undefined], [new Uint8Array([1])]])(
  '%j has no members',
  (message) => {
    expect(memberNames(message)).toBeUndefined()
  },
)
