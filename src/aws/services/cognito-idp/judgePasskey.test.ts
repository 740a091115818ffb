import { expect, test } from 'vitest'
import { judgePasskey } from './judgePasskey.ts'

const thrown = (name: string) => Object.assign(new Error('said'), { name })

test.each(['PasskeyRegistrationCanceled', 'PasskeyOperationAborted'])('%s is given up by the person', (name) => {
  expect(judgePasskey(thrown(name))).toEqual({ kind: 'aborted' })
})

test('what the browser could not do is told with a way on, and that nothing was stored', () => {
  expect(judgePasskey(thrown('RelyingPartyMismatch'))).toMatchObject({
    kind: 'failed',
    failure: { code: 'RelyingPartyMismatch', message: 'said', evidence: expect.stringContaining('nothing was stored') },
  })
})

test('what Cognito or the network did is judged elsewhere', () => {
  expect([judgePasskey(thrown('WebAuthnNotEnabledException')), judgePasskey('no error')]).toEqual([
    undefined,
    undefined,
  ])
})
