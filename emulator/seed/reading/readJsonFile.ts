import { readFileSync } from 'node:fs'
import { repeatedKeys } from '#iam/document/jsonPositions.ts'
import { BadSeed } from './seedProblems.ts'

/** @throws BadSeed where the file cannot be read, or is no JSON. */
export function readJsonFile(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : String(problem)
    throw new BadSeed(
      code === 'ENOENT' ? `${file}: there is no such file.` : `${file}: cannot be read (${code}). Give a JSON file.`,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (problem) {
    throw new BadSeed(`${file}: must be JSON: ${problem instanceof Error ? problem.message : String(problem)}`)
  }
  const [twice] = repeatedKeys(text)
  if (twice !== undefined) throw new BadSeed(`${file}, ${twice}: stands twice in its object. Take one out.`)
  return value
}
