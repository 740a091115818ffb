/** How the editor looks: in our tokens, so that light and dark need no second theme. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const base = EditorView.theme({
  '&': { backgroundColor: 'var(--rc-panel)', color: 'var(--rc-text)', fontSize: '0.75rem' },
  '&.cm-focused': { outline: '2px solid var(--rc-accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.25rem', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--rc-text)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--rc-text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'var(--rc-accent-soft)' },
  '.cm-gutters': { backgroundColor: 'var(--rc-sunk)', color: 'var(--rc-text-3)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--rc-text)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--rc-accent-soft)',
    outline: '1px solid var(--rc-accent)',
  },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--rc-sunk)', border: 'none', color: 'var(--rc-text-2)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--rc-panel)',
    color: 'var(--rc-text)',
    border: '1px solid var(--rc-line)',
    borderRadius: '0.375rem',
    boxShadow: 'var(--rc-shadow)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem', color: 'var(--rc-text)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--rc-accent-soft)',
    color: 'var(--rc-text)',
  },
  '.cm-completionDetail': { color: 'var(--rc-text-2)', fontStyle: 'normal', marginLeft: '0.75rem' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': {
    fontFamily: 'var(--font-sans)',
    maxWidth: '20rem',
    padding: '0.5rem 0.75rem',
    color: 'var(--rc-text-2)',
  },
  // Findings are no verdicts: ink, not red.
  '.cm-lintRange-error, .cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecorationLine: 'underline',
    textDecorationColor: 'var(--rc-text)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintRange-error': { textDecorationStyle: 'wavy' },
  '.cm-lintRange-warning': { textDecorationStyle: 'dotted' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--rc-text)' },
  '.cm-diagnostic': {
    borderLeft: '3px solid var(--rc-text)',
    padding: '0.25rem 0.5rem',
    fontFamily: 'var(--font-sans)',
  },
  '.cm-diagnostic-warning': { borderLeftStyle: 'dashed', borderLeftColor: 'var(--rc-text-3)' },
  '.cm-panels': { backgroundColor: 'var(--rc-sunk)', color: 'var(--rc-text)', borderColor: 'var(--rc-line)' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'var(--rc-accent-soft)' },
})

const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--rc-text)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--rc-accent)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--rc-text-2)', fontWeight: '600' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--rc-text-3)' },
])

export const editorLooks: Extension = [base, syntaxHighlighting(highlight)]
