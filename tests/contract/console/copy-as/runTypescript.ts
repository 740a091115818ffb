/** Compiles copied TypeScript with the repository's own compiler and packages, then runs all of it in one process. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../../../scripts/builds.mjs'
import type { Place } from './runPrograms.ts'

const run = promisify(execFile)

/** What an app's Amplify would hand out once somebody has signed in. */
const session = ({ credentials }: Place) => `export async function fetchAuthSession() {
  return { credentials: ${JSON.stringify(credentials)} }
}
`

/**
 * @returns what was `answer` at the end of each snippet, as JSON holds it
 * @throws Error with the compiler's words, or those of the snippet that failed
 */
export async function runTypescript(snippets: readonly string[], place: Place): Promise<object[]> {
  const { folder } = place
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  const names = snippets.map((_, index) => `call${index}.ts`)
  for (const [index, snippet] of snippets.entries()) {
    await writeFile(join(folder, names[index] ?? ''), `${snippet}\n\nexport { answer }\n`)
  }
  await writeFile(
    join(folder, 'all.ts'),
    `import { writeFile } from 'node:fs/promises'
const answers: object[] = []
console.log = () => undefined
${names.map((name) => `answers.push((await import('./${name}')).answer)`).join('\n')}
await writeFile('./answers.json', JSON.stringify(answers, (name, value) => (name === 'Body' ? undefined : value)))
`,
  )
  const compilerOptions = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: ['node'],
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const node = (...words: string[]) => run(process.execPath, words, { cwd: folder, timeout: 120_000, maxBuffer: 1e8 })
  // Against Amplify's own types, then with its session put in its place.
  await node(join(root, 'node_modules/typescript/bin/tsc'), '--project', 'tsconfig.json').catch(
    (error: { stdout: string }) => {
      throw new Error(error.stdout)
    },
  )
  await mkdir(join(folder, 'session'))
  await writeFile(join(folder, 'session/session.ts'), session(place))
  const paths = { 'aws-amplify/auth': ['./session/session.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, paths } }))
  await node('--import', 'tsx', 'all.ts')
  return JSON.parse(await readFile(join(folder, 'answers.json'), 'utf8')) as object[]
}
