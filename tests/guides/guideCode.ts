/** Checks the TypeScript of the guides with this repository's own compiler. */
import ts from 'typescript'
import { firstLine } from '../../scripts/guideBlocks.mjs'
import { root } from '../tree.ts'

export interface GuideCode {
  /** For the messages: `docs/guides/gen2.md, block 2`. */
  readonly name: string
  readonly code: string
}

export interface CodeProblem {
  /** Of the block; empty where a file outside of the blocks is wrong. */
  readonly name: string
  /** `line 3: Cannot find module ...` */
  readonly text: string
}

/** As the compiler writes paths, on Windows too. */
const folder = `${root.replaceAll('\\', '/')}docs/guides/`

/** A file of a backend: its packages are not installed at the root, so that scripts/synthesize.mjs checks its types. */
export const isOfAmplify = (code: string): boolean => firstLine.test(code)

/** The file that a block says it quotes, and its text without the line that says so. */
export function quotedFile(code: string): { readonly path: string; readonly code: string } | undefined {
  const [line = '', path = '', place] = firstLine.exec(code) ?? []
  if (place === undefined) return undefined
  return { path: place === 'this repository' ? path : `${place}/${path}`, code: code.slice(line.length) }
}

/** @returns what is no TypeScript in it */
export function parseProblems(code: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true })
  return diagnostics.map(textOf)
}

/** One program for all blocks, since loading the packages' types takes seconds. Each is a module beside the guides. */
export function typeProblems(blocks: readonly GuideCode[]): readonly CodeProblem[] {
  const options = consoleOptions()
  const modules = new Map(blocks.map((block, index) => [`${folder}block${index}.ts`, block]))
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (path) => modules.has(path) || fileExists(path)
  host.readFile = (path) => modules.get(path)?.code ?? readFile(path)
  return ts.getPreEmitDiagnostics(ts.createProgram([...modules.keys()], options, host)).map((diagnostic) => ({
    name: modules.get(diagnostic.file?.fileName ?? '')?.name ?? '',
    text: textOf(diagnostic),
  }))
}

/** Those of the console: the same strictness, and a browser's globals. */
function consoleOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.app.json`, ts.sys.readFile) as { config: unknown }
  const { options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  if (errors.length > 0) throw new Error(errors.map(textOf).join('\n'))
  // Every block is a module, with or without an import; what the builder brings is not in them.
  return { ...options, types: [], moduleDetection: ts.ModuleDetectionKind.Force }
}

function textOf({ file, start, messageText }: ts.Diagnostic): string {
  const line = file && start !== undefined ? `line ${file.getLineAndCharacterOfPosition(start).line + 1}: ` : ''
  return line + ts.flattenDiagnosticMessageText(messageText, '\n')
}
