import { TemplateError } from './finding.ts'

/** What people write is some thirty deep. */
const deepest = 500

/**
 * Everything that reads a template goes down a level of its own stack for each one of it. This does not.
 * @throws TemplateError when it is nested too deep
 */
export function requireShallow(value: unknown, file: string): void {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new TemplateError(file, `it is nested more than ${deepest} deep. No template has to be.`)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each as object) : []))
  }
}
