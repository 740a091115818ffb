import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memorySegments, type SegmentFiles, segmentFiles } from './segmentFiles.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'rolecall-segments-')), 'decisions')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const bytes = (text: string) => Buffer.from(text)
const textOf = (files: SegmentFiles, number: number) => files.read(number).toString()

describe.each([
  ['files', () => segmentFiles(folder)],
  ['memory', () => memorySegments()],
])('Segments in %s', (_where, make) => {
  test('grow at their end and are told in the order of their numbers', () => {
    const files = make()
    expect(files.numbers()).toEqual([])
    files.write(10, 0, bytes('ten'))
    files.write(9, 0, bytes('ni'))
    files.write(9, 2, bytes('ne'))
    files.close()
    expect(files.numbers()).toEqual([9, 10])
    expect([textOf(files, 9), textOf(files, 10)]).toEqual(['nine', 'ten'])
  })

  test('are gone when they are removed, also the one that was written last', () => {
    const files = make()
    files.write(1, 0, bytes('one'))
    files.write(2, 0, bytes('two'))
    files.remove(1)
    files.remove(2)
    files.remove(3)
    expect(files.numbers()).toEqual([])
    files.write(2, 0, bytes('again'))
    expect(textOf(files, 2)).toBe('again')
    files.close()
  })
})

test('A process that goes on overwrites what another one wrote in part', () => {
  const before = segmentFiles(folder)
  before.write(1, 0, bytes('whole\npar'))
  before.close()
  const files = segmentFiles(folder)
  files.write(1, 6, bytes('x\n'))
  files.close()
  expect(textOf(files, 1)).toBe('whole\nx\n')
})

test('Files are for their owner alone, and others in the folder are none of the segments', () => {
  const files = segmentFiles(folder)
  files.write(1, 0, bytes('one'))
  files.close()
  for (const name of ['0000000002.log.bak', 'notes.log']) writeFileSync(join(folder, name), 'mine')
  mkdirSync(join(folder, 'more'))
  expect(files.numbers()).toEqual([1])
  expect(readdirSync(folder)).toContain('0000000001.log')
  expect(statSync(join(folder, '0000000001.log')).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})
