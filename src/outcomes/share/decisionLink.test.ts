import { afterEach, expect, test, vi } from 'vitest'
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { type DecisionFile, decisionFileOf } from './decisionFile.ts'
import { decisionHash, unpackDecisionLink } from './decisionLink.ts'

const { file } = decisionFileOf(
  {
    source: 'predicted',
    about: 'Größe: ≥ 1 ✓',
    decisions: [evaluate({ principal: { type: 'Anonymous' }, action: 's3:GetObject', resource: '*', context: {} }, {})],
  },
  { session: [], names: 'kept', now: '2026-11-30T12:00:00.000Z', configuration: { region: 'us-east-1' } },
)

const opened = async (hash: string): Promise<unknown> => {
  const unpacked = await unpackDecisionLink(hash)
  return unpacked && 'text' in unpacked ? (JSON.parse(unpacked.text) as DecisionFile) : unpacked
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('what a link carries is what was shared, and is spelled with letters that no program changes', async () => {
  const hash = await decisionHash(file)
  expect(hash).toMatch(/^#d=[\w-]+$/)
  expect(await opened(hash)).toEqual(file)
})

test('an engine that compresses nothing, or not in this way, makes and opens longer links', async () => {
  const packed = await decisionHash(file)
  vi.stubGlobal('CompressionStream', undefined)
  const plain = await decisionHash(file)
  expect(plain).toMatch(/^#j=[\w-]+$/)
  expect(plain.length).toBeGreaterThan(packed.length)
  vi.stubGlobal('DecompressionStream', function () {
    throw new TypeError("Unsupported compression format: 'deflate-raw'")
  })
  expect(await opened(plain)).toEqual(file)
  expect(await opened(packed)).toEqual({
    problem: 'This browser cannot unpack the link. Open it in a newer browser, or ask for the file.',
  })
})

test('an address without a decision is none', async () => {
  expect(await unpackDecisionLink('')).toBeUndefined()
  expect(await unpackDecisionLink('#main')).toBeUndefined()
})

const whole = await decisionHash(file)
test.each([
  ['cut off', whole.slice(0, -20)],
  ['cut off at its beginning', '#d='],
  ['changed', `${whole.slice(0, 20)}!${whole.slice(21)}`],
  ['no compression', `#d=${btoa('plain')}`],
  ['no text', `#j=${btoa('\xff\xfe')}`],
])('a link that is %s says so', async (_, hash) => {
  expect(await unpackDecisionLink(hash)).toEqual({ problem: expect.stringMatching(/^The link is not whole/) })
})

test('a few characters that unpack to gigabytes are given up early', async () => {
  const bytes = new Blob([new Uint8Array(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const packed = Buffer.from(await new Response(bytes).arrayBuffer()).toString('base64url')
  expect(packed.length).toBeLessThan(8_000)
  expect(await unpackDecisionLink(`#d=${packed}`)).toEqual({
    problem: 'The link holds more than any decision does. Ask for the file.',
  })
})
