import { expect, test } from 'vitest'
import { failedByPlaywright, failedByVitest } from '../../scripts/failedTests.mjs'

test('vitest: each failed test by its file, with the first lines of its error; a file that cannot be loaded by itself', () => {
  const passed = { status: 'passed', fullName: 'listens', failureMessages: [] }
  const failed = {
    status: 'failed',
    fullName: 'signing refuses',
    failureMessages: ['\u001B[31mAssertionError\u001B[39m: 1\n\n  at x'],
  }
  const testResults = [
    { name: '/app/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: '/app/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    { name: '/app/c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ]
  expect(failedByVitest({ testResults }, '/app/')).toEqual([
    { name: 'a.test.ts › signing refuses', message: 'AssertionError: 1\n  at x' },
    { name: 'b.test.ts', message: 'Cannot find module' },
  ])
})

test('Playwright: specs at any depth, and what went wrong outside of them', () => {
  const spec = (title: string, errors?: readonly { message: string }[]) => ({
    title,
    ok: errors === undefined,
    file: 'people.e2e.ts',
    tests: [{ results: [{ errors }] }],
  })
  const inner = { specs: [spec('is refused', [{ message: 'timeout' }]), spec('is let in')] }
  const suites = [{ specs: [spec('was cut', [])], suites: [inner] }]
  expect(failedByPlaywright({ suites, errors: [{ message: 'No server.' }] })).toEqual([
    { name: 'people.e2e.ts › was cut', message: 'No message.' },
    { name: 'people.e2e.ts › is refused', message: 'timeout' },
    { name: 'outside of any test', message: 'No server.' },
  ])
  expect(failedByPlaywright({ suites: [{ specs: [spec('is let in')] }] })).toEqual([])
})
