// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { appRoot } from './appRoot.ts'

afterEach(() => document.head.replaceChildren())

test.each([
  ['/favicon.svg', '/'],
  ['/tools/rolecall/favicon.svg', '/tools/rolecall/'],
])('a page whose icon is %s is served under %s', (icon, root) => {
  document.head.innerHTML = `<link rel="icon" href="https://console.example${icon}" />`
  expect(appRoot()).toBe(root)
})

test('a page without an icon is served at the root', () => {
  expect(appRoot()).toBe('/')
})
