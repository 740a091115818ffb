import { expect, test } from 'vitest'
import { noLongerKept } from '../../aws/record/keepLight.ts'
import { secretMembers } from '../../aws/record/secretMembers.ts'
import { createStandIns } from '../standIns.ts'
import { sharedBody } from './sharedBody.ts'
import { sharedHeaders, sharedMembers, sharedParameters } from './sharedNames.ts'

const share = (body: string) => sharedBody(body, createStandIns(new Map()))

test('nothing that is secret is on a list', () => {
  for (const name of secretMembers) expect(sharedMembers.has(name), name).toBe(false)
  for (const name of ['authorization', 'x-amz-security-token', 'cookie', 'x-amz-content-sha256'])
    expect(sharedHeaders.has(name), name).toBe(false)
  for (const name of ['x-amz-signature', 'x-amz-security-token', 'x-amz-credential'])
    expect(sharedParameters.has(name), name).toBe(false)
})

test('JSON keeps members of the list, and of others nothing', () => {
  expect(
    JSON.parse(share('{"UserPoolId":"us-east-1_AbCdEf123","Novel":{"Name":"x"},"Roles":[{"RoleName":"a","New":1}]}')),
  ).toEqual({
    UserPoolId: 'us-east-1_Example01',
    Roles: [{ RoleName: 'a' }],
  })
})

test('XML keeps elements of the list without attributes, and of others nothing, however deep', () => {
  expect(
    share(
      '<?xml version="1.0"?><R xmlns="u"><Key>a</Key><Owner><ID>x</ID><Key>inner</Key></Owner><New/><Size>1</Size></R>',
    ),
  ).toBe('<R><Key>a</Key><Size>1</Size></R>')
})

test('XML that was cut or is broken gives what was whole', () => {
  expect(share('<R><Key>a</Key><Secr')).toBe('<R><Key>a</Key>')
  expect(share('<R>loose text<Novel><Key>a</Key>')).toBe('<R>')
})

test('a form keeps parameters of the list', () => {
  expect(share('Action=CreateRole&Version=2010-05-08&RoleName=a&SecretThing=b&Roles.member.1.RoleName=c')).toBe(
    'Action=CreateRole&Version=2010-05-08&RoleName=a&Roles.member.1.RoleName=c',
  )
})

test('what the record notes of a body stays, and a text of another kind goes', () => {
  expect(share('(4,096 bytes of image/png, not kept)')).toBe('(4,096 bytes of image/png, not kept)')
  expect(share('(a stream, not kept)')).toBe('(a stream, not kept)')
  expect(share(noLongerKept)).toBe(noLongerKept)
  expect(share('(my password)')).toBe('(a text that is not read here, left out)')
  expect(share('my password is x')).toBe('(a text that is not read here, left out)')
  expect(share('{"cut": "off')).toBe('(a text that is not read here, left out)')
})
