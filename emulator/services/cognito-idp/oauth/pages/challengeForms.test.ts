import { expect, test } from 'vitest'
import { testPool } from '../../../../../tests/unit/testPool.ts'
import { challengeForms } from './challengeForms.ts'

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const shown = (name: string, parameters: Record<string, string> = {}) =>
  (challengeForms[name]?.fields(parameters, testPool) ?? []).map(({ text }) => text).join('')

test.each([
  ['EMAIL_OTP', { EMAIL_OTP_CODE: '123456' }],
  ['SMS_MFA', { SMS_MFA_CODE: '123456' }],
  ['SMS_OTP', { SMS_OTP_CODE: '123456' }],
  ['SOFTWARE_TOKEN_MFA', { SOFTWARE_TOKEN_MFA_CODE: '123456' }],
])('ID-183: the code of %s is answered under the name that the API has for it', (name, responses) => {
  expect(shown(name)).toContain('autocomplete="one-time-code"')
  expect(challengeForms[name]?.responses(form({ code: '123456' }), {})).toEqual(responses)
})

test('ID-183: a code says where it went, without more than the API tells', () => {
  expect(shown('EMAIL_OTP', { CODE_DELIVERY_DESTINATION: 'm***@e***' })).toContain('Sent to m***@e***.')
})

test('ID-183: second steps are chosen by what they are, the first one at once', () => {
  const page = shown('SELECT_MFA_TYPE', { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' })
  expect(page.match(/type="radio"/g)).toHaveLength(2)
  expect(page).toMatch(/value="SMS_MFA"\s+checked[\s\S]*A code by SMS[\s\S]*value="SOFTWARE_TOKEN_MFA"/)
  expect(challengeForms.SELECT_MFA_TYPE?.responses(form({ answer: 'SMS_MFA' }), {})).toEqual({ ANSWER: 'SMS_MFA' })
})

test('ID-183: a new password comes with what the pool still wants to know', () => {
  const parameters = { requiredAttributes: '["userAttributes.family_name"]' }
  expect(shown('NEW_PASSWORD_REQUIRED', parameters)).toContain('Family name')
  const filled = form({
    new_password: 'Secret-1',
    'attribute.family_name': 'Berg',
    'attribute.email': 'x@example.test',
  })
  expect(challengeForms.NEW_PASSWORD_REQUIRED?.responses(filled, parameters)).toEqual({
    NEW_PASSWORD: 'Secret-1',
    'userAttributes.family_name': 'Berg',
  })
})

test('ID-183: lists that are none are empty', () => {
  for (const requiredAttributes of ['{', '"text"', '[1]'])
    expect(shown('NEW_PASSWORD_REQUIRED', { requiredAttributes })).not.toContain('attribute.')
})
