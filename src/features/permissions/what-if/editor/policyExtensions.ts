import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, indentOnInput } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { editorLooks } from '../../../../ui/code-editor/editorLooks.ts'
import { type CompletedDocument, completePolicy } from './completePolicy.ts'
import { issueLooks } from './issueLooks.ts'
import { markedLines } from './markedLines.ts'

export interface PolicyEditorHooks {
  readonly label: () => string
  readonly completed: () => CompletedDocument
  /** The text has changed, by whomever. */
  changed(text: string): void
  /** Takes the text that a fix makes. */
  mend(text: string): void
}

/** What the editor of documents can do. Tab leaves it; what it offers is taken by Enter. */
export function policyExtensions({ label, completed, changed, mend }: PolicyEditorHooks): Extension {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completePolicy(completed)], icons: false, activateOnTyping: true }),
    json(),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
    editorLooks,
    issueLooks,
    markedLines(mend),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ 'aria-label': label() }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString())
    }),
  ]
}
