import { X509Certificate } from 'node:crypto'
import { GetSigningCertificateCommand } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSuchPool, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const get = (UserPoolId = pools.poolId, client = pools.root) =>
  client.send(new GetSigningCertificateCommand({ UserPoolId }))

test('GetSigningCertificate is allowed with its own permission: the same one each time, of the pool’s own key', async () => {
  const { Certificate = '' } = await get(pools.poolId, pools.whoMay('cognito-idp:GetSigningCertificate'))
  const certificate = new X509Certificate(Buffer.from(Certificate, 'base64'))
  expect(certificate.subject).toBe(`CN=${pools.poolId}`)
  expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048)
  expect(certificate.verify(certificate.publicKey)).toBe(true)
  expect(certificate.ca).toBe(false)
  const years = new Date(certificate.validTo).getTime() - new Date(certificate.validFrom).getTime()
  expect(years).toBe(10 * 365 * 24 * 60 * 60 * 1000)
  expect((await get()).Certificate).toBe(Certificate)
  const other = await get(await pools.newPool())
  expect(other.Certificate).not.toBe(Certificate)
})

test('GetSigningCertificate is denied without its permission', async () => {
  expect(await pools.refusal(get(pools.poolId, pools.nobody))).toBe(pools.denial('cognito-idp:GetSigningCertificate'))
})

test('GetSigningCertificate rejects a malformed id, and finds no unknown pool', async () => {
  expect(await pools.refusal(get('pool'))).toContain('1 validation error detected')
  expect(await pools.refusal(get(unknownPool))).toBe(noSuchPool)
})
