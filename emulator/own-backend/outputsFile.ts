/** `amplify_outputs.json` as a file, for apps that take it from there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { BackendOutputs } from '#contract/backendOutputs.ts'
import { BadOption, type StartOptions } from '../program/options.ts'
import { localLabel } from '../surfaces/amplifyOutputs.ts'

/**
 * Where it is written: into the data folder, since beside the code of an app lies the app's own.
 * @returns undefined where nothing is kept and no file was asked for
 * @throws BadOption where somebody else's file is there
 */
export function outputsFileFor({ outputs, data }: Pick<StartOptions, 'outputs' | 'data'>): string | undefined {
  if (outputs === undefined && data === ':memory:') return undefined
  const file = resolve(outputs ?? join(data, 'amplify_outputs.json'))
  if (existsSync(file) && !isOurs(file))
    throw new BadOption(
      `--outputs ${file}: there is a file already, and no emulator wrote it. Name another, or move it away. Nothing was written.`,
    )
  return file
}

/** Writes what is served, without the people: their passwords belong in no file that is passed on. */
export async function writeOutputs(file: string, emulatorUrl: string): Promise<void> {
  const answer = await fetch(`${emulatorUrl}/_rolecall/amplify_outputs.json`)
  const { custom, ...outputs } = (await answer.json()) as BackendOutputs
  const rolecall = Object.entries(custom?.rolecall ?? {}).filter(([name]) => name !== 'people')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    `${JSON.stringify({ ...outputs, custom: { ...custom, rolecall: Object.fromEntries(rolecall) } }, null, 2)}\n`,
  )
}

function isOurs(file: string): boolean {
  try {
    const { custom } = JSON.parse(readFileSync(file, 'utf8')) as Partial<BackendOutputs>
    return custom?.rolecall?.label === localLabel
  } catch {
    return false
  }
}
