// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createGuestChoice } from './guestChoice.ts'

beforeEach(() => localStorage.clear())

test('the choice is kept over visits, and taken back', () => {
  createGuestChoice().write(true)
  expect(createGuestChoice().read()).toBe(true)
  createGuestChoice().write(false)
  expect(createGuestChoice().read()).toBe(false)
})

test('where storage is closed to the page, the choice lives as long as the tab', () => {
  const closed = () => {
    throw new DOMException('closed', 'SecurityError')
  }
  const choice = createGuestChoice(closed)
  expect(choice.read()).toBe(false)
  choice.write(true)
  expect([choice.read(), createGuestChoice(closed).read()]).toEqual([true, false])
})
