/** The form of AWS's own example (Amazon S3 API reference, "Example: Browser-based upload using HTTP POST"). */
import { expect, test } from 'vitest'
import { FormFields } from './formFields.ts'
import { checkPostPolicy, readPostPolicy } from './postPolicy.ts'
import { verifyForm } from './verifyForm.ts'

const policy = [
  'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJz',
  'aWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJw',
  'dWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6',
  'b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2Uv',
  'Il0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRp',
  'b24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRl',
  'bnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXot',
  'YWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9',
].join('')

const values = {
  key: 'user/user1/${filename}',
  acl: 'public-read',
  success_action_redirect: 'http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html',
  'Content-Type': 'image/jpeg',
  'x-amz-meta-uuid': '14365123651274',
  'x-amz-server-side-encryption': 'AES256',
  'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request',
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Date': '20151229T000000Z',
  'x-amz-meta-tag': '',
  Policy: policy,
  'X-Amz-Signature': '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
}
const fieldsOf = (change: Readonly<Record<string, string>> = {}) =>
  new FormFields(
    Object.entries({ ...values, ...change }).map(([name, value]) => ({ name, value })),
    'photo.jpg',
  )
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const options = { region: 'us-east-1', secretOf: () => ({ secretAccessKey }) }
const bucket = 'sigv4examplebucket'

test("S3-250 AWS's example is signed as AWS says", () => {
  expect(verifyForm(fieldsOf(), options)).toMatchObject({
    kind: 'signed',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    authType: 'POST',
    region: 'us-east-1',
    signedAt: Date.UTC(2015, 11, 29),
  })
  expect(() => verifyForm(fieldsOf({ Policy: `${policy}=` }), options)).toThrow('The request signature we calculated')
})

test("S3-251 AWS's example is what its policy asks for, until it expires", () => {
  const end = Date.UTC(2015, 11, 30, 12)
  expect(checkPostPolicy(readPostPolicy(policy), { fields: fieldsOf(), bucket }, end)).toBeUndefined()
  const check = (fields: FormFields, now: number) => () =>
    checkPostPolicy(readPostPolicy(policy), { fields, bucket }, now)
  expect(check(fieldsOf(), end + 1)).toThrow('Policy expired.')
  expect(check(fieldsOf({ key: 'user/user2/a' }), end)).toThrow('["starts-with", "$key", "user/user1/"]')
})

test('S3-251 several ranges are all asked for', () => {
  const conditions = [{ bucket }, ['content-length-range', 0, 10], ['content-length-range', '5', '20']]
  const text = JSON.stringify({ expiration: '2015-12-30T12:00:00Z', conditions })
  const form = { fields: new FormFields([], undefined), bucket }
  expect(checkPostPolicy(readPostPolicy(Buffer.from(text).toString('base64')), form, 0)).toEqual({ least: 5, most: 10 })
})

test('S3-251 what is not Base64 is no policy', () => {
  expect(() => readPostPolicy('{"conditions": []}')).toThrow('Invalid Policy: invalid Base64 encoding.')
})
