import { TemplateError } from './finding.ts'

/** What people write is some thirty deep. */
const deepest = 500

/**
 * Everything that reads a template goes down a level of its own stack for each one of it. This does not.
 * @param inside what stands one level further down
 * @throws TemplateError when it is nested too deep
 */
export function requireShallow<T>(top: readonly T[], inside: (value: T) => readonly T[], file: string): void {
  let level = top
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new TemplateError(file, `it is nested more than ${deepest} deep. No template has to be.`)
    level = level.flatMap(inside)
  }
}
