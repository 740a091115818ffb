/** What is set up beside the code: the workflows run what the README says, and editors and git agree with Prettier. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { engines, scripts } = JSON.parse(read('package.json')) as {
  engines: { node: string }
  scripts: Record<string, string>
}
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`)
/** `^20.19.0 || >=24.0.0` names the major versions 20 and 24. */
const promised = [...engines.node.matchAll(/(?:\^|>=)(\d+)\./g)].map(([, major]) => Number(major))

/** The script that `npm test` or `npm run build` runs; undefined for what is not npm's. */
const scriptOf = (command: string) => /^npm (?:run )?([\w:-]+)/.exec(command)?.[1]

describe.each(workflows)('%s', (path) => {
  const text = read(path)
  const commands = [...text.matchAll(/^\s*(?:- )?run: (.+)$/gm)].map(([, command]) => (command ?? '').trim())

  test('runs commands that package.json has and the README names', () => {
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      expect(Object.keys(scripts), command).toContain(scriptOf(command))
      expect(read('README.md'), command).toContain(command)
    }
  })

  test('runs on every Node that package.json promises, and on no other', () => {
    const nodes = /^\s*node: \[(.+)\]$/m.exec(text)?.[1]?.split(',').map(Number)
    expect(promised).toEqual([20, 22, 24])
    expect(nodes).toEqual(promised)
  })

  test('runs on Linux, macOS and Windows, may write nothing, and ends', () => {
    expect(text).toContain('os: [ubuntu-latest, macos-latest, windows-latest]')
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m)
    expect(text).toMatch(/^ {4}timeout-minutes: \d+$/m)
  })
})

test('editors, git and Prettier agree on indentation and ends of lines', () => {
  const prettier = JSON.parse(read('.prettierrc.json')) as Record<string, unknown>
  // Prettier's own defaults stand unless its file says otherwise.
  const { tabWidth = 2, useTabs = false, endOfLine = 'lf' } = prettier
  const editor = new Map([...read('.editorconfig').matchAll(/^(\w+) = (.+)$/gm)].map(([, key, value]) => [key, value]))
  expect(editor.get('indent_size')).toBe(String(tabWidth))
  expect(editor.get('indent_style')).toBe(useTabs === true ? 'tab' : 'space')
  expect(editor.get('end_of_line')).toBe(endOfLine)
  expect(editor.get('charset')).toBe('utf-8')
  expect(read('.gitattributes')).toContain(`* text=auto eol=${String(endOfLine)}\n`)
})

test('the changelog has the version of package.json, and says what is to come', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\](?: - \d{4}-\d{2}-\d{2})?$/gm)].map(
    ([, name]) => name,
  )
  expect(headings[0]).toBe('Unreleased')
  expect(headings[1]).toBe(version)
})

test('a newcomer finds the documents that hosts of repositories look for', () => {
  const missing = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE'].filter(
    (name) => !existsSync(join(root, name)),
  )
  expect(missing).toEqual([])
})
