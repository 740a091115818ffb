import { expect, test } from 'vitest'
import { ownAddress } from './ownAddress.ts'

const app = 'http://127.0.0.1:5173/'

test('the address of this very app is taken, with its port, as the pool has it', () => {
  expect(ownAddress(['http://127.0.0.1:4173/', 'http://localhost:5173/', app], app)).toBe(app)
  expect(ownAddress(['http://127.0.0.1:5173'], app)).toBe('http://127.0.0.1:5173')
  expect(ownAddress(['http://127.0.0.1:5173/back'], app)).toBe('http://127.0.0.1:5173/back')
})

test('an app below a path is none above it', () => {
  expect(ownAddress([app], `${app}tools/rolecall/`)).toBeUndefined()
  expect(ownAddress([`${app}tools/rolecall/`, app], `${app}tools/rolecall/`)).toBe(`${app}tools/rolecall/`)
})

test('no other origin will do', () => {
  expect(ownAddress(['http://127.0.0.1:51730/', 'https://127.0.0.1:5173/'], app)).toBeUndefined()
})
