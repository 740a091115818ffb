import {
  DeleteUserCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredCollections } from '../../../../emulator/state/collection.ts'
import { deviceActs, trackingDevices } from '../deviceActs.ts'
import { allSecondSteps } from '../secondStepActs.ts'
import { passwordClientId, startUserPool } from '../startUserPool.ts'

let pool: Awaited<ReturnType<typeof startUserPool>>
let acts: ReturnType<typeof deviceActs>
beforeAll(async () => {
  pool = await startUserPool()
  acts = deviceActs(pool)
})
afterAll(() => pool.stop())

const remove = (AccessToken: string) => pool.idp.send(new DeleteUserCommand({ AccessToken }))
const getUser = (AccessToken: string) => pool.idp.send(new GetUserCommand({ AccessToken }))
const gone = 'UserNotFoundException: User does not exist.'

describe('allowed', () => {
  test('the person is gone, and their tokens with them', async () => {
    const { AccessToken, RefreshToken, email } = await pool.signedInPerson()
    await remove(AccessToken)
    expect(await pool.refusal(getUser(AccessToken))).toBe(gone)
    expect(await pool.refusal(pool.signIn(email))).toBe('NotAuthorizedException: Incorrect username or password.')
    const refresh = new GetTokensFromRefreshTokenCommand({ ClientId: passwordClientId, RefreshToken })
    expect(await pool.refusal(pool.idp.send(refresh))).toBe('NotAuthorizedException: Invalid Refresh Token')
    await pool.idp.send(new RevokeTokenCommand({ ClientId: passwordClientId, Token: RefreshToken }))
  })

  test('the address is free again, for another person', async () => {
    const { AccessToken, email, sub } = await pool.signedInPerson()
    await remove(AccessToken)
    const again = await pool.signUp(email)
    expect(again.sub).not.toBe(sub)
  })

  test('nothing of the person is kept, nor of their app and their device', async () => {
    pool.changePool({ ...allSecondSteps, ...trackingDevices })
    const { sub, email, AccessToken } = await acts.withDevice()
    await acts.giveApp(AccessToken)
    await acts.prefer(AccessToken, { EmailMfaSettings: { Enabled: true } })
    await acts.begin(email)
    await remove(AccessToken)
    const collections = declaredCollections().filter(({ definition }) => definition.name.startsWith('cognito.'))
    expect(collections.length).toBeGreaterThan(5)
    for (const collection of collections) {
      const documents = collection(pool.store).entries()
      expect(documents.filter((document) => JSON.stringify(document).includes(sub))).toEqual([])
    }
  })
})

test('denied: a second time', async () => {
  const { AccessToken } = await pool.signedInPerson()
  await remove(AccessToken)
  expect(await pool.refusal(remove(AccessToken))).toBe(gone)
})

test('malformed: no access token', async () => {
  expect(await pool.refusal(remove('garbage'))).toBe('NotAuthorizedException: Invalid Access Token')
})
