import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { welcome } from '../../scripts/welcome.mjs'

let server: Server
let emulatorUrl = ''
beforeAll(async () => {
  const people = [{ email: 'ada@example.test', password: 'Ada-local-1', role: 'admins' }]
  server = createServer((_request, response) => response.end(JSON.stringify({ custom: { rolecall: { people } } })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  emulatorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const lastLine = async (data?: string) => {
  const text = await welcome({ consoleUrl: 'http://127.0.0.1:5173', emulatorUrl, ...(data !== undefined && { data }) })
  expect(text).toContain('  ada@example.test  Ada-local-1  admins')
  return text.split('\n').at(-1)
}

test('says how to return to the beginning, of whichever folder', async () => {
  expect(await lastLine()).toMatch(/What you did is kept; npm run reset returns to the beginning\.$/)
  expect(await lastLine('.data-app-1a2b3c')).toContain('npm run reset -- --data .data-app-1a2b3c returns')
})

test('promises nothing of what is in memory', async () => {
  expect(await lastLine(':memory:')).toBe('Ctrl-C stops both. Nothing is kept.')
})
