// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { markField, typedName } from './typedName.ts'

function card(html: string): HTMLElement {
  const made = document.createElement('div')
  made.innerHTML = html
  document.body.append(made)
  return made
}

const phone = (value: string) =>
  card(
    `<select name="country_code"><option value="+47" selected></option></select><input name="username" value="${value}">`,
  )

test.each([
  ['an e-mail address as it is', card('<input name="username" value=" rosa@example.test ">'), 'rosa@example.test'],
  ['a phone number with its country', phone('123 45 678'), '+4712345678'],
  ['a phone number that has a country', phone('+4912345'), '+4912345'],
  ['nothing', phone(''), ''],
])('%s', (_what, form, name) => {
  expect(typedName(form)?.name).toBe(name)
})

test('without a form on screen there is none', () => {
  expect(typedName(card('<input name="code">'))).toBeUndefined()
})

test('what is wrong belongs to the field until something is typed', () => {
  const field = typedName(card('<input name="username">'))?.field
  if (!field) throw new Error('There is no field.')
  markField(field, 'why')
  expect(document.activeElement).toBe(field)
  expect([field.getAttribute('aria-invalid'), field.getAttribute('aria-describedby')]).toEqual(['true', 'why'])
  field.dispatchEvent(new Event('input'))
  expect([field.hasAttribute('aria-invalid'), field.hasAttribute('aria-describedby')]).toEqual([false, false])
})
