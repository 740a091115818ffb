import { expect, test } from 'vitest'
import { findIn } from './findIn.ts'

const offered = [
  { label: 'mail.example.test', suffix: 'MX 10 mx1' },
  { label: 'old-mail.example.test', suffix: 'A 192.0.2.1' },
  { label: 'Mailbox', suffix: 'page' },
]
const found = (text: string, most?: number) => findIn(offered, text, most).map(({ label }) => label)

test.each([
  ['', ['mail.example.test', 'old-mail.example.test', 'Mailbox']],
  ['mail', ['mail.example.test', 'Mailbox', 'old-mail.example.test']],
  ['MAIL mx', ['mail.example.test']],
  ['192.0.2.1', ['old-mail.example.test']],
  ['nothing', []],
])('"%s" finds %j', (text, labels) => {
  expect(found(text)).toEqual(labels)
})

test('no more are given than are wanted, those that begin so first', () => {
  expect(found('mail', 2)).toEqual(['mail.example.test', 'Mailbox'])
})
