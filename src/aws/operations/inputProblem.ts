import type { InputPath } from './inputPath.ts'

/** Something about an input that AWS, or the SDK before it, would not take. */
export interface InputProblem {
  readonly path: InputPath
  /** A sentence: `Type is missing.` */
  readonly text: string
  /** A warning: AWS may have come to take it since this SDK was made. */
  readonly severity: 'error' | 'warning'
  /** Nothing is there yet: no mistake before somebody had the chance to type it. */
  readonly isMissing?: true
}

/** Enough to mend an input; more would only be noise. */
const mostProblems = 200

/** Where the walk is, as a chain: a path is made of it only where something is wrong. */
export interface Place {
  readonly above: Place | undefined
  readonly part: string | number
  readonly depth: number
}

export function inside(above: Place | undefined, part: string | number): Place {
  return { above, part, depth: (above?.depth ?? 0) + 1 }
}

export class InputProblems {
  readonly #all: InputProblem[] = []

  get isFull(): boolean {
    return this.#all.length >= mostProblems
  }

  get all(): readonly InputProblem[] {
    return this.#all
  }

  error(place: Place | undefined, text: string): void {
    this.#add({ path: pathOf(place), text, severity: 'error' })
  }

  missing(place: Place, name: string): void {
    this.#add({ path: pathOf(place), text: `${name} is missing.`, severity: 'error', isMissing: true })
  }

  warn(place: Place | undefined, text: string): void {
    this.#add({ path: pathOf(place), text, severity: 'warning' })
  }

  #add(problem: InputProblem): void {
    if (!this.isFull) this.#all.push(problem)
  }
}

function pathOf(place: Place | undefined): InputPath {
  const path: (string | number)[] = []
  for (let at = place; at; at = at.above) path.unshift(at.part)
  return path
}
