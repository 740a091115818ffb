import { expect, test } from 'vitest'
import { displayKey, displayText } from './displayKey.ts'

test.each([
  { what: 'a plain key', key: 'shared/plan.txt', shown: 'shared/plan.txt' },
  { what: 'a newline and a tab', key: 'two\nlines\t', shown: 'two\\nlines\\t' },
  { what: 'NUL and ESC', key: '\0\u001b', shown: '\\0\\u{1b}' },
  { what: 'a right-to-left override', key: 'right\u202eto-left.txt', shown: 'right\\u{202e}to-left.txt' },
  { what: 'a zero-width space', key: 'a\u200bb', shown: 'a\\u{200b}b' },
  { what: 'a no-break space', key: 'a\u00a0b', shown: 'a\\u{a0}b' },
  { what: 'spaces at both ends of a segment', key: ' a /  b', shown: '␣a␣/␣␣b' },
  { what: 'a space inside a name', key: 'a b', shown: 'a b' },
  {
    what: 'an emoji that is joined from three',
    key: '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
    shown: '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  },
  { what: 'a joiner between letters', key: 'a\u200db', shown: 'a\\u{200d}b' },
  { what: 'a character beyond U+FFFF', key: '\u{e0041}', shown: '\\u{e0041}' },
  { what: 'nothing', key: '', shown: '' },
])('S3-045: $what is shown as $shown', ({ key, shown }) => {
  expect(displayText(key)).toBe(shown)
})

test('S3-045: an escape is a piece of its own, so that it can look different from text that spells the same', () => {
  expect(displayKey('a\n\\n')).toEqual([
    { text: 'a', escaped: false },
    { text: '\\n', escaped: true },
    { text: '\\n', escaped: false },
  ])
})
