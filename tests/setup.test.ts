/** What is set up beside the code: the workflows run what the README says, and editors and git agree with Prettier. */
import { describe, expect, test } from 'vitest'
import { backendOrigins, securityHeaders, transportSecurity } from '../scripts/securityHeaders.mjs'
import { files, packageFile, read } from './tree.ts'

const { engines, scripts, version } = packageFile
const workflows = files.filter((path) => path.startsWith('.github/workflows/'))
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

test('the page about hosting gives the headers that the console is served with here', () => {
  const told = new Map(
    [...read('docs/hosting.md').matchAll(/^\| ([\w-]+) \| `(.+)` \|$/gm)].map(([, name, value]) => [
      name?.toLowerCase(),
      value,
    ]),
  )
  const auth = { aws_region: '<region>', user_pool_id: '<region>_1', identity_pool_id: '<region>:1' }
  const called = backendOrigins({ auth, storage: { bucket_name: '<bucket>', aws_region: '<region>' } })
  expect(Object.fromEntries(told)).toEqual({ ...securityHeaders(called), ...transportSecurity })
})

test('the changelog has the version of package.json, and says what is to come', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[(.+?)\](?: - \d{4}-\d{2}-\d{2})?$/gm)].map(
    ([, name]) => name,
  )
  expect(headings[0]).toBe('Unreleased')
  expect(headings[1]).toBe(version)
})

test('a newcomer finds the documents that hosts of repositories look for', () => {
  const missing = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'LICENSE'].filter(
    (name) => !files.includes(name),
  )
  expect(missing).toEqual([])
})
