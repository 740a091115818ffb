/** Identity pools side by side, and several user pools in one of them. */
import {
  CognitoIdentityClient,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { signToken } from '../../../emulator/tokens/jwt.ts'
import { poolKeys } from '../../../emulator/tokens/userPoolKeys.ts'
import { setRole, signWith } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { idToken, provider } from './idToken.ts'
import { arnOf, makePool, poolTrust, userPoolProvider } from './makePool.ts'
import { startIdentityPool, type TestIdentityPool } from './startIdentityPool.ts'

const irishPool = 'eu-west-1_Ireland01'
const irish = `cognito-idp.eu-west-1.amazonaws.com/${irishPool}`
const twoProviders = [userPoolProvider, { ProviderName: irish, ClientId: 'irishclient', ServerSideTokenCheck: false }]

let local: TestIdentityPool
let inIreland: CognitoIdentityClient
let IdentityPoolId = ''
beforeAll(async () => {
  local = await startIdentityPool()
  inIreland = local.rootClient(CognitoIdentityClient, { region: 'eu-west-1' })
})
beforeEach(async () => {
  IdentityPoolId = await makePool(local.root, { CognitoIdentityProviders: twoProviders })
})
afterAll(() => local.close())

/** An ID token of the user pool in the other region. */
async function irishToken(sub: string, aud = 'irishclient'): Promise<string> {
  const keys = await poolKeys(local.emulator.store, irishPool)
  const now = Math.floor(Date.now() / 1000)
  return signToken(keys.id, { sub, aud, iss: `https://${irish}`, token_use: 'id', iat: now, exp: now + 600 })
}
const getId = (Logins?: Record<string, string>, pool = IdentityPoolId) =>
  local.root.send(new GetIdCommand({ IdentityPoolId: pool, Logins }))
const credentials = (IdentityId?: string, Logins?: Record<string, string>) =>
  local.root.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))

test('ID-212: a pool is known in its own region alone; unsigned calls reach it from anywhere', async () => {
  const pool = await makePool(inIreland)
  const describe = (client: CognitoIdentityClient, id: string) =>
    client.send(new DescribeIdentityPoolCommand({ IdentityPoolId: id }))
  expect((await describe(inIreland, pool)).IdentityPoolName).toBe('made')
  expect((await errorOf(describe(local.root, pool))).message).toBe(`IdentityPool '${pool}' not found.`)
  expect((await errorOf(describe(inIreland, IdentityPoolId))).message).toBe(
    `IdentityPool '${IdentityPoolId}' not found.`,
  )

  const { IdentityId } = await getId(undefined, pool)
  expect(IdentityId).toMatch(/^eu-west-1:[0-9a-f-]{36}$/)
  const described = (client: CognitoIdentityClient) => client.send(new DescribeIdentityCommand({ IdentityId }))
  expect((await described(inIreland)).IdentityId).toBe(IdentityId)
  expect((await errorOf(described(local.root))).message).toBe(`Identity '${IdentityId}' not found.`)
})

test('policies are asked about the pool in the region that was signed for', async () => {
  const pool = await makePool(inIreland)
  const describe = new DescribeIdentityPoolCommand({ IdentityPoolId: pool })
  const region = { region: 'eu-west-1' }
  const refused = await errorOf(local.clientFor('admin', CognitoIdentityClient, region).send(describe))
  expect(refused.message).toContain(`on resource: ${arnOf(pool, 'eu-west-1')} `)
})

test('a person has another identity in each pool, and its credentials say of which', async () => {
  const Logins = { [provider]: await idToken(local, 'p1') }
  const other = await makePool(local.root)
  const [one, two] = [await getId(Logins), await getId(Logins, other)]
  expect(two.IdentityId).not.toBe(one.IdentityId)
  const Condition = { StringEquals: { 'cognito-identity.amazonaws.com:aud': other } }
  const authenticated = setRole(local, 'ofOther', { trust: [{ ...poolTrust[0], Condition }] })
  for (const id of [IdentityPoolId, other]) {
    await local.root.send(new SetIdentityPoolRolesCommand({ IdentityPoolId: id, Roles: { authenticated } }))
  }
  expect((await errorOf(credentials(one.IdentityId, Logins))).name).toBe('InvalidIdentityPoolConfigurationException')
  expect((await credentials(two.IdentityId, Logins)).IdentityId).toBe(two.IdentityId)
})

test('people of several user pools, one of them in another region, come to one identity pool', async () => {
  const roles = {
    here: setRole(local, 'here', { trust: poolTrust }),
    there: setRole(local, 'there', { trust: poolTrust }),
  }
  const rule = { Claim: 'sub', MatchType: 'Equals', Value: 'p1', RoleARN: roles.there } as const
  await local.root.send(
    new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated: roles.here },
      RoleMappings: {
        [`${irish}:irishclient`]: {
          Type: 'Rules',
          AmbiguousRoleResolution: 'Deny',
          RulesConfiguration: { Rules: [rule] },
        },
      },
    }),
  )
  const roleOf = async (Logins: Record<string, string>) => {
    const { IdentityId } = await getId(Logins)
    const { Credentials } = await credentials(IdentityId, Logins)
    const signer = signWith({ ...Credentials, SecretAccessKey: Credentials?.SecretKey })
    return (await local.rootClient(STSClient, signer).send(new GetCallerIdentityCommand({}))).Arn?.split('/')[1]
  }
  expect(await roleOf({ [provider]: await idToken(local, 'p1') })).toBe('here')
  expect(await roleOf({ [irish]: await irishToken('p1') })).toBe('there')
  const ambiguous = roleOf({ [irish]: await irishToken('p2') })
  expect((await errorOf(ambiguous)).message).toBe(
    `The ambiguous role mapping rules for: ${irish}:irishclient denied this request.`,
  )
  expect((await errorOf(getId({ [irish]: await irishToken('p1', 'another') }))).message).toBe(
    'Token is not from a supported provider of this identity pool.',
  )
  expect((await errorOf(getId({ [provider]: await irishToken('p1') }))).message).toBe(
    "Invalid login token. Issuer doesn't match providerName",
  )
})

test('ID-214: two logins that come together lead to one identity, and to one alone', async () => {
  const [here, there] = [{ [provider]: await idToken(local, 'p1') }, { [irish]: await irishToken('q1') }]
  const { IdentityId } = await getId({ ...here, ...there })
  expect((await getId(here)).IdentityId).toBe(IdentityId)
  expect((await getId(there)).IdentityId).toBe(IdentityId)
  const someone = { [irish]: await irishToken('q2') }
  const conflict = { name: 'ResourceConflictException', status: 400 }
  // A second person of one provider, and a login that another identity has.
  expect(await errorOf(getId({ ...here, ...someone }))).toMatchObject(conflict)
  await getId(someone)
  const third = { [provider]: await idToken(local, 'p3') }
  await getId(third)
  expect(await errorOf(getId({ ...third, ...someone }))).toMatchObject(conflict)
  expect((await getId(here)).IdentityId).toBe(IdentityId)
})
