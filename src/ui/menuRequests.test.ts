// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { menuAnchor, type MenuPlace } from './menuPlace.ts'
import { menuRequests } from './menuRequests.ts'

const open = vi.fn<(on: EventTarget | null, at: MenuPlace['at']) => boolean>()
const text = document.createElement('p')
const field = document.createElement('input')
text.textContent = 'some text'

beforeEach(() => {
  open.mockReset().mockReturnValue(true)
  const box = document.createElement('div')
  const requests = menuRequests(open)
  box.addEventListener('pointerdown', requests.pointerdown)
  box.addEventListener('keydown', requests.keydown)
  box.addEventListener('contextmenu', requests.contextmenu)
  box.append(text, field)
  document.body.replaceChildren(box)
})
afterEach(() => {
  document.getSelection()?.removeAllRanges()
  vi.restoreAllMocks()
})

/** @returns whether the browser's own menu opens. */
function rightClick(on: Element, held: MouseEventInit = {}): boolean {
  const at = { clientX: 120, clientY: 40, button: 2, bubbles: true, cancelable: true, ...held }
  on.dispatchEvent(new PointerEvent('pointerdown', at))
  return on.dispatchEvent(new MouseEvent('contextmenu', at))
}

function press(on: Element, key: string, held: KeyboardEventInit = {}): boolean {
  return on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
}

test('a right click opens the menu at the pointer', () => {
  expect(rightClick(text)).toBe(false)
  expect(open.mock.calls).toEqual([[text, { x: 120, y: 40 }]])
  const place = { opener: text, at: { x: 120, y: 40 } }
  expect(menuAnchor(place)).toMatchObject({ left: 120, top: 40, width: 0, height: 0 })
})

test('the Menu key and Shift+F10 open it beside what has the focus', () => {
  expect(press(text, 'F10', { shiftKey: true })).toBe(false)
  // Browsers tell of this key as of a right click somewhere in it, some with Shift held.
  press(text, 'ContextMenu')
  const told = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 9, shiftKey: true })
  expect(text.dispatchEvent(told)).toBe(false)
  expect(open.mock.calls).toEqual([
    [text, undefined],
    [text, undefined],
  ])
  const beside = new DOMRect(1, 2, 30, 4)
  vi.spyOn(text, 'getBoundingClientRect').mockReturnValue(beside)
  expect(menuAnchor({ opener: text })).toBe(beside)
  expect([press(text, 'F10'), press(text, 'F10', { shiftKey: true, ctrlKey: true })]).toEqual([true, true])
})

test("the browser's own menu stays on selected text, in fields, with Shift held, and where there is no other", () => {
  const selected = vi.spyOn(Range.prototype, 'getClientRects')
  selected.mockReturnValue(Object.assign([new DOMRect(100, 30, 50, 20)], { item: () => null }))
  document.getSelection()?.selectAllChildren(text)
  expect([rightClick(text), rightClick(text, { shiftKey: true, clientX: 400 })]).toEqual([true, true])
  expect([rightClick(field, { clientX: 400 }), press(field, 'F10', { shiftKey: true })]).toEqual([true, true])
  expect(open).not.toHaveBeenCalled()
  // Text that is selected elsewhere is no reason, and neither is a word that the click itself selects.
  expect(rightClick(text, { clientX: 400 })).toBe(false)
  document.getSelection()?.removeAllRanges()
  text.addEventListener('contextmenu', () => document.getSelection()?.selectAllChildren(text), { once: true })
  expect(rightClick(text)).toBe(false)
  document.getSelection()?.removeAllRanges()
  open.mockReturnValue(false)
  expect(rightClick(text)).toBe(true)
})
