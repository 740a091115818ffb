import { expect, test } from 'vitest'
import { personName } from './personName.ts'

const email = 'rosa@example.test'

test.each([
  ['the name that somebody chose', 'Rosa', 'Rosa'],
  ['the e-mail address without one', undefined, email],
  ['the e-mail address where there is nothing to be seen', '  ', email],
  ['a direction that would turn the page around, as an escape', 'Ro\u202esa', 'Ro\\u{202e}sa'],
  ['as much of a long name as there is room for', '😀'.repeat(2000), `${'😀'.repeat(60)}…`],
])('somebody is called by %s', (_, preferredUsername, expected) => {
  expect(personName({ email, ...(preferredUsername !== undefined && { preferredUsername }) })).toBe(expected)
})
