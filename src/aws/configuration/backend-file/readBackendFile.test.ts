import { afterEach, expect, test, vi } from 'vitest'
import { ConfigurationError } from '../configurationError.ts'
import { describeContent, readBackendFile } from './readBackendFile.ts'

const auth = {
  aws_region: 'eu-central-1',
  user_pool_id: 'eu-central-1_9XkTq2LmB',
  user_pool_client_id: '6n1v0k2p8q4r7s3t5u9w1x2y3z',
  identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}
const exported = `// WARNING: DO NOT EDIT.
const awsmobile = {
    "aws_project_region": "us-west-2",
    'aws_cognito_identity_pool_id': "us-west-2:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11",
    aws_cognito_region: "us-west-2",
    aws_user_pools_id: "us-west-2_bV3nR8yCk", // the pool
    aws_user_pools_web_client_id: "4album",
    aws_appsync_graphqlEndpoint: "https://example.test/graphql",
    aws_appsync_apiKey: "da2-secret",
    oauth: {},
};
`

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each(['1', '1.1', '1.2', '1.3', '1.4', '1.5'])('amplify_outputs.json of version %s is read', async (version) => {
  const text = JSON.stringify({ version, auth, data: { url: 'u' }, geo: {}, custom: { mine: 1 } }, null, 2)
  expect(await readBackendFile(text)).toMatchObject({
    format: 'amplify_outputs.json',
    version,
    configuration: { userPoolId: auth.user_pool_id },
    unread: ['data', 'geo', 'custom.mine'],
    secrets: [],
  })
})

test('what is secret is taken away before anything is kept, and named', async () => {
  const people = [{ name: 'Rosa', email: 'r@example.test', password: 'p', role: 'r', mayDo: 'a', mayNot: 'b' }]
  const rolecall = { people, peopleUrl: 'http://127.0.0.1:1/people' }
  const text = JSON.stringify({ auth, data: { api_key: 'da2-secret', url: 'u' }, custom: { rolecall } })
  const { content, secrets, configuration } = await readBackendFile(text)
  expect(secrets).toEqual(['data.api_key', 'custom.rolecall.people'])
  expect(JSON.stringify(content)).not.toMatch(/da2-secret|"password"/)
  expect(configuration).toMatchObject({ peopleUrl: rolecall.peopleUrl })
})

test.each([
  ['const and export default', `${exported}\n\nexport default awsmobile;\n`],
  ['module.exports of the name', `'use strict';\n${exported}module.exports = awsmobile`],
  ['module.exports of the object', exported.replace('const awsmobile', 'module.exports')],
  ['export default of the object', exported.replace('const awsmobile =', 'export default')],
])('aws-exports.js is read as data: %s', async (_, text) => {
  const file = await readBackendFile(text)
  expect(file).toMatchObject({
    format: 'aws-exports.js',
    configuration: { region: 'us-west-2', userPoolClientId: '4album' },
    unread: ['aws_appsync_graphqlEndpoint'],
    secrets: ['aws_appsync_apiKey'],
  })
  expect(file).not.toHaveProperty('ignoredFrom')
})

test('code around the object is never run, and told by its line', async () => {
  const ran = vi.fn()
  vi.stubGlobal('ran', ran)
  const before = await readBackendFile(`/* so */\nimport { a } from 'b'; ran({});\n${exported}export default awsmobile`)
  const after = await readBackendFile(`${exported}// more\nran();\nexport default awsmobile;`)
  expect([before.ignoredFrom, after.ignoredFrom]).toEqual([2, exported.split('\n').length + 1])
  expect(ran).not.toHaveBeenCalled()
})

test("the same object as JSON is Gen 1's other file", async () => {
  const content = {
    aws_user_pools_id: 'us-west-2_b',
    aws_user_pools_web_client_id: 'c',
    aws_project_region: 'us-west-2',
  }
  const text = JSON.stringify({ ...content, aws_cognito_identity_pool_id: auth.identity_pool_id })
  expect(await readBackendFile(text)).toMatchObject({ format: 'amplifyconfiguration.json', unread: [] })
})

test.each([
  ['nothing', '', 'line 1, column 1', /no object/],
  ['a page', '<!doctype html>', 'line 1, column 1', /no object/],
  ['code in a value', '{\n"auth": load() }', 'line 2, column 9', /"load" is code/],
  ['a version that is not known', '{"version":"2","auth":{}}', 'version', /versions 1 to 1\.5/],
  ['an entry that is missing', '{"auth":{}}', 'amplify_outputs.json, auth.aws_region', /missing/],
  ['a file without an end', ' '.repeat(1_000_001), '1,000,001 characters, 1,000,000 at most', /too large/],
])('%s is told with what and where', async (_, text, where, what) => {
  const error: unknown = await readBackendFile(text).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  expect(error).toMatchObject({ where, what: expect.stringMatching(what) as string })
})

test('an object that was read before is described without its text', async () => {
  expect(await describeContent({ auth, notifications: {} })).toMatchObject({ unread: ['notifications'] })
})
