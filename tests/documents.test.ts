/** The documents are true where a program can tell: files that they name exist, links lead somewhere, commands can be run. */
import { dirname, join, normalize } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { anchorsOf, codeBlocks, filesNamed, identifiersOf, linksOf, namesPath, proseOf } from './markdown.ts'
import { files, packageFile, read } from './tree.ts'

const folders = [
  ...new Set(files.flatMap((path) => path.split('/').map((_, depth, names) => names.slice(0, depth).join('/')))),
]
const documents = files.filter((path) => path.endsWith('.md'))

/** Named in documents and in no commit: folders of the sample bucket and of the built site, Amplify's file, and what git is told to leave alone. */
const notInTree = [
  'shared/',
  'assets/',
  'assets/*',
  'build/hosting/rewrite-rules.json',
  'public/',
  'amplify_outputs.json',
  'amplifyconfiguration.json',
  'aws-exports.js',
  ...read('.gitignore').split('\n'),
]

/** These pages are about AWS; what looks like a path there is a key of S3. */
const isAboutAws = (document: string) => document.startsWith('docs/rules/')

/**
 * What is wrong with a path that a document names; undefined when it leads to one file or folder. A path may leave out how it
 * begins (`request/handleRequest.ts`); `*` and `<service>` stand for any name and then have to match something.
 */
function problemWith(path: string): string | undefined {
  const name = path.replace(/^\.\//, '').replace(/\/$/, '')
  if (notInTree.includes(path) || notInTree.includes(`${name}/`)) return undefined
  const open = /[*<]/.test(name)
  const pattern = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*\*|\*|<\w+>/g, '[^/]+')
  const asked = new RegExp(`(^|/)${pattern}$`)
  const found = [...(path.endsWith('/') ? [] : files), ...folders].filter((candidate) => asked.test(candidate))
  if (found.length === 0) return `${path} does not exist`
  const exact = found.includes(name)
  const isFile = /\.\w+$/.test(name)
  return isFile && !open && !exact && found.length > 1 ? `${path} may be ${found.join(' or ')}` : undefined
}

const problemsOf = (paths: readonly string[]) => paths.map(problemWith).filter((problem) => problem !== undefined)

test('the documents were read', () => {
  expect(documents).toContain('docs/ARCHITECTURE.md')
  expect(filesNamed(read('docs/ARCHITECTURE.md')).length).toBeGreaterThan(10)
  expect(codeBlocks(read('docs/ARCHITECTURE.md')).flatMap(filesNamed).length).toBeGreaterThan(30)
})

test.each(documents.filter((document) => !isAboutAws(document)))(
  '%s names files and folders that exist, each one by a name that only it has',
  (document) => {
    expect(problemsOf(filesNamed(proseOf(read(document))))).toEqual([])
  },
)

describe.each(documents)('%s', (document) => {
  const text = read(document)

  test('has links that lead to a file, and to a heading of it', () => {
    const broken = linksOf(text).filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? document : normalize(join(dirname(document), path))
      if (!files.includes(target) && !folders.includes(target.replace(/\/$/, ''))) return true
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('tells of commands that package.json has', () => {
    const commands = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, name, short]) => name ?? short,
    )
    expect(commands.filter((name) => !Object.hasOwn(packageFile.scripts, name ?? ''))).toEqual([])
  })
})

/** Pages whose code blocks draw the tree or a way through it; in others they are programs and output. */
test.each(['docs/ARCHITECTURE.md', 'CONTRIBUTING.md'])('the drawings of %s name what exists', (document) => {
  expect(problemsOf(codeBlocks(read(document)).flatMap(filesNamed))).toEqual([])
})

test('in the tables of docs/iam.md, a name stands in the file beside it', () => {
  const rows = proseOf(read('docs/iam.md'))
    .split('\n')
    .filter((line) => line.startsWith('|') && filesNamed(line).length > 0)
  expect(rows.length).toBeGreaterThan(15)
  const strangers = rows.flatMap((row) => {
    const paths = filesNamed(row).map(
      (path) => new RegExp(`(^|/)${path.replace(/\./g, '\\.').replace(/\*/g, '[^/]*')}$`),
    )
    const sources = files.filter((file) => file.startsWith('iam/') && paths.some((path) => path.test(file))).map(read)
    return identifiersOf(row).filter((name) => !sources.some((source) => source.includes(name)))
  })
  expect(strangers).toEqual([])
})

describe('how names are looked up', () => {
  test.each([
    ['docs/iam.md', undefined],
    ['request/handleRequest.ts', undefined],
    ['emulator/services/<service>/service.ts', undefined],
    ['iam/evaluate/cases/*.json', undefined],
    ['dist/', undefined],
    ['nowhere/handleRequest.ts', 'nowhere/handleRequest.ts does not exist'],
    ['request/', undefined],
    ['requests/', 'requests/ does not exist'],
  ])('%s', (path, problem) => {
    expect(problemWith(path)).toBe(problem)
  })

  test('a name that two files have is not enough', () => {
    expect(problemWith('service.ts')).toMatch(/^service\.ts may be emulator\/services\/.+ or /)
  })

  test.each([
    '`src -> iam`',
    '`S3-041`',
    '`@aws-sdk/*`',
    '`node:http`',
    '`/buckets/...`',
    '`#iam/...`',
    '`s3://a/b`',
    '`https://*.a.com`',
  ])('%s is no path', (text) => {
    expect(filesNamed(text)).toEqual([])
  })

  test('words of prose and of drawings that look like a file are taken for one', () => {
    expect(filesNamed('see `a/b.ts`, `c.md` or `d/`')).toEqual(['a/b.ts', 'c.md', 'd/'])
    expect(filesNamed('  outcomes/useIt.ts  in flight ---->  server/  and/or')).toEqual([
      'outcomes/useIt.ts',
      'server/',
    ])
    expect(namesPath('and/or')).toBe(false)
  })
})
