// npm run amplify:synthesize: the templates that amplify/ comes to, without an account and without network. They are kept beside the
// test that proves what the roles may do, so that it needs nothing of what makes them.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { amplifyPackage, amplifyPackages } from './amplifyPackage.mjs'
import { root } from './builds.mjs'
import { checkGuideBlocks } from './checkGuideBlocks.mjs'
import { sourcesHash, variantsFile } from './synthesisSources.mjs'

/** What amplify/options.ts may be switched to, as tests want to see it deployed: options by a name. @type {Record<string, object>} */
const variants = JSON.parse(readFileSync(join(root, variantsFile), 'utf8'))

/**
 * Each with where it is kept: the backend of this repository, also with other options, and those of tests, written as people write theirs.
 * @type {{ entry: string, kept: string, options?: object }[]}
 */
const apps = [
  { entry: 'amplify/backend.ts', kept: 'tests/amplify/synthesized' },
  ...Object.entries(variants).map(([name, options]) => ({
    entry: 'scripts/synthesizeVariant.mjs',
    kept: `tests/amplify/variants/${name}`,
    options,
  })),
  { entry: 'tests/backends/mediaRules/amplify/backend.ts', kept: 'tests/backends/mediaRules/cdk.out' },
  { entry: 'tests/backends/existingBucket/amplify/backend.ts', kept: 'tests/backends/existingBucket/cdk.out' },
  { entry: 'tests/backends/teamRules/bin/app.ts', kept: 'tests/backends/teamRules/cdk.out' },
]
const context = {
  'amplify-backend-namespace': 'rolecall',
  'amplify-backend-name': 'test',
  'amplify-backend-type': 'sandbox',
}

const tsx = amplifyPackage('tsx/dist/cli.mjs')
// Nothing else checks the types of amplify/: its packages are not installed anywhere else.
const compiler = amplifyPackage('typescript/bin/tsc')
const types = spawnSync(process.execPath, [compiler, '--noEmit', '-p', 'amplify/tsconfig.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (types.status !== 0) process.exit(1)
checkGuideBlocks()

// Where the apps of tests would have packages of their own.
const link = join(root, 'tests/backends/node_modules')
rmSync(link, { recursive: true, force: true })
symlinkSync(amplifyPackages, link, 'junction')
process.on('exit', () => rmSync(link, { recursive: true, force: true }))

for (const { entry, kept, options } of apps) {
  const made = mkdtempSync(join(tmpdir(), 'rolecall-synthesis-'))
  try {
    const { status } = spawnSync(process.execPath, [tsx, '--tsconfig', 'amplify/tsconfig.json', entry], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        CDK_CONTEXT_JSON: JSON.stringify(context),
        CDK_OUTDIR: made,
        ...(options && { ROLECALL_OPTIONS: JSON.stringify(options) }),
      },
    })
    if (status !== 0) process.exit(1)
    keep(made, join(root, kept))
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}
writeFileSync(join(root, 'tests/amplify/synthesized/sources.json'), `${JSON.stringify({ hash: sourcesHash(root) })}\n`)

/** Of all that the CDK writes: the templates, and by what names they find each other. @param {string} from @param {string} kept */
function keep(from, kept) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(from, name), 'utf8'))
  const { artifacts } = read('manifest.json')
  /** @type {Record<string, unknown>} */
  const files = {
    'manifest.json': {
      artifacts: Object.fromEntries(
        Object.entries(artifacts)
          .filter(([, { type }]) => type === 'aws:cloudformation:stack' || type === 'cdk:asset-manifest')
          .map(
            ([
              name,
              {
                type,
                properties: { templateFile, file },
              },
            ]) => [name, { type, properties: { templateFile, file } }],
          ),
      ),
    },
  }
  for (const name of readdirSync(from).filter((name) => name.endsWith('.template.json'))) files[name] = read(name)
  for (const name of readdirSync(from).filter((name) => name.endsWith('.assets.json')))
    files[name] = {
      files: Object.fromEntries(
        Object.entries(read(name).files)
          .filter(([, { source }]) => source.path.endsWith('.template.json'))
          .map(([hash, { source }]) => [hash, { source: { path: source.path } }]),
      ),
    }
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(kept, name), `${JSON.stringify(content, null, 2)}\n`)
}
