import { expect, test } from 'vitest'
import { mergedOver } from './mergedOver.ts'

test('what the upper one says counts, and what it does not say stays', () => {
  const lower = { form: { radius: 8, logo: { enabled: false, position: 'TOP' } }, types: ['ICO', 'SVG'] }
  expect(mergedOver(lower, { form: { logo: { enabled: true } }, types: ['SVG'], extra: null })).toEqual({
    form: { radius: 8, logo: { enabled: true, position: 'TOP' } },
    types: ['SVG'],
    extra: null,
  })
  expect(mergedOver({ form: { radius: 8 } }, { form: 'none' })).toEqual({ form: 'none' })
})

test('no name of a member reaches what all objects share', () => {
  const given = JSON.parse('{"__proto__": {"isAdmin": true}}') as never
  expect(Object.keys(mergedOver({}, given))).toEqual(['__proto__'])
  expect({}).not.toHaveProperty('isAdmin')
})
