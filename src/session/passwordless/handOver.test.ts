import type { SignInOutput } from 'aws-amplify/auth'
import { expect, test, vi } from 'vitest'
import { createHandOver } from './handOver.ts'

const done: SignInOutput = { isSignedIn: true, nextStep: { signInStep: 'DONE' } }
const totp: SignInOutput = { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' } }
const input = { username: 'rosa@example.test' }

test('what waits answers the next sign-in alone, and Cognito is not asked', async () => {
  const signIn = vi.fn(async () => done)
  const handOver = createHandOver(signIn)
  const { handleSignIn } = handOver.within({})
  handOver.wait(totp)
  expect(await handleSignIn(input)).toBe(totp)
  expect(signIn).not.toHaveBeenCalled()
  expect(await handleSignIn(input)).toBe(done)
  expect(signIn).toHaveBeenCalledWith(input)
})

test("a backend's own way of signing in stays, and so do its other services", async () => {
  const own = { handleSignIn: vi.fn(async () => done), handleSignUp: vi.fn() }
  const signIn = vi.fn(async () => totp)
  const services = createHandOver(signIn).within(own)
  expect(await services.handleSignIn(input)).toBe(done)
  expect(services.handleSignUp).toBe(own.handleSignUp)
  expect(signIn).not.toHaveBeenCalled()
})
