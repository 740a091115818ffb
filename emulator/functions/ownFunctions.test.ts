import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOwnFunctions } from './ownFunctions.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-functions-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, source: string): string {
  const file = join(folder, name)
  writeFileSync(file, source)
  return file
}

async function called(source: string, { milliseconds }: { readonly milliseconds?: number } = {}) {
  const printed: string[] = []
  const file = written('function.mjs', source)
  const functions = createOwnFunctions({ files: { own: file }, milliseconds, log: (line) => printed.push(line) })
  const outcome = await functions.call('own', { name: 'Mika' })
  functions.close()
  return { outcome, printed }
}

describe('a function answers', () => {
  test.each([
    ['by a promise', 'export const handler = async (event) => ({ hello: event.name })'],
    ['at once', 'export const handler = (event) => ({ hello: event.name })'],
    ['by calling back', 'export const handler = (event, _, done) => done(null, { hello: event.name })'],
    ['as the default', 'export default (event) => ({ hello: event.name })'],
    ['in an object', 'export default { handler: (event) => ({ hello: event.name }) }'],
  ])('%s', async (_, source) => {
    expect((await called(source)).outcome).toEqual({ kind: 'answered', value: { hello: 'Mika' } })
  })

  test('as it is written now', async () => {
    const functions = createOwnFunctions({ files: { own: written('edited.mjs', '') }, log: () => undefined })
    for (const word of ['first', 'second']) {
      written('edited.mjs', `export const handler = () => '${word}'`)
      expect(await functions.call('own', {})).toEqual({ kind: 'answered', value: word })
    }
  })

  test('and has nothing of the emulator’s environment', async () => {
    expect(process.env).toHaveProperty('VITEST')
    const { outcome } = await called('export const handler = () => Object.keys(process.env)')
    expect(outcome).toEqual({ kind: 'answered', value: expect.not.arrayContaining(['VITEST', 'HOME', 'NODE_OPTIONS']) })
  })
})

describe('a function fails', () => {
  test.each([
    ['by throwing', "export const handler = () => { throw new Error('No.') }", 'No.'],
    ['by rejecting', "export const handler = async () => { throw new Error('No.') }", 'No.'],
    ['by calling back', "export const handler = (event, _, done) => done(new Error('No.'))", 'No.'],
    ['by throwing a text', "export const handler = () => { throw 'No.' }", 'No.'],
    ['as a module', "throw new Error('No.')", 'No.'],
    ['by being none', 'export const handler = 1', 'The module exports no function called handler'],
    ['by ending its process', 'export const handler = () => process.exit(3)', /exit status 3$/],
    ['by ending it with success', 'export const handler = () => process.exit(0)', /exit status 0$/],
    [
      'later',
      'export const handler = () => { setTimeout(() => { throw 1 }); return new Promise(() => 0) }',
      /status 1$/,
    ],
    ['by what is no JSON', 'const a = {}; a.a = a; export const handler = () => a', /circular/],
  ])('%s', async (_, source, message) => {
    const { outcome } = await called(source)
    expect(outcome).toEqual({
      kind: 'failed',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  })

  test('without its file', async () => {
    const functions = createOwnFunctions({ files: { own: join(folder, 'missing.mjs') }, log: () => undefined })
    expect(await functions.call('own', {})).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('missing.mjs'),
    })
    expect(await functions.call('toString', {})).toMatchObject({ kind: 'failed' })
    expect(functions.names.has('toString')).toBe(false)
  })
})

test.each([
  ['waits without end', 'export const handler = () => new Promise(() => setInterval(() => 0, 1000))'],
  ['turns in a circle', 'export const handler = () => { for (;;) {} }'],
])('a function that %s is ended', async (_, source) => {
  expect((await called(source, { milliseconds: 1 })).outcome).toEqual({ kind: 'hung' })
})

test('what a function prints is told with its name', async () => {
  const { printed } = await called("export const handler = () => console.log('hello')")
  expect(printed).toEqual(['own: hello'])
})

test('a message of the function’s own is no answer of its process', async () => {
  const { outcome } = await called('process.send("granted"); export const handler = () => new Promise(() => 0)')
  expect(outcome).toEqual({ kind: 'answered', value: undefined })
})
