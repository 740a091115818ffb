import { expect, test } from 'vitest'
import type { SeededPerson } from '#contract/backendOutputs.ts'
import { personRows } from './personRows.ts'

const inEnglish = (sentence: string, values: Readonly<Record<string, string>> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

const person = (name: string, role: string, more: Partial<SeededPerson> = {}): SeededPerson => ({
  name,
  email: `${name}@example.test`,
  password: 'p',
  role,
  mayDo: `${role} may`,
  mayNot: `${role} may not`,
  ...more,
})

test('a row says what the role may and may not do', () => {
  expect(personRows([person('Rosa', 'readers')], inEnglish)).toMatchObject([
    { mayDo: 'readers may', mayNot: 'readers may not' },
  ])
})

test('whoever has the role of somebody above is the same, with what is their own below', () => {
  const nora = person('Nora', 'authenticated', { passwordState: 'temporary' })
  const [, second] = personRows([person('Mika', 'authenticated'), nora], inEnglish)
  expect(second).toMatchObject({ mayDo: 'the same as Mika', mayNot: 'chooses a password at the first sign-in' })
})

test('a changed password takes the second line', () => {
  const [row] = personRows([person('Mika', 'authenticated', { passwordState: 'changed' })], inEnglish)
  expect(row).toMatchObject({ mayDo: 'authenticated may', mayNot: undefined })
})
