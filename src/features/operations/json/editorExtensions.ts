import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { editorLooks } from '../../../ui/code-editor/editorLooks.ts'
import { type CompletedInput, completeInput } from './completeInput.ts'
import { longestText } from './inputText.ts'

export interface EditorHooks {
  readonly completed: () => CompletedInput
  /** The text has changed. */
  changed(text: string): void
  /** A change that would make it too long was not taken. @param length that it would have, in characters */
  refused(length: number): void
}

/** What the editor can do. The Tab key leaves it, and Ctrl+Enter is the page's. */
export function editorExtensions({ completed, changed, refused }: EditorHooks): Extension {
  const keys = [
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
  ]
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completeInput(completed)], icons: false }),
    json(),
    keymap.of(keys.filter(({ key }) => key !== 'Mod-Enter')),
    editorLooks,
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': 'Input as JSON' }),
    EditorState.changeFilter.of((change) => {
      if (!change.docChanged || change.newDoc.length <= longestText) return true
      refused(change.newDoc.length)
      return false
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString())
    }),
  ]
}
