/** What somebody names with --backend: code of Amplify, what the CDK synthesised, or a template. */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { BadOption } from '../program/options.ts'

export type FoundApp =
  /** `folder` holds `amplify/backend.ts`. */
  | { readonly kind: 'amplify'; readonly folder: string }
  /** `entry` is a template, or `manifest.json`. */
  | { readonly kind: 'synthesized'; readonly folder: string; readonly entry: string }

/** What a template is called that a folder is for. */
const usualNames = ['template.yaml', 'template.yml', 'template.json']

/** @throws BadOption that says what may be named */
export function findApp(path: string): FoundApp {
  const full = resolve(path)
  if (!existsSync(full)) throw new BadOption(`--backend ${path}: there is no such file or folder.`)
  if (!statSync(full).isDirectory()) {
    if (basename(full) === 'backend.ts' && basename(dirname(full)) === 'amplify')
      return { kind: 'amplify', folder: dirname(dirname(full)) }
    return { kind: 'synthesized', folder: dirname(full), entry: basename(full) }
  }
  const here = (name: string) => existsSync(join(full, name))
  if (here('manifest.json')) return { kind: 'synthesized', folder: full, entry: 'manifest.json' }
  if (here('amplify/backend.ts')) return { kind: 'amplify', folder: full }
  if (basename(full) === 'amplify' && here('backend.ts')) return { kind: 'amplify', folder: dirname(full) }
  if (here('cdk.out/manifest.json'))
    return { kind: 'synthesized', folder: join(full, 'cdk.out'), entry: 'manifest.json' }
  const template = usualNames.find(here)
  if (template !== undefined) return { kind: 'synthesized', folder: full, entry: template }
  throw new BadOption(
    `--backend ${path}: there is no amplify/backend.ts, no cdk.out and no template.yaml in it. ` +
      'Name the folder that has one of them or the template itself, or run "cdk synth" there first.',
  )
}

/** Where the code of an app lies: what is watched, and whose lines are shown. */
export interface CodePlace {
  /** As people name it. */
  readonly path: string
  readonly folder: string
  /** The one file that it is; left out where everything in the folder is. */
  readonly file?: string
}

export function codeOf(app: FoundApp): CodePlace {
  if (app.kind === 'amplify') return { path: app.folder, folder: join(app.folder, 'amplify') }
  if (app.entry === 'manifest.json') return { path: app.folder, folder: app.folder }
  return { path: join(app.folder, app.entry), folder: app.folder, file: app.entry }
}

const besideCode = /(^|[\\/])(node_modules|\.amplify|cdk\.out)([\\/]|$)/

/** @param path below the folder of the code */
export function isBesideCode(path: string): boolean {
  return besideCode.test(path)
}
