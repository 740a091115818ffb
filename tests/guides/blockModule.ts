import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { fencedBlocks } from '../markdown.ts'
import { read, root } from '../tree.ts'

const folder = join(root, 'build/guides')

/**
 * A block of TypeScript of a guide, run as it stands there. It lies in a folder of this repository while it is loaded, for its imports to
 * find the packages.
 * @param guide `docs/guides/gen2.md`
 * @param of what the block alone says, as one of all of TypeScript
 * @returns what it exports
 */
export async function blockModule<Exports>(guide: string, of: string): Promise<Exports> {
  const [code, ...others] = fencedBlocks(read(guide))
    .filter((block) => block.language === 'ts' && block.code.includes(of))
    .map((block) => block.code)
  if (code === undefined || others.length > 0) throw new Error(`${guide}: not one block says "${of}".`)
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  const file = join(folder, `${guide.replace(/\W/g, '-')}-${of.replace(/\W/g, '-')}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, ts.transpileModule(code, { compilerOptions }).outputText)
  try {
    return (await import(pathToFileURL(file).href)) as Exports
  } finally {
    rmSync(file)
  }
}
