import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { totpAt } from '../../../../emulator/services/cognito-idp/mfa/totp.ts'
import { password } from '../startPools.ts'
import { type Answer, callback, startDomain } from './startDomain.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain()
})
afterAll(() => domain.stop())

const problemIn = ({ text }: Answer) => /role="alert">([^<]*)</.exec(text)?.[1]
const keyIn = ({ text }: Answer) => /<code[^>]*>([^<]*)</.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
const codeOf = (secret: string) => totpAt(secret, domain.clock())
const title = ({ text }: Answer) => /<h1>([^<]*)</.exec(text)?.[1]
const backAtApp = /^http:\/\/127\.0\.0\.1:5173\/\?code=[0-9a-f-]{36}&state=abc$/

const totp = { SoftwareTokenMfaConfiguration: { Enabled: true } }
const mail = { EmailMfaConfiguration: {} }
/** Codes by mail need one. */
const ownSender = {
  EmailSendingAccount: 'DEVELOPER',
  SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/pool@example.test',
} as const

/** A pool of its own that requires a second step, its domain, and somebody who has neither an address nor an app. */
async function strictPool(name: string, factors: Partial<SetUserPoolMfaConfigCommandInput>) {
  const root = domain.rootClient(CognitoIdentityProviderClient)
  const { UserPool } = await root.send(new CreateUserPoolCommand({ PoolName: name, EmailConfiguration: ownSender }))
  const { Id: UserPoolId = '' } = UserPool ?? {}
  await root.send(new SetUserPoolMfaConfigCommand({ UserPoolId, MfaConfiguration: 'ON', ...factors }))
  await root.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: name }))
  const { UserPoolClient } = await root.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [callback],
    }),
  )
  await root.send(new AdminCreateUserCommand({ UserPoolId, Username: 'kari', MessageAction: 'SUPPRESS' }))
  await root.send(
    new AdminSetUserPasswordCommand({ UserPoolId, Username: 'kari', Password: password, Permanent: true }),
  )
  const path = `/login?${domain.query({ client_id: UserPoolClient?.ClientId })}`
  const submit = (page: Answer, fields: Readonly<Record<string, string>>) =>
    domain.submit(page, path, fields, { domain: name })
  return {
    submit,
    signIn: async () => submit(await domain.send(path, { domain: name }), { username: 'kari', password }),
  }
}

test('ID-183: allowed: an app is set up on the way in, a wrong code costs nothing, and the app counts the next time', async () => {
  const { signIn, submit } = await strictPool('with-app', totp)
  const page = await signIn()
  const secret = keyIn(page)
  expect(title(page)).toBe('Set up a second step')
  expect(secret).toMatch(/^[A-Z2-7]{52}$/)
  expect(page.text).toContain(`href="otpauth://totp/with-app:kari?secret=${secret}&amp;issuer=with-app"`)
  expect(page.text).toMatch(/role="img"[^>]*><svg [\s\S]*<path fill="black" d="M/)
  const wrong = await submit(page, { code: '000000' })
  expect(problemIn(wrong)).toBe('Code mismatch and fail enable Software Token MFA')
  expect(keyIn(wrong)).toBe(secret)
  expect((await submit(wrong, { code: codeOf(secret) })).location).toMatch(backAtApp)
  // The code of now was used to verify the app.
  domain.advance(30_000)
  const next = await signIn()
  expect(title(next)).toBe('Enter the code of your authenticator app')
  expect((await submit(next, { code: codeOf(secret) })).location).toMatch(backAtApp)
})

test('ID-183: allowed: where there is a choice it is asked for, and an address is proven by its code', async () => {
  const { signIn, submit } = await strictPool('with-choice', { ...totp, ...mail })
  const page = await signIn()
  expect(page.text.match(/type="radio"/g)).toHaveLength(2)
  const asked = await submit(page, { answer: 'EMAIL_OTP' })
  const bad = await submit(asked, { email: 'nowhere' })
  expect(problemIn(bad)).toBe('Invalid email address format.')
  const sent = await submit(bad, { email: 'kari@example.test' })
  expect(title(sent)).toBe('Enter the code from your e-mail')
  const { code = '' } = domain.newestMail('kari@example.test')
  expect((await submit(sent, { code })).location).toMatch(backAtApp)
  expect(title(await signIn())).toBe('Enter the code from your e-mail')
})

test('ID-183: allowed: the app can be chosen too, and mail alone is asked for at once', async () => {
  const both = await strictPool('app-chosen', { ...totp, ...mail })
  const page = await both.submit(await both.signIn(), { answer: 'SOFTWARE_TOKEN_MFA' })
  expect((await both.submit(page, { code: codeOf(keyIn(page)) })).location).toMatch(backAtApp)
  const alone = await strictPool('mail-alone', mail)
  expect((await alone.signIn()).text).toContain('E-mail for codes')
})

test('ID-183: denied: what only somebody else can set up, and what the pool does not offer', async () => {
  const { signIn, submit } = await strictPool('app-alone', totp)
  const page = await signIn()
  const forged = await submit(page, { answer: 'SMS_MFA' })
  expect(problemIn(forged)).toBe('A second step is required, and an administrator has to set it up.')
  const unoffered = await submit(await submit(await signIn(), { answer: 'EMAIL_OTP' }), { email: 'kari@example.test' })
  expect(problemIn(unoffered)).toMatch(/Invalid session|not been enabled/)
})

test('ID-183: malformed: a step that is no longer due, and lists that are none', async () => {
  const { signIn, submit } = await strictPool('used-once', totp)
  const page = await signIn()
  await submit(page, { code: codeOf(keyIn(page)) })
  expect(problemIn(await submit(page, { code: codeOf(keyIn(page)) }))).toMatch(/session/i)
  expect(problemIn(await submit(await signIn(), { challenge: 'MFA_SETUP', session: 'x', parameters: '[' }))).toMatch(
    /session/i,
  )
})
