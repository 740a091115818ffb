// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { fillForm } from './fillForm.ts'
import { repairAuthenticator } from './repairAuthenticator.ts'

const tabs = `
  <div class="amplify-authenticator__tabs" tabindex="0" aria-orientation="horizontal">
    <div role="tablist"><button role="tab" aria-selected="true">Sign in</button><button role="tab" aria-selected="false">Create account</button></div>
  </div>`

/** In a language of capitals. */
const say = (words: string) => words.toUpperCase()

function page(html: string): HTMLElement {
  const root = document.createElement('div')
  root.innerHTML = html
  document.body.append(root)
  return root
}

test('filling in types both fields and hands over the form', () => {
  const root = page(
    '<form><input name="username"><input name="password"><button type="button">show</button><button>Sign in</button></form>',
  )
  const heard = vi.fn()
  root.addEventListener('input', heard)
  expect(fillForm(root, { email: 'rosa@example.test', password: 'Rosa-local-1' })).toBe(root.querySelector('form'))
  expect([...root.querySelectorAll('input')].map((field) => field.value)).toEqual(['rosa@example.test', 'Rosa-local-1'])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('filling in an e-mail alone empties the password, and leaves the focus there', () => {
  const root = page('<form><input name="username"><input name="password" value="Rosa-local-1"></form>')
  fillForm(root, { email: 'rosa@example.test' })
  expect([...root.querySelectorAll('input')].map((field) => field.value)).toEqual(['rosa@example.test', ''])
  expect(document.activeElement).toBe(root.querySelector('input[name="password"]'))
})

test('filling in says when the form is not there', () => {
  expect(fillForm(page('<form><input name="confirmation_code"></form>'), { email: 'a', password: 'b' })).toBeUndefined()
})

test("the tabs' wrapper loses what only roles may carry, also when it is drawn later", async () => {
  const root = page(tabs)
  const stop = repairAuthenticator(root, say)
  const wrapper = () => root.querySelector('.amplify-authenticator__tabs')
  expect([wrapper()?.hasAttribute('aria-orientation'), wrapper()?.hasAttribute('tabindex')]).toEqual([false, false])
  root.innerHTML = `${tabs}<h3>Reset password</h3>`
  await vi.waitFor(() => expect(wrapper()?.hasAttribute('aria-orientation')).toBe(false))
  expect(root.querySelector('h3')?.getAttribute('aria-level')).toBe('2')
  stop()
})

test('an arrow key opens the other tab', () => {
  const root = page(tabs)
  const stop = repairAuthenticator(root, say)
  const clicked = vi.fn()
  const [first, second] = root.querySelectorAll<HTMLElement>('[role="tab"]')
  second?.addEventListener('click', clicked)
  first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
  expect(clicked).toHaveBeenCalledTimes(1)
  expect(document.activeElement).toBe(second)
  stop()
})

test('choices are a group, the copying of a key a button, and what is English elsewhere speaks the language', () => {
  const root = page(`
    <p id="ways">Ways</p><div class="amplify-radiogroupfield" aria-labelledby="ways"></div>
    <div class="amplify-selectfield"><label>Country Code</label><select aria-label="country code"></select></div>
    <img data-amplify-qrcode alt="qr code"><div data-amplify-copy-svg>Copy</div>`)
  const stop = repairAuthenticator(root, say)
  expect(root.querySelector('.amplify-radiogroupfield')?.getAttribute('role')).toBe('radiogroup')
  expect(root.querySelector('label')?.textContent).toBe('COUNTRY CODE')
  expect(root.querySelector('select')?.getAttribute('aria-label')).toBe('COUNTRY CODE')
  expect(root.querySelector('img')?.getAttribute('alt')).toMatch(/^QR CODE/)
  const copy = root.querySelector<HTMLElement>('[data-amplify-copy-svg]')
  const copied = vi.fn()
  copy?.addEventListener('click', copied)
  expect([copy?.getAttribute('role'), copy?.getAttribute('aria-label'), copy?.tabIndex]).toEqual([
    'button',
    'COPY THE KEY',
    0,
  ])
  copy?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  copy?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
  expect(copied).toHaveBeenCalledTimes(1)
  stop()
})
