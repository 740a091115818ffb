/** Commands of npm in the documents: the scripts are those of package.json, and what stands behind `--` is what the script takes. */
import { packageFile, read } from '../tree.ts'

/** The file that says which options a script takes, where that is not the script's own. */
const declaredIn: Readonly<Record<string, string>> = { emulator: 'emulator/program/options.ts' }

/** Commands of Amplify's own program, which `npm run ampx` hands everything on to. */
const amplifyCommands = ['sandbox', 'sandbox delete', 'sandbox secret set', 'pipeline-deploy', 'generate outputs']

/** @param line `npm start -- --connect amplify_outputs.json`. @returns what is wrong with it; undefined where nothing is */
export function npmProblem(line: string): string | undefined {
  const [, run, short, handedOn = ''] = /^npm (?:run ([\w:-]+)|(start|test)\b)(?: -- (.*))?/.exec(line) ?? []
  const name = run ?? short
  if (name === undefined) return `"${line}" runs no script`
  const script = packageFile.scripts[name]
  if (script === undefined) return `package.json has no script ${name}`
  if (handedOn === '') return undefined
  if (name === 'ampx') {
    const known = amplifyCommands.some((command) => handedOn === command || handedOn.startsWith(`${command} `))
    return known ? undefined : `ampx has no ${handedOn}`
  }
  const file = declaredIn[name] ?? /\bscripts\/\w+\.mjs/.exec(script)?.[0]
  const takes = file === undefined ? '' : read(file)
  const wrong = [...handedOn.matchAll(/(?:^|\s)--([\w-]+)/g)]
    .map(([, option = '']) => option)
    .filter((option) => !new RegExp(`[\\s{]'?${option}'?: \\{ type: '`).test(takes))
  return wrong.length > 0 ? `npm run ${name} takes no --${wrong.join(', --')}` : undefined
}
