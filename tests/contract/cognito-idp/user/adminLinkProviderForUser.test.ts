import {
  AdminLinkProviderForUserCommand,
  type AdminLinkProviderForUserCommandInput,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAtProvider } from '../oauth/signInAtProvider.ts'
import { startDomain } from '../oauth/startDomain.ts'
import { userPoolId } from '../startUserPool.ts'

let domain: Awaited<ReturnType<typeof startDomain>>
let root: CognitoIdentityProviderClient
beforeAll(async () => {
  domain = await startDomain()
  root = domain.rootClient(CognitoIdentityProviderClient)
})
afterAll(() => domain.stop())

const link = (
  value: string,
  subject: string,
  change: Partial<AdminLinkProviderForUserCommandInput> = {},
  client = root,
) =>
  client.send(
    new AdminLinkProviderForUserCommand({
      UserPoolId: userPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: value },
      SourceUser: {
        ProviderName: 'Pretend',
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: subject,
      },
      ...change,
    }),
  )

describe('allowed', () => {
  test('ID-185: whoever is joined signs in as the user that was there, groups and all', async () => {
    const { email, sub } = await domain.confirmedPerson()
    await link(email, 'linked-1')
    const { id } = await signInAtProvider(domain, { subject: 'linked-1', 'claim.email': email })
    const claims = domain.payloadOf(id)
    expect(claims).toMatchObject({ sub, email, 'cognito:username': sub })
    expect(claims.identities).toEqual([
      {
        userId: 'linked-1',
        providerName: 'Pretend',
        providerType: 'OIDC',
        issuer: null,
        primary: 'false',
        dateCreated: String(domain.clock()),
      },
    ])
    await expect(domain.signIn(email)).resolves.toHaveProperty('AccessToken')
  })

  test('ID-185: by another claim that the mapping reads', async () => {
    const { email, sub } = await domain.confirmedPerson()
    await link(email, '', {
      SourceUser: { ProviderName: 'Pretend', ProviderAttributeName: 'email', ProviderAttributeValue: email },
    })
    const { id } = await signInAtProvider(domain, { subject: 'whoever', 'claim.email': email })
    expect(domain.payloadOf(id).sub).toBe(sub)
  })
})

describe('denied', () => {
  test('a role without the permission', async () => {
    const rosa = domain.clientFor('rosa', CognitoIdentityProviderClient)
    expect(await domain.refusal(link('rosa@example.test', 'x', {}, rosa))).toMatch(/^AccessDeniedException: /)
  })

  test('ID-185: a user of the pool is no source, an identity is joined once, and one that signed in is a user already', async () => {
    const { email } = await domain.confirmedPerson()
    const own = { ProviderName: 'Cognito', ProviderAttributeValue: email }
    expect(await domain.refusal(link(email, '', { SourceUser: own }))).toBe(
      'InvalidParameterException: Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
    )
    await link(email, 'linked-2')
    expect(await domain.refusal(link(email, 'linked-2'))).toBe(
      'InvalidParameterException: SourceUser is already linked to DestinationUser',
    )
    await signInAtProvider(domain, { subject: 'was-here', 'claim.email': 'was-here@example.test' })
    expect(await domain.refusal(link(email, 'was-here'))).toBe(
      'InvalidParameterException: Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    )
  })

  test('ID-185: a user has five identities at most', async () => {
    const { email } = await domain.confirmedPerson()
    for (const number of [1, 2, 3, 4, 5]) await link(email, `many-${number}`)
    expect(await domain.refusal(link(email, 'many-6'))).toMatch(/^LimitExceededException: /)
  })
})

describe('malformed', () => {
  test('nobody, no provider, no value, a claim that nothing reads', async () => {
    expect(await domain.refusal(link('nobody@example.test', 'x'))).toBe('UserNotFoundException: User does not exist.')
    const from = (SourceUser: AdminLinkProviderForUserCommandInput['SourceUser']) =>
      domain.refusal(link('rosa@example.test', '', { SourceUser }))
    expect(await from({ ProviderName: 'Nobody', ProviderAttributeValue: 'x' })).toMatch(/^ResourceNotFoundException: /)
    expect(await from({ ProviderName: 'Pretend' })).toMatch(/^InvalidParameterException: /)
    expect(
      await from({ ProviderName: 'Pretend', ProviderAttributeName: 'shoe_size', ProviderAttributeValue: '42' }),
    ).toMatch(/^InvalidParameterException: /)
  })
})
