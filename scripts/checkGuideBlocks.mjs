// The types of the files of backends that the guides show. Run by synthesize.mjs, where the packages of amplify/ are installed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { amplifyPackage, amplifyPackages } from './amplifyPackage.mjs'
import { root } from './builds.mjs'
import { checkedBlocksFile, guideBlocks } from './guideBlocks.mjs'

/** As an app that `npm create amplify@latest` begins: strict, and imports without endings. */
const compilerOptions = {
  target: 'es2022',
  module: 'es2022',
  moduleResolution: 'bundler',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
}

/** Each block stands among the files that its guide shows before it. Ends the process where a type is wrong. */
export function checkGuideBlocks() {
  const folder = join(root, 'build/guide-blocks')
  const blocks = guideBlocks(root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  symlinkSync(amplifyPackages, join(folder, 'node_modules'), 'junction')
  try {
    const files = blocks.map(({ path }, at) => join(folder, String(at), path))
    for (const [at, block] of blocks.entries())
      for (const { path, code } of blocks.slice(0, at + 1).filter(({ guide }) => guide === block.guide)) {
        const file = join(folder, String(at), path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, code)
      }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const compiler = amplifyPackage('typescript/bin/tsc')
    const { status } = spawnSync(process.execPath, [compiler, '-p', folder], { cwd: root, stdio: 'inherit' })
    if (status !== 0) process.exit(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const checked = blocks.map(({ name, hash }) => `${name} ${hash}`)
  writeFileSync(join(root, checkedBlocksFile), `${JSON.stringify(checked, null, 2)}\n`)
}
