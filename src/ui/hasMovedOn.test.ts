// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { hasMovedOn, leavesFocus } from './hasMovedOn.ts'

afterEach(() => document.body.replaceChildren())

/** A closing card with a button in it, and a row beside it. */
function page() {
  const [card, inside, row] = [
    document.createElement('div'),
    document.createElement('button'),
    document.createElement('button'),
  ]
  card.append(inside)
  document.body.append(card, row)
  const close = () => {
    const event = new Event('closing', { cancelable: true })
    card.dispatchEvent(event)
    return event
  }
  return { inside, row, close }
}

test('the focus has moved on only when something else has it than what closes', () => {
  const { inside, row, close } = page()
  expect(hasMovedOn(close())).toBe(false)
  inside.focus()
  expect(hasMovedOn(close())).toBe(false)
  row.focus()
  expect(hasMovedOn(close())).toBe(true)
})

test('the library gives the focus back unless it has moved on', () => {
  const { inside, row, close } = page()
  inside.focus()
  const back = close()
  leavesFocus.onCloseAutoFocus(back)
  expect(back.defaultPrevented).toBe(false)
  row.focus()
  const away = close()
  leavesFocus.onCloseAutoFocus(away)
  expect(away.defaultPrevented).toBe(true)
})
