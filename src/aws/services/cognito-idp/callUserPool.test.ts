import { expect, test, vi } from 'vitest'
import { createChangeGuard } from '../../guard/changeGuard.ts'
import type { CallRecord } from '../../record/callRecord.ts'
import { createRecorder } from '../../record/recorder.ts'
import { callUserPool } from './callUserPool.ts'

const options = { cause: 'Change the password' }

/** As Amplify throws what Cognito answered. */
function cognitoError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name, metadata: { httpStatusCode: 400, requestId: 'R1' } })
}

/** Writes down a call as `observeCognito` does, where it leaves the page. */
function leaves(
  recorder: ReturnType<typeof createRecorder>,
  operation: string,
  service: CallRecord['service'] = 'cognito-idp',
): string {
  return recorder.begin({ service, operation, cause: operation, followsUp: true, startedAt: 0 })
}

test('what left the page gets the words of the click, and the outcome names it', async () => {
  const recorder = createRecorder(10)
  leaves(recorder, 'ChangePassword')
  const outcome = await callUserPool({ recorder }, 'ChangePassword', options, {
    run: () => Promise.resolve(leaves(recorder, 'ChangePassword')),
  })
  const [call, before] = recorder.list()
  expect(outcome).toEqual({ kind: 'done', value: call?.id, callId: call?.id })
  expect([call?.cause, call?.followsUp]).toEqual(['Change the password', undefined])
  expect(before?.cause).toBe('ChangePassword')
})

test('every try and every call of one act has the same words; the last one tells what came of it', async () => {
  const recorder = createRecorder(10)
  const outcome = await callUserPool({ recorder }, 'StartWebAuthnRegistration', options, {
    alsoCalls: ['CompleteWebAuthnRegistration'],
    run: () => {
      for (const name of ['StartWebAuthnRegistration', 'StartWebAuthnRegistration', 'CompleteWebAuthnRegistration'])
        leaves(recorder, name)
      return Promise.reject(cognitoError('WebAuthnChallengeNotFoundException', 'gone'))
    },
  })
  expect(recorder.list().map(({ cause }) => cause)).toEqual(Array(3).fill(options.cause))
  expect(outcome.callId).toBe(recorder.list()[0]?.id)
  expect(outcome.kind === 'failed' && outcome.failure.code).toBe('WebAuthnChallengeNotFoundException')
})

test('what Cognito answered is a failure in words, with its own sentence', async () => {
  const recorder = createRecorder(10)
  const outcome = await callUserPool({ recorder }, 'ChangePassword', options, {
    run: () => {
      leaves(recorder, 'ChangePassword')
      return Promise.reject(cognitoError('NotAuthorizedException', 'Incorrect username or password.'))
    },
  })
  expect(outcome).toMatchObject({
    kind: 'failed',
    failure: {
      cause: 'The password that you have now is another one.',
      message: 'Incorrect username or password.',
      status: 400,
    },
  })
})

test('a token that was revoked is a session that is over', async () => {
  const recorder = createRecorder(10)
  const outcome = await callUserPool({ recorder }, 'GetUser', options, {
    run: () => {
      leaves(recorder, 'GetUser')
      return Promise.reject(cognitoError('NotAuthorizedException', 'Access Token has been revoked'))
    },
  })
  expect(outcome.kind).toBe('expired')
})

test("the identity pool's refusal before the call is told as its own, and not as the account's", async () => {
  const recorder = createRecorder(10)
  const outcome = await callUserPool({ recorder }, 'ListWebAuthnCredentials', options, {
    run: () => {
      leaves(recorder, 'GetCredentialsForIdentity', 'cognito-identity')
      return Promise.reject(cognitoError('InvalidIdentityPoolConfigurationException', 'Invalid identity pool.'))
    },
  })
  expect(outcome.callId).toBe(recorder.list()[0]?.id)
  expect(outcome.kind === 'failed' && outcome.failure.cause).toMatch(/^The identity pool refused, not your account\./)
})

test('what never left the page is a call of the record all the same', async () => {
  const recorder = createRecorder(10)
  const outcome = await callUserPool({ recorder }, 'GetUser', options, {
    run: () => Promise.reject(Object.assign(new Error('x'), { name: 'UserUnAuthenticatedException' })),
  })
  expect(recorder.get(outcome.callId)).toMatchObject({ operation: 'GetUser', outcome: 'failed' })
  // As of every call that Amplify makes: of an empty one somebody could think that it can be sent again.
  expect(recorder.get(outcome.callId)?.input).toBeUndefined()
})

test('on a backend in AWS a change waits for its answer, and a no sends nothing', async () => {
  const recorder = createRecorder(10)
  const guard = createChangeGuard()
  const run = vi.fn(() => Promise.resolve())
  const outcome = callUserPool({ recorder, guard }, 'DeleteUser', { cause: 'Delete this account' }, { run })
  await vi.waitFor(() => expect(guard.waiting()).toHaveLength(1))
  guard.refuse()
  expect((await outcome).kind).toBe('aborted')
  expect(run).not.toHaveBeenCalled()
  const reading = await callUserPool({ recorder, guard }, 'GetUser', options, { run })
  expect(reading.kind).toBe('done')
})
