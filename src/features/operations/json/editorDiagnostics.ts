import { ensureSyntaxTree } from '@codemirror/language'
import type { Diagnostic } from '@codemirror/lint'
import type { EditorState } from '@codemirror/state'
import type { Tree } from '@lezer/common'
import type { InputProblem } from '../../../aws/operations/inputProblem.ts'
import { rangeOf, type TextRange } from '../../../ui/code-editor/jsonPlaces.ts'

/** Milliseconds that a large text may be read for places; of what lies behind, problems stand at the beginning. */
const longestParse = 500

/**
 * Problems where they stand in the text.
 * @param textProblem why it is no input at all: it is marked alone, where that begins
 */
export function editorDiagnostics(
  state: EditorState,
  textProblem: string | undefined,
  problems: readonly InputProblem[],
): readonly Diagnostic[] {
  const tree = ensureSyntaxTree(state, state.doc.length, longestParse)
  const beginning = { from: 0, to: Math.min(1, state.doc.length) }
  if (textProblem !== undefined) {
    const range = (tree && firstError(tree, state.doc.length)) ?? beginning
    return [{ ...range, severity: 'error', message: textProblem }]
  }
  return problems.map(({ path, text: message, severity }) => ({
    ...(tree ? rangeOf(tree.topNode, state.doc, path) : beginning),
    severity,
    message,
  }))
}

function firstError(tree: Tree, length: number): TextRange | undefined {
  let found: TextRange | undefined
  tree.iterate({
    enter({ type, from, to }) {
      if (found || !type.isError) return found === undefined
      // What is missing has no length: the character before it is marked.
      found = from < to ? { from, to } : { from: Math.max(0, Math.min(from, length) - 1), to: Math.min(from, length) }
      return false
    },
  })
  return found
}
