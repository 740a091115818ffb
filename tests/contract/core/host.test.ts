import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { rawRequest } from './rawRequest.ts'

let local: TestEmulator

beforeAll(async () => {
  local = await startEmulator()
})

afterAll(() => local.close())

test.each(['127.0.0.1', 'localhost'])('A request to %s is allowed', async (name) => {
  const answer = await rawRequest(local.port, { path: '/_rolecall/status', headers: { host: `${name}:${local.port}` } })
  expect(answer.status).toBe(200)
})

test.each([
  ["another site's name (DNS rebinding)", 'rebound.example.test'],
  ["another site's name with the port", 'rebound.example.test:PORT'],
  ["another site's name that begins like ours", 'localhost.example.test:PORT'],
  ['two names', '127.0.0.1:PORT,127.0.0.1:PORT'],
  ['another port', '127.0.0.1:1'],
  ['no port', 'localhost'],
])('A Host header with %s is refused, and nothing is told', async (_name, host) => {
  for (const path of ['/_rolecall/amplify_outputs.json', '/team-photos/public/welcome.txt']) {
    const answer = await rawRequest(local.port, {
      path,
      headers: { host: host.replace('PORT', String(local.port)), origin: 'http://localhost:1' },
    })
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.body).toBe(
      `This emulator answers only under its own names, 127.0.0.1:${local.port} and localhost:${local.port}.\n`,
    )
  }
})

test('A malformed request target is refused', async () => {
  const host = `127.0.0.1:${local.port}`
  expect((await rawRequest(local.port, { path: 'http://elsewhere.test/', headers: { host } })).status).toBe(400)
})
