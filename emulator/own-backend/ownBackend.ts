/** Somebody's own backend, from their code to a document that the emulator is filled with. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BadOption } from '../program/options.ts'
import { readSeedDocument } from '../seed/reading/readSeedDocument.ts'
import type { StockedBucket } from '../seed/seedContext.ts'
import type { SeedDocument } from '../seed/seedDocument.ts'
import { type Finding, TemplateError } from '../template/finding.ts'
import { layOutApp } from '../template/layOutApp.ts'
import { deployedFiles } from './assets/deployedFiles.ts'
import { findApp, type FoundApp } from './findApp.ts'
import { synthesize } from './synthesize.ts'

export interface OwnBackend {
  readonly app: FoundApp
  readonly document: SeedDocument
  /** Files that the code copies into buckets. */
  readonly stock: readonly StockedBucket[]
  readonly findings: readonly Finding[]
  /** How many resources the templates have. */
  readonly resources: number
  /** Milliseconds; undefined where it was synthesised before. */
  readonly synthesisMs?: number
}

/**
 * @param path a folder with `amplify/backend.ts`, a cdk.out, or a template
 * @throws BadOption or BadSeed with all that is wrong, in words
 */
export async function readOwnBackend(path: string): Promise<OwnBackend> {
  const app = findApp(path)
  if (app.kind === 'synthesized') return { app, ...layOut(app.folder, app.entry) }
  const synthesis = await synthesize(app.folder)
  try {
    return { app, ...layOut(synthesis.folder, 'manifest.json'), synthesisMs: synthesis.took }
  } finally {
    synthesis.remove()
  }
}

function layOut(folder: string, entry: string): Omit<OwnBackend, 'app' | 'synthesisMs'> {
  const read = (path: string) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  try {
    const { document, deployments, findings, resources } = layOutApp({ read }, entry)
    const all = [...findings]
    return {
      document: readSeedDocument(document, (place) => `the template's ${place}`),
      stock: deployedFiles(folder, deployments, all),
      findings: all,
      resources,
    }
  } catch (problem) {
    if (problem instanceof TemplateError) throw new BadOption(problem.message)
    throw problem
  }
}
