/** amplify.yml is run by Amplify Hosting alone: what it says is held to what this repository has. */
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packageFile, read } from '../tree.ts'

interface Phases {
  readonly phases: Readonly<Record<string, { readonly commands: readonly string[] }>>
}

interface AmplifyBuild {
  readonly version: number
  readonly env: { readonly variables: Readonly<Record<string, string>> }
  readonly backend: Phases
  readonly frontend: Phases & {
    readonly artifacts: { readonly baseDirectory: string; readonly files: readonly string[] }
    readonly cache: { readonly paths: readonly string[] }
  }
}

const build = parse(read('amplify.yml')) as AmplifyBuild
/** In the order in which Amplify runs them. */
const commands = [build.backend, build.frontend].flatMap(({ phases }) =>
  ['preBuild', 'build', 'postBuild'].flatMap((phase) => phases[phase]?.commands ?? []),
)
const scriptOf = (command: string) => /^npm run ([\w:-]+)/.exec(command)?.[1]

test('every command is an npm script of this repository, or chooses Node', () => {
  const others = commands.filter((command) => !Object.hasOwn(packageFile.scripts, scriptOf(command) ?? ''))
  expect(others).toEqual([expect.stringMatching(/^nvm install \d+$/)])
})

test('Node is one that package.json takes, and is there before anything else runs', () => {
  const [, major] = /^nvm install (\d+)$/.exec(commands[0] ?? '') ?? []
  expect(packageFile.engines.node).toContain(`^${major}.`)
})

test('packages come first, then the backend, then the site with what the backend said, then its headers', () => {
  expect(commands.map(scriptOf).slice(1)).toEqual(['amplify:install', 'ampx', 'build', 'hosting:headers'])
  // The command writes amplify_outputs.json into the folder that it runs in, unless it is told another.
  expect(commands).toContain('npm run ampx -- pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID')
  expect(commands.slice(-2).map((command) => command.includes(' amplify_outputs.json'))).toEqual([true, true])
})

test('what is hosted is what the build lays out', () => {
  const { baseDirectory, files } = build.frontend.artifacts
  expect(read('scripts/builds.mjs')).toContain(`'${baseDirectory}/index.html'`)
  expect(files).toEqual(['**/*'])
})

test('what is kept between builds is the downloads of npm, which git leaves alone', () => {
  const folder = build.env.variables.npm_config_cache
  expect(build.frontend.cache.paths).toEqual([`${folder}/**/*`])
  expect(read('.gitignore').split('\n')).toContain(`${folder}/`)
})
