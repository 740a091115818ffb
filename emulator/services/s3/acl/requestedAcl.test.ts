import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { canonicalUserId } from '../owner.ts'
import { groups, idsOfAws } from './aclGrant.ts'
import { type AclInput, requestedAcl, saysNoAcl, saysOwnersAcl } from './requestedAcl.ts'

const account = '123456789012'
const id = canonicalUserId(account)
const bucketOwner = '444455556666'

let store: Store
beforeAll(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
})
afterAll(() => store.close())

const asked = (input: AclInput, more: object = {}) =>
  requestedAcl(input, { of: 'object', owner: account, account, store, ...more })
const mine = { grantee: { account }, permission: 'FULL_CONTROL' }
const theirs = (permission: string) => ({ grantee: { account: bucketOwner }, permission })

test.each<[string, readonly object[]]>([
  ['private', [mine]],
  ['bucket-owner-read', [mine, theirs('READ')]],
  ['bucket-owner-full-control', [mine, theirs('FULL_CONTROL')]],
  ['aws-exec-read', [mine, { grantee: { canonicalId: idsOfAws.ec2 }, permission: 'READ' }]],
])('S3-271: %s of an object in the bucket of another account', (ACL, grants) => {
  expect(asked({ ACL }, { bucketOwner })).toEqual(grants)
})

test.each<[AclInput, readonly object[]]>([
  [{ GrantFullControl: `id="${id}"` }, [mine]],
  [{ GrantFullControl: ` id=${id} ` }, [mine]],
  [
    { GrantRead: `uri="${groups.AllUsers}",id="${id}"`, GrantWriteACP: `URI="${groups.LogDelivery}"` },
    [
      { grantee: { group: 'AllUsers' }, permission: 'READ' },
      { grantee: { account }, permission: 'READ' },
      { grantee: { group: 'LogDelivery' }, permission: 'WRITE_ACP' },
    ],
  ],
  [
    { GrantRead: `id="${idsOfAws.cloudFrontLogs}"` },
    [{ grantee: { canonicalId: idsOfAws.cloudFrontLogs }, permission: 'READ' }],
  ],
])('S3-271: headers %j are read as grants', (input, grants) => {
  expect(asked(input)).toEqual(grants)
})

test.each<[string, string]>([
  ['', 'Argument format not recognized'],
  [`id="${id}",`, 'Argument format not recognized'],
  [`id="${id}`, 'Argument format not recognized'],
  [`name="${id}"`, 'Argument format not recognized'],
  ['id=""', 'Invalid id'],
  [`id="${canonicalUserId(bucketOwner)}"`, 'Invalid id'],
  ['uri="http://example.test"', 'Invalid group uri'],
])('S3-271: the header %j is none', (GrantRead, message) => {
  expect(() => asked({ GrantRead })).toThrow(message)
})

test.each<[AclInput, boolean]>([
  [{}, true],
  [{ ACL: 'bucket-owner-full-control' }, true],
  [{ GrantFullControl: `id="${id}"` }, true],
  [{ ACL: 'private' }, false],
  [{ GrantFullControl: `id="${canonicalUserId(bucketOwner)}"` }, false],
  [{ GrantFullControl: `id="${id}"`, GrantRead: `id="${id}"` }, false],
  [{ AccessControlPolicy: { Grants: [] } }, false],
  [{ AccessControlPolicy: { Grants: [{ Grantee: { Type: 'CanonicalUser', ID: id }, Permission: 'READ' }] } }, false],
  [
    { AccessControlPolicy: { Grants: [{ Grantee: { Type: 'CanonicalUser', ID: id }, Permission: 'FULL_CONTROL' }] } },
    true,
  ],
])('S3-223: whether %j says what is true where ACLs are switched off: %s', (input, says) => {
  expect(saysOwnersAcl(input, account)).toBe(says)
})

test('What has neither a name nor grants says nothing', () => {
  expect(saysNoAcl({})).toBe(true)
  expect(saysNoAcl({ GrantRead: '' })).toBe(false)
  expect(saysNoAcl({ ACL: 'private' })).toBe(false)
})
