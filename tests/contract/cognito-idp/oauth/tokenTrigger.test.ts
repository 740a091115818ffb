/** A function of one's own before the tokens of the OAuth endpoints are given, and what a pool that tracks devices makes of these. */
import { GetTokensFromRefreshTokenCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { signInsOf } from '../../../../emulator/tokens/userPoolSignIns.ts'
import { trackingDevices } from '../deviceActs.ts'
import { ownFunctions } from '../ownFunctions.ts'
import { clientId, userPoolId } from '../startUserPool.ts'
import { rosa, startDomain } from './startDomain.ts'

/** It tells by a claim why it was asked, unless the person's name says otherwise. */
const functions = ownFunctions({
  preTokenGeneration: `
    const answer = event.request.userAttributes.nickname
    if (answer === 'throw') throw new Error('No tokens today')
    const why = { source: event.triggerSource, scopes: event.request.scopes, groups: event.request.groupConfiguration.groupsToOverride }
    event.response = answer === 'malformed' ? { claimsAndScopeOverrideDetails: 'x' } : { claimsAndScopeOverrideDetails: {
      idTokenGeneration: { claimsToAddOrOverride: { why } },
      accessTokenGeneration: { claimsToAddOrOverride: { why }, scopesToAdd: ['files/read'] },
    } }`,
})
let domain: Awaited<ReturnType<typeof startDomain>>
beforeAll(async () => {
  domain = await startDomain({ triggers: functions.triggers })
  domain.changeClient({ settings: { AllowedOAuthFlows: ['code', 'implicit'] } })
})
beforeEach(() => domain.setAttribute(rosa.username, 'nickname', ''))
afterAll(async () => {
  await domain.stop()
  functions.remove()
})

const refresh = (token: string) =>
  domain.send('/oauth2/token', { form: { grant_type: 'refresh_token', client_id: clientId, refresh_token: token } })
const implicit = async () => {
  const { location } = await domain.signInByPage(rosa, { response_type: 'token' })
  return new URLSearchParams(location.slice(location.indexOf('#') + 1))
}

describe('allowed', () => {
  test('ID-191: a code, its refresh and the implicit flow each ask, under AWS’s names for why', async () => {
    const { id, access, refresh: token } = await domain.tokensOf()
    const why = { source: 'TokenGeneration_HostedAuth', scopes: ['openid', 'email'], groups: ['readers'] }
    expect(domain.payloadOf(id).why).toEqual(why)
    expect(domain.payloadOf(access)).toMatchObject({ why, scope: 'openid email files/read' })

    const renewed = (await refresh(token)).json()
    const again = { ...why, source: 'TokenGeneration_RefreshTokens' }
    expect(domain.payloadOf(String(renewed.id_token)).why).toEqual(again)
    expect(domain.payloadOf(String(renewed.access_token)).why).toEqual(again)

    expect(domain.payloadOf((await implicit()).get('access_token') ?? '').why).toEqual(why)
  })

  test('ID-191: without openid there is no ID token, and none is made', async () => {
    const answer = (await domain.exchange(await domain.codeOf(rosa, { scope: 'aws.cognito.signin.user.admin' }))).json()
    expect(answer).not.toHaveProperty('id_token')
    expect(domain.payloadOf(String(answer.access_token)).why).toMatchObject({ groups: ['readers'] })
  })

  test('ID-192: a sign-in by OAuth is of no device, however often it is refreshed', async () => {
    domain.changePool(trackingDevices)
    const { refresh: token } = await domain.tokensOf()
    const renew = new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: token })
    for (const { access_token: access } of [(await refresh(token)).json(), (await refresh(token)).json()])
      expect(domain.payloadOf(String(access))).not.toHaveProperty('device_key')
    const { AuthenticationResult } = await domain.idp.send(renew)
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(domain.payloadOf(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('device_key')
  })
})

describe('denied', () => {
  test('ID-191: a function that fails gives nobody tokens, and leaves no sign-in behind', async () => {
    const { id, refresh: token } = await domain.tokensOf()
    const kept = () =>
      [...signInsOf(domain.store).entries({ within: [userPoolId, String(domain.payloadOf(id)['cognito:username'])] })]
        .length
    const before = kept()
    const code = await domain.codeOf()
    domain.setAttribute(rosa.username, 'nickname', 'throw')
    for (const { status, text } of [await domain.exchange(code), await domain.exchange(code), await refresh(token)])
      expect([status, JSON.parse(text)]).toEqual([400, { error: 'invalid_grant' }])
    expect(Object.fromEntries(await implicit())).toEqual({
      error: 'invalid_request',
      error_description: 'PreTokenGeneration failed with error No tokens today.',
      state: 'abc',
    })
    expect(kept()).toBe(before)
  })
})

describe('malformed', () => {
  test('ID-191: an answer that is none', async () => {
    const code = await domain.codeOf()
    domain.setAttribute(rosa.username, 'nickname', 'malformed')
    expect((await domain.exchange(code)).json()).toEqual({ error: 'invalid_grant' })
    expect((await implicit()).get('error_description')).toBe('Unrecognizable lambda output')
  })
})
