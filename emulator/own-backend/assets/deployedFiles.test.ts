import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deployment } from '../../template/deployments.ts'
import type { Finding } from '../../template/finding.ts'
import { deployedFiles } from './deployedFiles.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-assets-'))
  mkdirSync(join(folder, 'app/site/images'), { recursive: true })
  writeFileSync(join(folder, 'app/site/index.html'), '<p>')
  writeFileSync(join(folder, 'app/site/images/a.PNG'), 'png')
  writeFileSync(join(folder, 'app/site/main.js.map'), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function deployed(how: Partial<Deployment> = {}) {
  const findings: Finding[] = []
  const deployment = {
    where: 'Site',
    bucket: 'b',
    prefix: '',
    sources: ['site'],
    exclude: [],
    include: [],
    metadata: {},
  }
  const stock = deployedFiles(join(folder, 'app'), [{ ...deployment, ...how }], findings)
  const files = stock[0]?.files() ?? []
  return {
    files: files.map(({ key, contentType, bytes }) => [key, contentType, Buffer.from(bytes).toString()]),
    said: findings.map(({ where, text }) => `${where}: ${text}`),
  }
}

test('a folder, below its prefix, with types by their endings', () => {
  expect(deployed({ prefix: 'www/' })).toEqual({
    files: [
      ['www/index.html', 'text/html', '<p>'],
      ['www/main.js.map', 'application/json', '{}'],
      ['www/images/a.PNG', 'image/png', 'png'],
    ],
    said: [],
  })
})

test('what is excluded is left out, and comes back where it is included', () => {
  expect(deployed({ exclude: ['*'], include: ['*.html'] }).files.map(([key]) => key)).toEqual(['index.html'])
})

test('a zip file, with nothing of it that leads out', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({ 'a/b.txt': bytes('one'), '../out.txt': bytes('two'), 'c.bin': bytes('three') })
  writeFileSync(join(folder, 'app/site.zip'), zip)
  expect(deployed({ sources: ['site.zip'], contentType: 'text/css' })).toEqual({
    files: [
      ['a/b.txt', 'text/css', 'one'],
      ['c.bin', 'text/css', 'three'],
    ],
    said: ['Site: Not all of its files are in the bucket: ../out.txt leads out of site.zip.'],
  })
})

test('links are not followed, and an asset does not lie outside of its app', () => {
  writeFileSync(join(folder, 'private.txt'), 'x')
  symlinkSync(join(folder, 'private.txt'), join(folder, 'app/site/private.txt'))
  symlinkSync(folder, join(folder, 'app/outer'))
  expect(deployed().said).toEqual([
    'Site: Not all of its files are in the bucket: links are not followed: private.txt.',
  ])
  for (const source of ['..', 'outer', '../private.txt', 'gone'])
    expect(deployed({ sources: [source] })).toEqual({
      files: [],
      said: [`Site: Not all of its files are in the bucket: there is no ${source} in the folder of the app.`],
    })
})

test('what is no zip file, and what is too large, are said', () => {
  writeFileSync(join(folder, 'app/no.zip'), 'no zip')
  expect(deployed({ sources: ['no.zip'] }).said).toEqual([
    'Site: Not all of its files are in the bucket: no.zip is no zip file that can be read.',
  ])
  writeFileSync(join(folder, 'app/site/film.mp4'), '')
  truncateSync(join(folder, 'app/site/film.mp4'), 50_000_001)
  const { files, said } = deployed()
  expect(files).toHaveLength(3)
  expect(said).toEqual(['Site: Of its files 3 are in the bucket: a start copies 1,000 files and 50 MB at most.'])
})
