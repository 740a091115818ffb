import type { CopiedValue } from '../../aws/copied-call/copiedInput.ts'
import { LeftOut } from '../../aws/copied-call/leftOut.ts'

/**
 * What somebody has to do before the code runs: secrets and cut texts to fill in, files to put there. They become comments,
 * which some shells read as commands when they are pasted: no character of them means anything to one.
 */
export function notesOf(input: CopiedValue): readonly string[] {
  return leftOuts(input).map(({ kind, path, name }) => {
    const member = path.replaceAll(/[^\w.[\]]/g, '_')
    if (kind === 'secret') return `Put the secret of ${member} in the place of ${name}: it is not copied.`
    if (kind === 'cut') return `Put the whole ${member} in the place of ${name}: the record does not hold all of it.`
    return `The file ./${name} is what is sent as ${member}.`
  })
}

/** Every gap, in the order of the input. */
export function leftOuts(value: CopiedValue): readonly LeftOut[] {
  if (value instanceof LeftOut) return [value]
  if (Array.isArray(value)) return (value as readonly CopiedValue[]).flatMap(leftOuts)
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return []
  return Object.values(value).flatMap(leftOuts)
}
