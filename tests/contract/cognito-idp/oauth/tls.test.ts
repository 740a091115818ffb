import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { userPoolId } from '../startUserPool.ts'
import { startDomain } from './startDomain.ts'

const data = mkdtempSync(join(tmpdir(), 'rolecall-tls-'))
const day = 24 * 60 * 60 * 1000
let domain: Awaited<ReturnType<typeof startDomain>>
let port: number
beforeAll(async () => {
  domain = await startDomain({ data })
  port = (await domain.emulator.listenSecurely(0)).port
})
afterAll(async () => {
  await domain.stop()
  rmSync(data, { recursive: true })
})

const certificate = () => readFileSync(join(data, 'tls-certificate.pem'), 'utf8')

/** By somebody who trusts the certificate, and nothing of this name otherwise. */
function ask(path: string, host = 'rolecall.auth.localhost') {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const headers = { host: `${host}:${port}` }
    const sent = request(
      { host: '127.0.0.1', servername: 'rolecall.auth.localhost', port, path, headers, ca: certificate() },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

test('allowed: ID-190: whoever trusts the certificate in the data folder signs in by https, with a cookie for https alone', async () => {
  const { status, headers, text } = await ask(`/login?${domain.query()}`)
  expect(status).toBe(200)
  expect(text).toContain('Sign in')
  expect(String(headers['set-cookie'])).toMatch(/; Secure$/)
})

test('denied: ID-190: nothing but domains of pools is served by TLS: not the inbox, no bucket, no API', async () => {
  for (const [path, host] of [
    ['/_rolecall/inbox', 'x.auth.localhost'],
    [`/${userPoolId}/.well-known/jwks.json`, 'x.auth.localhost'],
  ] as const) {
    expect((await ask(path, host)).status).toBe(404)
  }
  for (const host of ['127.0.0.1', 'localhost', 'team-photos.localhost']) {
    for (const path of ['/_rolecall/inbox', '/shared/readme.txt', `/${userPoolId}/.well-known/jwks.json`]) {
      expect((await ask(path, host)).status).toBe(403)
    }
  }
})

test('denied: ID-190: the certificate is for these names alone, is no authority, and its key is for its owner', () => {
  const parsed = new X509Certificate(certificate())
  expect([parsed.subjectAltName, parsed.ca]).toEqual(['DNS:*.auth.localhost', false])
  expect(parsed.verify(parsed.publicKey)).toBe(true)
  expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
  const length = new Date(parsed.validTo).getTime() - new Date(parsed.validFrom).getTime()
  expect(length).toBe(398 * day)
  if (process.platform !== 'win32') expect(statSync(join(data, 'tls-key.pem')).mode & 0o777).toBe(0o600)
})

test('ID-190: it stays until a month before its end, and is then another', async () => {
  const first = certificate()
  await domain.emulator.listenSecurely(0)
  expect(certificate()).toBe(first)
  domain.advance(366 * day)
  await domain.emulator.listenSecurely(0)
  expect(certificate()).toBe(first)
  domain.advance(2 * day)
  await domain.emulator.listenSecurely(0)
  expect(certificate()).not.toBe(first)
})

test('malformed: plain HTTP to the port of TLS', async () => {
  await expect(fetch(`http://127.0.0.1:${port}/login`)).rejects.toThrow()
})
