import { expect, test } from 'vitest'
import { LoggedSegments } from './loggedSegments.ts'
import { memorySegments, type SegmentFiles } from './segmentFiles.ts'

const large = { requests: 1_600, bytes: 1_000_000 }

function append(segments: LoggedSegments, ...ids: readonly string[]): void {
  segments.append({ ids, requests: JSON.stringify(ids), contents: [] })
}

function found(segments: LoggedSegments, id: string): unknown {
  const { requests, position } = segments.find(id) ?? { requests: '[]', position: 0 }
  return (JSON.parse(requests) as unknown[])[position]
}

test('finds each request of a block by its place, and what the block names', () => {
  const segments = new LoggedSegments(memorySegments(), large)
  segments.append({ ids: ['a', 'b'], requests: '["A","ü"]', contents: [['hash', '"Löwe"']] })
  append(segments, 'c')
  expect(['a', 'b', 'c', 'd'].map((id) => found(segments, id))).toEqual(['A', 'ü', 'c', undefined])
  expect([segments.find('b')?.content('hash'), segments.find('b')?.content('other')]).toEqual(['"Löwe"', undefined])
})

test('finds what was appended after somebody had asked', () => {
  const segments = new LoggedSegments(memorySegments(), large)
  append(segments, 'a')
  expect(found(segments, 'b')).toBeUndefined()
  segments.append({ ids: ['b'], requests: '["ü"]', contents: [['hash', '1']] })
  append(segments, 'c')
  expect([found(segments, 'b'), found(segments, 'c'), segments.find('b')?.content('hash')]).toEqual(['ü', 'c', '1'])
})

test.each([
  [1, 2],
  [5, 8],
  [64, 80],
  [101, 130],
])('of %i requests that are asked for no fewer are kept, and no more than %i', (requests, most) => {
  const files = memorySegments()
  const segments = new LoggedSegments(files, { requests, bytes: 1_000_000 })
  for (let index = 0; index < 10 * requests; index++) {
    append(segments, String(index))
    const kept = keptOf(files)
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(index + 1, requests))
    expect(kept.length).toBeLessThanOrEqual(most)
    expect(kept.at(-1)).toBe(String(index))
  }
})

function keptOf(files: SegmentFiles): readonly string[] {
  const lines = files.numbers().flatMap((number) => files.read(number).toString().split('\n'))
  return lines.filter((line) => line.startsWith('B')).map((line) => line.slice(1, line.indexOf('\t')))
}

test('a segment that has its bytes is followed by the next, and the oldest go', () => {
  const files = memorySegments()
  const segments = new LoggedSegments(files, { requests: 1_600, bytes: 4_000 })
  for (let index = 0; index < 100; index++) {
    segments.append({ ids: [String(index)], requests: JSON.stringify(['x'.repeat(600)]), contents: [] })
  }
  const sizes = files.numbers().map((number) => files.read(number).length)
  expect(sizes).toHaveLength(5)
  expect(Math.max(...sizes)).toBeLessThan(2_000)
  expect([found(segments, '99'), found(segments, '80')]).toEqual(['x'.repeat(600), undefined])
})

test('the next process goes on in the same segment, as long as there is room', () => {
  const files = memorySegments()
  append(new LoggedSegments(files, { requests: 12, bytes: 1_000_000 }), 'a', 'b')
  const segments = new LoggedSegments(files, { requests: 12, bytes: 1_000_000 })
  expect(segments.room).toBe(1)
  append(segments, 'c')
  append(segments, 'd')
  expect(files.numbers()).toEqual([1, 2])
  expect(['a', 'b', 'c', 'd'].map((id) => found(segments, id))).toEqual(['a', 'b', 'c', 'd'])
})

test('what a killed process wrote in part is not read, and gives way to what comes', () => {
  const files = memorySegments()
  append(new LoggedSegments(files, large), 'a')
  const whole = files.read(1)
  // Cut in the middle of the header, of the ids and of the JSON, and just before the end of the line.
  for (let length = 0; length < whole.length; length++) {
    files.remove(1)
    files.remove(2)
    files.write(1, 0, whole.subarray(0, length))
    const segments = new LoggedSegments(overwriting(files), large)
    expect(found(segments, 'a')).toBeUndefined()
    append(segments, 'b')
    expect([found(segments, 'a'), found(segments, 'b')]).toEqual([undefined, 'b'])
    expect(found(new LoggedSegments(files, large), 'b')).toBe('b')
  }
})

/** As files do it; in memory nobody is killed. */
function overwriting(files: SegmentFiles): SegmentFiles {
  return {
    ...files,
    write(number, position, bytes) {
      const before = files.numbers().includes(number) ? files.read(number).subarray(0, position) : Buffer.alloc(0)
      files.write(number, 0, Buffer.concat([before, bytes]))
    },
  }
}

test('segments of another version are left alone until they are the oldest', () => {
  const files = memorySegments()
  files.write(7, 0, Buffer.from('rolecall decisions 999\nBa\t["a"]\n'))
  const segments = new LoggedSegments(files, { requests: 1, bytes: 1_000 })
  append(segments, 'b')
  expect([found(segments, 'a'), found(segments, 'b')]).toEqual([undefined, 'b'])
  expect(files.numbers()).toEqual([7, 8])
  append(segments, 'c')
  expect(files.numbers()).toEqual([8, 9])
})
