import { expect, test } from 'vitest'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'
import { asDeployedWords, withInForce } from './readInForce.ts'

const account = '123456789012'
const roleArn = `arn:aws:iam::${account}:role/readers`
const policy = (name: string): Policy => ({
  name,
  document: { Version: '2012-10-17', Statement: [] } satisfies PolicyDocument,
})
const deployed: PoliciesOfRole = {
  account,
  roleArn,
  identityBased: [policy('Deployed')],
  permissionsBoundary: [policy('Limit')],
  guestSession: [],
  buckets: { a: [], b: [policy('bucket policy')] },
}

test('what was read stands in the place of what was deployed', () => {
  const read = { identityBased: [policy('Edited')], boundary: [], buckets: { b: [] } }
  expect(withInForce(roleArn, deployed, read)).toEqual({
    account,
    roleArn,
    identityBased: [policy('Edited')],
    guestSession: [],
    buckets: { a: [], b: [] },
  })
  expect(asDeployedWords(read)).toBeUndefined()
})

test('what could not be read stays as it was deployed, and is named', () => {
  const read = { identityBased: undefined, boundary: undefined, buckets: {} }
  expect(withInForce(roleArn, deployed, read)).toEqual(deployed)
  expect(asDeployedWords(read)).toBe('its policies and its boundary')
})

test('where nothing was deployed all must be read: half of what decides says something else than all', () => {
  const all = { identityBased: [policy('Own')], boundary: [policy('Limit')], buckets: {} }
  expect(withInForce(roleArn, undefined, all)).toEqual({
    account,
    roleArn,
    identityBased: [policy('Own')],
    permissionsBoundary: [policy('Limit')],
    buckets: {},
  })
  expect(withInForce(roleArn, undefined, { ...all, boundary: undefined })).toBeUndefined()
  expect(withInForce(roleArn, undefined, { ...all, identityBased: undefined })).toBeUndefined()
})
