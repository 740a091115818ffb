// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { forgetPersonal } from '../../../aws/session/forgetPersonal.ts'
import { readWaiting, rememberWaiting } from './waitingChanges.ts'

test('what waits for its code is remembered over a reload, until it is proven or given up', () => {
  rememberWaiting('email', 'new@example.test')
  expect([readWaiting('email'), readWaiting('phone_number')]).toEqual(['new@example.test', undefined])
  rememberWaiting('email', undefined)
  expect(readWaiting('email')).toBeUndefined()
})

test('whoever signs out takes it along', () => {
  rememberWaiting('email', 'new@example.test')
  forgetPersonal([() => sessionStorage])
  expect(readWaiting('email')).toBeUndefined()
})

test('a storage that is closed keeps nothing, and nothing fails', () => {
  const closed = () => {
    throw new DOMException('closed', 'SecurityError')
  }
  rememberWaiting('email', 'new@example.test', closed)
  expect(readWaiting('email', closed)).toBeUndefined()
})
