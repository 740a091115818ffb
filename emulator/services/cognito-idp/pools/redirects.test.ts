import { expect, test } from 'vitest'
import { isRedirect } from './redirects.ts'

test.each([
  'https://app.example.test/in',
  'http://localhost/in',
  'http://localhost:5173',
  'http://127.0.0.1:3000/',
  'http://[::1]/',
  'team://in',
  'com.example.app:/in',
])('%s is where people can be sent back to', (address) => {
  expect(isRedirect(address)).toBe(true)
})

test.each([
  'http://app.example.test/',
  'http://localhost.example.test/',
  '/in',
  'app.example.test',
  'javascript:alert(1)',
  'data:text/html,x',
])('%s is not', (address) => {
  expect(isRedirect(address)).toBe(false)
})
