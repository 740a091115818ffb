import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backendOrigins } from '../../scripts/securityHeaders.mjs'
import { serveConsole } from '../../scripts/serveConsole.mjs'
import { rawRequest } from '../contract/core/rawRequest.ts'

const auth = { aws_region: 'eu-west-1', user_pool_id: 'eu-west-1_Abc', identity_pool_id: 'eu-central-1:1' }
let folder = ''
let server: Awaited<ReturnType<typeof serveConsole>> | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-console-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets/index-1.js'), 'export {}')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(
    join(folder, 'index.html'),
    '<link rel="icon" href="./favicon.svg"><script src="./assets/index-1.js"></script>',
  )
})

afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function serve(outputs?: object, base?: string) {
  if (outputs) writeFileSync(join(folder, 'amplify_outputs.json'), JSON.stringify(outputs))
  server = await serveConsole({ port: 0, directory: folder, ...(base !== undefined && { base }) })
  return server
}

test('Every answer carries the headers, also one that says no', async () => {
  const { port } = await serve()
  const answers = await Promise.all([
    rawRequest(port),
    rawRequest(port, { method: 'HEAD' }),
    rawRequest(port, { method: 'POST' }),
    rawRequest(port, { headers: { host: 'evil.test' } }),
    rawRequest(port, { path: '/assets/missing.js' }),
    rawRequest(port, { method: 'HEAD', path: '/assets/missing.js' }),
    rawRequest(port, { path: '/amplify_outputs.json' }),
    rawRequest(port, { path: '/%00' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 405, 421, 404, 404, 404, 400])
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
  }
})

test('an emulator that it starts is told where the console is, before the first page is given', async () => {
  let told: readonly string[] = []
  server = await serveConsole({
    port: 0,
    directory: folder,
    base: '/tools/',
    startEmulator: (urls) => {
      told = urls
      return Promise.resolve('http://127.0.0.1:4999')
    },
  })
  const { port } = server
  expect(told).toEqual([`http://127.0.0.1:${port}/tools/`, `http://localhost:${port}/tools/`])
  const { headers } = await rawRequest(port, { path: '/tools/' })
  expect(headers['content-security-policy']).toContain('http://127.0.0.1:4999 ')
  expect(headers['content-security-policy']).toContain(' http://*.auth.localhost:*')
})

test('where the emulator does not start, nothing is served', async () => {
  const failing = serveConsole({
    port: 0,
    directory: folder,
    startEmulator: () => Promise.reject(new Error('no room')),
  })
  await expect(failing).rejects.toThrow('no room')
})

test.each([
  ['/', 'no-cache', 'text/html; charset=utf-8'],
  ['/index.html', 'no-cache', 'text/html; charset=utf-8'],
  ['/buckets/photos/report.html', 'no-cache', 'text/html; charset=utf-8'],
  ['/buckets/photos/assets/a%0Ab.js', 'no-cache', 'text/html; charset=utf-8'],
  ['/assets/index-1.js', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'no-cache', 'image/svg+xml'],
  ['/amplify_outputs.json', 'no-store', 'application/json; charset=utf-8'],
])('%s is kept as its kind allows, and HEAD says the same as GET', async (path, kept, type) => {
  const { port } = await serve({ auth })
  const [got, head] = await Promise.all([rawRequest(port, { path }), rawRequest(port, { path, method: 'HEAD' })])
  expect([got.status, head.status]).toEqual([200, 200])
  expect(got.headers).toMatchObject({ 'cache-control': kept, 'content-type': type })
  // The second may have changed between the two.
  expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' })
})

test('Under a prefix, the page names its files below it, and nothing else of the host is the console', async () => {
  const { port, url } = await serve({ auth }, '/tools/rolecall/')
  expect(url).toBe(`http://127.0.0.1:${port}/tools/rolecall`)
  const paths = ['/tools/rolecall/zones/a.test', '/tools/rolecall/assets/index-1.js', '/', '/assets/index-1.js']
  const answers = await Promise.all(paths.map((path) => rawRequest(port, { path })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404])
  expect(answers[0]?.body).toContain('"/tools/rolecall/favicon.svg"')
  expect(answers[0]?.body).toContain('"/tools/rolecall/assets/index-1.js"')
  const bare = await rawRequest(port, { path: '/tools/rolecall' })
  expect([bare.status, bare.headers.location]).toEqual([308, '/tools/rolecall/'])
})

test('The page may call the hosts of its backend by name, and nobody else', async () => {
  const { port } = await serve({ auth, storage: { bucket_name: 'photos', aws_region: 'eu-west-3' } })
  const { headers } = await rawRequest(port)
  const [, sources] = /connect-src ([^;]+)/.exec(String(headers['content-security-policy'])) ?? []
  expect(sources).toBe(
    "'self' https://cognito-idp.eu-west-1.amazonaws.com https://cognito-identity.eu-central-1.amazonaws.com " +
      'https://sts.eu-west-1.amazonaws.com https://route53.amazonaws.com https://iam.amazonaws.com ' +
      'https://iam-toolbox.us-east-1.amazonaws.com ' +
      'https://photos.s3.eu-west-3.amazonaws.com',
  )
})

test('A console of the emulator may be connected to any other of this computer, and to what else it is started with', async () => {
  server = await serveConsole({
    port: 0,
    directory: folder,
    emulatorUrl: 'http://127.0.0.1:4566',
    connect: ['https://sts.eu-west-1.amazonaws.com'],
  })
  const { headers } = await rawRequest(server.port)
  expect(headers['content-security-policy']).toContain(
    "connect-src 'self' http://127.0.0.1:4566 http://127.0.0.1:* http://localhost:* http://*.auth.localhost:* https://sts.eu-west-1.amazonaws.com;",
  )
})

test('Without a description of the backend it may call nobody', async () => {
  const { port } = await serve({ auth: 'none' })
  expect((await rawRequest(port)).headers['content-security-policy']).toContain("connect-src 'self';")
})

test.each([
  [
    'places',
    { auth, custom: { rolecall: { places: [{ bucket: 'a' }, { bucket: 'a' }] } } },
    ['https://a.s3.eu-west-1.amazonaws.com'],
  ],
  [
    'a bucket with a dot',
    { auth, storage: { bucket_name: 'a.test', aws_region: 'eu-west-1' } },
    ['https://s3.eu-west-1.amazonaws.com/a.test/'],
  ],
  [
    'several',
    {
      auth,
      storage: {
        bucket_name: 'a',
        aws_region: 'eu-west-1',
        buckets: [
          { bucket_name: 'a', aws_region: 'eu-west-1' },
          { bucket_name: 'b', aws_region: 'us-east-2' },
        ],
      },
    },
    ['https://a.s3.eu-west-1.amazonaws.com', 'https://b.s3.us-east-2.amazonaws.com'],
  ],
  [
    'China',
    { auth: { ...auth, aws_region: 'cn-north-1' }, storage: { bucket_name: 'a', aws_region: 'cn-north-1' } },
    ['https://a.s3.cn-north-1.amazonaws.com.cn'],
  ],
])('Buckets of %s are named', (_name, outputs, buckets) => {
  expect(backendOrigins(outputs).filter((origin) => origin.includes('s3'))).toEqual(buckets)
})

test('Endpoints stand for AWS, with what the backend tells besides', () => {
  const endpoints = { userPool: 'http://127.0.0.1:1', s3: 'http://127.0.0.1:1/', sts: 'http://127.0.0.1:2' }
  const rolecall = { endpoints, inboxUrl: 'http://127.0.0.1:3/_rolecall/inbox' }
  expect(backendOrigins({ auth, custom: { rolecall } })).toEqual([
    'http://127.0.0.1:1',
    'http://127.0.0.1:2',
    'http://127.0.0.1:3',
  ])
})
