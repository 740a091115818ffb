/** Functions in the place of triggers, written into a folder that goes with the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @param sources bodies of functions that are given `event` and answer it, by trigger.
 * @example ownFunctions({ preSignUp: 'event.response.autoConfirmUser = true' })
 */
export function ownFunctions<Name extends string>(sources: Readonly<Record<Name, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-triggers-'))
  const files = Object.entries<string>(sources).map(([name, body]) => {
    const file = join(folder, `${name}.mjs`)
    writeFileSync(file, `export const handler = async (event) => {\n${body}\nreturn event\n}\n`)
    return [name, file]
  })
  return {
    triggers: Object.fromEntries(files) as Record<Name, string>,
    remove: () => rmSync(folder, { recursive: true }),
  }
}
