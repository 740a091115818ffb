// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import type { SeededPerson } from '#contract/backendOutputs.ts'
import PeopleList from './PeopleList.vue'

const words = { role: 'readers', mayDo: 'may read', mayNot: 'no write' }
const rosa: SeededPerson = { ...words, name: 'Rosa', email: 'rosa@example.test', password: 'p' }
const changed: SeededPerson = { ...rosa, passwordState: 'changed', passwordChangedAt: '2026-11-12T09:14:00.000Z' }

const show = (people: readonly SeededPerson[], more: object = {}) =>
  mount(PeopleList, {
    global: { plugins: [createPinia()] },
    props: {
      people,
      guest: undefined,
      signingIn: undefined,
      canPutBack: true,
      puttingBack: undefined,
      putBackProblem: undefined,
      ...more,
    },
  })

test('each person has one button that signs them in, with what they may and may not', async () => {
  const list = show([rosa])
  expect(list.text()).toMatch(/Rosa.*readers.*may read.*no write.*Sign in$/)
  await list.get('button[aria-label="Sign in as Rosa"]').trigger('click')
  expect(list.emitted('signIn')).toEqual([[rosa]])
})

test('a guest is a row like any other', async () => {
  const list = show([], { guest: { ...words, role: 'guest' } })
  expect(list.text()).toMatch(/No account.*guest.*may read.*no write.*Look around$/)
  await list.get('button').trigger('click')
  expect(list.emitted('lookAround')).toHaveLength(1)
})

test('a changed password is said with its day, and can be put back where a reset code can be read', async () => {
  const list = show([changed])
  expect(list.text()).toMatch(/password changed 12 Nov, \d\d:14: type it or\s+put the first back/)
  expect(list.text()).not.toContain('no write')
  await list.get('button[aria-label="Put the first password of Rosa back"]').trigger('click')
  expect(list.emitted('putBack')).toEqual([[changed]])
  expect(list.find('button[aria-label="Fill in the e-mail of Rosa"]').exists()).toBe(true)
  expect(show([changed], { canPutBack: false }).text()).not.toContain('put the first back')
})

test('what kept a password from being put back stands in its row', () => {
  const putBackProblem = { email: rosa.email, message: 'Attempt limit exceeded' }
  expect(show([changed], { putBackProblem }).get('[role="alert"]').text()).toBe('Not put back: Attempt limit exceeded')
})
